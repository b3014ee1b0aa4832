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
    /// A message to the assistant that whoever sends it could not read or send: its conversation is barred from ads.
    case unread(UnreadMessage)
    /// Parts of a person's settings came in a form that nobody understands.
    case settingsDoubted(id: EntryID, person: PersonID, fields: [SettingsField])
    /// The bars of a person's conversations are made anew.
    case barsRenewed(id: EntryID, person: PersonID)

    /// The sender's id of the entry.
    public var id: EntryID {
        switch self {
        case .interaction(let interaction): interaction.id
        case .engagement(let engagement): engagement.id
        case .unread(let message): message.id
        case .settings(let id, _, _), .noticeDelivered(let id, _, _, _), .settingsDoubted(let id, _, _),
            .barsRenewed(let id, _):
            id
        }
    }

    /// Whose it is.
    public var person: PersonID {
        switch self {
        case .interaction(let interaction): interaction.person
        case .engagement(let engagement): engagement.person
        case .unread(let message): message.person
        case .settings(_, let person, _), .noticeDelivered(_, let person, _, _), .settingsDoubted(_, let person, _),
            .barsRenewed(_, let person):
            person
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
        case .unread(let message):
            writer.write(byte: 5)
            writer.write(message)
        case .settingsDoubted(let id, let person, let fields):
            writer.write(byte: 6)
            writer.write(id)
            writer.write(person)
            writer.write(fields)
        case .barsRenewed(let id, let person):
            writer.write(byte: 7)
            writer.write(id)
            writer.write(person)
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
        case 5: self = .unread(try reader.read())
        case 6:
            self = .settingsDoubted(id: try reader.read(), person: try reader.read(), fields: try reader.read())
        case 7: self = .barsRenewed(id: try reader.read(), person: try reader.read())
        case let kind: throw .invalidValue(type: "intake entry kind", found: "\(kind)")
        }
    }
}

/// A message to the assistant without its words.
public struct UnreadMessage: Hashable, Sendable, WireRecord {
    /// The sender's id of the entry.
    public var id: EntryID
    /// Who spoke.
    public var person: PersonID
    /// The conversation it belongs to.
    public var conversation: ConversationID
    /// When it was said, by the app's clock.
    public var occurredAt: Instant
    /// In which app.
    public var app: AppID

    /// A message of its parts.
    public init(id: EntryID, person: PersonID, conversation: ConversationID, occurredAt: Instant, app: AppID) {
        self.id = id
        self.person = person
        self.conversation = conversation
        self.occurredAt = occurredAt
        self.app = app
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(id)
        writer.write(person)
        writer.write(conversation)
        writer.write(occurredAt)
        writer.write(app)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        id = try reader.read()
        person = try reader.read()
        conversation = try reader.read()
        occurredAt = try reader.read()
        app = try reader.read()
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

    /// Where it stands, if it does.
    public var position: LogPosition? {
        switch self {
        case .accepted(let position), .duplicate(let position): position
        case .rejected: nil
        }
    }

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
    /// How many turns were taken back because settings unlinked the app that they were said in; nil: nothing was unlinked.
    public var turnsTakenBack: Int?
    /// What should be known of entries that were taken, by their place in the batch: sentences.
    public var warnings: [Int: String]

    /// A receipt of outcomes.
    public init(outcomes: [IntakeOutcome], turnsTakenBack: Int? = nil, warnings: [Int: String] = [:]) {
        self.outcomes = outcomes
        self.turnsTakenBack = turnsTakenBack
        self.warnings = warnings
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(outcomes)
        writer.write(turnsTakenBack)
        writer.write(warnings)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        outcomes = try reader.read()
        turnsTakenBack = try reader.readIfPresent(Int?.self) ?? nil
        warnings = try reader.readIfPresent() ?? [:]
    }
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
