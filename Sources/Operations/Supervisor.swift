public import Cluster
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
        /// How it shows that it lives.
        var heartbeat: HeartbeatPipe?
        var startedAt: ContinuousClock.Instant
        var backOff = RestartBackOff()
        /// For how long it showed no sign of life, if it is being killed for that.
        var silentSeconds: UInt64?
    }

    /// Waiting for processes to be ready (seconds).
    static let startSecondsMax = 60
    /// Waiting for a process to end by itself (milliseconds).
    static let stopMsMax: UInt64 = 15_000
    static let readyPoll = Duration.milliseconds(25)

    let file: ClusterFile
    let loop: EventLoop
    let log: Logger
    private let clock: ClockRequest
    private let clockSource: ClockSource
    let executables: String
    /// By member name.
    var children: [String: Child] = [:]
    var silence: SilenceWatch
    var isStopping = false
    /// Members that were never ready: their end is told to whoever waits for them, and they are not started again.
    var newcomers: Set<String> = []
    /// Why newcomers ended.
    var failedStarts: [String: OperationsError] = [:]
    private var isReady = false
    /// Members that are ending because their role is scaled down, or because they could not be scaled up to.
    var retiring: Set<String> = []
    /// The members that are not started again, each with the reason.
    var givenUp: [String: String] = [:]
    /// What runs.
    var topology: Topology
    /// What the operator wants, and its revision.
    var wanted: (topology: Topology, revision: Int64)
    /// Each role's last step to another count, if it is under way or was refused.
    var steps: [Role: ScalingStep] = [:]
    /// Roles of which a step is being carried out.
    var rolesUnderWay: Set<Role> = []
    private var coordinator: (any Coordinator)?
    private let publishing = SerialGate()
    /// Whether the coordination store lacks the latest news.
    private(set) var isUnpublished = false
    var exitWaiters: [String: [CheckedContinuation<Void, Never>]] = [:]

    /// Its actor's work runs on the loop's thread, where child processes belong.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    /// A supervisor of the cluster that `file` describes; `executables` is the folder of the roles' executables.
    /// `clockSource` is another than the machine's in tests only.
    public init(
        file: ClusterFile, clock: ClockRequest, executables: String, loop: EventLoop, log: Logger,
        clockSource: ClockSource = .machine
    ) {
        self.file = file
        self.clock = clock
        self.clockSource = clockSource
        self.executables = executables
        self.loop = loop
        self.log = log
        silence = SilenceWatch(silenceMsMax: UInt64(file.silenceSecondsMax) * 1000)
        topology = file.topology
        wanted = (file.topology, 0)
    }

    /// What the holder of a data directory's lock calls itself when it is the supervisor of `file`.
    static func note(of file: ClusterFile) -> String {
        "waymark up of \(URL(filePath: file.path).standardizedFileURL.path(percentEncoded: false))"
    }

    /// Starts the cluster and returns once it was stopped. Throws what kept it from starting.
    public func run() async throws {
        let directory = try DataDirectory.openOrCreate(at: file.dataDirectory, partitions: file.partitions)
        let lease = try directory.lockForCluster(note: Self.note(of: file))
        defer { lease.release() }
        let programs = MemberProcess.all(
            of: file.topology, in: file, directory: directory, executables: executables)
        try programs.forEach { try $0.checkExecutable() }
        try await directory.checkEveryFile()
        let coordinator = try await directory.openCoordinator()
        try await ClusterSetup(file: file, clock: clock, clockSource: clockSource).apply(to: coordinator)
        self.coordinator = coordinator
        let clockKeeper = ClockKeeper(coordinator: coordinator, source: clockSource, log: log)
        let keepingTime = Task { await clockKeeper.run() }
        defer { keepingTime.cancel() }
        await publish()
        let signals = try watchSignals()
        defer { signals.forEach { $0.cancel() } }
        let looking = watchChildren()
        defer { looking.cancel() }
        do {
            try await startNewcomers(programs, coordinator) { false }
            isReady = true
            await publish()
            log.info("the cluster is ready", metadata: ["processes": "\(children.count)"])
            await scaleUntilStopped(directory, coordinator)
        } catch {
            await stopChildren()
            throw error
        }
        await stopChildren()
        try await clockKeeper.keep(atOnce: true)
        log.info("the cluster is stopped")
    }

    /// Says in the coordination store how things stand; returns when what stood at the call is said, or cannot be.
    func publish() async {
        isUnpublished = true
        // One after the other: an older state must not be written over a newer one.
        await publishing.passForSure { await self.writeState() }
    }

    private func writeState() async {
        isUnpublished = false
        let state = SupervisorState(
            processID: ProcessInfo.processInfo.processIdentifier, isReady: isReady, givenUp: givenUp,
            steps: steps.sorted { $0.key < $1.key }.map(\.value))
        do {
            try await coordinator?.update(ClusterKey.supervisor) { _ in state.wireBytes() }
        } catch {
            isUnpublished = true
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

    /// Starts processes that nobody knows yet, and waits until all of them are ready, or until `isOver`. Throws what kept
    /// one of them from it; then, and when it was over, it is the caller's to end them.
    func startNewcomers(
        _ programs: [MemberProcess], _ coordinator: any Coordinator, unless isOver: () -> Bool
    ) async throws {
        let names = Set(programs.map(\.name))
        newcomers.formUnion(names)
        defer {
            newcomers.subtract(names)
            for name in names { failedStarts[name] = nil }
        }
        for program in programs { try start(program) }
        let deadline = ContinuousClock.now.advanced(by: .seconds(Self.startSecondsMax))
        while !isStopping, !isOver() {
            if let failure = programs.lazy.compactMap({ self.failedStarts[$0.name] }).first { throw failure }
            let ready = Set(try await coordinator.members().filter(\.isLive).map { "\($0.name) \($0.processID)" })
            let missing = programs.filter { !ready.contains("\($0.name) \(children[$0.name]?.process?.pid ?? 0)") }
            if missing.isEmpty { return }
            guard ContinuousClock.now < deadline else {
                throw OperationsError.startTimedOut(
                    members: missing.map(\.name).sorted(), seconds: Self.startSecondsMax)
            }
            try await Task.sleep(for: Self.readyPoll)
        }
    }
}
