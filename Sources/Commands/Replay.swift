import Client
import Documents
import Foundation

/// Sends lines in batches, several at once, and adds up the answers.
struct Replay: Sendable {
    /// What became of the lines.
    struct Report: Encodable, Sendable {
        var lines = 0
        var accepted = 0
        var duplicates = 0
        var rejected: [String: Int] = [:]
        var unsent = 0
        var retries = 0
        var seconds = 0.0
        var perSecond = 0
        /// The highest position acknowledged, by partition.
        var positions: [String: Int] = [:]

        var isComplete: Bool { unsent == 0 && rejected.isEmpty }

        /// A few lines for people.
        var text: String {
            let refused = rejected.values.reduce(0, +)
            var lines = [
                "\(counted(self.lines, "line")) in \(seconds) s (\(perSecond) a second): \(accepted) accepted, "
                    + "\(counted(duplicates, "duplicate")), \(refused) rejected, \(unsent) not sent"
            ]
            for (code, count) in rejected.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
                lines.append("  rejected \(count) \(code)")
            }
            return lines.joined(separator: "\n")
        }
    }

    /// A line that is to be sent. Those that hold nothing are not.
    private struct Line: Sendable {
        let number: Int
        let bytes: Data
    }

    /// One batch and what came of it.
    private struct Answer: Sendable {
        let batch: [Line]
        /// For each line its result; nil or `failed` where no acknowledgement came.
        var results: [EntryResult?]
        var retries = 0
        /// Why no acknowledgement came, if none did.
        var failure = ""
    }

    /// Rejections told one by one; the counts tell the rest.
    private static let complaintsMax = 20

    let client: GatewayClient
    let kind: GatewayClient.EntryKind
    let batchLines: Int
    let parallelMax: Int
    let patience: Duration

    /// Sends all lines; `complain` is told about the first that are refused, by number and code.
    func run(_ lines: LineReader, complain: (String) -> Void) async throws -> Report {
        var report = Report()
        var complaints = 0
        let begin = ContinuousClock.now
        try await withThrowingTaskGroup(of: Answer.self) { group in
            var lines = lines
            var underWay = 0
            var isAtEnd = false
            while !isAtEnd || underWay > 0 {
                if !isAtEnd, underWay < parallelMax {
                    let batch = try nextBatch(of: &lines)
                    if batch.isEmpty {
                        isAtEnd = true
                    } else {
                        underWay += 1
                        group.addTask { await send(batch) }
                    }
                } else if let answer = try await group.next() {
                    underWay -= 1
                    count(answer, into: &report) { text in
                        complaints += 1
                        if complaints <= Self.complaintsMax { complain(text) }
                    }
                }
            }
        }
        let (seconds, attoseconds) = (ContinuousClock.now - begin).components
        let elapsed = Double(seconds) + Double(attoseconds) / 1e18
        report.seconds = (elapsed * 1000).rounded() / 1000
        report.perSecond = elapsed > 0 ? Int(Double(report.lines) / elapsed) : 0
        return report
    }

    private func nextBatch(of lines: inout LineReader) throws -> [Line] {
        var batch: [Line] = []
        while batch.count < batchLines, let line = try lines.next() {
            if !line.isBlank { batch.append(Line(number: lines.number, bytes: line)) }
        }
        return batch
    }

    private func send(_ batch: [Line]) async -> Answer {
        let deadline = ContinuousClock.now.advanced(by: patience)
        var answer = Answer(batch: batch, results: batch.map { _ in nil })
        var pending = Array(batch.indices)
        var pauseMs = 50
        while true {
            do throws(GatewayError) {
                let results = try await client.append(pending.map { batch[$0].bytes }, to: kind)
                for (index, result) in zip(pending, results) {
                    answer.results[index] = result
                }
                pending = pending.filter { answer.results[$0]?.outcome == .failed }
                if pending.isEmpty { return answer }
                answer.failure = pending.first.flatMap { answer.results[$0]?.reason } ?? ""
            } catch {
                answer.failure = error.description
                if !error.isWorthRetrying { return answer }
            }
            if ContinuousClock.now >= deadline { return answer }
            answer.retries += 1
            try? await Task.sleep(for: .milliseconds(pauseMs))
            pauseMs = min(pauseMs * 2, 2_000)
        }
    }

    private func count(_ answer: Answer, into report: inout Report, complain: (String) -> Void) {
        report.lines += answer.results.count
        report.retries += answer.retries
        var unsent = 0
        for (index, result) in answer.results.enumerated() {
            switch result?.outcome {
            case .accepted: report.accepted += 1
            case .duplicate: report.duplicates += 1
            case .rejected:
                let code = result?.code ?? "unknown"
                report.rejected[code, default: 0] += 1
                complain("line \(answer.batch[index].number): \(code): \(result?.reason ?? "")")
            case .failed, nil: unsent += 1
            }
            if let parts = result?.position?.split(separator: "-"), parts.count == 2, let sequence = Int(parts[1]) {
                report.positions[String(parts[0])] = max(report.positions[String(parts[0])] ?? 0, sequence)
            }
        }
        report.unsent += unsent
        if unsent > 0, let first = answer.batch.first?.number, let last = answer.batch.last?.number {
            let place = first == last ? "line \(last)" : "lines \(first) to \(last)"
            complain("\(place): \(unsent) not acknowledged: \(answer.failure)")
        }
    }
}
