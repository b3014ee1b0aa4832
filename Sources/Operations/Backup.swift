import Cluster
import Contracts
import Foundation
import Mesh
public import Store

/// Backs a cluster up while it serves.
public struct Backup: Sendable {
    /// A node may have much to copy; every call ends by then.
    private static let timeout = Duration.seconds(1800)

    private let client: ClusterClient

    /// A backup of the cluster that `client` is connected to.
    public init(_ client: ClusterClient) { self.client = client }

    /// Copies everything into a new or empty directory. What is derived is copied before what it is derived from, so that
    /// no copy of facts is ahead of the copy of its log. Throws `StoreError`, `CallError`.
    public func take(to path: String) async throws -> BackupManifest {
        try DataDirectory.prepareBackup(at: path)
        var positions: [DatabaseLocation: Int64] = [:]
        for role in [Role.profiler, .notifier, .ingestor] {
            for member in client.cluster.current.liveMembers(of: role) {
                let report = try await CallContext.withTimeout(Self.timeout) {
                    try await $NodeControl.resolve(id: .nodeControl(member.name), using: client.mesh)
                        .backUp(BackupRequest(directory: path))
                }
                for copy in report.databases {
                    guard let area = Self.area(copy.area) else { continue }
                    let partition = PartitionNumber(copy.partition)
                    positions[client.cluster.directory.location(area, partition)] = copy.position
                }
            }
        }
        return try await client.cluster.directory.finishBackup(
            at: path, positions: positions, takenAt: Date.now.formatted(.iso8601))
    }

    private static func area(_ name: String) -> StoreArea? {
        [StoreArea.log, .facts, .notices, .catalogue].first { $0.name == name }
    }
}
