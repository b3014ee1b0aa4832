import Domain

/// An interaction as JSON. The one place where its field names stand.
enum InteractionBody {
    enum Field: String, CaseIterable {
        case id, person, conversation, occurredAt, app, modality, text, language, confidence
    }

    /// Reads an object that stands at `pointer`.
    static func decode(_ value: JSONValue, at pointer: String) throws(FieldProblem) -> Interaction {
        let fields = try JSONFields<Field>(value, at: pointer, noun: "an interaction")
        return Interaction(
            id: try fields.required(.id, .id), person: try fields.required(.person, .id),
            conversation: try fields.required(.conversation, .id),
            occurredAt: try fields.required(.occurredAt, .instant), app: try fields.required(.app, .id),
            modality: try fields.required(.modality, .choice), text: try fields.required(.text, .anyText),
            language: try fields.optional(.language, .language),
            confidence: try fields.optional(.confidence, .thousandths))
    }
}
