public import Cluster
import Domain
public import Mesh
public import Store

/// The numbers of the contracts; part of the wire, never used again for another.
public enum Contract {
    static let ingestor: UInt16 = 1
    static let catalogueKeeper: UInt16 = 2
    static let profiler: UInt16 = 3
    static let ranker: UInt16 = 4
    static let notifier: UInt16 = 5
    static let nodeControl: UInt16 = 6

    /// Where the actors of each contract live, for those that live in a partition.
    public static let spaces: [UInt16: PartitionSpace] = [
        ingestor: .log, catalogueKeeper: .catalogue, profiler: .facts, notifier: .notices,
    ]
}

extension ActorID {
    /// The ingestor of a partition.
    public static func ingestor(_ partition: PartitionNumber) -> ActorID {
        ActorID(contract: Contract.ingestor, place: .partition(partition.rawValue))
    }

    /// The keeper of the catalogue.
    public static let catalogueKeeper = ActorID(contract: Contract.catalogueKeeper, place: .partition(0))

    /// The profiler of a partition.
    public static func profiler(_ partition: PartitionNumber) -> ActorID {
        ActorID(contract: Contract.profiler, place: .partition(partition.rawValue))
    }

    /// The ranker on a member.
    public static func ranker(_ member: String) -> ActorID {
        ActorID(contract: Contract.ranker, place: .member(member))
    }

    /// The notifier of a partition.
    public static func notifier(_ partition: PartitionNumber) -> ActorID {
        ActorID(contract: Contract.notifier, place: .partition(partition.rawValue))
    }

    /// The control of a member's node.
    public static func nodeControl(_ member: String) -> ActorID {
        ActorID(contract: Contract.nodeControl, place: .member(member))
    }
}

extension MethodTable {
    /// Every remote method of Waymark. A change steps `version`, and `Tests/ContractsTests/contract.txt` with it.
    public static let waymark = MethodTable(
        version: 4,
        [
            Method(1, "Ingestor.append", isIdempotent: true) { (actor: any Ingestor, request: IntakeBatch) in
                try await actor.append(request)
            },
            Method(2, "Ingestor.head", isIdempotent: true) { (actor: any Ingestor, request: Nothing) in
                try await actor.head(request)
            },
            Method(3, "Ingestor.erase", isIdempotent: true) { (actor: any Ingestor, request: PersonRequest) in
                try await actor.erase(request)
            },
            Method(4, "Ingestor.entries", isIdempotent: true) { (actor: any Ingestor, request: EntriesRequest) in
                try await actor.entries(request)
            },
            Method(5, "Ingestor.takeBack", isIdempotent: true) { (actor: any Ingestor, request: TakeBackRequest) in
                try await actor.takeBack(request)
            },
            Method(10, "CatalogueKeeper.append", isIdempotent: true) {
                (actor: any CatalogueKeeper, request: CatalogueBatch) in try await actor.append(request)
            },
            Method(11, "CatalogueKeeper.takePopularity", isIdempotent: true) {
                (actor: any CatalogueKeeper, request: MomentRequest) in try await actor.takePopularity(request)
            },
            Method(12, "CatalogueKeeper.head", isIdempotent: true) {
                (actor: any CatalogueKeeper, request: Nothing) in try await actor.head(request)
            },
            Method(13, "CatalogueKeeper.erase", isIdempotent: true) {
                (actor: any CatalogueKeeper, request: PersonRequest) in try await actor.erase(request)
            },
            Method(14, "CatalogueKeeper.items", isIdempotent: true) {
                (actor: any CatalogueKeeper, request: EntriesRequest) in try await actor.items(request)
            },
            Method(15, "CatalogueKeeper.overrule", isIdempotent: true) {
                (actor: any CatalogueKeeper, request: FindingOverrule) in try await actor.overrule(request)
            },
            Method(20, "Profiler.contentProfile", isIdempotent: true) {
                (actor: any Profiler, request: ProfileRequest) in try await actor.contentProfile(request)
            },
            Method(21, "Profiler.adsProfile", isIdempotent: true) {
                (actor: any Profiler, request: ProfileRequest) in try await actor.adsProfile(request)
            },
            Method(22, "Profiler.explain", isIdempotent: true) {
                (actor: any Profiler, request: ExplanationRequest) in try await actor.explain(request)
            },
            Method(23, "Profiler.popularity", isIdempotent: true) { (actor: any Profiler, request: Nothing) in
                try await actor.popularity(request)
            },
            Method(24, "Profiler.catchUp", isIdempotent: true) {
                (actor: any Profiler, request: SequenceRequest) in try await actor.catchUp(request)
            },
            Method(25, "Profiler.ring", isIdempotent: true) { (actor: any Profiler, request: SequenceRequest) in
                try await actor.ring(request)
            },
            Method(26, "Profiler.facts", isIdempotent: true) { (actor: any Profiler, request: ProfileRequest) in
                try await actor.facts(request)
            },
            Method(27, "Profiler.keepBaseline", isIdempotent: true) {
                (actor: any Profiler, request: SequenceRequest) in try await actor.keepBaseline(request)
            },
            Method(28, "Profiler.prepareErasure", isIdempotent: true) {
                (actor: any Profiler, request: PersonRequest) in try await actor.prepareErasure(request)
            },
            Method(30, "Ranker.slate", isIdempotent: true) { (actor: any Ranker, request: SlateRequest) in
                try await actor.slate(request)
            },
            Method(31, "Ranker.catchUp", isIdempotent: true) { (actor: any Ranker, request: SequenceRequest) in
                try await actor.catchUp(request)
            },
            Method(32, "Ranker.ring", isIdempotent: true) { (actor: any Ranker, request: SequenceRequest) in
                try await actor.ring(request)
            },
            Method(40, "Notifier.notices", isIdempotent: true) { (actor: any Notifier, request: PersonRequest) in
                try await actor.notices(request)
            },
            Method(41, "Notifier.deliverDue", isIdempotent: true) {
                (actor: any Notifier, request: MomentRequest) in try await actor.deliverDue(request)
            },
            Method(42, "Notifier.catchUp", isIdempotent: true) {
                (actor: any Notifier, request: SequenceRequest) in try await actor.catchUp(request)
            },
            Method(43, "Notifier.ring", isIdempotent: true) { (actor: any Notifier, request: SequenceRequest) in
                try await actor.ring(request)
            },
            Method(50, "NodeControl.status", isIdempotent: true) { (actor: any NodeControl, request: Nothing) in
                try await actor.status(request)
            },
            Method(51, "NodeControl.refresh", isIdempotent: true) { (actor: any NodeControl, request: Nothing) in
                try await actor.refresh(request)
            },
            Method(53, "NodeControl.parked", isIdempotent: true) { (actor: any NodeControl, request: Nothing) in
                try await actor.parked(request)
            },
            Method(54, "NodeControl.retryParked", isIdempotent: true) { (actor: any NodeControl, request: Nothing) in
                try await actor.retryParked(request)
            },
            Method(52, "NodeControl.backUp", isIdempotent: false) {
                (actor: any NodeControl, request: BackupRequest) in try await actor.backUp(request)
            },
        ])
}
