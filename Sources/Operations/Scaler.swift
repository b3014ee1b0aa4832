public import Cluster
import Contracts
import Foundation
import Mesh
import Store
import Wire

/// Changes how many processes of a role a running cluster has, and waits until every partition has its new owner.
public struct Scaler: Sendable {
    /// How long moving may take (seconds).
    private static let secondsMax = 120
    private static let poll = Duration.milliseconds(100)

    private let client: ClusterClient

    /// A scaler of the cluster that `client` is connected to.
    public init(_ client: ClusterClient) { self.client = client }

    /// Scales to `counts`, other roles as they are. Returns the topology that stands then.
    /// Throws `OperationsError.badCount`, `.scaleTimedOut`, `StoreError`.
    public func scale(to counts: [Role: Int]) async throws -> Topology {
        for (role, count) in counts where !(1...ClusterFile.membersPerRoleMax).contains(count) {
            throw OperationsError.badCount(role: role.rawValue, count: count, countMax: ClusterFile.membersPerRoleMax)
        }
        var wanted = client.cluster.current.topology
        try await client.cluster.coordinator.update(ClusterKey.topologyWanted) { bytes in
            if let bytes { wanted = try Topology(wireBytes: bytes) }
            wanted.counts.merge(counts) { $1 }
            return wanted.wireBytes()
        }
        let deadline = ContinuousClock.now.advanced(by: .seconds(Self.secondsMax))
        while try await !isSettled(wanted) {
            guard ContinuousClock.now < deadline else {
                throw OperationsError.scaleTimedOut(topology: "\(wanted)", seconds: Self.secondsMax)
            }
            try await Task.sleep(for: Self.poll)
        }
        return wanted
    }

    /// Whether the wanted processes are there, no other is, and each partition is held exactly where it belongs.
    private func isSettled(_ wanted: Topology) async throws -> Bool {
        let state = try await client.cluster.refresh()
        guard state.topology == wanted else { return false }
        let names = Set(Role.allCases.flatMap { wanted.members(of: $0) })
        guard Set(state.members.filter(\.isLive).map(\.name)) == names else { return false }
        let survey = await client.survey()
        return survey.nodes.allSatisfy { node in
            guard let status = node.status else { return false }
            return PartitionSpace.of(node.role).allSatisfy { space in
                let assigned = state.assignment(space, peoplePartitions: client.cluster.directory.partitions)
                let held = status.partitions.filter { $0.area == space.area.name }.map(\.partition)
                return held == assigned.partitions(of: node.name).map(\.rawValue)
            }
        }
    }
}
