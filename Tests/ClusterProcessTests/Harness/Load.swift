import Client
import Documents
import Domain
import Foundation
import Synchronization
import Testing

/// Messages, one after the other, until it is stopped; each is sent again until it is acknowledged.
final class Load: Sendable {
    private struct State {
        var acknowledged = 0
        var isStopped = false
        var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let cluster: TestCluster
    /// Whether each message is followed by a slate that must have seen it.
    private let asksForSlates: Bool
    private let state = Mutex(State())

    init(_ cluster: TestCluster, asksForSlates: Bool) {
        self.cluster = cluster
        self.asksForSlates = asksForSlates
    }

    /// Messages that were acknowledged.
    var acknowledged: Int { state.withLock(\.acknowledged) }

    /// Ends it after the message that is under way.
    func stop() { state.withLock { $0.isStopped = true } }

    /// Waits until so many more messages are acknowledged.
    func waitForMore(_ count: Int) async {
        await withCheckedContinuation { continuation in
            state.withLock { $0.watchers.append(($0.acknowledged + count, continuation)) }
        }
    }

    /// Sends until it is stopped. Throws when a message is rejected or a slate fails.
    func run() async throws {
        defer { tell(all: true) }
        while !state.withLock(\.isStopped) {
            let number = acknowledged
            let message = Self.message(number)
            let person = try #require(message["person"])
            let position = try await send(message)
            state.withLock { $0.acknowledged += 1 }
            tell(all: false)
            if asksForSlates { _ = try await cluster.slate(of: person, .reels, count: 5, after: position) }
        }
    }

    /// The message of that number, counted from 0.
    static func message(_ number: Int) -> [String: String] {
        [
            "id": "m-\(number)", "person": "p-\(number % 20)", "conversation": "c-1",
            "occurredAt": "2025-12-17T14:00:00Z", "app": "social", "modality": "text",
            "text": "three day hike in the Rockies", "language": "en",
        ]
    }

    private func send(_ message: [String: String]) async throws -> String {
        while true {
            let result = try await cluster.send(message, to: .interactions)
            if result.outcome == .failed { continue }
            return try #require(result.position, "\(result)")
        }
    }

    private func tell(all: Bool) {
        let ready = state.withLock { state in
            let ready = state.watchers.filter { all || $0.count <= state.acknowledged }
            state.watchers.removeAll { all || $0.count <= state.acknowledged }
            return ready
        }
        for watcher in ready { watcher.continuation.resume() }
    }
}

extension TestCluster {
    /// Waits until every role has read everything, and checks that `count` messages stand in the logs and in the facts.
    func expectExactly(_ count: Int) async throws {
        try await step(to: "2025-12-17T14:30:00Z")
        let status = try await currentStatus()
        let partitions = status.nodes.flatMap(\.partitions)
        #expect(status.isHealthy)
        #expect(partitions.filter { $0.area == "log" }.map(\.position).reduce(0, +) == Int64(count))
        #expect(partitions.compactMap { $0.counts["turns"] }.reduce(0, +) == Int64(count))
    }
}
