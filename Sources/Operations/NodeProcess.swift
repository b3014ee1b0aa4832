public import Cluster
import Configuration
import CoreMetrics
import EventLoop
import Foundation
import Logging
import ServiceLifecycle
import Settings
import Store
import Synchronization
import UnixSignals

/// The main of a role's executable.
public enum NodeProcess {
    /// Runs a node until SIGTERM or SIGINT; ends the process. Call from a synchronous `main`.
    public static func run(
        _ role: Role, _ makeService: @escaping @Sendable (NodeServices, NodeOptions) throws -> any RoleService
    ) -> Never {
        // First of all: from here on no core file can hold a person's words.
        ProcessGuard.forbidDumps()
        let options: NodeOptions
        let loop: EventLoop
        do {
            options = try NodeOptions(ConfigReader(provider: EnvironmentVariablesProvider()))
            loop = try EventLoop()
        } catch {
            fail("\(role.rawValue) cannot start: \(error)", ExitCode.configuration)
        }
        if let parent = options.parentProcessID, !ProcessGuard.endWithParent(expectedParent: parent) {
            fail("the supervisor is gone already", ExitCode.failure)
        }
        let counters = CounterRegistry()
        let logFile = options.logBounds.flatMap { ProcessLog(bounds: $0) }
        LoggingSystem.bootstrap { label in ProcessLogHandler(label: label, file: logFile) }
        MetricsSystem.bootstrap(counters)
        LoopExecutors.install(loop)
        options.heartbeatDescriptor.map { Heartbeat(descriptor: $0) }?.begin(on: loop)
        watch(loop, Logger(label: options.member))
        let life = NodeLife(
            role: role, options: options, loop: loop, log: Logger(label: options.member), counters: counters,
            makeService: makeService)
        let outcome = Outcome()
        Task.detached {
            await outcome.set(to: run(life))
            loop.stop()
        }
        loop.run()
        exit(outcome.exitCode)
    }

    /// Everything in the process waits while one thing holds the loop: it is named, and counted for the status.
    private static func watch(_ loop: EventLoop, _ log: Logger) {
        loop.watch { block in
            log.warning(
                "the loop was held up", metadata: ["work": "\(block.work)", "durationMs": "\(block.durationMs)"])
            Counter(label: "loop_blocked", dimensions: [("work", block.work)]).increment()
        }
    }

    private static func run(_ life: NodeLife) async -> Int32 {
        let group = ServiceGroup(
            services: [life], gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet(life.log))
        do {
            try await group.run()
            return 0
        } catch {
            life.log.critical("the process ends", metadata: ["reason": "\(error)"])
            say("error: \(error)")
            return isConfiguration(error) ? ExitCode.configuration : ExitCode.failure
        }
    }

    /// The group's own messages repeat what the node says of itself.
    private static func quiet(_ log: Logger) -> Logger {
        var log = log
        log.logLevel = .warning
        return log
    }

    private static func isConfiguration(_ error: any Error) -> Bool {
        switch error {
        case is SettingsFileError, is ClusterError, is OperationsError: true
        case let error as StoreError:
            switch error {
            case .newerFormat, .notADataDirectory, .secretMismatch, .openToOthers, .settingMismatch: true
            default: false
            }
        default: false
        }
    }

    private static func fail(_ message: String, _ code: Int32) -> Never {
        say("error: \(message)")
        exit(code)
    }

    /// The supervisor tells the last line to whoever started the cluster.
    private static func say(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}

/// Carries the exit code out of the task. Written before the loop stops, read after.
private final class Outcome: Sendable {
    private let code = Mutex<Int32>(ExitCode.failure)

    var exitCode: Int32 { code.withLock { $0 } }

    func set(to newValue: Int32) { code.withLock { $0 = newValue } }
}
