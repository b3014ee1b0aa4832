import Cluster
import Domain
import Store
import Wire

/// Brings the shared values of a data directory in line with the cluster file, before any process starts.
struct ClusterSetup {
    let file: ClusterFile
    let clock: ClockRequest

    /// Checks everything first, then sets it. Throws `SettingsFileError`, `OperationsError`, `StoreError`.
    func apply(to coordinator: any Coordinator) async throws {
        // What is in force stays so until another is activated: a start by itself changes no rule.
        let isInForce = try await coordinator.value(ClusterKey.policy) != nil
        let policy = isInForce ? nil : Array(try PolicyActivator.text(of: file.policyFile).utf8)
        try await coordinator.update(ClusterKey.clock) { bytes in
            let standing = try bytes.map { try ClockSetting(wireBytes: $0) }
            return try clock.setting(standing: standing, machineTime: CivilClock.machineTime).wireBytes()
        }
        try await coordinator.update(ClusterKey.policy) { $0 ?? policy }
        try await coordinator.update(ClusterKey.retention) { _ in file.retention.wireBytes() }
        for key in [ClusterKey.topology, ClusterKey.topologyWanted] {
            try await coordinator.update(key) { _ in file.topology.wireBytes() }
        }
    }

    /// Keeps what wall time has reached, so that a machine clock that is set back does not take the cluster's with it.
    static func keepFloor(in coordinator: any Coordinator) async throws {
        try await coordinator.update(ClusterKey.clock) { bytes in
            guard let bytes, case .wall(let floor) = try ClockSetting(wireBytes: bytes) else { return nil }
            return ClockSetting.wall(floor: max(floor, CivilClock.machineTime)).wireBytes()
        }
    }
}
