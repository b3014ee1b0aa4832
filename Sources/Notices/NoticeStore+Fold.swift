import Cluster
import Domain
import Logging
import Policy
import Store
import Wire

/// What the log makes of schedule and inboxes.
extension NoticeStore {
    /// Folds `entries`, which follow each other without a gap. What cannot be understood is parked.
    func fold(_ entries: [LogEntry], under plan: NoticePlanning) async throws {
        try await gate.pass {
            guard let first = entries.first, let last = entries.last else { return }
            var known = try await records(of: Set(entries.map(\.subject)))
            var changed: [SubjectKey: NoticeRecord] = [:]
            var erased: Set<SubjectKey> = []
            var unclear: [Record] = []
            for (index, entry) in entries.enumerated() {
                if index % 64 == 63 { await Task.yield() }
                switch entry.content {
                // Of an erased person's entries nothing is left: nobody is left to be told.
                case .gone, .settled: continue
                case .tombstone:
                    known[entry.subject] = nil
                    changed[entry.subject] = nil
                    erased.insert(entry.subject)
                case .body(let body):
                    let signal: SignalEntry
                    do throws(WireError) {
                        signal = try SignalEntry(wireBytes: body)
                    } catch {
                        unclear.append(ParkedEntries.record(of: entry, body: body, reason: error.code))
                        continue
                    }
                    if case .takenBack = signal.signal {
                        let record = try await refold(known[entry.subject], signal.person, entry)
                        known[entry.subject] = record
                        changed[entry.subject] = record
                    } else {
                        Self.fold(signal, of: entry.subject, into: &known, &changed)
                    }
                }
            }
            // Who comes back is a stranger, to be told again.
            for subject in erased { try await ledger.forget(subject) }
            let gone = erased.map { RecordKey(space: Self.notices, key: $0.bytes) }
            let deletes = try await gone + parked.keys(of: erased)
            let puts = try await puts(changed, under: plan) + untoldMark(erasing: gone)
            try await state.commitSettled(
                StateChange(
                    expectedPosition: first.sequence - 1, newPosition: last.sequence, puts: puts + unclear,
                    deletes: deletes, followed: last.epoch))
            if !erased.isEmpty { await scrub() }
        }
    }

    /// What a person's entries before `entry` give; what they were told stays.
    private func refold(
        _ earlier: NoticeRecord?, _ person: PersonID, _ entry: LogEntry
    ) async throws -> NoticeRecord {
        var record = NoticeRecord(person: person)
        try await history.forEach(of: entry.subject, before: entry.sequence) { body in
            guard let signal = try? SignalEntry(wireBytes: body) else { return }
            record.fold(signal)
        }
        // What the log no longer has may say that they used the assistant: then they are told, rather than not.
        guard try await history.isWhole() else { return earlier ?? record }
        record.inbox = earlier?.inbox ?? []
        record.isReported = record.isReported || earlier?.isReported ?? false
        // As what they are counted so far.
        record.untoldReason = earlier?.untoldReason
        return record
    }

    /// Tries the parked entries again.
    func retryParked(under plan: NoticePlanning) async throws -> ParkedRetry {
        try await parked.retry { page in
            try await gate.pass {
                var known = try await records(of: Set(page.map(\.subject)))
                var changed: [SubjectKey: NoticeRecord] = [:]
                var understood: [RecordKey] = []
                for (subject, entry) in page {
                    guard let signal = try? SignalEntry(wireBytes: entry.body) else { continue }
                    Self.fold(signal, of: subject, into: &known, &changed)
                    understood.append(ParkedEntries.key(entry.sequence))
                }
                guard !understood.isEmpty else { return 0 }
                let position = try await state.position()
                try await state.commit(
                    StateChange(
                        expectedPosition: position, newPosition: position,
                        puts: try await puts(changed, under: plan), deletes: understood))
                return understood.count
            }
        }
    }

    /// What is parked.
    var parked: ParkedEntries { ParkedEntries(in: state) }

    private func records(of subjects: Set<SubjectKey>) async throws -> [SubjectKey: NoticeRecord] {
        var known: [SubjectKey: NoticeRecord] = [:]
        let keys = subjects.map { RecordKey(space: Self.notices, key: $0.bytes) }
        for record in try await state.records(keys).values {
            if let subject = record.subject { known[subject] = try NoticeRecord(wireBytes: record.body) }
        }
        return known
    }

    private static func fold(
        _ signal: SignalEntry, of subject: SubjectKey, into known: inout [SubjectKey: NoticeRecord],
        _ changed: inout [SubjectKey: NoticeRecord]
    ) {
        let before = known[subject] ?? NoticeRecord(person: signal.person)
        var after = before
        after.fold(signal)
        guard after != before || known[subject] == nil else { return }
        known[subject] = after
        changed[subject] = after
    }

    /// What was deleted cannot be read, for its key is gone; its bytes go too. Should that fail now, the next one does it.
    private func scrub() async {
        do {
            try await state.scrub()
        } catch {
            log.warning("what was deleted still takes room in a file", metadata: ["reason": "\(error)"])
        }
    }
}
