public import Domain
import Wire

/// What an app sends back with an engagement: proof of which slot it happened in, and of that slot's mark.
///
/// As a text it is base64url of `version, target, kind, local day, mark` and the first 16 bytes of a keyed digest. The
/// person goes into the digest but not into the text: a token says nothing about whom it was made for, and is worth
/// nothing to anybody else.
public struct SlotToken: Hashable, Sendable {
    /// Whose slot it was.
    public let person: PersonID
    /// The id of the item or campaign in it.
    public let target: String
    /// On which surface.
    public let kind: SlateKind
    /// The person's local day when the slate was made.
    public let localDay: CivilDay
    /// Whether assistant signals placed it.
    public let mark: SlotMark

    /// Bound of a token's text (bytes). A token of the longest ids stays below half of it.
    public static let textBytesMax = 512
    private static let version: UInt8 = 1
    private static let macBytes = 16
    // Keeps the digest apart from others that are made with the same key.
    private static let macLabel = Array("waymark slot token".utf8)

    /// The token of a slot that holds an item or a campaign.
    public init(person: PersonID, target: some Identifier, kind: SlateKind, localDay: CivilDay, mark: SlotMark) {
        self.init(person: person, target: target.rawValue, kind: kind, localDay: localDay, mark: mark)
    }

    /// The same with a target whose type has checked it before.
    init(person: PersonID, target: String, kind: SlateKind, localDay: CivilDay, mark: SlotMark) {
        self.person = person
        self.target = target
        self.kind = kind
        self.localDay = localDay
        self.mark = mark
    }

    /// The token's text. `mac` is a keyed digest, HMAC-SHA-256 say; with one of less than 16 bytes no text is valid.
    public func text(mac: ([UInt8]) -> [UInt8]) -> String {
        var writer = WireWriter(capacity: 192)
        writer.write(byte: Self.version)
        writer.write(text: target)
        writer.write(kind)
        writer.write(localDay)
        writer.write(mark)
        return Base64URL.encode(
            writer.bytes + mac(Self.authenticated(writer.bytes, person: person)).prefix(Self.macBytes))
    }

    /// Reads the text of a token that was made for `person` with the same `mac`; nil for every other text. No byte of
    /// the content is looked at before the digest is known to be right, which is compared in constant time.
    public init?(text: String, person: PersonID, mac: ([UInt8]) -> [UInt8]) {
        guard text.utf8.count <= Self.textBytesMax, let bytes = Base64URL.decode(text), bytes.count > Self.macBytes
        else { return nil }
        let content = Array(bytes.dropLast(Self.macBytes))
        let expected = mac(Self.authenticated(content, person: person)).prefix(Self.macBytes)
        guard isEqualInConstantTime(Array(expected), Array(bytes.suffix(Self.macBytes))) else { return nil }
        do {
            try self.init(content: content, person: person)
        } catch {
            return nil
        }
    }

    private init(content: [UInt8], person: PersonID) throws(WireError) {
        var reader = WireReader(content)
        let version = try reader.readByte()
        guard version == Self.version else {
            throw .unsupportedVersion(found: UInt16(version), supported: UInt16(Self.version))
        }
        self.init(
            person: person, target: try reader.readText(), kind: try reader.read(), localDay: try reader.read(),
            mark: try reader.read())
        try reader.finish()
    }

    private static func authenticated(_ content: [UInt8], person: PersonID) -> [UInt8] {
        var writer = WireWriter(capacity: 320)
        writer.write(raw: macLabel)
        writer.write(person)
        writer.write(raw: content)
        return writer.bytes
    }
}

/// Takes the same time wherever the first difference is, so that a digest cannot be guessed byte by byte.
private func isEqualInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for (leftByte, rightByte) in zip(left, right) { difference |= leftByte ^ rightByte }
    return difference == 0
}
