public import Wire

/// What the supervisor says of itself and its processes. Kept in the coordination store.
public struct SupervisorState: Hashable, Sendable, WireRecord {
    /// Its process.
    public var processID: Int32
    /// Whether every process was ready once.
    public var isReady: Bool
    /// The members that it no longer starts again, each with the reason.
    public var givenUp: [String: String]

    /// A state of its parts.
    public init(processID: Int32, isReady: Bool, givenUp: [String: String] = [:]) {
        self.processID = processID
        self.isReady = isReady
        self.givenUp = givenUp
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(processID)
        writer.write(isReady)
        writer.write(givenUp)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        processID = try reader.read()
        isReady = try reader.read()
        givenUp = try reader.read()
    }
}
