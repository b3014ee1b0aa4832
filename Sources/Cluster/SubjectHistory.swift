public import Store

/// What a log still holds of one subject, for those who must fold it anew.
public struct SubjectHistory: Sendable {
    private let reader: any EventLogReader

    /// The history in a log.
    public init(_ reader: any EventLogReader) { self.reader = reader }

    /// Whether the log still has everything that was ever appended; a log that is trimmed meanwhile has not.
    public func isWhole() async throws -> Bool { try await reader.first() == 1 }

    /// Hands over the bodies of a subject's entries between two places in the log, in order; what was taken back is not
    /// among them.
    public func forEach(
        of subject: SubjectKey, after start: Int64 = 0, before sequence: Int64, _ body: ([UInt8]) -> Void
    ) async throws {
        var position = start
        while position < sequence - 1 {
            let page = try await reader.read(of: subject, after: position, limit: LogFollower.batchRowsMax)
            for entry in page.entries where entry.sequence < sequence {
                if let bytes = entry.body { body(bytes) }
            }
            position = page.position
        }
    }
}
