import Cluster
import Domain
import Store
import Wire

/// Brings the shared values of a data directory in line with the cluster file, before any process starts.
struct ClusterSetup {
    let file: ClusterFile
    let clock: ClockRequest
    var clockSource = ClockSource.machine

    /// Checks everything first, then sets it. Throws `SettingsFileError`, `OperationsError`, `StoreError`.
    func apply(to coordinator: any Coordinator) async throws {
        // What is in force stays so until another is activated: a start by itself changes no rule.
        let isInForce = try await coordinator.value(ClusterKey.policy) != nil
        let policy = isInForce ? nil : Array(try PolicyActivator.text(of: file.policyFile).utf8)
        try await coordinator.update(ClusterKey.clock) { bytes in
            let standing = try bytes.map { try ClockSetting(wireBytes: $0) }
            return try clock.setting(standing: standing, reading: clockSource.read()).wireBytes()
        }
        try await coordinator.update(ClusterKey.policy) { $0 ?? policy }
        try await coordinator.update(ClusterKey.retention) { _ in file.retention.wireBytes() }
        for key in [ClusterKey.topology, ClusterKey.topologyWanted] {
            try await coordinator.update(key) { _ in file.topology.wireBytes() }
        }
    }
}
