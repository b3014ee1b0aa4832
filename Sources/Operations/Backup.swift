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
        var copies: [BackedUpDatabase] = []
        for role in [Role.profiler, .notifier, .ingestor] {
            for member in client.cluster.current.liveMembers(of: role) {
                let report = try await CallContext.withTimeout(Self.timeout) {
                    try await $NodeControl.resolve(id: .nodeControl(member.name), using: client.mesh)
                        .backUp(BackupRequest(directory: path))
                }
                copies += report.databases
                for copy in report.databases {
                    guard let area = Self.area(copy.area) else { continue }
                    let partition = PartitionNumber(copy.partition)
                    positions[client.cluster.directory.location(area, partition)] = copy.position
                }
            }
        }
        try Self.checkFirsts(of: copies, in: path)
        return try await client.cluster.directory.finishBackup(
            at: path, positions: positions, takenAt: Date.now.formatted(.iso8601))
    }

    /// Throws when a log was trimmed while it was copied, so that what is derived from it lacks entries.
    static func checkFirsts(of copies: [BackedUpDatabase], in path: String) throws {
        let firsts = copies.filter { $0.area == StoreArea.log.name }.map { ($0.partition, $0.first ?? 1) }
        let kept = Dictionary(firsts) { max($0, $1) }
        for copy in copies where [StoreArea.facts.name, StoreArea.notices.name].contains(copy.area) {
            guard let first = kept[copy.partition], first > copy.first ?? 1 else { continue }
            throw StoreError.backupIncomplete(
                path: path, missing: "entries of log \(copy.partition) that were trimmed meanwhile")
        }
    }

    private static func area(_ name: String) -> StoreArea? {
        [StoreArea.log, .facts, .notices, .catalogue].first { $0.name == name }
    }
}
