public import Contracts
public import Domain
import Policy

/// A person's inbox of notices as JSON.
public struct NoticesBody: Codable, Hashable, Sendable {
    /// A delivered notice.
    public struct Notice: Codable, Hashable, Sendable {
        /// Which text.
        public var version: String
        /// When it was delivered.
        public var deliveredAt: String
        /// Its title.
        public var title: String
        /// Its text.
        public var body: String
        /// In which languages, most often one.
        public var languages: [String]
    }

    /// Whose.
    public var person: String
    /// Delivered notices, oldest first.
    public var inbox: [Notice]
    /// When the next one is due, if one is.
    public var dueAt: String?
    /// Why none is planned, if none is.
    public var notPlannedBecause: String?
    /// The same in words.
    public var notPlannedSentence: String?

    /// The JSON form of a report.
    public init(_ report: NoticeReport, of person: PersonID) {
        self.person = person.rawValue
        inbox = report.inbox.map { notice in
            Notice(
                version: notice.version, deliveredAt: "\(notice.deliveredAt)", title: notice.title, body: notice.body,
                languages: notice.languages.map(\.rawValue))
        }
        dueAt = report.dueAt.map { "\($0)" }
        notPlannedBecause = report.notPlannedBecause
        // A code of a later version has no words here.
        notPlannedSentence = report.notPlannedBecause.flatMap(NoticeNotNeeded.init(rawValue:))?.sentence
    }
}
