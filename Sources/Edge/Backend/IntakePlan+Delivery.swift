import Contracts
import Mesh
import Store

extension IntakePlan {
    /// Sends the batches: partitions side by side, the batches of a partition one after the other, so that a person's
    /// entries keep their order. After a batch that fails, those that follow it in its partition are not sent: what is
    /// sent again then comes in the same order. One result for each entry, in the order of the request.
    func deliver(
        partitionsAtOnceMax: Int, send: @escaping @Sendable (PartitionNumber, [Entry]) async throws -> IntakeReceipt
    ) async -> [AppendResult] {
        var results = [AppendResult](repeating: .noResult, count: entries.count)
        await withTaskGroup(of: [(Int, AppendResult)].self) { group in
            var waiting = lanes.makeIterator()
            for _ in 0..<max(1, partitionsAtOnceMax) {
                if let lane = waiting.next() { group.addTask { await deliver(lane, send) } }
            }
            for await settled in group {
                for (index, result) in settled { results[index] = result }
                if let lane = waiting.next() { group.addTask { await deliver(lane, send) } }
            }
        }
        return results
    }

    private func deliver(
        _ lane: Lane, _ send: @Sendable (PartitionNumber, [Entry]) async throws -> IntakeReceipt
    ) async -> [(Int, AppendResult)] {
        var results: [(Int, AppendResult)] = []
        var failure: CallError?
        for batch in lane.batches {
            if failure == nil {
                do {
                    let receipt = try await send(lane.partition, batch.map { entries[$0] })
                    guard receipt.outcomes.count == batch.count else {
                        throw CallError(.badReply, "the ingestor answered with the wrong number of outcomes")
                    }
                    results += receipt.outcomes.enumerated().map { place, outcome in
                        (batch[place], .settled(outcome, notes: receipt.notes(at: place)))
                    }
                    continue
                } catch {
                    failure = CallError(of: error)
                }
            }
            if let failure { results += batch.map { ($0, .failed(failure)) } }
        }
        return results
    }
}

extension IntakeReceipt {
    /// The count is that of the whole batch; settings, which alone have one, come one to a request.
    fileprivate func notes(at place: Int) -> IntakeNotes {
        IntakeNotes(turnsTakenBack: outcomes.count == 1 ? turnsTakenBack : nil, warning: warnings[place])
    }
}
