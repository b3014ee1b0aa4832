import Cluster
import Contracts
import Domain
import Mesh
import Store
import Wire

extension LogRights {
    /// Takes some of a person's entries back as of now. The ledger knows it first, as of an erasure.
    func takeBack(_ request: TakeBackRequest, now: Instant) async throws -> TakeBackReport {
        let subject = secret.subject(of: request.person.rawValue)
        let order = TakeBackOrder(request.selection, secret: secret)
        return try await gate.pass {
            try await CallError.mapping {
                let takingBack = try await unused(subject, now: now)
                let extent = try await writer.extent()
                let reachesBackTo = extent.keptSinceMs.map { Instant(msSinceEpoch: $0) }
                let places = try await places(order, takingBack).filter { $0 > extent.settledThrough }
                guard !places.isEmpty else {
                    return try await earlierReport(of: order, subject, reachesBackTo)
                        ?? TakeBackReport(
                            count: 0, sequence: extent.head, takenBackAt: now, reachesBackTo: reachesBackTo)
                }
                try await ledger.put(order, takingBack)
                let entries = try await entries(of: subject)
                let sequence = try await takeBack(places, among: entries, takingBack, of: request.person)
                return TakeBackReport(
                    count: places.count, sequence: sequence,
                    takenBackAt: Instant(msSinceEpoch: takingBack.takenBackAtMs), reachesBackTo: reachesBackTo)
            }
        }
    }

    /// A name for a taking back as of now that the log has not used yet.
    func unused(_ subject: SubjectKey, now: Instant) async throws -> TakingBack {
        var takingBack = TakingBack(subject: subject, takenBackAtMs: now.msSinceEpoch)
        while try await writer.sequence(of: takingBack) != nil {
            takingBack = TakingBack(subject: subject, takenBackAtMs: takingBack.takenBackAtMs + 1)
        }
        return takingBack
    }

    /// What the log says about the same order when it was carried out before: its receipt may have been lost on the way.
    private func earlierReport(
        of order: TakeBackOrder, _ subject: SubjectKey, _ reachesBackTo: Instant?
    ) async throws -> TakeBackReport? {
        guard let earlier = try await ledger.lastTakingBack(of: subject, order),
            let sequence = try await writer.sequence(of: earlier),
            let body = try await reader.read(of: subject, after: sequence - 1, limit: 1).entries.first?.body,
            case .takenBack(let report)? = try? SignalEntry(wireBytes: body).signal
        else { return nil }
        return TakeBackReport(
            count: report.count, sequence: sequence, takenBackAt: Instant(msSinceEpoch: earlier.takenBackAtMs),
            reachesBackTo: reachesBackTo)
    }

    /// Takes back what the ledger knows as taken back and the log, an older copy, does not.
    /// - Returns: how many entries those were.
    func takeBackAgain() async throws -> Int {
        var count = 0
        var page = try await ledger.takingsBack(after: nil)
        while let last = page.last {
            for (takingBack, order) in page where try await writer.sequence(of: takingBack) == nil {
                let entries = try await entries(of: takingBack.subject)
                let settledThrough = try await writer.extent().settledThrough
                let places = order.places(in: entries, givenAtMs: takingBack.takenBackAtMs, secret: secret)
                    .filter { $0 > settledThrough }
                guard let person = entries.first?.entry.person, !places.isEmpty else { continue }
                _ = try await takeBack(places, among: entries, takingBack, of: person)
                count += places.count
            }
            page = try await ledger.takingsBack(after: last.takingBack)
        }
        return count
    }

    private func places(_ order: TakeBackOrder, _ takingBack: TakingBack) async throws -> [Int64] {
        order.places(
            in: try await entries(of: takingBack.subject), givenAtMs: takingBack.takenBackAtMs, secret: secret)
    }

    /// Empties the entries, and says which conversations lost one: they stay barred from ads.
    func takeBack(
        _ places: [Int64], among entries: [(sequence: Int64, entry: SignalEntry)], _ takingBack: TakingBack,
        of person: PersonID
    ) async throws -> Int64 {
        let at = Instant(msSinceEpoch: takingBack.takenBackAtMs)
        let taken = Set(places)
        let conversations = Set(entries.filter { taken.contains($0.sequence) }.compactMap(\.entry.signal.conversation))
        let takenBack = TakenBack(
            count: places.count,
            conversations: conversations.sorted().map { secret.conversationDigest(person, $0) })
        let report = SignalEntry(
            id: EntryID(unchecked: "taken-back:\(takingBack.takenBackAtMs)"), person: person, occurredAt: at,
            receivedAt: at, signal: .takenBack(takenBack))
        return try await writer.takeBack(takingBack, sequences: places, report: report.wireBytes())
    }

    func entries(of subject: SubjectKey) async throws -> [(sequence: Int64, entry: SignalEntry)] {
        let head = try await writer.head()
        var entries: [(sequence: Int64, entry: SignalEntry)] = []
        var position: Int64 = 0
        while position < head {
            let page = try await reader.read(of: subject, after: position, limit: StoreLimits.rowsReadMax)
            for entry in page.entries {
                // What this version cannot understand is nothing that it can tell to be meant.
                guard let body = entry.body, let signal = try? SignalEntry(wireBytes: body) else { continue }
                entries.append((entry.sequence, signal))
            }
            position = page.position
        }
        return entries
    }
}

extension Signal {
    /// The conversation that was spoken in.
    fileprivate var conversation: ConversationID? {
        switch self {
        case .turn(let turn): turn.conversation
        case .unread(let turn): turn.conversation
        default: nil
        }
    }
}
