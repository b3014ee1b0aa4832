public import Cluster
import Contracts
public import Domain
import Mesh
import Store
import Wire

/// Takes the machine's clock as right, whatever has elapsed.
public struct ClockAcceptance: Sendable {
    /// What that did.
    public struct Report: Hashable, Sendable {
        /// The civil time that had been gone on with.
        public var before: Instant
        /// The civil time now.
        public var now: Instant
        /// What is still to be known of the clock; nil: nothing.
        public var trouble: String?
    }

    private let client: ClusterClient
    private let source: ClockSource

    /// An acceptance by an operator of the cluster that `client` is connected to. `source` is another than the machine's
    /// in tests only.
    public init(_ client: ClusterClient, source: ClockSource = .machine) {
        self.client = client
        self.source = source
    }

    /// Accepts, and returns when every process knows. Throws `OperationsError.clockIsStepped`, `.nothingToAccept`,
    /// `CallError`, `StoreError`.
    public func accept() async throws -> Report {
        let report = try await Self.accept(in: client.cluster.coordinator, source)
        _ = try await client.cluster.refresh()
        _ = try await client.askAll { try await $0.refresh(Nothing()) }
        return report
    }

    /// Accepts in the coordination store; every process comes to know by itself.
    static func accept(in coordinator: any Coordinator, _ source: ClockSource) async throws -> Report {
        var report: Report?
        try await coordinator.update(ClusterKey.clock) { bytes in
            guard let bytes else { throw ClusterError.notSetUp(key: ClusterKey.clock) }
            guard case .wall(let standing) = try ClockSetting(wireBytes: bytes) else {
                throw OperationsError.clockIsStepped
            }
            let reading = source.read()
            let found = standing.next(reading)
            guard found.isDoubted else { throw OperationsError.nothingToAccept(civilTime: "\(found.civilTime)") }
            let accepted = found.accepting(reading)
            report = Report(before: found.civilTime, now: accepted.civilTime, trouble: accepted.trouble)
            return ClockSetting.wall(accepted).wireBytes()
        }
        // The store was written, so there is something to report.
        guard let report else { throw ClusterError.notSetUp(key: ClusterKey.clock) }
        return report
    }
}
