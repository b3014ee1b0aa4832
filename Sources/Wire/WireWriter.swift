/// Collects the bytes of values in order.
public struct WireWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8]

    /// An empty writer with room for `capacity` bytes.
    public init(capacity: Int = 64) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// A writer that goes on behind `bytes` without copying them: takes them and leaves an empty array.
    init(taking bytes: inout [UInt8]) {
        self.bytes = []
        swap(&self.bytes, &bytes)
    }

    /// One byte.
    public mutating func write(byte: UInt8) {
        bytes.append(byte)
    }

    /// A fixed-width integer, big-endian.
    public mutating func write<Value: FixedWidthInteger>(fixed value: Value) {
        withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// An unsigned integer in LEB128: seven bits a byte, least significant first, high bit set on all but the last.
    public mutating func write(unsigned value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// A signed integer, zigzag-mapped (0, −1, 1, −2 … become 0, 1, 2, 3 …) and then written like an unsigned one.
    public mutating func write(signed value: Int64) {
        write(unsigned: UInt64(bitPattern: (value << 1) ^ (value >> 63)))
    }

    /// Bytes without a length.
    public mutating func write(raw data: some Sequence<UInt8>) {
        bytes.append(contentsOf: data)
    }

    /// A count, then that many bytes.
    public mutating func write(data: some Collection<UInt8>) {
        write(unsigned: UInt64(data.count))
        bytes.append(contentsOf: data)
    }

    /// A text as its UTF-8 bytes behind their count.
    public mutating func write(text: String) {
        write(unsigned: UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// Any value.
    public mutating func write(_ value: some WireCodable) {
        value.encode(to: &self)
    }

    /// What `body` writes, behind its own length.
    public mutating func writeLengthPrefixed(_ body: (inout WireWriter) -> Void) {
        // Nearly every record is shorter than 128 bytes: one byte is kept free for its length, more are moved in when needed.
        let start = bytes.count
        bytes.append(0)
        body(&self)
        let length = bytes.count - start - 1
        if length < 0x80 {
            bytes[start] = UInt8(length)
        } else {
            var prefix = WireWriter(capacity: 5)
            prefix.write(unsigned: UInt64(length))
            bytes.replaceSubrange(start...start, with: prefix.bytes)
        }
    }
}
