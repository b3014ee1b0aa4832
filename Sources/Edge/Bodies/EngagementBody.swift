import Domain

/// An engagement as JSON. The one place where its field names stand.
enum EngagementBody {
    enum Field: String, CaseIterable {
        case id, person, occurredAt, kind, target, targetType, slotToken
    }

    /// Reads an object that stands at `pointer`.
    static func decode(_ value: JSONValue, at pointer: String) throws(FieldProblem) -> Engagement {
        let fields = try JSONFields<Field>(value, at: pointer, noun: "an engagement")
        return Engagement(
            id: try fields.required(.id, .id), person: try fields.required(.person, .id),
            occurredAt: try fields.required(.occurredAt, .instant), kind: try fields.required(.kind, .choice),
            target: try fields.required(.target, .anyText), slotToken: try fields.optional(.slotToken, .anyText),
            targetType: try fields.optional(.targetType, .choice))
    }
}
