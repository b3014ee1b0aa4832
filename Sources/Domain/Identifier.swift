public import Wire

/// A name that the outside world gives a thing: 1 to 128 bytes of ASCII letters, digits and `. _ : @ -`.
///
/// The narrow alphabet keeps ids safe in paths, logs, tokens and terminals.
public protocol Identifier: RawRepresentable, Hashable, Comparable, Sendable, WireCodable, CustomStringConvertible
where RawValue == String {
    /// What it names, as a person would say it.
    static var noun: String { get }
    /// Trusts `rawValue`; only `init(_:)` and the decoder call it, after the check.
    init(unchecked rawValue: String)
}

/// A text that is no identifier.
public struct IdentifierError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What the text should have named.
    public let noun: String
    /// The length of the text (bytes). The text itself is not repeated: it may hold anything.
    public let lengthBytes: Int

    /// Names the thing and the mend.
    public var description: String {
        "\(noun) of \(lengthBytes) bytes: use 1 to 128 ASCII letters, digits or . _ : @ -"
    }
}

extension Identifier {
    /// Checks the alphabet and the length. Throws `IdentifierError`.
    public init(_ text: String) throws(IdentifierError) {
        guard let checked = Self(rawValue: text) else {
            throw IdentifierError(noun: Self.noun, lengthBytes: text.utf8.count)
        }
        self = checked
    }

    /// Nil when the alphabet or the length is wrong.
    public init?(rawValue: String) {
        guard isIdentifier(rawValue) else { return nil }
        self.init(unchecked: rawValue)
    }

    /// The name itself.
    public var description: String { rawValue }

    /// By the bytes of the name.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The name as a text.
    public func encode(to writer: inout WireWriter) { writer.write(text: rawValue) }

    /// A text that is checked like any other.
    public init(from reader: inout WireReader) throws(WireError) {
        guard let value = Self(rawValue: try reader.readText()) else {
            throw .invalidValue(type: Self.noun, found: "a text outside the alphabet")
        }
        self = value
    }
}

private func isIdentifier(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...128).contains(bytes.count) else { return false }
    return bytes.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"),
            UInt8(ascii: "@"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
