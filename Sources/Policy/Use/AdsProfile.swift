public import Domain
public import Wire

/// What may be used to choose ads for a person now.
///
/// It comes to be in two places only, both in this module: the gate, and `AdsProfile(_:under:)`, which checks a message
/// from another process against the policy again. There is no public initialiser and nothing converts to it.
public struct AdsProfile: Hashable, Sendable {
    /// Whose.
    public let person: PersonID
    /// The civil time it was read for.
    public let at: Instant
    /// The person's local day at that time.
    public let localDay: CivilDay
    /// Where they are.
    public let region: RegionCode?
    /// Their languages, the one they like best first.
    public let languages: [LanguageTag]
    /// Their age (whole years), if known.
    public let ageYears: Int?
    /// What their talk says they care about (thousandths, decayed), by topic: allow-listed topics only.
    public let assistantInterests: [TopicID: Int]
    /// Items they like, only those that talk is known to have had no part in.
    public let likes: [String]
    /// Groups they are members of, only those that talk is known to have had no part in.
    public let memberships: [String]
    /// What they do not want to see.
    public let hides: Hides
    /// The policy it was read under (content hash).
    public let policyVersion: String

    init(
        person: PersonID, at: Instant, localDay: CivilDay, region: RegionCode?, languages: [LanguageTag],
        ageYears: Int?,
        assistantInterests: [TopicID: Int], likes: [String], memberships: [String], hides: Hides,
        policyVersion: String
    ) {
        self.person = person
        self.at = at
        self.localDay = localDay
        self.region = region
        self.languages = languages
        self.ageYears = ageYears
        self.assistantInterests = assistantInterests
        self.likes = likes
        self.memberships = memberships
        self.hides = hides
        self.policyVersion = policyVersion
    }

    /// The same profile with the assistant's signals removed.
    public func withoutAssistant() -> AdsProfile {
        AdsProfile(
            person: person, at: at, localDay: localDay, region: region, languages: languages, ageYears: ageYears,
            assistantInterests: [:], likes: likes, memberships: memberships, hides: hides, policyVersion: policyVersion)
    }

    /// The form in which it travels to the process that runs the auction.
    public var message: AdsProfileMessage { AdsProfileMessage(profile: self) }
}

/// An ads profile on its way. Nothing can be read from it: only `AdsProfile(_:under:)` opens it.
public struct AdsProfileMessage: Hashable, Sendable, WireRecord {
    let profile: AdsProfile

    init(profile: AdsProfile) { self.profile = profile }

    /// In the order of the profile's declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(profile.person)
        writer.write(profile.at)
        writer.write(profile.localDay)
        writer.write(profile.region)
        writer.write(profile.languages)
        writer.write(profile.ageYears)
        writer.write(profile.assistantInterests)
        writer.write(profile.likes)
        writer.write(profile.memberships)
        writer.write(profile.hides)
        writer.write(profile.policyVersion)
    }

    /// In the order of the profile's declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        profile = AdsProfile(
            person: try reader.read(), at: try reader.read(), localDay: try reader.read(), region: try reader.read(),
            languages: try reader.read(), ageYears: try reader.read(), assistantInterests: try reader.read(),
            likes: try reader.read(), memberships: try reader.read(), hides: try reader.read(),
            policyVersion: try reader.read())
    }
}
