public import Wire

/// How often an item was liked, joined, clicked or shared, in two forms.
public struct PopularityCount: Hashable, Sendable, WireRecord {
    /// Every engagement.
    public var all: Int
    /// Without the engagement that slots placed by assistant signals won: the only form used for ads and for people to
    /// whom the policy does not apply.
    public var unassisted: Int

    /// Both forms.
    public init(all: Int = 0, unassisted: Int = 0) {
        self.all = all
        self.unassisted = unassisted
    }

    /// All, unassisted.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(all)
        writer.write(unassisted)
    }

    /// All, unassisted.
    public init(fields reader: inout WireReader) throws(WireError) {
        all = try reader.read()
        unassisted = try reader.read()
    }
}

/// The popularity of everything at one hour; the number is the hour.
public struct PopularitySnapshot: Hashable, Sendable, WireRecord {
    /// Hours since the epoch, in civil time.
    public var number: Int64
    /// By target id.
    public var counts: [String: PopularityCount]

    /// A snapshot of its parts.
    public init(number: Int64, counts: [String: PopularityCount]) {
        self.number = number
        self.counts = counts
    }

    /// The empty snapshot that stands before the first.
    public static let none = PopularitySnapshot(number: 0, counts: [:])

    /// Number, counts.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(number)
        writer.write(counts)
    }

    /// Number, counts.
    public init(fields reader: inout WireReader) throws(WireError) {
        number = try reader.read()
        counts = try reader.read()
    }
}
