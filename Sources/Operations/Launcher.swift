import Cluster
public import EventLoop
import Foundation
import Store
import Wire

/// Starts a supervisor that outlives its starter, and stops it again.
public struct Launcher: Sendable {
    private static let poll = Duration.milliseconds(25)
    /// Longer than a supervisor waits for its processes to end (seconds).
    private static let stopSecondsMax = 90

    private let file: ClusterFile

    /// A launcher of the cluster that `file` describes.
    public init(file: ClusterFile) { self.file = file }

    /// The folder of this process's executable, where the roles' executables are too.
    public static var executables: String {
        let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return (own ?? CommandLine.arguments[0]).split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
    }

    /// Starts `executable arguments…` as the supervisor, in a session of its own, and returns when the cluster is ready.
    /// What it says goes to logs/supervisor.log. Throws what kept it from starting.
    public func launch(executable: String, arguments: [String], loop: EventLoop) async throws {
        // Wrong files and a second cluster are told at once, without starting anything.
        if try await !hasPolicy() { _ = try PolicyActivator.text(of: file.policyFile) }
        let directory = try DataDirectory.openOrCreate(at: file.dataDirectory, partitions: file.partitions)
        try checkNotRunning(directory)
        try await directory.checkEveryFile()
        let coordinator = try await directory.openCoordinator()
        let logFile = MemberProcess.supervisorLog(in: directory.logsDirectory)
        let output = try ProcessLogFiles(path: logFile, bounds: file.processLogs).open()
        defer { close(output) }
        let logBegin = FileStatus(descriptor: output)?.bytes ?? 0
        let options = ChildProcess.Options(
            path: executable, arguments: arguments,
            environment: ProcessEnvironment.forChild(of: ProcessInfo.processInfo.environment),
            outputDescriptor: output, isDetached: true)
        let watch = SupervisorWatch(loop: loop)
        let processID = try await watch.start(options)
        do {
            while try await !isReady(processID, coordinator) {
                if let exit = watch.exit { throw failure(exit, logFile: logFile, after: logBegin) }
                try await Task.sleep(for: Self.poll)
            }
        } catch {
            // Nobody is told that the start failed while it goes on behind their back.
            if watch.exit == nil { kill(processID, SIGTERM) }
            while watch.exit == nil { try? await Task.sleep(for: Self.poll) }
            throw error
        }
    }

    /// Whether a policy is in force on the data directory, so that the file does not matter.
    private func hasPolicy() async throws -> Bool {
        do {
            return try await DataDirectory.open(at: file.dataDirectory).openCoordinator().value(ClusterKey.policy)
                != nil
        } catch StoreError.notADataDirectory {
            return false
        }
    }

    private func checkNotRunning(_ directory: DataDirectory) throws {
        do {
            try directory.lockForCluster(note: "waymark up").release()
        } catch StoreError.clusterHeld(_, let holder) where holder.note == Supervisor.note(of: file) {
            throw OperationsError.alreadyRunning(directory: directory.path, processID: holder.processID)
        }
    }

    private func isReady(_ processID: Int32, _ coordinator: any Coordinator) async throws -> Bool {
        let bytes = try await coordinator.value(ClusterKey.supervisor)?.bytes
        // What an earlier supervisor, or one of an earlier version, left behind is not what is waited for.
        guard let state = bytes.flatMap({ try? SupervisorState(wireBytes: $0) }) else { return false }
        return state.isReady && state.processID == processID
    }

    private func failure(_ exit: ChildProcess.Exit, logFile: String, after begin: Int) -> OperationsError {
        let bytes = FileManager.default.contents(atPath: logFile) ?? Data()
        // A shorter file was begun anew meanwhile.
        let text = String(decoding: bytes.count < begin ? bytes : bytes.dropFirst(begin), as: UTF8.self)
        let reason =
            text.range(of: "\nerror: ", options: .backwards).map { text[$0.upperBound...] }
            ?? (text.hasPrefix("error: ") ? text.dropFirst(7) : nil)
        return .supervisorEnded(
            exit: "\(exit)", reason: reason.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) },
            logFile: logFile)
    }

    /// Stops the cluster and returns when it is down. Throws `OperationsError`, `StoreError`.
    public func stop() async throws {
        let directory = try DataDirectory.openRunning(at: file.dataDirectory)
        guard let processID = try Self.supervisor(of: directory) else {
            throw OperationsError.notRunning(directory: directory.path)
        }
        kill(processID, SIGTERM)
        let deadline = ContinuousClock.now.advanced(by: .seconds(Self.stopSecondsMax))
        while try Self.supervisor(of: directory) == processID {
            guard ContinuousClock.now < deadline else {
                throw OperationsError.stopTimedOut(processID: processID, seconds: Self.stopSecondsMax)
            }
            try await Task.sleep(for: Self.poll)
        }
    }

    /// The process that holds the directory; nil when none does.
    private static func supervisor(of directory: DataDirectory) throws -> Int32? {
        do {
            try directory.lockForCluster(note: "waymark down").release()
            return nil
        } catch StoreError.clusterHeld(_, let holder) {
            return holder.processID
        }
    }
}

extension DataDirectory {
    /// The data directory of a cluster that is meant to run: one that was never made says how to start it.
    /// Throws `OperationsError.notRunning`, `StoreError`.
    static func openRunning(at path: String) throws -> DataDirectory {
        do {
            return try open(at: path)
        } catch StoreError.notADataDirectory {
            throw OperationsError.notRunning(directory: path)
        }
    }
}
