public import Cluster
public import Distributed
public import Domain
public import Mesh
public import Policy

/// Takes the signals of one partition's people. Lives in the partition's log.
@Resolvable
public protocol Ingestor: DistributedActor where ActorSystem == MeshSystem {
    /// Validates, understands and appends; answers once everything accepted is on the disk for good.
    distributed func append(_ batch: IntakeBatch) async throws -> IntakeReceipt
    /// The last entry of the log.
    distributed func head(_ request: Nothing) async throws -> SequenceRequest
    /// Erases a person: nothing the log holds about them can be read again, nothing from before comes back.
    distributed func erase(_ request: PersonRequest) async throws -> ErasureReport
    /// Takes some of a person's entries back.
    distributed func takeBack(_ request: TakeBackRequest) async throws -> TakeBackReport
    /// A part of what the log holds about a person.
    distributed func entries(_ request: EntriesRequest) async throws -> EntriesPage
}

/// Owns the catalogue's log.
@Resolvable
public protocol CatalogueKeeper: DistributedActor where ActorSystem == MeshSystem {
    /// Validates and appends items and campaigns.
    distributed func append(_ batch: CatalogueBatch) async throws -> IntakeReceipt
    /// Takes down that a finding about a campaign's text is wrong; answers with the last entry of the log.
    distributed func overrule(_ request: FindingOverrule) async throws -> SequenceRequest
    /// Adds the popularity snapshot of the hour if it is missing; answers with the last entry of the log.
    distributed func takePopularity(_ request: MomentRequest) async throws -> SequenceRequest
    /// The last entry of the log.
    distributed func head(_ request: Nothing) async throws -> SequenceRequest
    /// Erases the items of a creator.
    distributed func erase(_ request: PersonRequest) async throws -> ErasureReport
    /// A part of the items of a creator.
    distributed func items(_ request: EntriesRequest) async throws -> ItemsPage
}

/// Knows the facts about one partition's people.
@Resolvable
public protocol Profiler: DistributedActor where ActorSystem == MeshSystem {
    /// What may shape a person's reels, groups and friends' updates.
    distributed func contentProfile(_ request: ProfileRequest) async throws -> ContentProfile
    /// What may shape a person's ads.
    distributed func adsProfile(_ request: ProfileRequest) async throws -> AdsProfileMessage
    /// Why a person's talk is or is not used.
    distributed func explain(_ request: ExplanationRequest) async throws -> UseExplanation
    /// How popular targets are with this partition's people.
    distributed func popularity(_ request: Nothing) async throws -> PopularitySnapshot
    /// Everything that is known about a person, once the log is folded up to `request.afterSequence`.
    distributed func facts(_ request: ProfileRequest) async throws -> PersonFacts
    /// Takes what a person has engaged with out of popularity and facts, for their erasure has begun and their key is about
    /// to be destroyed.
    distributed func prepareErasure(_ request: PersonRequest) async throws -> Nothing
    /// Works the facts as of a settled place of the log up to `sequence`, as far as it may and can; answers how far they
    /// are. From there on the log is needed.
    distributed func keepBaseline(_ request: SequenceRequest) async throws -> SequenceRequest
    /// Returns once the log is folded up to an entry.
    distributed func catchUp(_ request: SequenceRequest) async throws -> SequenceRequest
    /// Rings the bell: the log has entries up to there.
    distributed func ring(_ request: SequenceRequest) async throws -> Nothing
}

/// Serves slates. Any ranker serves anybody.
@Resolvable
public protocol Ranker: DistributedActor where ActorSystem == MeshSystem {
    /// A person's slate.
    distributed func slate(_ request: SlateRequest) async throws -> Slate
    /// Returns once the catalogue's log is read up to an entry.
    distributed func catchUp(_ request: SequenceRequest) async throws -> SequenceRequest
    /// Rings the bell: the catalogue's log has entries up to there.
    distributed func ring(_ request: SequenceRequest) async throws -> Nothing
}

/// Tells one partition's people how their talk is used.
@Resolvable
public protocol Notifier: DistributedActor where ActorSystem == MeshSystem {
    /// A person's inbox.
    distributed func notices(_ request: PersonRequest) async throws -> NoticeReport
    /// Delivers what is due at a moment of civil time.
    distributed func deliverDue(_ request: MomentRequest) async throws -> DeliveryReport
    /// Returns once the log is read up to an entry.
    distributed func catchUp(_ request: SequenceRequest) async throws -> SequenceRequest
    /// Rings the bell: the log has entries up to there.
    distributed func ring(_ request: SequenceRequest) async throws -> Nothing
}

/// Every process has one.
@Resolvable
public protocol NodeControl: DistributedActor where ActorSystem == MeshSystem {
    /// What the node says of itself.
    distributed func status(_ request: Nothing) async throws -> NodeStatus
    /// The log entries that the node could not understand.
    distributed func parked(_ request: Nothing) async throws -> ParkedReport
    /// Tries those again.
    distributed func retryParked(_ request: Nothing) async throws -> ParkedRetry
    /// Copies the node's databases into a backup while it serves.
    distributed func backUp(_ request: BackupRequest) async throws -> BackupReport
    /// Reads clock, policy and members again now, instead of at the next poll.
    distributed func refresh(_ request: Nothing) async throws -> Nothing
}
