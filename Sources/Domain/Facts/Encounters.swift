public import Wire

/// Something that a person does with a target as often as they like and that counts once.
public enum UseKind: String, Hashable, Comparable, Sendable, CaseIterable, WireCodable {
    /// Opened it.
    case click
    /// Passed it on.
    case share

    /// By the name.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Where clicks or shares of a target came from; which of them counts is decided by what is known of the target's views.
public struct UseOrigins: OptionSet, Hashable, Sendable, WireCodable {
    /// The bits as they are kept.
    public let rawValue: UInt8

    /// The origins of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// In a slot that would have stood there without assistant signals.
    public static let ordinary = UseOrigins(rawValue: 1)
    /// In a slot that assistant signals placed.
    public static let assistant = UseOrigins(rawValue: 2)
    /// Without a token, from before the policy can have applied to the person.
    public static let early = UseOrigins(rawValue: 4)
    /// Without a token.
    public static let unknown = UseOrigins(rawValue: 8)

    /// The bits.
    public func encode(to writer: inout WireWriter) { writer.write(byte: rawValue) }
    /// The bits.
    public init(from reader: inout WireReader) throws(WireError) { rawValue = try reader.readByte() }
}

/// The clicks or the shares of a target that count as one.
public struct UseFact: Hashable, Sendable, WireRecord {
    /// When the first of them happened: it counts until the window after that is over.
    public var since: Instant
    /// Where they came from.
    public var origins: UseOrigins

    /// A use of its parts.
    public init(since: Instant, origins: UseOrigins) {
        self.since = since
        self.origins = origins
    }

    /// Since, origins.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(since)
        writer.write(origins)
    }

    /// Since, origins.
    public init(fields reader: inout WireReader) throws(WireError) {
        since = try reader.read()
        origins = try reader.read()
    }
}

/// How a person met a target.
public struct EncounterFact: Hashable, Sendable, WireRecord {
    /// The last view; nil: never seen.
    public var lastViewedAt: Instant?
    /// Clicks and shares that count.
    public var uses: [UseKind: UseFact]
    /// Whether any view of it was in a slot that assistant signals placed.
    public var isMarked: Bool
    /// Whether any view of it was in a slot that would have stood there without them.
    public var isOrdinary: Bool

    /// An encounter of its parts.
    public init(
        lastViewedAt: Instant? = nil, uses: [UseKind: UseFact] = [:], isMarked: Bool = false, isOrdinary: Bool = false
    ) {
        self.lastViewedAt = lastViewedAt
        self.uses = uses
        self.isMarked = isMarked
        self.isOrdinary = isOrdinary
    }

    /// Nothing is known of it.
    public var isEmpty: Bool { lastViewedAt == nil && uses.isEmpty }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(lastViewedAt)
        writer.write(uses)
        writer.write(isMarked)
        writer.write(isOrdinary)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        lastViewedAt = try reader.read()
        uses = try reader.read()
        isMarked = try reader.read()
        isOrdinary = try reader.read()
    }
}
