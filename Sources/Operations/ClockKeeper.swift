import Cluster
import Logging
import Store
import Wire

/// Keeps the time that all processes of a cluster go on from: compares the machine's clocks with it and writes down what is
/// agreed. The supervisor's.
struct ClockKeeper: Sendable {
    /// How often the clocks are looked at.
    static let poll = Duration.seconds(1)
    /// What is agreed is written at least this often (milliseconds): so much of civil time a crash of the machine may cost.
    static let writeEveryMs: Int64 = 5_000

    let coordinator: any Coordinator
    let source: ClockSource
    let log: Logger

    /// Looks until the task is cancelled, and says when the clock is believed no more, and when it is again.
    func run() async {
        let trouble = SharedTrouble(of: "keeping the cluster's time", log: log)
        var isBelieved = true
        while !Task.isCancelled {
            do {
                if let agreement = try await keep(), agreement.isDoubted == isBelieved {
                    isBelieved = !agreement.isDoubted
                    say(agreement)
                }
                trouble.end()
            } catch {
                trouble.note("\(error)")
            }
            let pause = trouble.reason == nil ? Self.poll : max(Self.poll, .milliseconds(trouble.pauseMs))
            try? await Task.sleep(for: pause)
        }
    }

    /// Writes what is agreed now, if it is time or if the clock is believed no more, or again. Throws `StoreError`.
    /// - Returns: what is agreed now; nil where civil time is stepped.
    @discardableResult
    func keep(atOnce isUrgent: Bool = false) async throws -> ClockAgreement? {
        var agreement: ClockAgreement?
        try await coordinator.update(ClusterKey.clock) { bytes in
            agreement = nil
            guard let bytes, case .wall(let standing) = try ClockSetting(wireBytes: bytes) else { return nil }
            let next = standing.next(source.read())
            agreement = next
            let isChange = next.isDoubted != standing.isDoubted || next.bootID != standing.bootID
            guard isUrgent || isChange || next.bootMs - standing.bootMs >= Self.writeEveryMs else { return nil }
            return ClockSetting.wall(next).wireBytes()
        }
        return agreement
    }

    private func say(_ agreement: ClockAgreement) {
        if agreement.isDoubted {
            log.error("the machine's clock is not believed", metadata: ["reason": "\(agreement.trouble ?? "")"])
        } else {
            log.notice("the machine's clock is believed again", metadata: ["civilTime": "\(agreement.civilTime)"])
        }
    }
}
