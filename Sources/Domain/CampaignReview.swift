public import Wire

/// A stored campaign is taken out: its text was read again, and touches a matter that no ad may.
public struct CampaignWithdrawal: Hashable, Sendable, WireRecord {
    /// Which campaign.
    public var campaign: CampaignID
    /// What its text touches.
    public var category: SensitiveCategory

    /// A withdrawal of its parts.
    public init(campaign: CampaignID, category: SensitiveCategory) {
        self.campaign = campaign
        self.category = category
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(campaign)
        writer.write(category)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        campaign = try reader.read()
        category = try reader.read()
    }
}

/// An operator says that one finding about one campaign's text is wrong.
public struct FindingOverrule: Hashable, Sendable, WireRecord {
    /// Which campaign.
    public var campaign: CampaignID
    /// Which finding.
    public var category: SensitiveCategory
    /// Why it is wrong, in the operator's words.
    public var reason: String
    /// When it was said.
    public var at: Instant

    /// An overrule of its parts.
    public init(campaign: CampaignID, category: SensitiveCategory, reason: String, at: Instant) {
        self.campaign = campaign
        self.category = category
        self.reason = reason
        self.at = at
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(campaign)
        writer.write(category)
        writer.write(reason)
        writer.write(at)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        campaign = try reader.read()
        category = try reader.read()
        reason = try reader.read()
        at = try reader.read()
    }
}

/// All campaigns that stand before this entry were read by that version of understanding, or are withdrawn.
public struct CampaignReview: Hashable, Sendable, WireRecord {
    /// Which version.
    public var readerVersion: Int

    /// A review by that version.
    public init(readerVersion: Int) { self.readerVersion = readerVersion }

    /// The version.
    public func encodeFields(to writer: inout WireWriter) { writer.write(readerVersion) }
    /// The version.
    public init(fields reader: inout WireReader) throws(WireError) { readerVersion = try reader.read() }
}
