import Client
import Documents
import Foundation
import Synchronization
import TestSupport

/// Messages and shares of a seed, sent side by side in batches; what is not acknowledged is sent again under its id.
final class TortureLoad: Sendable {
    /// What one batch is.
    private struct Batch: Sendable {
        let kind: GatewayClient.EntryKind
        let ids: [String]
        let lines: [Data]
    }

    private struct State {
        var acknowledged: [String: Set<String>] = [:]
        var count = 0
        var retries = 0
        var rejected: [String] = []
    }

    static let peopleCount = 24
    private static let lanes = 4
    private static let batchEntries = 10

    private let gateway: GatewayClient
    private let batches: [[Batch]]
    private let state = Mutex(State())

    /// `count` entries at least. Everything about them follows from the seed.
    init(seed: UInt64, count: Int, gateway: GatewayClient) throws {
        self.gateway = gateway
        var random = SeededGenerator(seed: seed)
        let perLane = (count + Self.lanes * Self.batchEntries - 1) / (Self.lanes * Self.batchEntries)
        var batches: [[Batch]] = []
        for lane in 0..<Self.lanes {
            batches.append(
                try (0..<perLane).map { number in
                    try Self.batch(named: "s\(seed)-\(lane)-\(number)", &random)
                })
        }
        self.batches = batches
    }

    private static func batch(named name: String, _ random: inout SeededGenerator) throws -> Batch {
        let isShares = Int.random(in: 0..<4, using: &random) == 0
        var ids: [String] = []
        var lines: [Data] = []
        for number in 0..<batchEntries {
            let person = person(Int.random(in: 0..<peopleCount, using: &random))
            let id = "\(name)-\(number)"
            var entry = ["id": id, "person": person, "occurredAt": "2025-12-17T14:00:00Z"]
            if isShares {
                entry["kind"] = "share"
                entry["target"] = "reel-one-pan-orzo"
            } else {
                entry["conversation"] = "c-\(Int.random(in: 0..<3, using: &random))"
                entry["app"] = "social"
                entry["modality"] = "text"
                entry["language"] = "en"
                entry["text"] = "three day hike in the Rockies"
            }
            ids.append("\(person) \(id)")
            lines.append(try JSONSerialization.data(withJSONObject: entry))
        }
        return Batch(kind: isShares ? .engagements : .interactions, ids: ids, lines: lines)
    }

    static func person(_ number: Int) -> String { "person-\(number)" }

    /// How many entries were acknowledged.
    var count: Int { state.withLock(\.count) }
    /// How many times something was sent again.
    var retries: Int { state.withLock(\.retries) }
    /// What was refused, which nothing may be.
    var rejected: [String] { state.withLock(\.rejected) }
    /// The ids that were acknowledged, by person.
    var acknowledged: [String: Set<String>] { state.withLock(\.acknowledged) }
    /// How many entries there are of messages and of shares.
    var totals: (turns: Int, engagements: Int) {
        let all = batches.flatMap { $0 }
        return (
            all.filter { $0.kind == .interactions }.reduce(0) { $0 + $1.ids.count },
            all.filter { $0.kind == .engagements }.reduce(0) { $0 + $1.ids.count }
        )
    }

    /// Sends everything until all of it is acknowledged.
    func run() async {
        await withTaskGroup(of: Void.self) { group in
            for lane in batches {
                group.addTask { for batch in lane { await self.send(batch) } }
            }
        }
    }

    private func send(_ batch: Batch) async {
        var open = Array(batch.ids.indices)
        while !open.isEmpty, !Task.isCancelled {
            let results = try? await gateway.append(open.map { batch.lines[$0] }, to: batch.kind)
            var left: [Int] = []
            state.withLock { state in
                for (place, index) in open.enumerated() {
                    switch results?[place].outcome {
                    case .accepted, .duplicate:
                        let parts = batch.ids[index].split(separator: " ")
                        state.acknowledged[String(parts[0]), default: []].insert(String(parts[1]))
                        state.count += 1
                    case .rejected: state.rejected.append("\(batch.ids[index]): \(results?[place].code ?? "")")
                    case .failed, nil:
                        left.append(index)
                        state.retries += 1
                    }
                }
            }
            // A gateway that is not there refuses at once: asking it in a circle would only heat the machine.
            if !left.isEmpty { try? await Task.sleep(for: .milliseconds(30)) }
            open = left
        }
    }
}
