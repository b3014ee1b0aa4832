import Domain

/// An item or a campaign as JSON; `type` says which. The one place where their field names stand.
enum CatalogueBody {
    enum Kind: String, CaseIterable { case item, campaign }

    enum ItemField: String, CaseIterable { case type, id, kind, creator, title, topics, createdAt }

    enum CampaignField: String, CaseIterable {
        case type, id, advertiser, brand, title, firstDay, lastDay, bidMicros, targeting
    }

    enum TargetingField: String, CaseIterable { case topics, regions, languages, ageMin }

    /// Reads an object that stands at `pointer`.
    static func decode(_ value: JSONValue, at pointer: String) throws(FieldProblem) -> CatalogueEntry {
        switch try kind(of: value, at: pointer) {
        case .item: .item(try item(value, at: pointer))
        case .campaign: .campaign(try campaign(value, at: pointer))
        }
    }

    private static func kind(of value: JSONValue, at pointer: String) throws(FieldProblem) -> Kind {
        guard case .object(let members) = value else {
            throw .wrongType(value, pointer, expected: "one object, an item or a campaign")
        }
        guard let type = members.first(where: { $0.name == ItemField.type.rawValue }) else {
            throw FieldProblem(
                code: "missing_field", reason: "type is missing; send one of item, campaign", pointer: "\(pointer)/type"
            )
        }
        return try FieldReader<Kind>.choice.read(type.value, "\(pointer)/type")
    }

    private static func item(_ value: JSONValue, at pointer: String) throws(FieldProblem) -> CatalogueItem {
        let fields = try JSONFields<ItemField>(value, at: pointer, noun: "an item")
        return CatalogueItem(
            id: try fields.required(.id, .id), kind: try fields.required(.kind, .choice),
            creator: try fields.required(.creator, .id), title: try fields.required(.title, .anyText),
            topics: try fields.required(.topics, .list(of: .id)),
            createdAt: try fields.required(.createdAt, .instant))
    }

    private static func campaign(_ value: JSONValue, at pointer: String) throws(FieldProblem) -> Campaign {
        let fields = try JSONFields<CampaignField>(value, at: pointer, noun: "a campaign")
        let targeting = FieldReader(expected: "an object, the targeting", read: Self.targeting)
        return Campaign(
            id: try fields.required(.id, .id), brand: try fields.required(.brand, .anyText),
            title: try fields.required(.title, .anyText), firstDay: try fields.required(.firstDay, .day),
            lastDay: try fields.optional(.lastDay, .day), bidMicros: try fields.required(.bidMicros, .integer),
            targeting: try fields.required(.targeting, targeting),
            advertiser: try fields.optional(.advertiser, .id))
    }

    private static func targeting(_ value: JSONValue, at pointer: String) throws(FieldProblem) -> Targeting {
        let fields = try JSONFields<TargetingField>(value, at: pointer, noun: "targeting")
        return Targeting(
            topics: try fields.optional(.topics, .list(of: .id)) ?? [],
            regions: try fields.optional(.regions, .list(of: .region)) ?? [],
            languages: try fields.optional(.languages, .list(of: .language)) ?? [],
            ageMin: try fields.optional(.ageMin, .integer))
    }
}
