public import Domain
public import Wire

/// Says that a person was erased from a log.
public struct ErasureReport: Hashable, Sendable, WireRecord {
    /// The tombstone's place in the log.
    public var sequence: Int64
    /// As of when: what happened until then is gone and does not come back.
    public var erasedAt: Instant
    /// Whether anything of theirs was held there; nil when the process does not say.
    public var wasHeld: Bool?

    /// A report of its parts.
    public init(sequence: Int64, erasedAt: Instant, wasHeld: Bool? = nil) {
        self.sequence = sequence
        self.erasedAt = erasedAt
        self.wasHeld = wasHeld
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(sequence)
        writer.write(erasedAt)
        writer.write(wasHeld)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        sequence = try reader.read()
        erasedAt = try reader.read()
        wasHeld = try reader.readIfPresent(Bool?.self) ?? nil
    }
}

/// Asks for a part of what a log holds about a person.
public struct EntriesRequest: Hashable, Sendable, WireRecord {
    /// Whose.
    public var person: PersonID
    /// The last sequence already looked at, 0 to start.
    public var after: Int64

    /// A request of its parts.
    public init(person: PersonID, after: Int64) {
        self.person = person
        self.after = after
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(person)
        writer.write(after)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        person = try reader.read()
        after = try reader.read()
    }
}

/// An entry as it stands in a log.
public struct KeptEntry: Hashable, Sendable, WireRecord {
    /// Where.
    public var sequence: Int64
    /// What it says.
    public var entry: SignalEntry

    /// An entry at its place.
    public init(sequence: Int64, entry: SignalEntry) {
        self.sequence = sequence
        self.entry = entry
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(sequence)
        writer.write(entry)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        sequence = try reader.read()
        entry = try reader.read()
    }
}

/// A part of what a person's log holds about them.
public struct EntriesPage: Hashable, Sendable, WireRecord {
    /// The entries, in order.
    public var entries: [KeptEntry]
    /// The last sequence that was looked at: where to go on.
    public var position: Int64
    /// The last entry of the log when it was read.
    public var head: Int64
    /// How many entries of the person stand there that this version cannot read.
    public var unreadable: Int

    /// A page of its parts.
    public init(entries: [KeptEntry], position: Int64, head: Int64, unreadable: Int) {
        self.entries = entries
        self.position = position
        self.head = head
        self.unreadable = unreadable
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(entries)
        writer.write(position)
        writer.write(head)
        writer.write(unreadable)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        entries = try reader.read()
        position = try reader.read()
        head = try reader.read()
        unreadable = try reader.readIfPresent() ?? 0
    }
}

/// A part of the items that the catalogue's log holds of a creator.
public struct ItemsPage: Hashable, Sendable, WireRecord {
    /// The items as they were sent, in order; a later one replaces an earlier one of the same id.
    public var items: [CatalogueItem]
    /// The last sequence that was looked at: where to go on.
    public var position: Int64
    /// The last entry of the log when it was read.
    public var head: Int64

    /// A page of its parts.
    public init(items: [CatalogueItem], position: Int64, head: Int64) {
        self.items = items
        self.position = position
        self.head = head
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(items)
        writer.write(position)
        writer.write(head)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        items = try reader.read()
        position = try reader.read()
        head = try reader.read()
    }
}
