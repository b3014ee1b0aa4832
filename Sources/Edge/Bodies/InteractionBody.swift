import Contracts
import Domain

/// An interaction as JSON. The one place where its field names stand.
enum InteractionBody {
    enum Field: String, CaseIterable {
        case id, person, conversation, occurredAt, app, modality, text, language, confidence, unread
    }

    /// Reads an object that stands at `pointer`.
    static func decode(_ value: JSONValue, at pointer: String) throws(FieldProblem) -> IntakeEntry {
        let fields = try JSONFields<Field>(value, at: pointer, noun: "an interaction")
        guard try fields.optional(.unread, .flag) != true else { return .unread(try unread(fields, at: pointer)) }
        return .interaction(
            Interaction(
                id: try fields.required(.id, .id), person: try fields.required(.person, .id),
                conversation: try fields.required(.conversation, .id),
                occurredAt: try fields.required(.occurredAt, .instant), app: try fields.required(.app, .id),
                modality: try fields.required(.modality, .choice), text: try fields.required(.text, .anyText),
                language: try fields.optional(.language, .language),
                confidence: try fields.optional(.confidence, .thousandths)))
    }

    /// A message that the sender could not read or send.
    private static func unread(
        _ fields: JSONFields<Field>, at pointer: String
    ) throws(FieldProblem) -> UnreadMessage {
        if fields.holds(.text) {
            throw FieldProblem(
                code: "unread_with_text", reason: "unread says that there is no text; send one of the two",
                pointer: "\(pointer)/unread")
        }
        return UnreadMessage(
            id: try fields.required(.id, .id), person: try fields.required(.person, .id),
            conversation: try fields.required(.conversation, .id),
            occurredAt: try fields.required(.occurredAt, .instant), app: try fields.required(.app, .id))
    }

    /// What is to be taken down of an entry that could not be read, where at least it is known whose it is: what was not read
    /// may have been anything, so its conversation is barred from ads.
    static func salvage(_ value: JSONValue) -> IntakeEntry? {
        guard case .object(let members) = value else { return nil }
        func field<Value>(_ name: Field, _ reader: FieldReader<Value>) -> Value? {
            members.first { $0.name == name.rawValue }.flatMap { try? reader.read($0.value, "") }
        }
        guard let person = field(.person, FieldReader<PersonID>.id),
            let conversation = field(.conversation, FieldReader<ConversationID>.id),
            let occurredAt = field(.occurredAt, FieldReader<Instant>.instant),
            let app = field(.app, FieldReader<AppID>.id)
        else { return nil }
        // The bar has an id of its own; this one is for an entry that has none that can be read.
        let id = field(.id, FieldReader<EntryID>.id) ?? EntryID(unchecked: "unread")
        return .unread(
            UnreadMessage(id: id, person: person, conversation: conversation, occurredAt: occurredAt, app: app))
    }
}
