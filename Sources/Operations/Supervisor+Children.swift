import Cluster
import EventLoop
import Foundation
import Logging

extension Supervisor {
    /// Starts a process for the first time. Throws `OperationsError`, `LoopError`.
    func start(_ program: MemberProcess) throws {
        children[program.name] = Child(program: program, process: nil, startedAt: .now)
        try spawn(program.name)
    }

    private func spawn(_ name: String) throws {
        guard let program = children[name]?.program else { return }
        let output = try program.log.open()
        defer { close(output) }
        let heartbeat = try HeartbeatPipe()
        let options = ChildProcess.Options(
            path: program.executable, environment: program.environment(from: ProcessInfo.processInfo.environment),
            outputDescriptor: output, extraDescriptor: heartbeat.childEnd)
        let process = try ChildProcess(loop: loop, options: options) { [weak self] exit in
            // The loop calls back on its own thread, which is this actor's executor.
            self?.assumeIsolated { $0.childEnded(name, exit) }
        }
        heartbeat.closeChildEnd()
        children[name]?.process = process
        children[name]?.heartbeat = heartbeat
        children[name]?.startedAt = .now
        silence.begin(name)
        log.info("started", metadata: ["member": "\(name)", "pid": "\(process.pid)"])
    }

    private func childEnded(_ name: String, _ exit: ChildProcess.Exit) {
        guard var child = children[name] else { return }
        let end = "\(exit)" + (child.silentSeconds.map { ", after no sign of life for \($0) s" } ?? "")
        child.process = nil
        child.heartbeat = nil
        child.silentSeconds = nil
        silence.end(name)
        let (seconds, _) = (ContinuousClock.now - child.startedAt).components
        let decision = child.backOff.decision(afterLivingMs: UInt64(max(0, seconds)) * 1000)
        children[name] = child
        exitWaiters.removeValue(forKey: name)?.forEach { $0.resume() }
        if isStopping || retiring.contains(name) { return }
        let lastLine = child.program.log.lastLine
        if newcomers.contains(name) {
            failedStarts[name] = .startFailed(member: name, exit: end, lastLine: lastLine)
            return
        }
        switch decision {
        case .restart(let pauseMs):
            log.error(
                "ended; starting it again",
                metadata: [
                    "member": "\(name)", "exit": "\(end)", "pauseMs": "\(pauseMs)", "lastLine": "\(lastLine)",
                ])
            restart(name, afterMs: pauseMs)
        case .giveUp: giveUp(name, "it ended \(RestartBackOff.youngDeathsMax) times in a row (\(end)): \(lastLine)")
        }
    }

    private func giveUp(_ name: String, _ reason: String) {
        log.critical(
            "given up; mend it and start the cluster again", metadata: ["member": "\(name)", "reason": "\(reason)"])
        givenUp[name] = reason
        Task { await publish() }
    }

    private func restart(_ name: String, afterMs pauseMs: UInt64) {
        loop.schedule(afterMs: pauseMs) { [weak self] in
            // The loop's timer fires on its thread, which is this actor's executor.
            self?.assumeIsolated { supervisor in
                // It may have been scaled away meanwhile, and even back again.
                guard !supervisor.isStopping, !supervisor.retiring.contains(name),
                    let child = supervisor.children[name], child.process == nil
                else { return }
                do {
                    try supervisor.spawn(name)
                } catch {
                    supervisor.log.error("cannot start", metadata: ["member": "\(name)", "reason": "\(error)"])
                    supervisor.restart(name, afterMs: RestartBackOff.pauseMsMax)
                }
            }
        }
    }

    /// Ends all processes: those that take requests first, the owners of the logs last.
    func stopChildren() async {
        isStopping = true
        for role in [Role.gateway, .ranker, .notifier, .profiler, .ingestor] {
            await end(children.values.filter { $0.program.role == role }.map(\.program.name))
        }
    }

    /// Ends processes for good: nobody starts them again.
    func retire(_ names: [String]) async {
        retiring.formUnion(names)
        await end(names)
        for name in names {
            children[name] = nil
            givenUp[name] = nil
        }
        retiring.subtract(names)
    }

    /// Asks processes to end, and returns when they have; who takes too long is killed.
    private func end(_ names: [String]) async {
        for name in names { children[name]?.process?.send(signal: SIGTERM) }
        let killer = loop.schedule(afterMs: Self.stopMsMax) { [weak self] in
            // The loop's timer fires on its thread, which is this actor's executor.
            self?.assumeIsolated { supervisor in
                for name in names where supervisor.children[name]?.process != nil {
                    supervisor.log.error("does not end; killing it", metadata: ["member": "\(name)"])
                    supervisor.children[name]?.process?.send(signal: SIGKILL)
                }
            }
        }
        for name in names where children[name]?.process != nil {
            await withCheckedContinuation { exitWaiters[name, default: []].append($0) }
        }
        killer.cancel()
    }
}
