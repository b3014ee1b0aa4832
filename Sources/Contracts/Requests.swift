public import Domain
public import Wire

/// Asks for a profile of a person.
public struct ProfileRequest: Hashable, Sendable, WireRecord {
    /// Whose.
    public var person: PersonID
    /// The app that will show what is chosen; without it no assistant signals are used.
    public var app: AppID?
    /// The civil time to read it for.
    public var at: Instant
    /// Wait until the log is folded up to this entry; nil: as it is.
    public var afterSequence: Int64?

    /// A request of its parts.
    public init(person: PersonID, app: AppID?, at: Instant, afterSequence: Int64? = nil) {
        self.person = person
        self.app = app
        self.at = at
        self.afterSequence = afterSequence
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(person)
        writer.write(app)
        writer.write(at)
        writer.write(afterSequence)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        person = try reader.read()
        app = try reader.read()
        at = try reader.read()
        afterSequence = try reader.read()
    }
}

/// Asks why a person's talk is or is not used.
public struct ExplanationRequest: Hashable, Sendable, WireRecord {
    /// Who, where, when.
    public var profile: ProfileRequest
    /// For what.
    public var purpose: Purpose

    /// A request of its parts.
    public init(profile: ProfileRequest, purpose: Purpose) {
        self.profile = profile
        self.purpose = purpose
    }

    /// Profile, purpose.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(profile)
        writer.write(purpose)
    }

    /// Profile, purpose.
    public init(fields reader: inout WireReader) throws(WireError) {
        profile = try reader.read()
        purpose = try reader.read()
    }
}

/// Asks for a slate.
public struct SlateRequest: Hashable, Sendable, WireRecord {
    /// For whom.
    public var person: PersonID
    /// Which surface.
    public var kind: SlateKind
    /// How many places at most.
    public var count: Int
    /// The app that shows it; without it no assistant signals are used.
    public var app: AppID?
    /// What the person was acknowledged and wants to see the effect of.
    public var after: LogPosition?

    /// A request of its parts.
    public init(person: PersonID, kind: SlateKind, count: Int, app: AppID?, after: LogPosition? = nil) {
        self.person = person
        self.kind = kind
        self.count = count
        self.app = app
        self.after = after
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(person)
        writer.write(kind)
        writer.write(count)
        writer.write(app)
        writer.write(after)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        person = try reader.read()
        kind = try reader.read()
        count = try reader.read()
        app = try reader.read()
        after = try reader.read()
    }
}

/// Names one person.
public struct PersonRequest: Hashable, Sendable, WireRecord {
    /// Who.
    public var person: PersonID

    /// A request about `person`.
    public init(person: PersonID) { self.person = person }

    /// The person.
    public func encodeFields(to writer: inout WireWriter) { writer.write(person) }
    /// The person.
    public init(fields reader: inout WireReader) throws(WireError) { person = try reader.read() }
}

/// Names a moment of civil time.
public struct MomentRequest: Hashable, Sendable, WireRecord {
    /// When.
    public var at: Instant

    /// A request about `at`.
    public init(at: Instant) { self.at = at }

    /// The moment.
    public func encodeFields(to writer: inout WireWriter) { writer.write(at) }
    /// The moment.
    public init(fields reader: inout WireReader) throws(WireError) { at = try reader.read() }
}

/// Names a place in the log that the called actor follows.
public struct SequenceRequest: Hashable, Sendable, WireRecord {
    /// Which entry.
    public var sequence: Int64

    /// A request about `sequence`.
    public init(sequence: Int64) { self.sequence = sequence }

    /// The sequence.
    public func encodeFields(to writer: inout WireWriter) { writer.write(sequence) }
    /// The sequence.
    public init(fields reader: inout WireReader) throws(WireError) { sequence = try reader.read() }
}
