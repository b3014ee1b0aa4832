public import Domain
public import Wire

/// A role on its way from one count of processes to another, or one that could not get there.
public struct ScalingStep: Hashable, Sendable, WireRecord {
    /// The role's name.
    public var role: String
    /// How many processes it had.
    public var from: Int
    /// How many the operator wants.
    public var to: Int
    /// The revision of the wanted topology that the step goes by.
    public var wantedRevision: Int64
    /// When it began, by the machine's time.
    public var since: Instant
    /// Why the role stays at `from`; nil while the step is under way.
    public var refusal: String?

    /// A step of its parts.
    public init(role: String, from: Int, to: Int, wantedRevision: Int64, since: Instant, refusal: String? = nil) {
        self.role = role
        self.from = from
        self.to = to
        self.wantedRevision = wantedRevision
        self.since = since
        self.refusal = refusal
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(role)
        writer.write(from)
        writer.write(to)
        writer.write(wantedRevision)
        writer.write(since)
        writer.write(refusal)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        role = try reader.read()
        from = try reader.read()
        to = try reader.read()
        wantedRevision = try reader.read()
        since = try reader.read()
        refusal = try reader.read()
    }
}
