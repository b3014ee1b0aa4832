public import Domain
public import Wire

/// One entry on its way to the log of its person.
public enum IntakeEntry: Hashable, Sendable, WireCodable {
    /// A message to the assistant, words included: it becomes topics and flags at the ingestor and goes no further.
    case interaction(Interaction)
    /// An engagement.
    case engagement(Engagement)
    /// A person's settings, replaced as a whole.
    case settings(id: EntryID, person: PersonID, settings: PersonSettings)
    /// A notice reached a person.
    case noticeDelivered(id: EntryID, person: PersonID, occurredAt: Instant, delivery: NoticeDelivery)

    /// The sender's id of the entry.
    public var id: EntryID {
        switch self {
        case .interaction(let interaction): interaction.id
        case .engagement(let engagement): engagement.id
        case .settings(let id, _, _), .noticeDelivered(let id, _, _, _): id
        }
    }

    /// Whose it is.
    public var person: PersonID {
        switch self {
        case .interaction(let interaction): interaction.person
        case .engagement(let engagement): engagement.person
        case .settings(_, let person, _), .noticeDelivered(_, let person, _, _): person
        }
    }

    /// A kind number and the value. Kind numbers are never used again.
    public func encode(to writer: inout WireWriter) {
        switch self {
        case .interaction(let interaction):
            writer.write(byte: 1)
            writer.write(interaction)
        case .engagement(let engagement):
            writer.write(byte: 2)
            writer.write(engagement)
        case .settings(let id, let person, let settings):
            writer.write(byte: 3)
            writer.write(id)
            writer.write(person)
            writer.write(settings)
        case .noticeDelivered(let id, let person, let occurredAt, let delivery):
            writer.write(byte: 4)
            writer.write(id)
            writer.write(person)
            writer.write(occurredAt)
            writer.write(delivery)
        }
    }

    /// A kind number and the value.
    public init(from reader: inout WireReader) throws(WireError) {
        switch try reader.readByte() {
        case 1: self = .interaction(try reader.read())
        case 2: self = .engagement(try reader.read())
        case 3: self = .settings(id: try reader.read(), person: try reader.read(), settings: try reader.read())
        case 4:
            self = .noticeDelivered(
                id: try reader.read(), person: try reader.read(), occurredAt: try reader.read(),
                delivery: try reader.read())
        case let kind: throw .invalidValue(type: "intake entry kind", found: "\(kind)")
        }
    }
}

/// Entries of people of one partition.
public struct IntakeBatch: Hashable, Sendable, WireRecord {
    /// The entries, in the sender's order.
    public var entries: [IntakeEntry]

    /// A batch of entries.
    public init(entries: [IntakeEntry]) { self.entries = entries }

    /// The entries.
    public func encodeFields(to writer: inout WireWriter) { writer.write(entries) }
    /// The entries.
    public init(fields reader: inout WireReader) throws(WireError) { entries = try reader.read() }
}

/// Why an entry was not taken.
public struct Rejection: Hashable, Sendable, WireRecord {
    /// The code of an entry that comes from before its person's erasure.
    public static let personErasedCode = "person_erased"

    /// A stable, short name of the reason.
    public var code: String
    /// A sentence that names the thing and the mend. Never holds a person's words.
    public var reason: String

    /// A rejection of its parts.
    public init(code: String, reason: String) {
        self.code = code
        self.reason = reason
    }

    /// Code, reason.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(code)
        writer.write(reason)
    }

    /// Code, reason.
    public init(fields reader: inout WireReader) throws(WireError) {
        code = try reader.read()
        reason = try reader.read()
    }
}

/// What became of one entry.
public enum IntakeOutcome: Hashable, Sendable, WireCodable {
    /// It stands durably in the log.
    case accepted(LogPosition)
    /// It stood there already.
    case duplicate(LogPosition)
    /// It was not taken.
    case rejected(Rejection)

    /// A kind number and the value.
    public func encode(to writer: inout WireWriter) {
        switch self {
        case .accepted(let position):
            writer.write(byte: 1)
            writer.write(position)
        case .duplicate(let position):
            writer.write(byte: 2)
            writer.write(position)
        case .rejected(let rejection):
            writer.write(byte: 3)
            writer.write(rejection)
        }
    }

    /// A kind number and the value.
    public init(from reader: inout WireReader) throws(WireError) {
        switch try reader.readByte() {
        case 1: self = .accepted(try reader.read())
        case 2: self = .duplicate(try reader.read())
        case 3: self = .rejected(try reader.read())
        case let kind: throw .invalidValue(type: "intake outcome", found: "\(kind)")
        }
    }
}

/// What became of each entry of a batch, in its order.
public struct IntakeReceipt: Hashable, Sendable, WireRecord {
    /// One outcome for each entry.
    public var outcomes: [IntakeOutcome]

    /// A receipt of outcomes.
    public init(outcomes: [IntakeOutcome]) { self.outcomes = outcomes }

    /// The outcomes.
    public func encodeFields(to writer: inout WireWriter) { writer.write(outcomes) }
    /// The outcomes.
    public init(fields reader: inout WireReader) throws(WireError) { outcomes = try reader.read() }
}

/// Items and campaigns for the catalogue.
public struct CatalogueBatch: Hashable, Sendable, WireRecord {
    /// The entries, in the sender's order.
    public var entries: [CatalogueEntry]

    /// A batch of entries.
    public init(entries: [CatalogueEntry]) { self.entries = entries }

    /// The entries.
    public func encodeFields(to writer: inout WireWriter) { writer.write(entries) }
    /// The entries.
    public init(fields reader: inout WireReader) throws(WireError) { entries = try reader.read() }
}
