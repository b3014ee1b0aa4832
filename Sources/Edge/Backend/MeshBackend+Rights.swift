import Cluster
public import Contracts
import Distributed
public import Documents
public import Domain
import Mesh
import Store

extension MeshBackend {
    /// The keys first, for they make everything unreadable at once; then every role is waited for, side by side.
    public func erase(_ person: PersonID) async throws -> ErasureBody {
        try await CallContext.withTimeout(limits.erasureTimeout) {
            let request = PersonRequest(person: person)
            let partition = partition(of: person)
            let log = Erased(
                place: "log", partition: partition,
                report: try await $Ingestor.resolve(id: .ingestor(partition), using: services.mesh).erase(request))
            do {
                let catalogue = try await $CatalogueKeeper.resolve(id: .catalogueKeeper, using: services.mesh)
                    .erase(request)
                let items = Erased(place: "catalogue", partition: PartitionNumber(0), report: catalogue)
                return ErasureBody(
                    person: person, wasHeld: [log, items].wereHeld, places: await followed(log, items))
            } catch let error as CallError {
                let pending = log.pending("catalogue", because: error)
                return ErasureBody(
                    person: person, wasHeld: log.report.wasHeld == true ? true : nil,
                    places: await followed(log, nil) + [pending])
            }
        }
    }

    /// The log first; then the roles that fold it are waited for.
    public func takeBack(_ selection: EntrySelection, of person: PersonID) async throws -> ErasureBody {
        try await CallContext.withTimeout(limits.erasureTimeout) {
            let partition = partition(of: person)
            let report = try await $Ingestor.resolve(id: .ingestor(partition), using: services.mesh)
                .takeBack(TakeBackRequest(person: person, selection: selection))
            let log = Erased(
                place: "log", partition: partition,
                report: ErasureReport(sequence: report.sequence, erasedAt: report.takenBackAt))
            return ErasureBody(
                person: person, entriesTakenBack: report.count, reachesBackTo: report.reachesBackTo,
                places: await followed(log, nil))
        }
    }

    /// Pages through the logs; the facts are as of the log's end.
    public func export(_ person: PersonID) async throws -> ExportBody {
        try await CallContext.withTimeout(limits.exportTimeout) {
            let partition = partition(of: person)
            let log = try await entries(of: person, partition)
            let profile = ProfileRequest(
                person: person, app: nil, at: services.cluster.clock.now, afterSequence: log.head)
            let facts = try await $Profiler.resolve(id: .profiler(partition), using: services.mesh).facts(profile)
            let notifier = try $Notifier.resolve(id: .notifier(partition), using: services.mesh)
            _ = try await notifier.catchUp(SequenceRequest(sequence: log.head))
            return ExportBody(
                person: person, readAt: profile.at, log: log.entries, unreadable: log.unreadable, facts: facts,
                notices: try await notifier.notices(PersonRequest(person: person)),
                items: try await items(of: person), partition: partition.rawValue)
        }
    }

    private func entries(
        of person: PersonID, _ partition: PartitionNumber
    ) async throws -> (entries: [KeptEntry], unreadable: Int, head: Int64) {
        let ingestor = try $Ingestor.resolve(id: .ingestor(partition), using: services.mesh)
        var entries: [KeptEntry] = []
        var page = try await ingestor.entries(EntriesRequest(person: person, after: 0))
        let head = page.head
        entries += page.entries
        var unreadable = page.unreadable
        while page.position < head {
            page = try await ingestor.entries(EntriesRequest(person: person, after: page.position))
            entries += page.entries
            unreadable += page.unreadable
        }
        return (entries, unreadable, head)
    }

    private func items(of person: PersonID) async throws -> [CatalogueItem] {
        let keeper = try $CatalogueKeeper.resolve(id: .catalogueKeeper, using: services.mesh)
        var items: [CatalogueItem] = []
        var page = try await keeper.items(EntriesRequest(person: person, after: 0))
        items += page.items
        while page.position < page.head {
            page = try await keeper.items(EntriesRequest(person: person, after: page.position))
            items += page.items
        }
        return items
    }

    /// Something that is erased at its source.
    fileprivate struct Erased: Sendable {
        let place: String
        let partition: PartitionNumber
        let report: ErasureReport

        func done(_ place: String? = nil) -> ErasureBody.Place {
            ErasureBody.Place(
                place: place ?? self.place, position: position, erasedAt: "\(report.erasedAt)", isDone: true)
        }

        func pending(_ place: String, because error: CallError) -> ErasureBody.Place {
            ErasureBody.Place(
                place: place, position: position, erasedAt: "\(report.erasedAt)", isDone: false,
                pendingBecause: error.code.rawValue, pendingSentence: error.pendingSentence)
        }

        private var position: String {
            "\(LogPosition(partition: partition.rawValue, sequence: report.sequence))"
        }
    }

    private func followed(_ log: Erased, _ catalogue: Erased?) async -> [ErasureBody.Place] {
        let mesh = services.mesh
        let request = SequenceRequest(sequence: log.report.sequence)
        async let facts = follow("facts", log) {
            _ = try await $Profiler.resolve(id: .profiler(log.partition), using: mesh).catchUp(request)
        }
        async let notices = follow("notices", log) {
            _ = try await $Notifier.resolve(id: .notifier(log.partition), using: mesh).catchUp(request)
        }
        var places = [log.done()] + [await facts, await notices]
        guard let catalogue else { return places }
        places.append(catalogue.done())
        let items = SequenceRequest(sequence: catalogue.report.sequence)
        for ranker in services.cluster.current.liveMembers(of: .ranker).map(\.name) {
            places.append(
                await follow("items of \(ranker)", catalogue) {
                    _ = try await $Ranker.resolve(id: .ranker(ranker), using: mesh).catchUp(items)
                })
        }
        return places
    }

    private func follow(
        _ place: String, _ erased: Erased, _ wait: @Sendable () async throws -> Void
    ) async -> ErasureBody.Place {
        do {
            try await CallContext.withTimeout(limits.erasureFollowTimeout) { try await wait() }
            return erased.done(place)
        } catch {
            return erased.pending(place, because: CallError(of: error))
        }
    }
}

extension [MeshBackend.Erased] {
    /// Whether any of them held something; nil when one that did not say so might have.
    fileprivate var wereHeld: Bool? {
        if contains(where: { $0.report.wasHeld == true }) { return true }
        return allSatisfy { $0.report.wasHeld == false } ? false : nil
    }
}

extension CallError {
    /// Why a place has not followed an erasure yet, in words.
    fileprivate var pendingSentence: String {
        switch code {
        case .deadlineExceeded: "it did not follow in time"
        case .overloaded: "it has too much to do"
        case .logHalted: "it has stopped reading its log; see the status"
        default: "it does not answer"
        }
    }
}
