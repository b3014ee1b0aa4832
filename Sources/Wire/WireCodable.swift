/// A value that writes itself to the wire and reads itself back.
///
/// Encoding is deterministic: the same value gives the same bytes. Decoding trusts no byte.
public protocol WireCodable: Sendable {
    /// Appends the value's bytes.
    func encode(to writer: inout WireWriter)
    /// Reads one value. Throws `WireError` when the bytes are not a value of this type.
    init(from reader: inout WireReader) throws(WireError)
    /// Appends the elements of an array. Only a type that can do it in one step says how; the bytes are the same.
    static func encode(elements: [Self], to writer: inout WireWriter)
    /// Reads `count` elements of an array; there are at least as many bytes left.
    static func elements(count: Int, from reader: inout WireReader) throws(WireError) -> [Self]
}

extension WireCodable {
    /// One element after the other.
    public static func encode(elements: [Self], to writer: inout WireWriter) {
        for element in elements { element.encode(to: &writer) }
    }

    /// One element after the other.
    public static func elements(count: Int, from reader: inout WireReader) throws(WireError) -> [Self] {
        var elements: [Self] = []
        // Elements in memory can be larger than on the wire: room is made as they come, not for the claimed count.
        elements.reserveCapacity(min(count, 1024))
        for _ in 0..<count { elements.append(try Self(from: &reader)) }
        return elements
    }
}

/// A value made of fields, which travels behind its own length.
///
/// A reader skips the fields it does not know at the end of a record, so a newer sender may add fields there.
public protocol WireRecord: WireCodable {
    /// Appends the fields in their fixed order; new fields come last.
    func encodeFields(to writer: inout WireWriter)
    /// Reads the fields in the same order. `reader` ends where this record ends.
    init(fields reader: inout WireReader) throws(WireError)
}

extension WireRecord {
    /// Appends the length of the fields, then the fields.
    public func encode(to writer: inout WireWriter) {
        writer.writeLengthPrefixed { inner in encodeFields(to: &inner) }
    }

    /// Reads the length, then the fields inside it, and skips what is left of them.
    public init(from reader: inout WireReader) throws(WireError) {
        var inner = try reader.readBounded()
        try self.init(fields: &inner)
    }
}

extension WireCodable {
    /// The value's bytes.
    public func wireBytes() -> [UInt8] {
        var writer = WireWriter()
        encode(to: &writer)
        return writer.bytes
    }

    /// Reads a value that must fill `bytes` exactly. Throws `WireError`, `.trailingBytes` among them.
    public init(wireBytes bytes: [UInt8]) throws(WireError) {
        var reader = WireReader(bytes)
        try self.init(from: &reader)
        try reader.finish()
    }
}
