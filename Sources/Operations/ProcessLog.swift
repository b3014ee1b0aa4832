import Foundation
public import Logging
import Synchronization

/// The file that this process's standard output and error go to, kept within bounds by the process itself.
///
/// The descriptors stay: a new file takes the place of a full one under them (`dup2`). So nothing is lost between two lines,
/// whatever the process and its runtime say last lands in the newest file, and nobody else is needed for it.
public final class ProcessLog: Sendable {
    private let files: ProcessLogFiles
    private let descriptors: (output: Int32, error: Int32)
    private let gate = Mutex(())

    /// The file behind standard error; nil when that is no file but a terminal or a pipe.
    init?(bounds: ProcessLogBounds, output: Int32 = STDOUT_FILENO, error: Int32 = STDERR_FILENO) {
        guard let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(error)"),
            let status = FileStatus(descriptor: error), status.isRegular, status.isSame(as: FileStatus(path: path))
        else { return nil }
        files = ProcessLogFiles(path: path, bounds: bounds)
        descriptors = (output, error)
    }

    /// The log of the supervisor of `file`; nil when its standard error goes elsewhere, where it is not ours to bound.
    public convenience init?(ofSupervisorOf file: ClusterFile) {
        let path = MemberProcess.supervisorLog(in: file.dataDirectory + "/logs")
        guard let status = FileStatus(path: path), status.isSame(as: FileStatus(descriptor: STDERR_FILENO)) else {
            return nil
        }
        self.init(bounds: file.processLogs)
    }

    /// Begins a new file when the one that is written is full.
    func keepWithinBounds() {
        guard isFull else { return }
        gate.withLock { _ in
            // Another thread may have been first.
            guard isFull, let full = FileStatus(descriptor: descriptors.error) else { return }
            // A file that somebody has moved away is theirs; ours begins anew at its place.
            let isInPlace = full.isSame(as: FileStatus(path: files.path))
            guard let fresh = isInPlace ? files.begin() : try? ProcessLogFiles.open(files.path) else { return }
            for descriptor in [descriptors.output, descriptors.error]
            where full.isSame(as: FileStatus(descriptor: descriptor)) {
                dup2(fresh, descriptor)
            }
            close(fresh)
        }
    }

    private var isFull: Bool {
        FileStatus(descriptor: descriptors.error).map { $0.bytes >= files.bounds.fileBytesMax } ?? false
    }
}

/// Writes lines to standard error, and keeps the file behind it within its bounds.
public struct ProcessLogHandler: LogHandler {
    private var stream: StreamLogHandler
    private let file: ProcessLog?

    /// A handler that bounds `file`; nil: what standard error goes to is not this process's to bound.
    public init(label: String, file: ProcessLog?) {
        stream = .standardError(label: label)
        self.file = file
    }

    /// As the stream has it.
    public var metadata: Logger.Metadata {
        get { stream.metadata }
        set { stream.metadata = newValue }
    }

    /// As the stream has it.
    public var logLevel: Logger.Level {
        get { stream.logLevel }
        set { stream.logLevel = newValue }
    }

    /// As the stream has it.
    public var metadataProvider: Logger.MetadataProvider? {
        get { stream.metadataProvider }
        set { stream.metadataProvider = newValue }
    }

    /// As the stream has it.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { stream[metadataKey: key] }
        set { stream[metadataKey: key] = newValue }
    }

    /// Writes a line; the next one goes to a new file when this one has filled the old.
    public func log(event: LogEvent) {
        stream.log(event: event)
        file?.keepWithinBounds()
    }
}
