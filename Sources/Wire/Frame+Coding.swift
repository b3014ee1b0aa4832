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
    /// Appends the whole frame, length and checksum included.
    public func encode(into bytes: inout [UInt8]) {
        let traceBytes = trace == nil ? 0 : WireFormat.traceBytes
        let length = WireFormat.headerBytes + traceBytes + payload.count + WireFormat.checksumBytes
        var writer = WireWriter(capacity: length + 4)
        writer.write(fixed: UInt32(length))
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
            CRC32C.checksum(UnsafeRawBufferPointer(rebasing: $0.dropFirst(4)))
        }
        writer.write(fixed: checksum)
        bytes.append(contentsOf: writer.bytes)
    }

    /// Reads what stands behind the length field: header, payload and checksum.
    init(body: [UInt8]) throws(WireError) {
        let checked = body.count - WireFormat.checksumBytes
        guard checked >= WireFormat.headerBytes else {
            throw .undersize(length: body.count, min: WireFormat.headerBytes + WireFormat.checksumBytes)
        }
        // A frame of another version may have its checksum elsewhere: the version is looked at first.
        guard body[0] == WireFormat.version else {
            throw .unsupportedVersion(found: UInt16(body[0]), supported: UInt16(WireFormat.version))
        }
        let found = body[checked...].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let expected = body.withUnsafeBytes { CRC32C.checksum(UnsafeRawBufferPointer(rebasing: $0[..<checked])) }
        guard found == expected else { throw .badChecksum(expected: expected, found: found) }
        try self.init(checked: Array(body[..<checked]))
    }

    private init(checked body: [UInt8]) throws(WireError) {
        var reader = WireReader(body)
        _ = try reader.readByte()
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
