public import Store
import Wire

/// Where the logs stood when somebody last looked, kept in the coordination store: it tells an older copy of a log's file, and
/// of all that was derived from it, from the ones that stood there.
public struct LogPlaces: Sendable {
    private let coordinator: any Coordinator
    private let reader: any EventLogReader
    private let key: String

    /// The place of one log.
    public init(
        _ area: StoreArea, _ partition: PartitionNumber, reader: any EventLogReader, in coordinator: any Coordinator
    ) {
        self.coordinator = coordinator
        self.reader = reader
        key = "place/\(area.name)/\(partition)"
    }

    /// Why the log is from another time than its place in the coordination store, or than `derived` from it; nil when it may be
    /// what it is taken for. Throws `StoreError`, `WireError`.
    public func contradiction(derived: [LogPlace]) async throws -> String? {
        let kept = try await coordinator.value(key).map { try KeptPlace(wireBytes: $0.bytes).place }
        for place in derived + [kept].compactMap({ $0 }) {
            if let reason = try await reader.contradiction(of: place) { return reason }
        }
        return nil
    }

    /// Lets go of the log's file.
    public func close() async { await reader.close() }

    /// Keeps where the log stands now. Throws `StoreError`.
    public func keep() async throws {
        let head = try await reader.head()
        let bytes = KeptPlace(LogPlace(sequence: head, epoch: try await reader.epoch(at: head))).wireBytes()
        let standing = try await coordinator.value(key)
        guard standing?.bytes != bytes else { return }
        do {
            _ = try await coordinator.compareAndSet(key, expectedRevision: standing?.revision, bytes: bytes)
        } catch StoreError.revisionConflict {
            // Another owner has the log by now, and keeps its place.
        }
    }
}

/// A place as it is kept.
struct KeptPlace: WireRecord, Hashable {
    let place: LogPlace

    init(_ place: LogPlace) { self.place = place }

    func encodeFields(to writer: inout WireWriter) {
        writer.write(place.sequence)
        writer.write(place.epoch?.rawValue)
    }

    init(fields reader: inout WireReader) throws(WireError) {
        let sequence: Int64 = try reader.read()
        let epoch: Int64? = try reader.read()
        place = LogPlace(sequence: sequence, epoch: epoch.map(OwnerEpoch.init))
    }
}
