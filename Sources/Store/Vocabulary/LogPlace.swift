/// A place of a log, named so that it is told from the same place of another history of that log: an older copy that was put
/// back and written on.
public struct LogPlace: Hashable, Sendable {
    /// The entry.
    public let sequence: Int64
    /// The epoch of the owner that wrote it; nil where nobody knows.
    public let epoch: OwnerEpoch?

    /// A place of these parts.
    public init(sequence: Int64, epoch: OwnerEpoch?) {
        self.sequence = sequence
        self.epoch = epoch
    }
}

extension EventLogReader {
    /// Why the log is from another time than who knows that place; nil when it has that entry, or had it.
    public func contradiction(of place: LogPlace) async throws -> String? {
        let head = try await head()
        guard place.sequence <= head else { return "it ends at \(head), and entry \(place.sequence) was read before" }
        guard let known = place.epoch, place.sequence > 0, let found = try await epoch(at: place.sequence),
            found != known
        else { return nil }
        return "entry \(place.sequence) is not the one that was read before"
    }
}
