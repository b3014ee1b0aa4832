/// Why bytes are not a frame or a value. Each case has a stable code for logs and metrics.
public enum WireError: Error, Hashable, Sendable {
    /// The connection did not open with Waymark's magic number.
    case badMagic
    /// The peer speaks another version of the protocol.
    case unsupportedVersion(found: UInt16, supported: UInt16)
    /// A frame's length is over the bound (bytes). Nothing was allocated for it.
    case oversize(length: Int, max: Int)
    /// A frame's length is below what its header and checksum need (bytes).
    case undersize(length: Int, min: Int)
    /// The checksum does not match the frame's bytes.
    case badChecksum(expected: UInt32, found: UInt32)
    /// The frame's kind is not one of this version.
    case unknownKind(UInt8)
    /// A value needs more bytes than are left.
    case truncated(needed: Int, left: Int)
    /// Bytes follow the last value.
    case trailingBytes(Int)
    /// A count is larger than the bytes that are left could hold.
    case countTooLarge(count: UInt64, left: Int)
    /// A variable-length integer is longer than 64 bits or than it needs to be.
    case malformedInteger
    /// A text is not UTF-8.
    case invalidUTF8
    /// A number or text stands for no value of `type`. `found` never holds a person's words.
    case invalidValue(type: String, found: String)

    /// A stable, short name of the case.
    public var code: String {
        switch self {
        case .badMagic: "wire_bad_magic"
        case .unsupportedVersion: "wire_unsupported_version"
        case .oversize: "wire_oversize"
        case .undersize: "wire_undersize"
        case .badChecksum: "wire_bad_checksum"
        case .unknownKind: "wire_unknown_kind"
        case .truncated: "wire_truncated"
        case .trailingBytes: "wire_trailing_bytes"
        case .countTooLarge: "wire_count_too_large"
        case .malformedInteger: "wire_malformed_integer"
        case .invalidUTF8: "wire_invalid_utf8"
        case .invalidValue: "wire_invalid_value"
        }
    }
}

extension WireError: CustomStringConvertible {
    /// A sentence for the operator's log.
    public var description: String {
        switch self {
        case .badMagic: "the peer did not open with Waymark's magic number; it is not a Waymark process"
        case .unsupportedVersion(let found, let supported):
            "the peer speaks wire version \(found), this process speaks \(supported); upgrade the older one"
        case .oversize(let length, let max): "a frame of \(length) bytes is over the bound of \(max)"
        case .undersize(let length, let min):
            "a frame of \(length) bytes is shorter than the \(min) that its header needs"
        case .badChecksum(let expected, let found): "a frame's checksum is \(found), its bytes give \(expected)"
        case .unknownKind(let kind): "frame kind \(kind) is unknown"
        case .truncated(let needed, let left): "a value needs \(needed) bytes, \(left) are left"
        case .trailingBytes(let count): "\(count) bytes follow the last value"
        case .countTooLarge(let count, let left): "a count of \(count) cannot fit into the \(left) bytes left"
        case .malformedInteger: "a variable-length integer is malformed"
        case .invalidUTF8: "a text is not UTF-8"
        case .invalidValue(let type, let found): "\(found) is no \(type)"
        }
    }
}
