import Cluster
import Contracts
import Distributed
import Domain
import Logging
import Mesh
import Metrics
import Policy
import Ranking
import Store
import Wire

/// Serves slates from a profile of the person and the catalogue in memory.
distributed actor MemberRanker: Ranker {
    typealias ActorSystem = MeshSystem

    /// Places of one slate.
    static let slotsMax = 100
    /// Of the caller's time so much is left for making the slate.
    private static let answerReserve = Duration.seconds(1)

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
        let profile = try await adsProfile(profiler, request)
        return AdsRanker.slate(
            for: profile, from: await shelf.catalogue, allowedTopics: services.cluster.policy.adsTopics,
            parents: parents, count: count)
    }

    /// Profiler and ranker see a new policy some milliseconds apart: then the profile is asked for again, as long as the
    /// caller has time; at last nothing that came from talk is used.
    private func adsProfile(_ profiler: $Profiler, _ request: ProfileRequest) async throws -> AdsProfile {
        var pause = Duration.milliseconds(20)
        while true {
            let message = try await profiler.adsProfile(request)
            do {
                return try AdsProfile(message, under: services.cluster.policy)
            } catch {
                guard case .policyMismatch = error, CallContext.hasTime(for: pause * 2 + Self.answerReserve) else {
                    services.log.error("an ads profile is used without talk", metadata: ["reason": "\(error)"])
                    Counter(label: "ads_profiles_refused", dimensions: [("code", error.code)]).increment()
                    return AdsProfile(withoutAssistant: message)
                }
            }
            _ = try? await services.cluster.refresh()
            try await Task.sleep(for: pause)
            pause = min(pause * 2, .milliseconds(500))
        }
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
