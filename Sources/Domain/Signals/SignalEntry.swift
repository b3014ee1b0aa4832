public import Wire

/// One entry of a person's log: who, when, what.
public struct SignalEntry: Hashable, Sendable, WireRecord {
    /// The sender's id of the entry.
    public var id: EntryID
    /// Whose it is.
    public var person: PersonID
    /// When it happened, by the sender's clock.
    public var occurredAt: Instant
    /// When the ingestor took it, by the cluster's civil time.
    public var receivedAt: Instant
    /// What it says.
    public var signal: Signal

    /// An entry of its parts.
    public init(id: EntryID, person: PersonID, occurredAt: Instant, receivedAt: Instant, signal: Signal) {
        self.id = id
        self.person = person
        self.occurredAt = occurredAt
        self.receivedAt = receivedAt
        self.signal = signal
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(id)
        writer.write(person)
        writer.write(occurredAt)
        writer.write(receivedAt)
        writer.write(signal)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        id = try reader.read()
        person = try reader.read()
        occurredAt = try reader.read()
        receivedAt = try reader.read()
        signal = try reader.read()
    }
}

extension Signal: WireCodable {
    /// A kind number and the value. Kind numbers are never used again; 5 stays free, for tombstones
    /// have no body.
    public func encode(to writer: inout WireWriter) {
        switch self {
        case .turn(let turn):
            writer.write(byte: 1)
            writer.write(turn)
        case .engagement(let engagement):
            writer.write(byte: 2)
            writer.write(engagement)
        case .settings(let settings):
            writer.write(byte: 3)
            writer.write(settings)
        case .noticeDelivered(let delivery):
            writer.write(byte: 4)
            writer.write(delivery)
        case .takenBack(let takenBack):
            writer.write(byte: 6)
            writer.write(takenBack)
        case .unread(let turn):
            writer.write(byte: 7)
            writer.write(turn)
        case .settingsDoubted(let doubt):
            writer.write(byte: 8)
            writer.write(doubt)
        case .barsRenewed: writer.write(byte: 9)
        }
    }

    /// A kind number and the value; an unknown number is an error that names it.
    public init(from reader: inout WireReader) throws(WireError) {
        switch try reader.readByte() {
        case 1: self = .turn(try reader.read())
        case 2: self = .engagement(try reader.read())
        case 3: self = .settings(try reader.read())
        case 4: self = .noticeDelivered(try reader.read())
        case 6: self = .takenBack(try reader.read())
        case 7: self = .unread(try reader.read())
        case 8: self = .settingsDoubted(try reader.read())
        case 9: self = .barsRenewed
        case let kind: throw .invalidValue(type: "signal kind", found: "\(kind)")
        }
    }
}
