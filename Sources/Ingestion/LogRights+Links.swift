import Cluster
import Contracts
import Domain
import Mesh
import Store
import Wire

/// What is noted of a person beside the log: which accounts they had linked when they last said so.
struct LinkNote: Hashable, Sendable, WireRecord {
    var linkedApps: [AppID]

    init(linkedApps: [AppID]) { self.linkedApps = linkedApps }

    func encodeFields(to writer: inout WireWriter) { writer.write(linkedApps) }
    init(fields reader: inout WireReader) throws(WireError) { linkedApps = try reader.read() }
}

/// What unlinking an app takes back.
extension LogRights {
    /// Appends settings that tell the links. Where they unlink an app, what was said there is taken back with them: the
    /// ledger knows it first, so that it is done although this process ends in the middle.
    /// - Returns: what became of the entry, and how many turns were taken back; nil: nothing was unlinked.
    func append(
        _ row: NewLogEntry, of person: PersonID, linking linked: [AppID], to writer: WatchedWriter, now: Instant
    ) async throws -> (outcome: AppendOutcome, turnsTakenBack: Int?) {
        try await gate.pass {
            let unlinked = try await CallError.mapping { try await linkedBefore(row.subject) }.subtracting(linked)
            guard !unlinked.isEmpty else {
                return (try await append(row, to: writer, now: now), nil)
            }
            let takingBack = try await CallError.mapping { try await unused(row.subject, now: now) }
            let order = TakeBackOrder(.apps(Array(unlinked)), secret: secret)
            try await CallError.mapping { try await ledger.put(order, takingBack) }
            let outcome = try await append(row, to: writer, now: now)
            guard case .appended = outcome else {
                // What was refused, or comes late once more, unlinks nothing.
                try await CallError.mapping { try await ledger.remove(takingBack) }
                return (outcome, nil)
            }
            let count = try await CallError.mapping { try await carryOut(order, takingBack, of: person) }
            return (outcome, count)
        }
    }

    private func append(_ row: NewLogEntry, to writer: WatchedWriter, now: Instant) async throws -> AppendOutcome {
        guard let outcome = try await writer.append([row], nowMs: now.msSinceEpoch).first else {
            throw CallError(.badReply, "the log gave no outcome for an entry")
        }
        return outcome
    }

    private func carryOut(
        _ order: TakeBackOrder, _ takingBack: TakingBack, of person: PersonID
    ) async throws -> Int {
        let entries = try await entries(of: takingBack.subject)
        let settledThrough = try await writer.extent().settledThrough
        let places = order.places(in: entries, givenAtMs: takingBack.takenBackAtMs, secret: secret)
            .filter { $0 > settledThrough }
        guard !places.isEmpty else {
            try await ledger.remove(takingBack)
            return 0
        }
        _ = try await takeBack(places, among: entries, takingBack, of: person)
        let taken = Set(places)
        return entries.count { entry in
            guard taken.contains(entry.sequence), case .turn = entry.entry.signal else { return false }
            return true
        }
    }

    /// The apps that were linked when the person last told their links. Of entries from before notes were kept the log
    /// itself is asked; where it has let go of those, whatever they spoke in may have been linked.
    private func linkedBefore(_ subject: SubjectKey) async throws -> Set<AppID> {
        let note = try await writer.note(of: subject)
        if let body = note.body { return Set(try LinkNote(wireBytes: body).linkedApps) }
        guard note.silentThrough > 0 else { return [] }
        let entries = try await entries(of: subject).filter { $0.sequence <= note.silentThrough }
        for (_, entry) in entries.reversed() {
            if case .settings(let settings) = entry.signal, let linked = settings.linkedApps { return Set(linked) }
        }
        guard try await writer.extent().first > 1 else { return [] }
        return Set(
            entries.compactMap { _, entry in
                if case .turn(let turn) = entry.signal { turn.app } else { nil }
            })
    }
}
