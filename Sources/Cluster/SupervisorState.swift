public import Wire

/// What the supervisor says of itself and its processes. Kept in the coordination store.
public struct SupervisorState: Hashable, Sendable, WireRecord {
    /// Its process.
    public var processID: Int32
    /// Whether every process was ready once.
    public var isReady: Bool
    /// The members that it no longer starts again, each with the reason.
    public var givenUp: [String: String]
    /// Each role's last step to another count, if it is under way or was refused.
    public var steps: [ScalingStep]

    /// A state of its parts.
    public init(processID: Int32, isReady: Bool, givenUp: [String: String] = [:], steps: [ScalingStep] = []) {
        self.processID = processID
        self.isReady = isReady
        self.givenUp = givenUp
        self.steps = steps
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(processID)
        writer.write(isReady)
        writer.write(givenUp)
        writer.write(steps)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        processID = try reader.read()
        isReady = try reader.read()
        givenUp = try reader.read()
        steps = try reader.readIfPresent([ScalingStep].self) ?? []
    }
}
