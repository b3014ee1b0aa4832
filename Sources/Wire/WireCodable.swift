/// A value that writes itself to the wire and reads itself back.
///
/// Encoding is deterministic: the same value gives the same bytes. Decoding trusts no byte.
public protocol WireCodable: Sendable {
    /// Appends the value's bytes.
    func encode(to writer: inout WireWriter)
    /// Reads one value. Throws `WireError` when the bytes are not a value of this type.
    init(from reader: inout WireReader) throws(WireError)
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
