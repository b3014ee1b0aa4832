public import Wire

/// A person's settings by time: what is said counts only where the rules hold as of the saying too, so what held then
/// must be known. It reaches back as far as entries may come late, and no further.
public struct SettingsHistory: Hashable, Sendable, WireRecord {
    /// How far back it reaches (milliseconds): a day more than the horizon of events.
    public static let reachMs: Int64 = 31 * Instant.msPerDay
    /// Changes that are kept at most. Of the time before the oldest one nothing is known.
    public static let changesMax = 100

    /// One replacement of the settings.
    public struct Change: Hashable, Sendable, WireRecord {
        /// When it arrived, by the cluster's time.
        public var arrivedAt: Instant
        /// What was said then.
        public var settings: PersonSettings

        /// A change of its parts.
        public init(arrivedAt: Instant, settings: PersonSettings) {
            self.arrivedAt = arrivedAt
            self.settings = settings
        }

        /// From when on it may have held: its `since`, or its arrival.
        var mayHoldSince: Instant { min(settings.since ?? arrivedAt, arrivedAt) }

        /// Arrival, settings.
        public func encodeFields(to writer: inout WireWriter) {
            writer.write(arrivedAt)
            writer.write(settings)
        }

        /// Arrival, settings.
        public init(fields reader: inout WireReader) throws(WireError) {
            arrivedAt = try reader.read()
            settings = try reader.read()
        }
    }

    /// The changes, in the log's order, oldest first.
    public private(set) var changes: [Change] = []
    /// The last list of linked apps that was sent: a list that was left out afterwards unlinks nothing.
    public private(set) var linkedAppsLast: [AppID] = []
    /// When the accounts of apps were last unlinked: what was said in them until then is taken back.
    public private(set) var unlinkedAt: [AppID: Instant] = [:]

    /// No settings were ever sent.
    public init() {}

    /// What holds now.
    public var present: PersonSettings? { changes.last?.settings }

    /// When what holds now arrived.
    public var presentSince: Instant? { changes.last?.arrivedAt }

    /// Adds what was said last.
    /// - Returns: the apps that it unlinks: those that the last list had and this one, if one was sent, has not.
    @discardableResult
    public mutating func add(_ settings: PersonSettings, arrivedAt: Instant) -> Set<AppID> {
        var unlinked: Set<AppID> = []
        if let linked = settings.linkedApps {
            unlinked = Set(linkedAppsLast).subtracting(linked)
            for app in unlinked { unlinkedAt[app] = arrivedAt }
            linkedAppsLast = linked
        }
        changes.append(Change(arrivedAt: arrivedAt, settings: settings))
        prune(at: arrivedAt)
        return unlinked
    }

    /// All settings that may have held at an instant; empty: nothing is known of that time.
    ///
    /// Of a change with a `since` both the old and the new values may have held between that and its arrival. Where the
    /// cluster's clock went back, an instant came more than once: what held on any pass may have held then.
    public func standing(at instant: Instant) -> [PersonSettings] {
        guard let latest = changes.lastIndex(where: { $0.arrivedAt <= instant }) else { return [] }
        return changes.indices.filter { index in
            index == latest || didClockGoBack(during: index)
                || (index < latest
                    ? changes[index].arrivedAt <= instant && instant < changes[index + 1].arrivedAt
                    : changes[index].mayHoldSince <= instant)
        }.map { changes[$0].settings }
    }

    /// Whether the clock went back while a change held: how far it had come before, and where it began again, nobody knows.
    private func didClockGoBack(during index: Int) -> Bool {
        index + 1 < changes.count && changes[index + 1].arrivedAt < changes[index].arrivedAt
    }

    /// Whether what was said in an app at an instant was taken back by unlinking it.
    public func isTakenBack(saidIn app: AppID, at instant: Instant) -> Bool {
        unlinkedAt[app].map { instant <= $0 } ?? false
    }

    /// Drops what no entry can ask for any more: who came last before the reach begins is kept, for it holds there.
    private mutating func prune(at now: Instant) {
        let reach = now.advanced(byMs: -Self.reachMs)
        let within = changes.firstIndex { $0.arrivedAt > reach } ?? changes.count
        if within > 1 { changes.removeFirst(within - 1) }
        if changes.count > Self.changesMax { changes.removeFirst(changes.count - Self.changesMax) }
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(changes)
        writer.write(linkedAppsLast)
        writer.write(unlinkedAt)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        changes = try reader.read()
        linkedAppsLast = try reader.read()
        unlinkedAt = try reader.read()
    }
}
