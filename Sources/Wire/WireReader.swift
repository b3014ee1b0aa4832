/// Reads values from bytes it does not trust: every length and count is checked against what is left before use.
public struct WireReader: Sendable {
    // The array is held, not a slice of a socket's buffer, so a reader may outlive the tick that made it.
    private let bytes: [UInt8]
    private var offset: Int
    private var end: Int

    /// A reader over all of `bytes`.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        offset = 0
        end = bytes.count
    }

    /// A reader over a part of `bytes`, which it shares with its owner.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    /// How many bytes are left.
    public var remaining: Int { end - offset }

    /// The bytes that are left, valid inside `body` only.
    func withUnsafeRemaining<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[offset..<end])) }
    }

    /// The bytes that were read between the time when `before` was a copy of this reader and now.
    func bytesRead(since before: WireReader) -> ArraySlice<UInt8> { bytes[before.offset..<offset] }

    /// Ends `count` bytes earlier; there must be as many.
    mutating func drop(last count: Int) { end -= count }

    /// Throws `.trailingBytes` unless everything was read.
    public func finish() throws(WireError) {
        if remaining > 0 { throw .trailingBytes(remaining) }
    }

    private mutating func take(_ count: Int) throws(WireError) -> Range<Int> {
        guard count <= remaining else { throw .truncated(needed: count, left: remaining) }
        defer { offset += count }
        return offset..<(offset + count)
    }

    /// One byte.
    public mutating func readByte() throws(WireError) -> UInt8 {
        bytes[try take(1).lowerBound]
    }

    /// A fixed-width integer, big-endian.
    public mutating func readFixed<Value: FixedWidthInteger & UnsignedInteger>(
        _ type: Value.Type = Value.self
    ) throws(WireError) -> Value {
        var value: Value = 0
        for index in try take(Value.bitWidth / 8) { value = value << 8 | Value(bytes[index]) }
        return value
    }

    /// An unsigned LEB128 integer in its shortest form.
    public mutating func readUnsigned() throws(WireError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try readByte()
            let bits = UInt64(byte & 0x7F)
            // The tenth byte holds the 64th bit only; a last byte of zero is a longer spelling of the same number.
            if shift == 63, byte > 1 { throw .malformedInteger }
            if byte == 0, shift > 0 { throw .malformedInteger }
            value |= bits << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }

    /// A zigzag-mapped signed integer.
    public mutating func readSigned() throws(WireError) -> Int64 {
        let raw = try readUnsigned()
        return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
    }

    /// A count of things that take at least `bytesEachMin` bytes each: never more than could be left.
    public mutating func readCount(bytesEachMin: Int = 1) throws(WireError) -> Int {
        let count = try readUnsigned()
        guard count <= UInt64(remaining / max(bytesEachMin, 1)) else {
            throw .countTooLarge(count: count, left: remaining)
        }
        return Int(count)
    }

    /// `count` bytes without a length.
    public mutating func readRaw(_ count: Int) throws(WireError) -> [UInt8] {
        Array(bytes[try take(count)])
    }

    /// All bytes that are left.
    public mutating func readRest() -> [UInt8] {
        defer { offset = end }
        return Array(bytes[offset..<end])
    }

    /// A count, then that many bytes.
    public mutating func readData() throws(WireError) -> [UInt8] {
        try readRaw(try readCount())
    }

    /// A UTF-8 text behind its byte count.
    public mutating func readText() throws(WireError) -> String {
        let range = try take(try readCount())
        guard let text = String(validating: bytes[range], as: UTF8.self) else { throw .invalidUTF8 }
        return text
    }

    /// Any value.
    public mutating func read<Value: WireCodable>(_ type: Value.Type = Value.self) throws(WireError) -> Value {
        try Value(from: &self)
    }

    /// A field that older senders leave out at the end of a record: nil when the record ends here.
    /// One that is optional itself is read as such: `readIfPresent(Int64?.self) ?? nil`.
    public mutating func readIfPresent<Value: WireCodable>(
        _ type: Value.Type = Value.self
    ) throws(WireError) -> Value? {
        remaining > 0 ? try Value(from: &self) : nil
    }

    /// A reader of the next length-prefixed bytes; this reader goes on behind them.
    public mutating func readBounded() throws(WireError) -> WireReader {
        let range = try take(try readCount())
        return WireReader(bytes, range)
    }
}
