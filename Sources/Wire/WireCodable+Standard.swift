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

    /// All bytes in one step.
    public static func encode(elements: [UInt8], to writer: inout WireWriter) { writer.write(raw: elements) }

    /// All bytes in one step.
    public static func elements(count: Int, from reader: inout WireReader) throws(WireError) -> [UInt8] {
        try reader.readRaw(count)
    }
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
        Element.encode(elements: self, to: &writer)
    }

    /// A count, then the elements. Every value takes a byte at least, so the count is bounded by what is left.
    public init(from reader: inout WireReader) throws(WireError) {
        self = try Element.elements(count: try reader.readCount(), from: &reader)
    }
}

extension Dictionary: WireCodable where Key: WireCodable, Value: WireCodable {
    /// A count, then keys and values in the rising order of the keys' bytes, so that equal dictionaries give equal
    /// bytes, in whatever language they were written.
    public func encode(to writer: inout WireWriter) {
        writer.write(unsigned: UInt64(count))
        var entries = WireWriter()
        let ranges = map { key, value -> (start: Int, keyEnd: Int, end: Int) in
            let start = entries.bytes.count
            key.encode(to: &entries)
            let keyEnd = entries.bytes.count
            value.encode(to: &entries)
            return (start, keyEnd, entries.bytes.count)
        }
        let bytes = entries.bytes
        let sorted = ranges.sorted { left, right in
            bytes[left.start..<left.keyEnd].lexicographicallyPrecedes(bytes[right.start..<right.keyEnd])
        }
        for range in sorted { writer.write(raw: bytes[range.start..<range.end]) }
    }

    /// A count, then keys and values; the keys' bytes must strictly rise.
    public init(from reader: inout WireReader) throws(WireError) {
        let count = try reader.readCount(bytesEachMin: 2)
        self.init()
        var previous: ArraySlice<UInt8>?
        for _ in 0..<count {
            let before = reader
            let key = try Key(from: &reader)
            let keyBytes = reader.bytesRead(since: before)
            if let previous, !previous.lexicographicallyPrecedes(keyBytes) {
                throw .invalidValue(type: "dictionary order", found: "a key out of order")
            }
            previous = keyBytes
            // Two spellings of one text have different bytes and are the same key.
            guard updateValue(try Value(from: &reader), forKey: key) == nil else {
                throw .invalidValue(type: "dictionary key", found: "a key that stands there twice")
            }
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
