public import Wire

/// What one entry of the catalogue's log says. An item or campaign of a known id replaces the earlier one.
public enum CatalogueEntry: Hashable, Sendable, WireCodable {
    /// An item, new or changed.
    case item(CatalogueItem)
    /// A campaign, new or changed.
    case campaign(Campaign)
    /// The popularity of everything at one hour.
    case popularity(PopularitySnapshot)
    /// A campaign is taken out.
    case withdrawal(CampaignWithdrawal)
    /// A finding about a campaign is wrong.
    case overrule(FindingOverrule)
    /// Campaigns were read.
    case review(CampaignReview)

    /// A kind number and the value. Kind numbers are never used again.
    public func encode(to writer: inout WireWriter) {
        switch self {
        case .item(let item):
            writer.write(byte: 1)
            writer.write(item)
        case .campaign(let campaign):
            writer.write(byte: 2)
            writer.write(campaign)
        case .popularity(let snapshot):
            writer.write(byte: 3)
            writer.write(snapshot)
        case .withdrawal(let withdrawal):
            writer.write(byte: 4)
            writer.write(withdrawal)
        case .overrule(let overrule):
            writer.write(byte: 5)
            writer.write(overrule)
        case .review(let review):
            writer.write(byte: 6)
            writer.write(review)
        }
    }

    /// A kind number and the value; an unknown number is an error that names it.
    public init(from reader: inout WireReader) throws(WireError) {
        switch try reader.readByte() {
        case 1: self = .item(try reader.read())
        case 2: self = .campaign(try reader.read())
        case 3: self = .popularity(try reader.read())
        case 4: self = .withdrawal(try reader.read())
        case 5: self = .overrule(try reader.read())
        case 6: self = .review(try reader.read())
        case let kind: throw .invalidValue(type: "catalogue entry kind", found: "\(kind)")
        }
    }
}
