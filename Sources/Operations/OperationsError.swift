/// What can keep a cluster or a process of it from running: each case has a stable `code` and says what helps.
public enum OperationsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file that is needed cannot be read.
    case unreadableFile(path: String, reason: String)
    /// The file that describes the cluster is not there.
    case clusterFileNotFound(path: String)
    /// A variable of the environment that a process is started with is absent or not what it must be.
    case badVariable(name: String, reason: String)
    /// A process ended before it was ready.
    case startFailed(member: String, exit: String, lastLine: String)
    /// The supervisor ended before the cluster was ready; `reason` is its own, if it said one.
    case supervisorEnded(exit: String, reason: String?, logFile: String)
    /// The cluster was started before, and runs.
    case alreadyRunning(directory: String, processID: Int32?)
    /// The system gives no pipe for a process's signs of life.
    case noPipe(reason: String)
    /// The processes were not ready in time.
    case startTimedOut(members: [String], seconds: Int)
    /// A role's executable is not beside this one.
    case missingExecutable(path: String)
    /// Civil time was asked to go back.
    case clockWouldGoBack(stands: String, asked: String)
    /// The cluster's time runs by itself and cannot be stepped.
    case clockRuns
    /// The cluster's time is stepped by hand and goes by no clock that could be accepted.
    case clockIsStepped
    /// The machine's clock is believed already.
    case nothingToAccept(civilTime: String)
    /// No cluster runs on the data directory.
    case notRunning(directory: String)
    /// A role cannot have that many processes.
    case badCount(role: String, count: Int, countMax: Int)
    /// A role stays at the count that it had.
    case scaleFailed(role: String, reason: String)
    /// The partitions did not move in time; `missing` is what was still waited for.
    case scaleTimedOut(missing: [String], seconds: Int)
    /// The cluster did not end in time.
    case stopTimedOut(processID: Int32, seconds: Int)

    /// A stable name of the error.
    public var code: String {
        switch self {
        case .unreadableFile: "unreadable_file"
        case .clusterFileNotFound: "cluster_file_not_found"
        case .badVariable: "bad_variable"
        case .startFailed: "start_failed"
        case .supervisorEnded: "supervisor_ended"
        case .alreadyRunning: "already_running"
        case .noPipe: "no_pipe"
        case .startTimedOut: "start_timed_out"
        case .missingExecutable: "missing_executable"
        case .clockWouldGoBack: "clock_would_go_back"
        case .clockRuns: "clock_runs"
        case .clockIsStepped: "clock_is_stepped"
        case .nothingToAccept: "nothing_to_accept"
        case .notRunning: "not_running"
        case .badCount: "bad_count"
        case .scaleFailed: "scale_failed"
        case .scaleTimedOut: "scale_timed_out"
        case .stopTimedOut: "stop_timed_out"
        }
    }

    /// Names the thing, the place and the mend.
    public var description: String { startDescription ?? scaleDescription ?? otherDescription ?? code }

    private var startDescription: String? {
        switch self {
        case .badVariable(let name, let reason):
            "the variable \(name) \(reason); `waymark up` starts the processes with all they need"
        case .startFailed(let member, let exit, let lastLine):
            // What a process says last before it ends by itself is the reason, and all that matters.
            lastLine.hasPrefix("error: ")
                ? "\(member) did not start: \(lastLine.dropFirst(7))" : "\(member) did not start (\(exit)): \(lastLine)"
        case .supervisorEnded(let exit, let reason, let logFile):
            reason ?? "the cluster did not start (\(exit)); \(logFile) says how far it came"
        case .alreadyRunning(let directory, let processID):
            "the cluster on \(directory) is running already (\(processID.map { "pid \($0)" } ?? "it just begins")); "
                + "`waymark status` says how it does, `waymark down` stops it"
        case .noPipe(let reason): "the system gives no pipe for a process's signs of life: \(reason)"
        case .startTimedOut(let members, let seconds):
            "not ready after \(seconds) s: \(members.joined(separator: ", ")); their files under logs say why"
        case .missingExecutable(let path): "there is no \(path); build all of Waymark into one folder"
        default: nil
        }
    }

    private var scaleDescription: String? {
        switch self {
        case .badCount(let role, let count, let countMax):
            "a cluster cannot have \(count) processes of role \(role); give 1 to \(countMax)"
        case .scaleFailed(let role, let reason): "\(role) is not scaled: \(reason)"
        case .scaleTimedOut(let missing, let seconds):
            "not scaled after \(seconds) s: \(missing.joined(separator: ", ")); it goes on trying, and the files under "
                + "logs say why"
        default: nil
        }
    }

    private var otherDescription: String? {
        switch self {
        case .unreadableFile(let path, let reason): "cannot read \(path): \(reason)"
        case .clusterFileNotFound(let path): "cluster file not found: \(path); name yours with --cluster FILE"
        case .clockWouldGoBack(let stands, let asked):
            "the cluster's time stands at \(stands) and never goes back; \(asked) lies before it"
        case .clockRuns:
            "the cluster's time runs by itself; stop it and start it with `waymark up --clock INSTANT` to step it by hand"
        case .clockIsStepped:
            "the cluster's time is stepped by hand and goes by no clock; step it with `waymark clock INSTANT`"
        case .nothingToAccept(let civilTime):
            "there is nothing to accept: the machine's clock is believed, and the cluster's time is \(civilTime)"
        case .notRunning(let directory): "no cluster runs on \(directory); start it with `waymark up`"
        case .stopTimedOut(let processID, let seconds):
            "the supervisor (pid \(processID)) did not end within \(seconds) s; its log says what it waits for"
        default: nil
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
