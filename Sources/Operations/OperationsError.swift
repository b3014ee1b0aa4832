/// What can keep a cluster or a process of it from running: each case has a stable `code` and says what helps.
public enum OperationsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file that is needed cannot be read.
    case unreadableFile(path: String, reason: String)
    /// A variable of the environment that a process is started with is absent or not what it must be.
    case badVariable(name: String, reason: String)
    /// A process ended before it was ready.
    case startFailed(member: String, exit: String, lastLine: String)
    /// The supervisor ended before the cluster was ready.
    case supervisorEnded(exit: String, reason: String)
    /// The processes were not ready in time.
    case startTimedOut(members: [String], seconds: Int)
    /// A role's executable is not beside this one.
    case missingExecutable(path: String)
    /// Civil time was asked to go back.
    case clockWouldGoBack(stands: String, asked: String)
    /// The cluster's time runs by itself and cannot be stepped.
    case clockRuns
    /// No cluster runs on the data directory.
    case notRunning(directory: String)
    /// A role cannot have that many processes.
    case badCount(role: String, count: Int, countMax: Int)
    /// The partitions did not move in time.
    case scaleTimedOut(topology: String, seconds: Int)
    /// The cluster did not end in time.
    case stopTimedOut(processID: Int32, seconds: Int)

    /// A stable name of the error.
    public var code: String {
        switch self {
        case .unreadableFile: "unreadable_file"
        case .badVariable: "bad_variable"
        case .startFailed: "start_failed"
        case .supervisorEnded: "supervisor_ended"
        case .startTimedOut: "start_timed_out"
        case .missingExecutable: "missing_executable"
        case .clockWouldGoBack: "clock_would_go_back"
        case .clockRuns: "clock_runs"
        case .notRunning: "not_running"
        case .badCount: "bad_count"
        case .scaleTimedOut: "scale_timed_out"
        case .stopTimedOut: "stop_timed_out"
        }
    }

    /// Names the thing, the place and the mend.
    public var description: String {
        switch self {
        case .unreadableFile(let path, let reason): "cannot read \(path): \(reason)"
        case .badVariable(let name, let reason):
            "the variable \(name) \(reason); `waymark up` starts the processes with all they need"
        case .startFailed(let member, let exit, let lastLine): "\(member) did not start (\(exit)): \(lastLine)"
        case .supervisorEnded(let exit, let reason): "the cluster did not start (\(exit)): \(reason)"
        case .startTimedOut(let members, let seconds):
            "not ready after \(seconds) s: \(members.joined(separator: ", ")); their files under logs say why"
        case .missingExecutable(let path): "there is no \(path); build all of Waymark into one folder"
        case .clockWouldGoBack(let stands, let asked):
            "the cluster's time stands at \(stands) and never goes back; \(asked) lies before it"
        case .clockRuns:
            "the cluster's time runs by itself; stop it and start it with `waymark up --clock INSTANT` to step it by hand"
        case .notRunning(let directory): "no cluster runs on \(directory); start it with `waymark up`"
        case .badCount(let role, let count, let countMax):
            "a cluster cannot have \(count) processes of role \(role); give 1 to \(countMax)"
        case .scaleTimedOut(let topology, let seconds):
            "the cluster is not at \(topology) after \(seconds) s; it goes on trying, and supervisor.log says why"
        case .stopTimedOut(let processID, let seconds):
            "the supervisor (pid \(processID)) did not end within \(seconds) s; its log says what it waits for"
        }
    }
}

/// Exit codes of Waymark's processes (sysexits.h where it has one).
public enum ExitCode {
    /// Something failed.
    public static let failure: Int32 = 1
    /// A file or variable is wrong: starting again does not help (EX_CONFIG).
    public static let configuration: Int32 = 78
}
