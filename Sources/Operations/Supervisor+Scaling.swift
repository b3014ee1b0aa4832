import Cluster
import EventLoop
import Foundation
import Logging
import Store
import Wire

extension Supervisor {
    /// Brings the cluster to the topology that the operator wants, each time that it changes, until it is stopped.
    func scaleUntilStopped(_ directory: DataDirectory, _ coordinator: any Coordinator) async {
        var topology = file.topology
        while !isStopping {
            do {
                let wanted = try await wantedTopology(coordinator)
                if wanted != topology {
                    try await scale(from: topology, to: wanted, directory, coordinator)
                    topology = wanted
                }
            } catch {
                log.error("cannot scale; trying again", metadata: ["reason": "\(error)"])
            }
            try? await Task.sleep(for: .milliseconds(100))
        }
    }

    private func wantedTopology(_ coordinator: any Coordinator) async throws -> Topology {
        guard let bytes = try await coordinator.value(ClusterKey.topologyWanted)?.bytes else { return file.topology }
        return try Topology(wireBytes: bytes)
    }

    /// New processes start before partitions move to them, and old ones end after theirs have moved away.
    private func scale(
        from old: Topology, to new: Topology, _ directory: DataDirectory, _ coordinator: any Coordinator
    ) async throws {
        log.info("scaling", metadata: ["from": "\(old)", "to": "\(new)"])
        let programs = MemberProcess.all(of: new, in: file, directory: directory, executables: executables)
        for program in programs where children[program.name] == nil { try start(program) }
        try await waitUntilReady(coordinator)
        try await coordinator.update(ClusterKey.topology) { _ in new.wireBytes() }
        let names = Set(programs.map(\.name))
        for name in children.keys.sorted() where !names.contains(name) {
            // It lets go of its partitions by itself, and once more when it ends.
            retiring.insert(name)
            children[name]?.process?.send(signal: SIGTERM)
            await waitForEnd(of: name)
            children[name] = nil
            retiring.remove(name)
        }
        log.info("scaled", metadata: ["to": "\(new)"])
    }
}
