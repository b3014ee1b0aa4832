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
    /// Whether the log says that a notice was delivered in a language of theirs.
    var isReported: Bool
    /// Why they are not told, by what status shows; nil: they were told, or nothing is to be told to them.
    var untoldReason: String?

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
        writer.write(untoldReason)
    }

    init(fields reader: inout WireReader) throws(WireError) {
        person = try reader.read()
        settings = try reader.read()
        settingsAt = try reader.read()
        assistantFirstUsedAt = try reader.read()
        inbox = try reader.read()
        isReported = try reader.read()
        guard let untold = try reader.readIfPresent(String?.self) else {
            // Earlier versions delivered in English and asked nobody which languages they read.
            isReported = isReported && inbox.contains { Self.isInTheirLanguage($0.languages, settings) }
            return
        }
        untoldReason = untold
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
        case .settingsDoubted(let doubt):
            settings = (settings ?? PersonSettings()).forgetting(doubt.fields)
            settingsAt = entry.occurredAt
        case .noticeDelivered(let delivery):
            // Whether they were told is judged by the languages known at delivery; a later change takes nothing back.
            if delivery.namesAI, Self.isInTheirLanguage(delivery.languages, settings) { isReported = true }
        // A message that could not be read is no use of the assistant. After a taking back the log is folded anew from its
        // start; see `NoticeStore`.
        case .engagement, .takenBack, .unread, .barsRenewed:
            break
        }
    }

    /// Whether they must be told, and when.
    func plan(under policy: Policy, _ zones: any ZoneSource) -> NoticePlan {
        NoticePlan(
            settings: settings, assistantFirstUsedAt: assistantFirstUsedAt, isDelivered: isReported, policy: policy,
            zones: zones)
    }

    /// The notice that is in the inbox in a language of theirs and that the log does not know yet.
    var unreported: InboxNotice? {
        isReported ? nil : inbox.last { Self.isInTheirLanguage($0.languages, settings) }
    }

    /// When there is something to do: tell them, or report that they were told.
    func dueAt(under policy: Policy, _ zones: any ZoneSource) -> Instant? {
        if let unreported { return unreported.deliveredAt }
        guard case .due(let at) = plan(under: policy, zones) else { return nil }
        return at
    }

    /// Why they are not told, by name, for status; nil where nothing is amiss: they were told, or never used it.
    func untoldReason(under policy: Policy, _ zones: any ZoneSource) -> String? {
        switch plan(under: policy, zones) {
        case .due: "due"
        case .notNeeded(.alreadyDelivered), .notNeeded(.neverUsedAssistant): nil
        case .notNeeded(let reason):
            if case .noTextInLanguage = reason, let language = settings?.languages.first {
                "\(reason.rawValue),language=\(language)"
            } else {
                reason.rawValue
            }
        }
    }

    private static func isInTheirLanguage(_ languages: [LanguageTag], _ settings: PersonSettings?) -> Bool {
        !LanguageMatching.best(for: settings?.languages ?? [], among: languages).isEmpty
    }
}
