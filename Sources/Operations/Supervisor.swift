import Cluster
public import EventLoop
import Foundation
public import Logging
import Store
import Wire

/// Starts the processes of a cluster, keeps them running, and stops them. Runs on the loop that watches its children.
public actor Supervisor {
    struct Child {
        let program: MemberProcess
        var process: ChildProcess?
        var startedAt: ContinuousClock.Instant
        var backOff = RestartBackOff()
    }

    /// Waiting for the processes to be ready (seconds).
    static let startSecondsMax = 60
    /// Waiting for a process to end by itself (milliseconds).
    static let stopMsMax: UInt64 = 15_000
    static let readyPoll = Duration.milliseconds(25)

    let file: ClusterFile
    let loop: EventLoop
    let log: Logger
    private let clock: ClockRequest
    let executables: String
    /// By member name.
    var children: [String: Child] = [:]
    var isStopping = false
    /// The first process that ended before all were ready.
    var startFailure: OperationsError?
    var isReady = false
    /// Members that are ending because the operator scaled their role down.
    var retiring: Set<String> = []
    /// The members that are not started again, each with the reason.
    var givenUp: [String: String] = [:]
    private var coordinator: (any Coordinator)?
    var exitWaiters: [String: [CheckedContinuation<Void, Never>]] = [:]

    /// Its actor's work runs on the loop's thread, where child processes belong.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    /// A supervisor of the cluster that `file` describes; `executables` is the folder of the roles' executables.
    public init(file: ClusterFile, clock: ClockRequest, executables: String, loop: EventLoop, log: Logger) {
        self.file = file
        self.clock = clock
        self.executables = executables
        self.loop = loop
        self.log = log
    }

    /// Starts the cluster and returns once it was stopped. Throws what kept it from starting.
    public func run() async throws {
        let directory = try DataDirectory.openOrCreate(at: file.dataDirectory, partitions: file.partitions)
        let lease = try directory.lockForCluster(note: "waymark up")
        defer { lease.release() }
        let programs = MemberProcess.all(
            of: file.topology, in: file, directory: directory, executables: executables)
        try programs.forEach { try $0.checkExecutable() }
        let coordinator = try await directory.openCoordinator()
        try await ClusterSetup(file: file, clock: clock).apply(to: coordinator)
        self.coordinator = coordinator
        await publish()
        let signals = try watchSignals()
        defer { signals.forEach { $0.cancel() } }
        do {
            for program in programs { try start(program) }
            try await waitUntilReady(coordinator)
            isReady = true
            await publish()
            log.info("the cluster is ready", metadata: ["processes": "\(children.count)"])
            await scaleUntilStopped(directory, coordinator)
        } catch {
            await stopChildren()
            throw error
        }
        await stopChildren()
        try await ClusterSetup.keepFloor(in: coordinator)
        log.info("the cluster is stopped")
    }

    /// Says in the coordination store how things stand.
    func publish() async {
        let state = SupervisorState(
            processID: ProcessInfo.processInfo.processIdentifier, isReady: isReady, givenUp: givenUp)
        do {
            try await coordinator?.update(ClusterKey.supervisor) { _ in state.wireBytes() }
        } catch {
            log.error("cannot say how things stand", metadata: ["reason": "\(error)"])
        }
    }

    /// Stops the cluster; `run` returns when it is down.
    public func stop() {
        isStopping = true
    }

    private func watchSignals() throws -> [SignalSource] {
        try [SIGTERM, SIGINT, SIGHUP].map { signal in
            try SignalSource(loop: loop, signal: signal) { [weak self] in
                guard let self else { return }
                // The source calls on the loop, which is this actor's executor. A terminal that closes ends nothing.
                self.assumeIsolated { if signal != SIGHUP { $0.stop() } }
            }
        }
    }

    func waitUntilReady(_ coordinator: any Coordinator) async throws {
        let deadline = ContinuousClock.now.advanced(by: .seconds(Self.startSecondsMax))
        while !isStopping {
            if let startFailure { throw startFailure }
            let ready = Set(try await coordinator.members().filter(\.isLive).map { "\($0.name) \($0.processID)" })
            let missing = children.values.filter { !ready.contains("\($0.program.name) \($0.process?.pid ?? 0)") }
            if missing.isEmpty { return }
            guard ContinuousClock.now < deadline else {
                throw OperationsError.startTimedOut(
                    members: missing.map(\.program.name).sorted(), seconds: Self.startSecondsMax)
            }
            try await Task.sleep(for: Self.readyPoll)
        }
    }
}
