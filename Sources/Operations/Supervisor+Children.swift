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
        let output = try MemberProcess.openLog(program.logFile)
        defer { close(output) }
        let options = ChildProcess.Options(
            path: program.executable, environment: program.environment(from: ProcessInfo.processInfo.environment),
            outputDescriptor: output)
        let process = try ChildProcess(loop: loop, options: options) { [weak self] exit in
            // The loop calls back on its own thread, which is this actor's executor.
            self?.assumeIsolated { $0.childEnded(name, exit) }
        }
        children[name]?.process = process
        children[name]?.startedAt = .now
        log.info("started", metadata: ["member": "\(name)", "pid": "\(process.pid)"])
    }

    private func childEnded(_ name: String, _ exit: ChildProcess.Exit) {
        guard var child = children[name] else { return }
        child.process = nil
        let (seconds, _) = (ContinuousClock.now - child.startedAt).components
        let decision = child.backOff.decision(afterLivingMs: UInt64(max(0, seconds)) * 1000)
        children[name] = child
        exitWaiters.removeValue(forKey: name)?.forEach { $0.resume() }
        if isStopping || retiring.contains(name) { return }
        guard isReady else {
            startFailure =
                startFailure
                ?? .startFailed(
                    member: name, exit: "\(exit)", lastLine: MemberProcess.lastLine(of: child.program.logFile))
            return
        }
        let lastLine = MemberProcess.lastLine(of: child.program.logFile)
        switch decision {
        case .restart(let pauseMs):
            log.error(
                "ended; starting it again",
                metadata: [
                    "member": "\(name)", "exit": "\(exit)", "pauseMs": "\(pauseMs)", "lastLine": "\(lastLine)",
                ])
            restart(name, afterMs: pauseMs)
        case .giveUp: giveUp(name, "it ended \(RestartBackOff.youngDeathsMax) times in a row (\(exit)): \(lastLine)")
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
                guard !supervisor.isStopping, supervisor.children[name] != nil else { return }
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
            let names = children.values.filter { $0.program.role == role }.map(\.program.name)
            for name in names { children[name]?.process?.send(signal: SIGTERM) }
            for name in names { await waitForEnd(of: name) }
        }
    }

    func waitForEnd(of name: String) async {
        guard children[name]?.process != nil else { return }
        let killer = loop.schedule(afterMs: Self.stopMsMax) { [weak self] in
            // The loop's timer fires on its thread, which is this actor's executor.
            self?.assumeIsolated { supervisor in
                supervisor.log.error("does not end; killing it", metadata: ["member": "\(name)"])
                supervisor.children[name]?.process?.send(signal: SIGKILL)
            }
        }
        await withCheckedContinuation { exitWaiters[name, default: []].append($0) }
        killer.cancel()
    }
}
