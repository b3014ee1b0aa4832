public import Domain
public import Wire

/// Which of a person's entries are to be taken back: what they said and did, never their settings or what they were told.
public enum EntrySelection: Hashable, Sendable, WireCodable {
    /// The turns of a conversation.
    case conversation(ConversationID)
    /// Turns and engagements that occurred in that time, both ends included, by the sender's clock.
    case period(from: Instant, until: Instant)
    /// The turns said in some apps, whose accounts were unlinked.
    case apps([AppID])

    /// A kind number and the value.
    public func encode(to writer: inout WireWriter) {
        switch self {
        case .conversation(let conversation):
            writer.write(byte: 1)
            writer.write(conversation)
        case .period(let from, let until):
            writer.write(byte: 2)
            writer.write(from)
            writer.write(until)
        case .apps(let apps):
            writer.write(byte: 3)
            writer.write(apps)
        }
    }

    /// A kind number and the value.
    public init(from reader: inout WireReader) throws(WireError) {
        switch try reader.readByte() {
        case 1: self = .conversation(try reader.read())
        case 2: self = .period(from: try reader.read(), until: try reader.read())
        case 3: self = .apps(try reader.read())
        case let kind: throw .invalidValue(type: "entry selection", found: "\(kind)")
        }
    }
}

/// Asks that entries of a person are taken back.
public struct TakeBackRequest: Hashable, Sendable, WireRecord {
    /// Whose.
    public var person: PersonID
    /// Which.
    public var selection: EntrySelection

    /// A request of its parts.
    public init(person: PersonID, selection: EntrySelection) {
        self.person = person
        self.selection = selection
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(person)
        writer.write(selection)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        person = try reader.read()
        selection = try reader.read()
    }
}

/// Says that entries were taken back.
public struct TakeBackReport: Hashable, Sendable, WireRecord {
    /// How many.
    public var count: Int
    /// Where the log says so; the head when there was nothing to take back.
    public var sequence: Int64
    /// When.
    public var takenBackAt: Instant
    /// Since when everything that was received could be taken back; nil when all of it could. What came before gave
    /// counts that no longer know what they came from.
    public var reachesBackTo: Instant?

    /// A report of its parts.
    public init(count: Int, sequence: Int64, takenBackAt: Instant, reachesBackTo: Instant?) {
        self.count = count
        self.sequence = sequence
        self.takenBackAt = takenBackAt
        self.reachesBackTo = reachesBackTo
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(count)
        writer.write(sequence)
        writer.write(takenBackAt)
        writer.write(reachesBackTo)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        count = try reader.read()
        sequence = try reader.read()
        takenBackAt = try reader.read()
        reachesBackTo = try reader.readIfPresent(Instant?.self) ?? nil
    }
}
