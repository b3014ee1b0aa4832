/// What stands noted of a subject beside the log: written with an entry, sealed and erased like one, and never trimmed.
public struct SubjectNote: Hashable, Sendable {
    /// The last note; nil: none was written.
    public let body: [UInt8]?
    /// Entries up to here were appended by versions that wrote no notes.
    public let silentThrough: Int64

    /// A note of its parts.
    public init(body: [UInt8]?, silentThrough: Int64) {
        self.body = body
        self.silentThrough = silentThrough
    }
}
