import Cluster
import EventLoop
import Foundation
import Logging
import Store
import Wire

extension Supervisor {
    private static let poll = Duration.milliseconds(100)
    /// Before something that failed is tried again.
    private static let pause = Duration.seconds(1)

    /// Brings each role to the count that the operator wants, each for itself, until the cluster is stopped.
    func scaleUntilStopped(_ directory: DataDirectory, _ coordinator: any Coordinator) async {
        await withDiscardingTaskGroup { group in
            while !isStopping {
                do {
                    try await readWanted(coordinator)
                    for (role, step) in stepsToBegin() {
                        group.addTask { await self.carryOut(step, of: role, directory, coordinator) }
                    }
                    if isUnpublished { await publish() }
                    try? await Task.sleep(for: isUnpublished ? Self.pause : Self.poll)
                } catch {
                    log.error("cannot see what is wanted; looking again", metadata: ["reason": "\(error)"])
                    try? await Task.sleep(for: Self.pause)
                }
            }
        }
    }

    private func readWanted(_ coordinator: any Coordinator) async throws {
        // Two may read at once; what was read first may come last.
        guard let value = try await coordinator.value(ClusterKey.topologyWanted), value.revision > wanted.revision
        else { return }
        wanted = (try Topology(wireBytes: value.bytes), value.revision)
    }

    /// The steps of roles that are not where they are wanted and have none under way.
    private func stepsToBegin() -> [Role: ScalingStep] {
        var begun: [Role: ScalingStep] = [:]
        for role in Role.allCases where !rolesUnderWay.contains(role) {
            let (from, to) = (topology.counts[role, default: 0], wanted.topology.counts[role, default: 0])
            guard from != to else { continue }
            begun[role] = ScalingStep(
                role: role.rawValue, from: from, to: to, wantedRevision: wanted.revision,
                since: CivilClock.machineTime)
        }
        steps.merge(begun) { $1 }
        rolesUnderWay.formUnion(begun.keys)
        return begun
    }

    private func carryOut(
        _ step: ScalingStep, of role: Role, _ directory: DataDirectory, _ coordinator: any Coordinator
    ) async {
        log.info("scaling", metadata: ["role": "\(role)", "from": "\(step.from)", "to": "\(step.to)"])
        await publish()
        do {
            try checkCount(of: role, step.to)
            if step.to > step.from {
                try await grow(step, of: role, directory, coordinator)
            } else {
                await shrink(step, of: role, coordinator)
            }
            steps[role] = nil
            log.info("scaled", metadata: ["role": "\(role)", "to": "\(topology.counts[role, default: 0])"])
            await publish()
        } catch {
            log.error(
                "cannot scale; the role stays as it was",
                metadata: ["role": "\(role)", "from": "\(step.from)", "to": "\(step.to)", "reason": "\(error)"])
            steps[role]?.refusal = "\(error)"
            steps[role]?.wantedRevision = max(step.wantedRevision, wanted.revision)
            // Whoever sees that the count is no longer wanted finds the reason.
            await publish()
            await takeBack(step, of: role, coordinator)
        }
        rolesUnderWay.remove(role)
    }

    private func checkCount(of role: Role, _ count: Int) throws(OperationsError) {
        let countMax = file.membersMax(of: role)
        guard (1...countMax).contains(count) else {
            throw .badCount(role: role.rawValue, count: count, countMax: countMax)
        }
    }

    /// New processes are ready before partitions move to them. When one cannot be, all of them end.
    private func grow(
        _ step: ScalingStep, of role: Role, _ directory: DataDirectory, _ coordinator: any Coordinator
    ) async throws {
        let programs = (step.from..<step.to).map {
            MemberProcess(role, $0 + 1, in: file, directory: directory, executables: executables)
        }
        // The operator may want something else by now.
        let isOver = { self.isStopping || self.wanted.topology.counts[role] != step.to }
        do {
            try await startNewcomers(programs, coordinator, unless: isOver)
        } catch {
            await retire(programs.map(\.name))
            throw error
        }
        if isOver() { return await retire(programs.map(\.name)) }
        await setTopology(role, step.to, coordinator)
    }

    /// Old processes end after their partitions were given to others.
    private func shrink(_ step: ScalingStep, of role: Role, _ coordinator: any Coordinator) async {
        await setTopology(role, step.to, coordinator)
        // Each lets go of its partitions by itself, and once more when it ends.
        await retire((step.to..<step.from).map { Topology.memberName(role, $0 + 1) })
    }

    private func setTopology(_ role: Role, _ count: Int, _ coordinator: any Coordinator) async {
        topology.counts[role] = count
        // Once it may have been written, there is no way back: it is written for good.
        await persistently("publish the topology") {
            // Only this process writes it; steps of other roles may have been quicker.
            let bytes = topology.wireBytes()
            try await coordinator.update(ClusterKey.topology) { _ in bytes }
        }
    }

    /// What could not be done is no longer wanted, unless the operator wants something else by now.
    private func takeBack(_ step: ScalingStep, of role: Role, _ coordinator: any Coordinator) async {
        await persistently("take back what is wanted") {
            try await coordinator.update(ClusterKey.topologyWanted) { bytes in
                guard let bytes, var wanted = Optional(try Topology(wireBytes: bytes)),
                    wanted.counts[role] == step.to
                else { return nil }
                wanted.counts[role] = step.from
                return wanted.wireBytes()
            }
            try await readWanted(coordinator)
        }
    }

    /// Tries until it succeeds, or until the cluster stops.
    private func persistently(_ what: String, _ body: () async throws -> Void) async {
        while !isStopping {
            do {
                return try await body()
            } catch {
                log.error("cannot \(what); trying again", metadata: ["reason": "\(error)"])
                try? await Task.sleep(for: Self.pause)
            }
        }
    }
}
