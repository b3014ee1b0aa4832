import Cluster
import Contracts
import Distributed
import Domain
import Mesh
import Policy
import Store
import Zones

/// Knows the facts about one partition's people, and reads profiles from them under the policy of the moment.
distributed actor PartitionProfiler: Profiler {
    typealias ActorSystem = MeshSystem

    private let services: NodeServices
    private let store: FactsStore
    private let folder: @Sendable () -> FactsFolder
    private let follower: LogFollower

    init(
        services: NodeServices, store: FactsStore, folder: @escaping @Sendable () -> FactsFolder,
        follower: LogFollower, actorSystem: MeshSystem
    ) {
        self.services = services
        self.store = store
        self.folder = folder
        self.follower = follower
        self.actorSystem = actorSystem
    }

    distributed func contentProfile(_ request: ProfileRequest) async throws -> ContentProfile {
        let facts = try await facts(for: request)
        return gate.contentProfile(
            of: facts, app: request.app, at: request.at, isCurrent: await follower.isCurrent)
    }

    distributed func adsProfile(_ request: ProfileRequest) async throws -> AdsProfileMessage {
        let facts = try await facts(for: request)
        return gate.adsProfile(
            of: facts, app: request.app, at: request.at, isCurrent: await follower.isCurrent
        ).message
    }

    distributed func explain(_ request: ExplanationRequest) async throws -> UseExplanation {
        let facts = try await facts(for: request.profile)
        return gate.explanation(
            of: facts, app: request.profile.app, purpose: request.purpose, at: request.profile.at,
            isCurrent: await follower.isCurrent)
    }

    distributed func popularity(_ request: Nothing) async throws -> PopularitySnapshot {
        let counts = try await CallError.mapping { try await store.popularityCounts() }
        return PopularitySnapshot(number: 0, counts: counts)
    }

    distributed func facts(_ request: ProfileRequest) async throws -> PersonFacts {
        try await facts(for: request)
    }

    distributed func keepBaseline(_ request: SequenceRequest) async throws -> SequenceRequest {
        let position = try await CallError.mapping {
            try await store.keepBaseline(through: request.sequence, with: folder())
        }
        return SequenceRequest(sequence: position)
    }

    distributed func catchUp(_ request: SequenceRequest) async throws -> SequenceRequest {
        try await follower.wait(for: request.sequence)
        return SequenceRequest(sequence: await follower.position)
    }

    distributed func ring(_ request: SequenceRequest) async throws -> Nothing {
        await follower.ring(request.sequence)
        return Nothing()
    }

    distributed func prepareErasure(_ request: PersonRequest) async throws -> Nothing {
        try await CallError.mapping { try await store.prepareErasure(of: request.person) }
        return Nothing()
    }

    private var gate: Gate { Gate(policy: services.cluster.policy, zones: services.zones.current) }

    private func facts(for request: ProfileRequest) async throws -> PersonFacts {
        if let sequence = request.afterSequence { try await follower.wait(for: sequence) }
        return try await CallError.mapping { try await store.facts(of: request.person) }
    }
}
