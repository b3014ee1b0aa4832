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
    /// Throws `OperationsError.badCount`, `.scaleFailed`, `.scaleTimedOut`, `.notRunning`, `StoreError`.
    public func scale(to counts: [Role: Int]) async throws -> Topology {
        for (role, count) in counts where !(1...ClusterFile.membersPerRoleMax).contains(count) {
            throw OperationsError.badCount(role: role.rawValue, count: count, countMax: ClusterFile.membersPerRoleMax)
        }
        let revision = try await want(counts)
        let deadline = ContinuousClock.now.advanced(by: .seconds(Self.secondsMax))
        while true {
            let state = try await client.cluster.refresh()
            let missing = await missing(counts, in: state)
            if missing.isEmpty { return state.topology }
            try await checkOutcome(counts, since: revision)
            guard state.members.contains(where: \.isLive) else {
                throw OperationsError.notRunning(directory: client.cluster.directory.path)
            }
            guard ContinuousClock.now < deadline else {
                throw OperationsError.scaleTimedOut(missing: missing, seconds: Self.secondsMax)
            }
            try await Task.sleep(for: Self.poll)
        }
    }

    /// Says what is wanted; gives the revision of that.
    private func want(_ counts: [Role: Int]) async throws -> Int64 {
        let standing = client.cluster.current.topology
        let value = try await client.cluster.coordinator.update(ClusterKey.topologyWanted) { bytes in
            var wanted = try bytes.map { try Topology(wireBytes: $0) } ?? standing
            wanted.counts.merge(counts) { $1 }
            return wanted.wireBytes()
        }
        return value?.revision ?? 0
    }

    /// Throws `OperationsError.scaleFailed` when a role will not get there.
    private func checkOutcome(_ counts: [Role: Int], since revision: Int64) async throws {
        let coordinator = client.cluster.coordinator
        // In this order: the supervisor tells the reason first, and then takes back what is wanted.
        guard let wantedBytes = try await coordinator.value(ClusterKey.topologyWanted)?.bytes,
            let stateBytes = try await coordinator.value(ClusterKey.supervisor)?.bytes
        else { return }
        if let failure = Self.failure(
            of: counts, since: revision, wanted: try Topology(wireBytes: wantedBytes),
            steps: try SupervisorState(wireBytes: stateBytes).steps)
        {
            throw failure
        }
    }

    /// Why a role does not get to its count of `counts`, which was wanted at `revision`; nil while it still may.
    static func failure(
        of counts: [Role: Int], since revision: Int64, wanted: Topology, steps: [ScalingStep]
    ) -> OperationsError? {
        for (role, count) in counts.sorted(by: { $0.key < $1.key }) {
            let refused = steps.first { $0.role == role.rawValue && $0.to == count && $0.refusal != nil }
            let isWanted = wanted.counts[role] == count
            if let refused, let reason = refused.refusal, !isWanted || refused.wantedRevision >= revision {
                return .scaleFailed(role: role.rawValue, reason: "\(reason) (it stays at \(refused.from))")
            }
            if !isWanted {
                let other = wanted.counts[role, default: 0]
                return .scaleFailed(
                    role: role.rawValue, reason: "somebody else asked for \(role.rawValue)=\(other) meanwhile")
            }
        }
        return nil
    }

    /// What is still waited for: processes of the roles that are to be there, others that are not, and partitions that are
    /// not held where they belong. Other roles' affairs hold nothing up.
    private func missing(_ counts: [Role: Int], in state: ClusterState) async -> [String] {
        let late = counts.filter { state.topology.counts[$0.key] != $0.value }
        guard late.isEmpty else {
            return late.sorted { $0.key < $1.key }.map { "\($0.key.rawValue) is not at \($0.value) yet" }
        }
        let names = Set(counts.keys.flatMap { state.topology.members(of: $0) })
        let live = Set(counts.keys.flatMap { state.liveMembers(of: $0) }.map(\.name))
        var missing = names.subtracting(live).sorted().map { "\($0) does not run yet" }
        missing += live.subtracting(names).sorted().map { "\($0) has not ended yet" }
        guard missing.isEmpty else { return missing }
        for node in await client.survey().nodes where counts[node.role] != nil {
            missing += lacking(node, in: state)
        }
        return missing
    }

    private func lacking(_ node: ClusterSurvey.Node, in state: ClusterState) -> [String] {
        guard let status = node.status else { return ["\(node.name) does not answer"] }
        return PartitionSpace.of(node.role).compactMap { space in
            let assigned = state.assignment(space, peoplePartitions: client.cluster.directory.partitions)
            let held = status.partitions.filter { $0.area == space.area.name }.map(\.partition)
            return held == assigned.partitions(of: node.name).map(\.rawValue)
                ? nil : "\(node.name) does not hold its \(space.area.name) yet"
        }
    }
}
