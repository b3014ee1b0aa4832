import Cluster
import Contracts
import Distributed
import Domain
import Mesh
import Policy
import Ranking
import Store
import Wire

/// Serves slates from a profile of the person and the catalogue in memory.
distributed actor MemberRanker: Ranker {
    typealias ActorSystem = MeshSystem

    /// Places of one slate.
    static let slotsMax = 100

    private let services: NodeServices
    private let shelf: CatalogueShelf
    private let follower: LogFollower
    private let parents: [TopicID: TopicID]
    private let tokenKey: SlotTokenKey

    init(
        services: NodeServices, shelf: CatalogueShelf, follower: LogFollower, parents: [TopicID: TopicID],
        actorSystem: MeshSystem
    ) {
        self.services = services
        self.shelf = shelf
        self.follower = follower
        self.parents = parents
        tokenKey = SlotTokenKey(services.directory.secret)
        self.actorSystem = actorSystem
    }

    distributed func slate(_ request: SlateRequest) async throws -> Slate {
        guard (1...Self.slotsMax).contains(request.count) else {
            throw CallError(.countOutOfRange, "count must lie between 1 and \(Self.slotsMax)")
        }
        let partition = services.directory.partition(of: request.person.rawValue)
        if let after = request.after, after.partition != partition.rawValue {
            throw CallError(.foreignPosition, "after \(after) is no position of that person's log")
        }
        let profiler = try $Profiler.resolve(id: .profiler(partition), using: actorSystem)
        let profileRequest = ProfileRequest(
            person: request.person, app: request.app, at: services.cluster.clock.now,
            afterSequence: request.after?.sequence)
        let ranked =
            switch request.kind {
            case .ads: try await ads(profiler, profileRequest, count: request.count)
            case .reels: try await content(.reel, profiler, profileRequest, count: request.count)
            case .groups: try await content(.group, profiler, profileRequest, count: request.count)
            case .friends: try await content(.post, profiler, profileRequest, count: request.count)
            }
        return ranked.sealed(mac: tokenKey.mac)
    }

    private func content(
        _ kind: ItemKind, _ profiler: $Profiler, _ request: ProfileRequest, count: Int
    ) async throws -> RankedSlate {
        let profile = try await profiler.contentProfile(request)
        return ContentRanker.slate(
            of: kind, for: profile, from: await shelf.catalogue, parents: parents, count: count)
    }

    private func ads(_ profiler: $Profiler, _ request: ProfileRequest, count: Int) async throws -> RankedSlate {
        let message = try await profiler.adsProfile(request)
        let policy = services.cluster.policy
        let profile: AdsProfile
        do {
            profile = try AdsProfile(message, under: policy)
        } catch {
            // Profiler and ranker see a new policy some milliseconds apart; the caller tries again under the new one.
            _ = try? await services.cluster.refresh()
            throw CallError(.overloaded, "the ads profile was refused: \(error); try again")
        }
        return AdsRanker.slate(
            for: profile, from: await shelf.catalogue, allowedTopics: policy.adsTopics, count: count)
    }

    distributed func catchUp(_ request: SequenceRequest) async throws -> SequenceRequest {
        try await follower.wait(for: request.sequence)
        return SequenceRequest(sequence: await follower.position)
    }

    distributed func ring(_ request: SequenceRequest) async throws -> Nothing {
        await follower.ring(request.sequence)
        return Nothing()
    }
}

extension CallError.Code {
    /// A slate of no or too many places was asked for.
    static let countOutOfRange = CallError.Code(rawValue: "count_out_of_range")
    /// The position belongs to another person's log.
    static let foreignPosition = CallError.Code(rawValue: "after_of_other_person")
}
