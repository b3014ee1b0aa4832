public import Contracts
public import Documents
public import Domain
public import Mesh
public import Policy

/// What became of an entry that the edge passed on.
public enum AppendResult: Hashable, Sendable {
    /// The ingestor settled it.
    case settled(IntakeOutcome, notes: IntakeNotes = IntakeNotes())
    /// No answer came that settles it.
    case failed(CallError)
}

/// What is to be said about an entry beside what became of it.
public struct IntakeNotes: Hashable, Sendable {
    /// How many turns were taken back because the entry unlinked the app that they were said in.
    public var turnsTakenBack: Int?
    /// What should be known of it, though it was taken: a sentence.
    public var warning: String?

    /// Notes of their parts.
    public init(turnsTakenBack: Int? = nil, warning: String? = nil) {
        self.turnsTakenBack = turnsTakenBack
        self.warning = warning
    }
}

/// The cluster behind the HTTP routes. Its functions throw `CallError`.
public protocol EdgeBackend: Sendable {
    /// Passes entries on to the logs of their persons; one result for each entry, in the order of the entries.
    func append(_ entries: [IntakeEntry]) async -> [AppendResult]
    /// Passes entries on to the catalogue's log; one result for each entry, in the order of the entries.
    func append(_ entries: [CatalogueEntry]) async -> [AppendResult]
    /// A person's slate.
    func slate(_ request: SlateRequest) async throws -> Slate
    /// A person's inbox of notices.
    func notices(of person: PersonID) async throws -> NoticeReport
    /// Why a person's talk is or is not used at an instant, once their log is folded up to `after`; nil: now.
    func explanation(
        of person: PersonID, app: AppID?, purpose: Purpose, at: Instant?, after: LogPosition?
    ) async throws -> UseExplanation
    /// Erases a person from everywhere. Throws when not even their log could be erased: then nothing was promised.
    func erase(_ person: PersonID) async throws -> ErasureBody
    /// Takes some of a person's entries back.
    func takeBack(_ selection: EntrySelection, of person: PersonID) async throws -> ErasureBody
    /// All that is held about a person.
    func export(_ person: PersonID) async throws -> ExportBody
    /// What every process says of itself.
    func status() async -> StatusBody
    /// The policy in force.
    var policy: Policy { get }
}

extension AppendResult {
    /// For an entry of which the backend says nothing, which it has promised not to do: nothing was acknowledged.
    static let noResult = AppendResult.failed(CallError(.badReply, "no outcome came for the entry"))
}
