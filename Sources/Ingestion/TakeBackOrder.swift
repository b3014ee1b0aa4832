import Contracts
import Domain
import Store
import Wire

/// Which entries a taking back means, in a form that names neither person nor conversation; it stands in the ledger.
struct TakeBackOrder: Hashable, Sendable, WireRecord {
    private let conversationDigest: [UInt8]?
    private let from: Instant?
    private let until: Instant?
    private let apps: [AppID]

    init(_ selection: EntrySelection, secret: DirectorySecret) {
        switch selection {
        case .conversation(let conversation):
            conversationDigest = Self.digest(conversation, secret)
            from = nil
            until = nil
            apps = []
        case .period(let from, let until):
            conversationDigest = nil
            self.from = from
            self.until = until
            apps = []
        case .apps(let apps):
            conversationDigest = nil
            from = nil
            until = nil
            self.apps = apps.sorted()
        }
    }

    func encodeFields(to writer: inout WireWriter) {
        writer.write(data: conversationDigest ?? [])
        writer.write(from)
        writer.write(until)
        if !apps.isEmpty { writer.write(apps) }
    }

    init(fields reader: inout WireReader) throws(WireError) {
        let digest = try reader.readData()
        conversationDigest = digest.isEmpty ? nil : digest
        from = try reader.read()
        until = try reader.read()
        apps = try reader.readIfPresent() ?? []
    }

    /// The places of those of a person's entries that are meant, of what was received until the order was given.
    ///
    /// A period that takes a sensitive turn takes its whole conversation with it: what is left of that would no longer
    /// be known to be sensitive.
    func places(
        in entries: [(sequence: Int64, entry: SignalEntry)], givenAtMs: Int64, secret: DirectorySecret
    ) -> [Int64] {
        let standing = entries.filter { $0.entry.receivedAt.msSinceEpoch <= givenAtMs }
        let meant = standing.filter { means($0.entry, secret) }
        let sensitive = Set(
            meant.compactMap { _, entry -> ConversationID? in
                guard case .turn(let turn) = entry.signal, turn.isSensitive, apps.isEmpty else { return nil }
                return turn.conversation
            })
        let theirs = standing.filter { _, entry in
            guard case .turn(let turn) = entry.signal else { return false }
            return sensitive.contains(turn.conversation)
        }
        return Set((meant + theirs).map(\.sequence)).sorted()
    }

    private func means(_ entry: SignalEntry, _ secret: DirectorySecret) -> Bool {
        switch entry.signal {
        case .turn(let turn):
            return means(turn.conversation, turn.app, entry.occurredAt, secret)
        case .unread(let turn): return means(turn.conversation, turn.app, entry.occurredAt, secret)
        case .engagement: return conversationDigest == nil && isInPeriod(entry.occurredAt)
        case .settings, .settingsDoubted, .noticeDelivered, .takenBack, .barsRenewed: return false
        }
    }

    private func means(
        _ conversation: ConversationID, _ app: AppID, _ occurredAt: Instant, _ secret: DirectorySecret
    ) -> Bool {
        if let conversationDigest { return Self.digest(conversation, secret) == conversationDigest }
        return apps.contains(app) || isInPeriod(occurredAt)
    }

    private func isInPeriod(_ instant: Instant) -> Bool {
        guard let from, let until else { return false }
        return from <= instant && instant <= until
    }

    private static func digest(_ conversation: ConversationID, _ secret: DirectorySecret) -> [UInt8] {
        secret.digest(label: "conversation taken back", [Array(conversation.rawValue.utf8)])
    }
}
