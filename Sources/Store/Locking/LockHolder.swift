/// Who holds a lock, as far as the lock's file tells.
public struct LockHolder: Hashable, Sendable, CustomStringConvertible {
    /// The process, unless the holder was just about to say so.
    public let processID: Int32?
    /// What the holder calls itself; empty when it does not say.
    public let note: String

    /// A holder of these parts.
    public init(processID: Int32?, note: String) {
        self.processID = processID
        self.note = note
    }

    /// The process, and what it calls itself.
    public var description: String {
        let process = processID.map { "pid \($0)" } ?? "pid not known yet"
        return note.isEmpty ? process : "\(process), \(note)"
    }
}
