import Contracts
import Documents
import Domain
import Foundation
import Mesh
import Policy
import Synchronization
import Testing

@testable import Edge

/// A cluster of one object: keeps what it is given and answers what it is told to.
final class FakeBackend: EdgeBackend {
    struct State {
        var entries: [IntakeEntry] = []
        var catalogue: [CatalogueEntry] = []
        var slateRequests: [SlateRequest] = []
        var selections: [EntrySelection] = []
        var erased: [PersonID] = []
        var explained: [Explained] = []
    }

    struct Explained: Equatable {
        let person: PersonID
        let app: AppID?
        let purpose: Purpose
        let at: Instant?
        let after: LogPosition?
    }

    let state = Mutex(State())
    /// What becomes of an entry by its id; accepted at its place when it is not named.
    let outcomes: [String: AppendResult]
    /// What every question ends with, if it ends with an error.
    let failure: (any Error)?
    /// What happens before a slate is answered.
    let beforeSlate: @Sendable () async throws -> Void
    /// What the people read, the language they like best first.
    let languages: [LanguageTag]
    /// So many slates are made under an earlier policy, as if its edit had not come to the rankers yet.
    let slatesBehind: Int
    /// The shipped policy.
    let policy: Policy
    /// The title of the first place of a slate, if it is to be another.
    let title: String?

    init(
        outcomes: [String: AppendResult] = [:], failure: (any Error)? = nil, languages: [LanguageTag] = [],
        slatesBehind: Int = 0, title: String? = nil, beforeSlate: @escaping @Sendable () async throws -> Void = {}
    ) {
        self.outcomes = outcomes
        self.failure = failure
        self.languages = languages
        self.slatesBehind = slatesBehind
        self.beforeSlate = beforeSlate
        policy = Self.shippedPolicy
        self.title = title
    }

    private static let shippedPolicy: Policy = {
        do {
            return try Repository.policy()
        } catch {
            preconditionFailure("the shipped policy: \(error)")
        }
    }()

    func erase(_ person: PersonID) async throws -> ErasureBody {
        if let failure { throw failure }
        state.withLock { $0.erased.append(person) }
        return ErasureBody(
            person: person,
            places: [
                ErasureBody.Place(
                    place: "log", position: "1-7", erasedAt: "2025-12-16T00:00:00Z", isDone: person.rawValue != "slow")
            ])
    }

    func takeBack(_ selection: EntrySelection, of person: PersonID) async throws -> ErasureBody {
        if let failure { throw failure }
        state.withLock { $0.selections.append(selection) }
        return ErasureBody(person: person, entriesTakenBack: 3, reachesBackTo: nil, places: [])
    }

    func export(_ person: PersonID) async throws -> ExportBody {
        if let failure { throw failure }
        return ExportBody(
            person: person, readAt: Instant(msSinceEpoch: 0), log: [], unreadable: 0,
            facts: PersonFacts(person: person),
            notices: NoticeReport(inbox: [], dueAt: nil, notPlannedBecause: nil), items: [], partition: 0)
    }

    func append(_ entries: [IntakeEntry]) async -> [AppendResult] {
        state.withLock { $0.entries += entries }
        return results(of: entries.map(\.id.rawValue))
    }

    func append(_ entries: [CatalogueEntry]) async -> [AppendResult] {
        state.withLock { $0.catalogue += entries }
        return results(
            of: entries.map { entry in
                switch entry {
                case .item(let item): item.id.rawValue
                case .campaign(let campaign): campaign.id.rawValue
                case .popularity, .withdrawal, .overrule, .review: "the cluster's own"
                }
            })
    }

    private func results(of ids: [String]) -> [AppendResult] {
        ids.enumerated().map { index, id in
            outcomes[id] ?? .settled(.accepted(LogPosition(partition: 3, sequence: Int64(index + 1))))
        }
    }

    func slate(_ request: SlateRequest) async throws -> Slate {
        let count = state.withLock { state in
            state.slateRequests.append(request)
            return state.slateRequests.count
        }
        try await beforeSlate()
        if let failure { throw failure }
        var slots = try Self.slots()
        if let title { slots[0].title = title }
        return Slate(
            person: request.person, kind: request.kind, at: try instant("2025-12-17T14:30:00Z"),
            policyVersion: count <= slatesBehind ? "earlier" : policy.version,
            slots: Array(slots.prefix(request.count)))
    }

    static func slots() throws -> [Slot] {
        [
            Slot(
                position: 1, id: "reel-trail", title: "Up/and \"over\"", creator: "slow.miles",
                topics: [try topic("hiking")],
                token: "t1", score: 900,
                reasons: [
                    SlotReason(signal: .assistant, topic: try topic("hiking"), points: 700),
                    SlotReason(signal: .follows, subject: "slow.miles", points: 100),
                    SlotReason(signal: .freshness, points: 100),
                ], positionWithoutAssistant: nil),
            Slot(
                position: 2, id: "reel-bread", title: "Bread", creator: "oven", topics: [], token: "t2", score: 500,
                reasons: [SlotReason(signal: .likes, topic: try topic("baking"), points: 500)],
                positionWithoutAssistant: 1),
        ]
    }

    func notices(of person: PersonID) async throws -> NoticeReport {
        if let failure { throw failure }
        let notice = InboxNotice(
            version: "v1", deliveredAt: try instant("2025-10-07T15:00:00Z"), title: "AI", body: "What you say")
        return NoticeReport(inbox: [notice], dueAt: nil, notPlannedBecause: "already_delivered", languages: languages)
    }

    func explanation(
        of person: PersonID, app: AppID?, purpose: Purpose, at: Instant?, after: LogPosition?
    ) async throws -> UseExplanation {
        let call = Explained(person: person, app: app, purpose: purpose, at: at, after: after)
        state.withLock { $0.explained.append(call) }
        if let failure { throw failure }
        var facts = PersonFacts(person: person)
        let now = try instant("2025-12-17T16:00:00Z")
        facts.history.add(PersonSettings(languages: languages), arrivedAt: now)
        return Gate(policy: policy, zones: ZoneTable()).explanation(
            of: facts, app: app, purpose: purpose, at: at ?? now)
    }

    func status() async -> StatusBody {
        StatusBody(
            civilTime: "2025-12-17T14:30:00Z", clock: "stepped", policyVersion: "abc",
            nodes: [StatusBody.Node(name: "ranker-1", role: "ranker", problem: "it is away")])
    }
}

/// Files of the repository that tests read.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func policy() throws -> Policy {
        let file = root.appending(path: "cluster/policy.yaml")
        return try Policy.load(
            yaml: String(contentsOf: file, encoding: .utf8), fileName: "cluster/policy.yaml", knownTopics: nil)
    }

    static func lines(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}

func instant(_ text: String) throws -> Instant { try #require(Instant(text)) }
func topic(_ text: String) throws -> TopicID { try TopicID(text) }

extension AppendResult {
    static func rejected(_ code: String) -> AppendResult {
        .settled(.rejected(Rejection(code: code, reason: "because of \(code)")))
    }
}
