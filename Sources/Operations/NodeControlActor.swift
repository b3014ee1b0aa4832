import Cluster
import Contracts
import Distributed
import Domain
import Foundation
import Mesh
import Policy
import Wire
import Zones

/// Answers for the process as a whole.
distributed actor NodeControlActor: NodeControl {
    typealias ActorSystem = MeshSystem

    private let services: NodeServices
    private let role: any RoleService
    private let startedAt = ContinuousClock.now

    init(services: NodeServices, role: any RoleService, actorSystem: MeshSystem) {
        self.services = services
        self.role = role
        self.actorSystem = actorSystem
    }

    distributed func status(_ request: Nothing) async throws -> NodeStatus {
        let (seconds, attoseconds) = (ContinuousClock.now - startedAt).components
        let load = await services.mesh.load()
        var counters = services.counters.snapshot
        counters["calls_under_way"] = Int64(load.underWay)
        counters["calls_given_up_running"] = Int64(load.givenUp)
        counters["mesh_connections_refused"] = Int64(load.connectionsRefused)
        return NodeStatus(
            member: services.member, processID: ProcessInfo.processInfo.processIdentifier,
            civilTime: services.cluster.clock.now, policyVersion: services.cluster.policy.version,
            uptimeMs: seconds * 1000 + attoseconds / 1_000_000_000_000_000, httpAddress: role.httpAddress,
            partitions: await role.progress(), counters: counters, operatorsPlace: role.operatorsPlace,
            timeZones: "\(services.zones.state)", warnings: warnings)
    }

    /// What an operator should see to, though the process goes on.
    private var warnings: [String] {
        let zones = services.zones.state
        var warnings: [String] = []
        if zones.isFallback {
            warnings.append("time zones: no tz database is installed, the rules may be years old; install tzdata")
        } else if zones.isOlderThanAYear(at: services.cluster.clock.now) {
            warnings.append("time zones: the tz database (\(zones)) is older than a year; update tzdata")
        }
        let channels = services.cluster.policy.notice.channelsNotBuilt.map(\.rawValue)
        if !channels.isEmpty {
            warnings.append(
                "the policy in force names ways of delivery that are not built (\(channels.joined(separator: ", "))): they count for "
                    + "nobody")
        }
        return warnings
    }

    distributed func backUp(_ request: BackupRequest) async throws -> BackupReport {
        BackupReport(databases: try await CallError.mapping { try await role.backUp(to: request.directory) })
    }

    distributed func parked(_ request: Nothing) async throws -> ParkedReport {
        ParkedReport(places: try await CallError.mapping { try await role.parked() })
    }

    distributed func retryParked(_ request: Nothing) async throws -> ParkedRetry {
        try await CallError.mapping { try await role.retryParked() }
    }

    distributed func refresh(_ request: Nothing) async throws -> Nothing {
        do {
            try await services.cluster.refresh()
        } catch {
            throw CallError(.clusterUnreadable, "\(error)")
        }
        return Nothing()
    }
}

extension CallError.Code {
    /// The cluster's shared state cannot be read.
    static let clusterUnreadable = CallError.Code(rawValue: "cluster_unreadable")
}
