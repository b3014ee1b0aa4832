import Cluster
import Contracts
import EventLoop
import Foundation
import Logging
import Mesh
import ServiceLifecycle
import Store
import Zones

/// One node of the cluster from its start to its graceful end.
struct NodeLife: Service {
    let role: Role
    let options: NodeOptions
    let loop: EventLoop
    let log: Logger
    let counters: CounterRegistry
    let makeService: @Sendable (NodeServices, NodeOptions) throws -> any RoleService

    /// How often to look whether partitions move. The cluster monitor reads the store at the same pace.
    private static let topologyPoll = Duration.milliseconds(100)

    /// How often to look whether another tz database is installed.
    private static let zonesPoll = Duration.seconds(30)

    /// Returns after a graceful shutdown. Throws what kept the node from starting.
    func run() async throws {
        let directory = try DataDirectory.open(at: options.directory)
        let coordinator = try await directory.openCoordinator()
        let cluster = try await ClusterMonitor(directory: directory, coordinator: coordinator, log: log)
        let incarnation = UInt64.random(in: 1...UInt64.max)
        let node = MeshNode(
            directory, member: options.member, incarnation: incarnation, loop: loop, log: log)
        let address = try await node.listen(at: SocketAddress(host: options.meshHost, port: 0))
        let services = NodeServices(
            member: options.member, mesh: MeshSystem(node: node, cluster: cluster), cluster: cluster, log: log,
            counters: counters, zones: SystemZones(tzdir: ProcessInfo.processInfo.environment["TZDIR"]))
        let service = try makeService(services, options)
        let member = Member(
            name: options.member, role: role.rawValue, host: address.host, port: Int(address.port),
            incarnation: incarnation, processID: ProcessInfo.processInfo.processIdentifier)
        try await withRunning(cluster, services) {
            try await serve(service, services, member, node)
        }
    }

    private func withRunning(
        _ cluster: ClusterMonitor, _ services: NodeServices, _ body: () async throws -> Void
    ) async throws {
        let polling = [Task { await cluster.run() }, Task { await watch(services.zones) }]
        defer { for task in polling { task.cancel() } }
        try await body()
    }

    private func serve(
        _ service: any RoleService, _ services: NodeServices, _ member: Member, _ node: MeshNode
    ) async throws {
        let control = services.mesh.host(at: .nodeControl(options.member)) {
            NodeControlActor(services: services, role: service, actorSystem: services.mesh)
        }
        do {
            try await service.start()
            // Joining says "ready": from now on calls come.
            let lease = try await services.cluster.coordinator.join(member)
            log.info("ready", metadata: ["mesh": "\(member.host):\(member.port)"])
            let moving = Task { await followTopology(service, services.cluster) }
            await waitForShutdown()
            moving.cancel()
            await moving.value
            log.info("stopping")
            await lease.release()
        } catch {
            await service.stop()
            await node.close()
            throw error
        }
        // Calls under way end first, then what they work on.
        await node.drain()
        await service.stop()
        await node.close()
        withExtendedLifetime(control) {}
        log.info("stopped")
    }

    /// Moves partitions when the operator scales a role; tries again when a partition is not free yet.
    private func followTopology(_ service: any RoleService, _ cluster: ClusterMonitor) async {
        var settled: Topology?
        while !Task.isCancelled {
            let topology = cluster.current.topology
            if topology != settled {
                do {
                    try await service.reconcile()
                    settled = topology
                } catch {
                    log.error("cannot take a partition; trying again", metadata: ["reason": "\(error)"])
                }
            }
            try? await Task.sleep(for: Self.topologyPoll)
        }
    }

    /// Packages of the tz database are installed while processes run; what is planned follows within a minute.
    private func watch(_ zones: SystemZones) async {
        say(zones.state)
        while !Task.isCancelled {
            try? await Task.sleep(for: Self.zonesPoll)
            if zones.refresh() { say(zones.state) }
        }
    }

    private func say(_ zones: ZoneDatabaseState) {
        log.log(level: zones.isFallback ? .warning : .info, "time zones", metadata: ["database": "\(zones)"])
    }

    private func waitForShutdown() async {
        // Throws only when the task is cancelled, which ends the wait as well.
        try? await gracefulShutdown()
    }
}

extension MeshNode {
    /// A node of the cluster that lives in `directory`.
    convenience init(
        _ directory: DataDirectory, member: String, incarnation: UInt64, loop: EventLoop, log: Logger
    ) {
        // A partition's files have up to ten descriptors each in their owner, as many beside it for its readers and ledgers.
        let limits = MeshLimits().fitted(
            toDescriptors: DescriptorLimit.raise(), reserved: 128 + 20 * (directory.partitions + 1))
        self.init(
            loop: loop,
            hello: Hello(member: member, incarnation: incarnation, contractVersion: MethodTable.waymark.version),
            proof: ClusterProofKey(directory.secret).mac, limits: limits, log: log)
    }
}

extension MeshSystem {
    /// The actor system of a node that finds the others through `cluster`.
    convenience init(node: MeshNode, cluster: ClusterMonitor) {
        self.init(
            node: node, table: .waymark, directory: ClusterDirectory(monitor: cluster, spaces: Contract.spaces))
    }
}
