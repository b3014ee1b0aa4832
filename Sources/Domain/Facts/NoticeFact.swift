public import Wire

/// The notice that told a person, in a language of theirs.
public struct NoticeFact: Hashable, Sendable, WireRecord {
    /// Which text.
    public var version: String
    /// In which language.
    public var language: LanguageTag
    /// When it was delivered.
    public var deliveredAt: Instant
    /// The person's local day of the delivery (the later of the claimed and the received day).
    public var day: CivilDay

    /// A notice fact of its parts.
    public init(version: String, language: LanguageTag = .english, deliveredAt: Instant, day: CivilDay) {
        self.version = version
        self.language = language
        self.deliveredAt = deliveredAt
        self.day = day
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(version)
        writer.write(language)
        writer.write(deliveredAt)
        writer.write(day)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        version = try reader.read()
        language = try reader.read()
        deliveredAt = try reader.read()
        day = try reader.read()
    }
}
