import Contracts
import Domain

extension InboxNotice {
    /// What is reported to the log. The same id each time: a report that is repeated after a crash counts once.
    func report(for person: PersonID) -> IntakeEntry {
        .noticeDelivered(
            id: EntryID(unchecked: "notice:\(version)"), person: person, occurredAt: deliveredAt,
            delivery: NoticeDelivery(version: version, namesAI: true, channel: .inbox))
    }
}
