import Contracts
import Domain
import Policy
import Wire

/// What the notifier keeps about a person.
struct NoticeRecord: Hashable, Sendable, WireRecord {
    /// Who.
    var person: PersonID
    /// What decides where and when they are told.
    var settings: PersonSettings?
    /// When `settings` was said.
    var settingsAt: Instant?
    /// Their first use of the assistant.
    var assistantFirstUsedAt: Instant?
    /// Delivered notices, oldest first.
    var inbox: [InboxNotice]
    /// Whether the log says that the notice in the inbox was delivered.
    var isReported: Bool

    init(person: PersonID) {
        self.person = person
        inbox = []
        isReported = false
    }

    func encodeFields(to writer: inout WireWriter) {
        writer.write(person)
        writer.write(settings)
        writer.write(settingsAt)
        writer.write(assistantFirstUsedAt)
        writer.write(inbox)
        writer.write(isReported)
    }

    init(fields reader: inout WireReader) throws(WireError) {
        person = try reader.read()
        settings = try reader.read()
        settingsAt = try reader.read()
        assistantFirstUsedAt = try reader.read()
        inbox = try reader.read()
        isReported = try reader.read()
    }
}

extension NoticeRecord {
    /// Takes in what a log entry says.
    mutating func fold(_ entry: SignalEntry) {
        switch entry.signal {
        case .turn:
            assistantFirstUsedAt = min(assistantFirstUsedAt ?? entry.occurredAt, entry.occurredAt)
        case .settings(let settings):
            guard settingsAt ?? entry.occurredAt <= entry.occurredAt else { return }
            self.settings = settings
            settingsAt = entry.occurredAt
        case .noticeDelivered:
            isReported = true
        // After a taking back the log is folded anew from its start; see `NoticeStore`.
        case .engagement, .takenBack:
            break
        }
    }

    /// Whether they must be told, and when.
    func plan(under policy: Policy) -> NoticePlan {
        NoticePlan(
            settings: settings, assistantFirstUsedAt: assistantFirstUsedAt, isDelivered: isReported, policy: policy)
    }

    /// When there is something to do: tell them, or report that they were told.
    func dueAt(under policy: Policy) -> Instant? {
        if let delivered = inbox.last, !isReported { return delivered.deliveredAt }
        guard case .due(let at) = plan(under: policy) else { return nil }
        return at
    }
}
