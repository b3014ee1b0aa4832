public import Cluster
public import Contracts
import Distributed
public import Documents
public import Domain
import Mesh
public import Policy
import Store

/// The cluster behind the routes, over the mesh.
public final class MeshBackend: EdgeBackend {
    let services: NodeServices
    let limits: EdgeLimits
    private let rankers = Rotation()

    /// A backend that calls the other processes as `services` knows them.
    public init(_ services: NodeServices, limits: EdgeLimits = EdgeLimits()) {
        self.services = services
        self.limits = limits
    }

    /// Each partition's entries go to its ingestor, in bounded batches.
    public func append(_ entries: [IntakeEntry]) async -> [AppendResult] {
        let plan = IntakePlan(entries, limits: limits, partition: { partition(of: $0.person) }, textBytes: \.textBytes)
        let mesh = services.mesh
        return await plan.deliver(partitionsAtOnceMax: limits.partitionsAtOnceMax) { partition, entries in
            try await $Ingestor.resolve(id: .ingestor(partition), using: mesh).append(IntakeBatch(entries: entries))
        }
    }

    /// The catalogue has one log, and one keeper.
    public func append(_ entries: [CatalogueEntry]) async -> [AppendResult] {
        let plan = IntakePlan(
            entries, limits: limits, partition: { _ in PartitionNumber(0) }, textBytes: \.textBytes)
        let mesh = services.mesh
        return await plan.deliver(partitionsAtOnceMax: 1) { _, entries in
            try await $CatalogueKeeper.resolve(id: .catalogueKeeper, using: mesh)
                .append(CatalogueBatch(entries: entries))
        }
    }

    /// Any ranker serves anybody: they take turns, and another is asked once when one does not answer.
    public func slate(_ request: SlateRequest) async throws -> Slate {
        let live = services.cluster.current.liveMembers(of: .ranker).map(\.name)
        guard let (first, second) = rankers.pick(from: live) else {
            throw CallError(.unavailable, "no ranker is running; see the status")
        }
        return try await CallContext.withTimeout(limits.answerTimeout) {
            guard let second else { return try await slate(request, from: first) }
            do {
                return try await CallContext.withTimeout(limits.firstRankerTimeout) {
                    try await slate(request, from: first)
                }
            } catch let error as CallError where error.isWorthAnotherMember {
                return try await slate(request, from: second)
            }
        }
    }

    private func slate(_ request: SlateRequest, from ranker: String) async throws -> Slate {
        try await $Ranker.resolve(id: .ranker(ranker), using: services.mesh).slate(request)
    }

    /// From the notifier of the person's partition.
    public func notices(of person: PersonID) async throws -> NoticeReport {
        try await CallContext.withTimeout(limits.answerTimeout) {
            try await $Notifier.resolve(id: .notifier(partition(of: person)), using: services.mesh)
                .notices(PersonRequest(person: person))
        }
    }

    /// From the profiler of the person's partition.
    public func explanation(
        of person: PersonID, app: AppID?, purpose: Purpose, at: Instant?, after: LogPosition?
    ) async throws -> UseExplanation {
        let profile = ProfileRequest(
            person: person, app: app, at: at ?? services.cluster.clock.now, afterSequence: after?.sequence)
        return try await CallContext.withTimeout(limits.answerTimeout) {
            try await $Profiler.resolve(id: .profiler(partition(of: person)), using: services.mesh)
                .explain(ExplanationRequest(profile: profile, purpose: purpose))
        }
    }

    /// Asks every process, all at once.
    public func status() async -> StatusBody {
        StatusBody(await ClusterSurvey.take(services.cluster, over: services.mesh))
    }

    /// As this process knows it.
    public var policy: Policy { services.cluster.policy }

    func partition(of person: PersonID) -> PartitionNumber {
        services.directory.partition(of: person.rawValue)
    }
}

extension IntakeEntry {
    /// The length of what makes it long: the texts and lists whose length the ingestor has yet to check.
    fileprivate var textBytes: Int {
        switch self {
        case .interaction(let interaction): interaction.text.utf8.count
        case .engagement(let engagement): engagement.target.utf8.count + (engagement.slotToken?.utf8.count ?? 0)
        case .settings(_, _, let settings): bytes(of: settings.linkedApps ?? []) + bytes(of: settings.languages)
        case .noticeDelivered, .unread, .settingsDoubted, .barsRenewed: 0
        }
    }
}

extension CatalogueEntry {
    /// The length of what makes it long: the texts and lists whose length the catalogue's keeper has yet to check.
    fileprivate var textBytes: Int {
        switch self {
        case .item(let item): item.title.utf8.count + bytes(of: item.topics)
        case .campaign(let campaign):
            campaign.title.utf8.count + campaign.brand.utf8.count + bytes(of: campaign.targeting.topics)
                + bytes(of: campaign.targeting.regions) + bytes(of: campaign.targeting.languages)
        case .popularity, .withdrawal, .review: 0
        case .overrule(let overrule): overrule.reason.utf8.count
        }
    }
}

/// The length of a list of names with what the wire puts around each.
private func bytes(of names: [some RawRepresentable<String>]) -> Int {
    names.reduce(0) { $0 + $1.rawValue.utf8.count + 2 }
}
