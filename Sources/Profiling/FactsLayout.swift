import Domain
import Store
import Wire

/// Where facts stand in a state: those of today, and those as of a settled place of the log.
struct FactsLayout: Hashable, Sendable {
    let core: RecordSpace
    let pages: RecordSpace

    /// The facts of today.
    static let present = FactsLayout(core: RecordSpace(rawValue: 6), pages: RecordSpace(rawValue: 7))
    /// The facts as of a settled place.
    static let baseline = FactsLayout(core: RecordSpace(rawValue: 8), pages: RecordSpace(rawValue: 9))

    func coreKey(_ subject: SubjectKey) -> RecordKey { RecordKey(space: core, key: subject.bytes) }

    func pageKey(_ subject: SubjectKey, _ page: PageName) -> RecordKey {
        RecordKey(
            space: pages,
            key: subject.bytes + [page.kind.rawValue, UInt8(page.number >> 8), UInt8(truncatingIfNeeded: page.number)])
    }
}

/// A page among a person's.
struct PageName: Hashable, Sendable {
    let kind: FactsPages.Kind
    let number: Int
}

/// What a step needs of a person beside the core.
struct FactsNeed: Hashable, Sendable {
    var conversations: Set<ConversationID> = []
    var targets: Set<String> = []
    /// Whether it needs all of it.
    var isWhole = false

    static let whole = FactsNeed(isWhole: true)

    init(isWhole: Bool = false) { self.isWhole = isWhole }

    /// What is needed to fold an entry into a person who was told of these links and was gone through on that day.
    mutating func add(_ entry: SignalEntry, links: inout Set<AppID>, settledOn: CivilDay?) {
        if settledOn.map({ $0 < entry.receivedAt.dayInUTC }) ?? true { isWhole = true }
        switch entry.signal {
        case .turn(let turn): conversations.insert(turn.conversation)
        case .unread(let turn): conversations.insert(turn.conversation)
        case .engagement(let engagement): targets.insert(engagement.target)
        case .settings(let settings):
            if settings.since != nil { isWhole = true }
            guard let linked = settings.linkedApps else { return }
            if !links.isSubset(of: linked) { isWhole = true }
            links.formUnion(linked)
        case .barsRenewed, .takenBack: isWhole = true
        case .settingsDoubted, .noticeDelivered: break
        }
    }

    func pages(of pages: FactsPages) -> Set<PageName> {
        if isWhole {
            return Set(
                FactsPages.Kind.allCases.flatMap { kind in
                    (0..<pages.count(kind)).map { PageName(kind: kind, number: $0) }
                })
        }
        var names: Set<PageName> = []
        if pages.count(.talk) > 0 {
            for id in conversations {
                names.insert(PageName(kind: .talk, number: pages.page(.talk, of: id.rawValue.utf8)))
            }
        }
        if pages.count(.engagement) > 0 {
            for target in targets {
                names.insert(PageName(kind: .engagement, number: pages.page(.engagement, of: target.utf8)))
            }
        }
        return names
    }
}
