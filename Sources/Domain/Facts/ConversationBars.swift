public import Wire

/// A conversation's id as the bars know it: 128 bits of a keyed digest.
public struct ConversationDigest: Hashable, Sendable, WireCodable, CustomStringConvertible {
    let high: UInt64
    let low: UInt64

    /// A digest of two halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// 32 hexadecimal digits.
    public var description: String {
        [high, low].map { half in
            let digits = String(half, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// 16 bytes.
    public func encode(to writer: inout WireWriter) {
        writer.write(fixed: high)
        writer.write(fixed: low)
    }

    /// 16 bytes.
    public init(from reader: inout WireReader) throws(WireError) {
        high = try reader.readFixed(UInt64.self)
        low = try reader.readFixed(UInt64.self)
    }
}

/// Which conversations of a person stay barred from ads for as long as their ids may come back.
///
/// A Bloom filter (B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970) of fixed size, with
/// double hashing (Kirsch and Mitzenmacher, 2006): it may bar a conversation too many, never one too few. With as many
/// conversations as it is meant for, one in 1,700 others is barred by chance; then it counts as full.
public struct ConversationBars: Hashable, Sendable, WireCodable {
    /// Its size (bits).
    public static let bitCount = 16_384
    /// How many conversations fill it.
    public static let conversationsMax = 1024
    private static let hashCount = 8
    /// The bits that `conversationsMax` conversations set on average: bitCount · (1 − e^(−8 · 1024 / 16384)).
    static let bitsSetMax = 6446

    private var words: [UInt64]

    /// No conversation is barred.
    public init() { words = [UInt64](repeating: 0, count: Self.bitCount / 64) }

    /// Whether so many are barred that the next one could no longer be told from others: then all must be.
    public var isFull: Bool { words.reduce(0) { $0 + $1.nonzeroBitCount } >= Self.bitsSetMax }

    /// Bars a conversation.
    public mutating func insert(_ conversation: ConversationDigest) {
        for index in 0..<Self.hashCount {
            let bit = Self.bit(index, conversation)
            words[bit / 64] |= 1 << UInt64(bit % 64)
        }
    }

    /// Whether a conversation is barred.
    public func contains(_ conversation: ConversationDigest) -> Bool {
        (0..<Self.hashCount).allSatisfy { index in
            let bit = Self.bit(index, conversation)
            return words[bit / 64] & 1 << UInt64(bit % 64) != 0
        }
    }

    /// Bars what others bar, too.
    public mutating func formUnion(_ other: ConversationBars) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    private static func bit(_ index: Int, _ conversation: ConversationDigest) -> Int {
        // An odd step meets every bit of a table whose size is a power of two.
        Int((conversation.high &+ UInt64(index) &* (conversation.low | 1)) % UInt64(bitCount))
    }

    /// The words, each in 8 bytes: the length never depends on what is barred.
    public func encode(to writer: inout WireWriter) {
        for word in words { writer.write(fixed: word) }
    }

    /// The words.
    public init(from reader: inout WireReader) throws(WireError) {
        words = []
        words.reserveCapacity(Self.bitCount / 64)
        for _ in 0..<(Self.bitCount / 64) { words.append(try reader.readFixed(UInt64.self)) }
    }
}
