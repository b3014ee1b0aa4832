public import Wire

/// Why a message must not reach ads whatever it is about; some bars keep it from everything. Bits that this version does not know are kept, and bar too.
public struct AdsBars: OptionSet, Hashable, Sendable, WireCodable {
    /// The bits as they travel.
    public let rawValue: UInt16

    /// The bars of these bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Letters, controls or scripts that may hide words.
    public static let disguised = AdsBars(rawValue: 1)
    /// Spoken, and recognised with too little confidence, or with none told.
    public static let voiceUncertain = AdsBars(rawValue: 2)
    /// Spoken, and recognised with so little confidence that it counts for nothing.
    public static let voiceUnusable = AdsBars(rawValue: 4)
    /// A message of its conversation could not be read.
    public static let conversationUnread = AdsBars(rawValue: 8)
    /// Received while the machine's clock was not believed: it counts for nothing, and its topics are not kept.
    public static let clockDoubted = AdsBars(rawValue: 16)

    /// The bits.
    public func encode(to writer: inout WireWriter) { writer.write(rawValue) }
    /// The bits.
    public init(from reader: inout WireReader) throws(WireError) { rawValue = try reader.read() }
}
