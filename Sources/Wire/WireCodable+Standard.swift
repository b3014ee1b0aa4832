extension Bool: WireCodable {
    /// One byte, 0 or 1.
    public func encode(to writer: inout WireWriter) { writer.write(byte: self ? 1 : 0) }

    /// One byte; anything but 0 and 1 is an error.
    public init(from reader: inout WireReader) throws(WireError) {
        switch try reader.readByte() {
        case 0: self = false
        case 1: self = true
        case let other: throw .invalidValue(type: "Bool", found: "\(other)")
        }
    }
}

extension UInt8: WireCodable {
    /// One byte.
    public func encode(to writer: inout WireWriter) { writer.write(byte: self) }
    /// One byte.
    public init(from reader: inout WireReader) throws(WireError) { self = try reader.readByte() }
}

extension WireCodable where Self: FixedWidthInteger & UnsignedInteger {
    /// An unsigned LEB128 integer.
    public func encode(to writer: inout WireWriter) { writer.write(unsigned: UInt64(self)) }

    /// An unsigned LEB128 integer that fits this type.
    public init(from reader: inout WireReader) throws(WireError) {
        let raw = try reader.readUnsigned()
        guard let value = Self(exactly: raw) else { throw .invalidValue(type: "\(Self.self)", found: "\(raw)") }
        self = value
    }
}

extension WireCodable where Self: FixedWidthInteger & SignedInteger {
    /// A zigzag LEB128 integer.
    public func encode(to writer: inout WireWriter) { writer.write(signed: Int64(self)) }

    /// A zigzag LEB128 integer that fits this type.
    public init(from reader: inout WireReader) throws(WireError) {
        let raw = try reader.readSigned()
        guard let value = Self(exactly: raw) else { throw .invalidValue(type: "\(Self.self)", found: "\(raw)") }
        self = value
    }
}

extension UInt16: WireCodable {}
extension UInt32: WireCodable {}
extension UInt64: WireCodable {}
extension Int32: WireCodable {}
extension Int64: WireCodable {}
extension Int: WireCodable {}

extension String: WireCodable {
    /// UTF-8 bytes behind their count.
    public func encode(to writer: inout WireWriter) { writer.write(text: self) }
    /// UTF-8 bytes behind their count.
    public init(from reader: inout WireReader) throws(WireError) { self = try reader.readText() }
}

extension Optional: WireCodable where Wrapped: WireCodable {
    /// 0, or 1 and the value.
    public func encode(to writer: inout WireWriter) {
        switch self {
        case .none: writer.write(byte: 0)
        case .some(let value):
            writer.write(byte: 1)
            value.encode(to: &writer)
        }
    }

    /// 0, or 1 and the value.
    public init(from reader: inout WireReader) throws(WireError) {
        self = try Bool(from: &reader) ? try Wrapped(from: &reader) : nil
    }
}

extension Array: WireCodable where Element: WireCodable {
    /// A count, then the elements.
    public func encode(to writer: inout WireWriter) {
        writer.write(unsigned: UInt64(count))
        for element in self { element.encode(to: &writer) }
    }

    /// A count, then the elements. Every value takes a byte at least, so the count is bounded by what is left.
    public init(from reader: inout WireReader) throws(WireError) {
        let count = try reader.readCount()
        self.init()
        // Elements in memory can be larger than on the wire: room is made as they come, not for the claimed count.
        reserveCapacity(Swift.min(count, 1024))
        for _ in 0..<count { append(try Element(from: &reader)) }
    }
}

extension Dictionary: WireCodable where Key: WireCodable & Comparable, Value: WireCodable {
    /// A count, then keys and values in the order of the keys, so that equal dictionaries give equal bytes.
    public func encode(to writer: inout WireWriter) {
        writer.write(unsigned: UInt64(count))
        for key in keys.sorted() {
            key.encode(to: &writer)
            self[key]?.encode(to: &writer)
        }
    }

    /// A count, then keys and values; keys must come in strictly rising order.
    public init(from reader: inout WireReader) throws(WireError) {
        let count = try reader.readCount(bytesEachMin: 2)
        self.init()
        var previous: Key?
        for _ in 0..<count {
            let key = try Key(from: &reader)
            if let last = previous, !(last < key) {
                throw .invalidValue(type: "dictionary order", found: "a key out of order")
            }
            self[key] = try Value(from: &reader)
            previous = key
        }
    }
}

extension WireCodable where Self: RawRepresentable, RawValue: WireCodable {
    /// The raw value.
    public func encode(to writer: inout WireWriter) { rawValue.encode(to: &writer) }

    /// The raw value; an error when it stands for no case.
    public init(from reader: inout WireReader) throws(WireError) {
        let raw = try RawValue(from: &reader)
        guard let value = Self(rawValue: raw) else { throw .invalidValue(type: "\(Self.self)", found: "a raw value") }
        self = value
    }
}
