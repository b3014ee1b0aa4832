/// The fixed numbers of the wire, all in one place; docs/wire.md shows them byte by byte.
public enum WireFormat {
    /// The version in every frame.
    public static let version: UInt8 = 1
    /// What each side sends first: "WAYM", CR LF to show text-mode damage, then the version as two bytes.
    public static let preface: [UInt8] = Array("WAYM\r\n".utf8) + [0, version]
    /// Bound of a frame's length field (bytes).
    public static let frameBytesMax = 16 << 20
    /// Version, kind, flags, call id, deadline: the part of a frame that is always there (bytes).
    static let headerBytes = 1 + 1 + 2 + 8 + 4
    /// The checksum at the end (bytes).
    static let checksumBytes = 4
    /// Trace id and span (bytes), when the flag says so.
    static let traceBytes = 24

    /// Flag: the header is followed by a trace context.
    static let flagTrace: UInt16 = 1 << 0
    /// Flag: the deadline field counts. Without it the field is zero.
    static let flagDeadline: UInt16 = 1 << 1
    static let flagsKnown: UInt16 = flagTrace | flagDeadline
}

extension Frame {
    /// How many bytes the frame takes behind its length field: what the bound of frames is compared with.
    public var encodedLength: Int {
        WireFormat.headerBytes + (trace == nil ? 0 : WireFormat.traceBytes) + payload.count + WireFormat.checksumBytes
    }

    /// Appends the whole frame, length and checksum included. Whoever sends it has held `encodedLength` against the
    /// bound; a frame of 4 GiB is an error of programming.
    public func encode(into bytes: inout [UInt8]) {
        let start = bytes.count
        bytes.reserveCapacity(start + 4 + encodedLength)
        var writer = WireWriter(taking: &bytes)
        writer.write(fixed: UInt32(encodedLength))
        writer.write(byte: WireFormat.version)
        writer.write(byte: kind.rawValue)
        let flags = (trace == nil ? 0 : WireFormat.flagTrace) | (deadlineMs == nil ? 0 : WireFormat.flagDeadline)
        writer.write(fixed: flags)
        writer.write(fixed: callID)
        writer.write(fixed: deadlineMs ?? 0)
        if let trace {
            writer.write(fixed: trace.traceHigh)
            writer.write(fixed: trace.traceLow)
            writer.write(fixed: trace.span)
        }
        writer.write(raw: payload)
        let checksum = writer.bytes.withUnsafeBytes {
            CRC32C.checksum(UnsafeRawBufferPointer(rebasing: $0[(start + 4)...]))
        }
        writer.write(fixed: checksum)
        bytes = writer.bytes
    }

    /// Reads what stands behind the length field: header, payload and checksum. `body` holds those bytes and no more.
    init(body: WireReader) throws(WireError) {
        var reader = body
        let lengthMin = WireFormat.headerBytes + WireFormat.checksumBytes
        guard reader.remaining >= lengthMin else { throw .undersize(length: reader.remaining, min: lengthMin) }
        // A frame of another version may have its checksum elsewhere: the version is looked at first.
        let version = try reader.readByte()
        guard version == WireFormat.version else {
            throw .unsupportedVersion(found: UInt16(version), supported: UInt16(WireFormat.version))
        }
        let (expected, found) = body.checksums
        guard found == expected else { throw .badChecksum(expected: expected, found: found) }
        reader.drop(last: WireFormat.checksumBytes)
        let rawKind = try reader.readByte()
        guard let kind = FrameKind(rawValue: rawKind) else { throw .unknownKind(rawKind) }
        let flags = try reader.readFixed(UInt16.self)
        guard flags & ~WireFormat.flagsKnown == 0 else {
            throw .invalidValue(type: "frame flags", found: "\(flags)")
        }
        let callID = try reader.readFixed(UInt64.self)
        let deadlineField = try reader.readFixed(UInt32.self)
        let hasDeadline = flags & WireFormat.flagDeadline != 0
        guard hasDeadline || deadlineField == 0 else {
            throw .invalidValue(type: "deadline without its flag", found: "\(deadlineField)")
        }
        var trace: TraceContext?
        if flags & WireFormat.flagTrace != 0 {
            trace = TraceContext(
                traceHigh: try reader.readFixed(), traceLow: try reader.readFixed(), span: try reader.readFixed())
        }
        self.init(
            kind: kind, callID: callID, deadlineMs: hasDeadline ? deadlineField : nil, trace: trace,
            payload: reader.readRest())
    }
}

extension WireReader {
    /// The checksum that the bytes give, and the one that stands in the last four of them.
    fileprivate var checksums: (expected: UInt32, found: UInt32) {
        withUnsafeRemaining { bytes in
            let checked = bytes.count - WireFormat.checksumBytes
            let found = bytes[checked...].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            return (CRC32C.checksum(UnsafeRawBufferPointer(rebasing: bytes[..<checked])), found)
        }
    }
}
