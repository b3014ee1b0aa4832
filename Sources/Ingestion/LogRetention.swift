import Cluster
import Contracts
import Distributed
import Domain
import Logging
import Mesh
import Store

/// Lets go of one log's entries that are old, or too many, once every role that reads the log has them.
///
/// First the log says that they are settled: nothing of them is taken back any more. The profiler, who reads that in the
/// log's order, keeps what they gave as a baseline; then they are deleted.
actor LogRetention {
    /// How often to look.
    private static let poll = Duration.seconds(2)
    /// How long a role may take to answer.
    private static let answerTimeout = Duration.seconds(30)

    private let partition: PartitionNumber
    private let services: NodeServices
    private let watched: WatchedWriter
    private var writer: any EventLogWriter { watched.writer }
    private let rights: LogRights
    /// Why entries are refused, if they are.
    private(set) var problem: String?
    private var isRefusing = false

    init(partition: PartitionNumber, services: NodeServices, writer: WatchedWriter, rights: LogRights) {
        self.partition = partition
        self.services = services
        watched = writer
        self.rights = rights
    }

    /// Looks again and again until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: Self.poll)
            guard !Task.isCancelled else { return }
            await watched.lookAgain()
            do {
                try await look()
            } catch {
                services.log.debug("a log is not trimmed; trying again", metadata: ["reason": "\(error)"])
            }
        }
    }

    /// The log had no room for entries.
    func refused() {
        isRefusing = true
        if problem == nil { problem = "full, entries are refused" }
    }

    /// The log has room again.
    func accepted() {
        isRefusing = false
        problem = nil
    }

    /// One look, at most one step of settling and one of trimming.
    private func look() async throws {
        let retention = services.cluster.current.retention
        let extent = try await writer.extent()
        let plan = RetentionPlan(extent: extent, retention: retention)
        if !plan.isFull { accepted() }
        let nowMs = services.cluster.clock.now.msSinceEpoch
        let ageMs = Int64(retention.ageDaysMax) * Instant.msPerDay
        let agedThrough = try await writer.lastSequence(before: nowMs - ageMs)
        guard plan.isFull || agedThrough >= extent.first || extent.settledThrough >= extent.first else { return }
        let profiler = try await position("profiler") { [partition] mesh in
            try await $Profiler.resolve(id: .profiler(partition), using: mesh).catchUp(SequenceRequest(sequence: 0))
        }
        let notifier = try await position("notifier") { [partition] mesh in
            try await $Notifier.resolve(id: .notifier(partition), using: mesh).catchUp(SequenceRequest(sequence: 0))
        }
        if isRefusing {
            problem =
                "full, entries are refused: it ends at \(extent.head), the profiler has read to \(profiler), the notifier to "
                + "\(notifier)"
        }
        let readThrough = min(profiler, notifier)
        if let through = plan.trimThrough(agedThrough: agedThrough, readThrough: readThrough) {
            try await rights.gate.pass { try await writer.settle(through: through, nowMs: nowMs) }
        }
        try await trim(readThrough: readThrough)
    }

    private func trim(readThrough: Int64) async throws {
        let extent = try await writer.extent()
        let settled = min(extent.settledThrough, readThrough)
        guard settled >= extent.first else { return }
        let baseline = try await position("profiler") { [partition] mesh in
            try await $Profiler.resolve(id: .profiler(partition), using: mesh)
                .keepBaseline(SequenceRequest(sequence: settled))
        }
        let through = min(settled, baseline)
        guard through >= extent.first else { return }
        try await writer.trim(through: through)
        services.log.info(
            "a log was trimmed",
            metadata: [
                "partition": "\(partition)", "entries": "\(through - extent.first + 1)", "first": "\(through + 1)",
            ])
    }

    /// Asks a role how far it is. One that does not answer is named where entries are refused.
    private func position(
        _ role: String, _ ask: @Sendable @escaping (MeshSystem) async throws -> SequenceRequest
    ) async throws -> Int64 {
        do {
            return try await CallContext.withTimeout(Self.answerTimeout) { try await ask(services.mesh) }.sequence
        } catch {
            if isRefusing { problem = "full, entries are refused: the \(role) does not answer (\(error))" }
            throw error
        }
    }
}
