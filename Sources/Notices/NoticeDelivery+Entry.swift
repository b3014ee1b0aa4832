import Contracts
import Domain

extension InboxNotice {
    /// What is reported to the log. The same id for the same text in the same language: a report that is repeated after a
    /// crash counts once.
    func report(for person: PersonID) -> IntakeEntry {
        let names = languages.map(\.rawValue).joined(separator: ",")
        let id = languages == [.english] ? "notice:\(version)" : "notice:\(version):\(names.replacing(",", with: ":"))"
        return .noticeDelivered(
            id: EntryID(unchecked: id), person: person, occurredAt: deliveredAt,
            delivery: NoticeDelivery(version: version, namesAI: namesAI, channel: .inbox, languages: languages))
    }
}
