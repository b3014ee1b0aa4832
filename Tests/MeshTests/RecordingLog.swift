import Logging
import Synchronization

/// Keeps what is logged.
final class RecordingLog: Sendable {
    private let entries = Mutex<[Logger.Metadata]>([])

    /// A logger that writes here.
    var logger: Logger { Logger(label: "test") { _ in Handler(log: self) } }

    /// What was logged with that code: the metadata of each entry.
    func entries(code: String) -> [Logger.Metadata] {
        entries.withLock { $0.filter { $0["code"] == "\(code)" } }
    }

    var count: Int { entries.withLock(\.count) }

    private struct Handler: LogHandler {
        let log: RecordingLog
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        init(log: RecordingLog) { self.log = log }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            log.entries.withLock { $0.append(event.metadata ?? [:]) }
        }
    }
}
