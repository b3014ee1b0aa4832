import Cluster
import Configuration
import Domain
import EventLoop
import Testing

@testable import Operations

@Suite("How processes are started and started again")
struct StartTests {
    @Test("options survive the way through the environment")
    func options() throws {
        let options = NodeOptions(
            member: "gateway-2", directory: "/srv/data", meshHost: "::1",
            http: SocketAddress(host: "127.0.0.1", port: 8421), operators: SocketAddress(host: "::1", port: 9),
            parentProcessID: 42, heartbeatDescriptor: 3,
            logBounds: ProcessLogBounds(fileBytesMax: 1 << 20, filesMax: 5))
        let provider = EnvironmentVariablesProvider(environmentVariables: options.environment)
        #expect(try NodeOptions(ConfigReader(provider: provider)) == options)
    }

    @Test(
        "a variable that is absent or wrong is named",
        arguments: [
            ("WAYMARK_MEMBER", nil), ("WAYMARK_DIRECTORY", ""), ("WAYMARK_HTTP_PORT", "http"),
            ("WAYMARK_HTTP_PORT", "70000"), ("WAYMARK_PARENT", "-1"),
        ] as [(String, String?)])
    func badVariable(name: String, value: String?) throws {
        var environment = NodeOptions(member: "profiler-1", directory: "/srv/data", meshHost: "127.0.0.1").environment
        environment[name] = value
        let reader = ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: environment))
        let error = try #require(throws: OperationsError.self) { try NodeOptions(reader) }
        #expect(error.code == "bad_variable" && error.description.contains(name))
    }

    @Test("a process gets what it needs of the supervisor's environment and no backtraces")
    func environment() {
        let program = MemberProcess(
            name: "ranker-1", role: .ranker, executable: "/srv/ranker",
            options: NodeOptions(member: "ranker-1", directory: "/srv/data", meshHost: "127.0.0.1"),
            log: ProcessLogFiles(path: "/srv/l", bounds: .standard))
        var own = ["PATH": "/bin", "TZ": "UTC", "SECRET": "s", "SWIFT_BACKTRACE": "enable=yes"]
        for name in Self.carriers { own[name] = "x" }
        let environment = program.environment(from: own)
        #expect(environment["PATH"] == "/bin" && environment["TZ"] == "UTC")
        #expect(environment["SWIFT_BACKTRACE"] == "enable=no")
        #expect(environment["WAYMARK_MEMBER"] == "ranker-1")
        #expect(
            Set(environment.keys)
                == ["PATH", "TZ", "SWIFT_BACKTRACE", "WAYMARK_MEMBER", "WAYMARK_DIRECTORY", "WAYMARK_HOST"])
        let supervisors = ProcessEnvironment.forChild(of: own)
        #expect(supervisors == ["PATH": "/bin", "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no"])
    }

    /// Variables that carry words away, or make something else do so.
    private static let carriers = [
        "http_proxy", "https_proxy", "ALL_PROXY", "all_proxy", "SSLKEYLOGFILE", "URLSessionDebug",
        "URLSessionDebugLibcurl", "CURL_HOME", "LD_PRELOAD", "LD_AUDIT", "LD_DEBUG", "LD_DEBUG_OUTPUT",
        "GLIBC_TUNABLES",
        "MALLOC_TRACE", "MALLOC_PERTURB_", "MALLOC_CHECK_", "NSS_WRAPPER_PASSWD", "NSSTRACE", "SWIFT_DEBUG_ENABLE_X",
        "XCTestConfigurationFilePath", "OPENSSL_CONF", "HOSTALIASES", "RES_OPTIONS",
    ]

    @Test("the command line lets go of the variables that carry words away; of a proxy unless one is asked for")
    func dropped() {
        for name in Self.carriers { #expect(ProcessEnvironment.isDropped(name, usesProxy: false), "\(name)") }
        #expect(ProcessEnvironment.isDropped("SWIFT_BACKTRACE", usesProxy: true))
        for name in ["http_proxy", "HTTPS_PROXY", "all_proxy", "no_proxy"] {
            #expect(!ProcessEnvironment.isDropped(name, usesProxy: true))
        }
        for name in ["PATH", "HOME", "LANG", "TZ", "TMPDIR", "LD_LIBRARY_PATH", "SSL_CERT_FILE", "WAYMARK_X", "PWD"] {
            #expect(!ProcessEnvironment.isDropped(name, usesProxy: false), "\(name)")
        }
    }

    @Test("pauses double while a process dies young, up to ten seconds, and begin anew after a steady minute")
    func backOff() {
        var backOff = RestartBackOff()
        let pauses: [UInt64] = [100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]
        for pause in pauses { #expect(backOff.decision(afterLivingMs: 5) == .restart(afterMs: pause)) }
        #expect(backOff.decision(afterLivingMs: 60_000) == .restart(afterMs: 100))
        #expect(backOff.decision(afterLivingMs: 59_999) == .restart(afterMs: 200))
    }

    @Test("a process that keeps dying young is given up")
    func givesUp() {
        var backOff = RestartBackOff()
        let decisions = (1...RestartBackOff.youngDeathsMax).map { _ in backOff.decision(afterLivingMs: 59_999) }
        #expect(decisions.last == .giveUp)
        #expect(!decisions.dropLast().contains(.giveUp))
    }

    @Test("the error that a process ends with is why it did not start; without one its end and last line are told")
    func startFailed() {
        let told = OperationsError.startFailed(member: "gateway-2", exit: "exit code 1", lastLine: "error: no port")
        #expect(told.description == "gateway-2 did not start: no port")
        let silent = OperationsError.startFailed(member: "gateway-2", exit: "signal 9", lastLine: "ready")
        #expect(silent.description == "gateway-2 did not start (signal 9): ready")
    }

    @Test("civil time never goes back, whatever is asked for")
    func clock() throws {
        let early = Instant(msSinceEpoch: 1_000)
        let late = Instant(msSinceEpoch: 2_000)
        func reading(_ time: Instant) -> ClockReading { ClockReading(machineTime: time, bootID: "boot", bootMs: 1) }
        func wall(_ time: Instant) -> ClockSetting { .wall(ClockAgreement(reading(time))) }
        #expect(try ClockRequest.asBefore.setting(standing: nil, reading: reading(late)) == wall(late))
        #expect(try ClockRequest.asBefore.setting(standing: .stepped(early), reading: reading(late)) == .stepped(early))
        #expect(try ClockRequest.wall.setting(standing: .stepped(late), reading: reading(early)).civilTime == late)
        #expect(try ClockRequest.wall.setting(standing: wall(early), reading: reading(late)).civilTime == late)
        #expect(try ClockRequest.stepped(early).setting(standing: nil, reading: reading(late)) == .stepped(early))
        #expect(
            try ClockRequest.stepped(late).setting(standing: .stepped(early), reading: reading(early)) == .stepped(late)
        )
        #expect(throws: OperationsError.self) {
            try ClockRequest.stepped(early).setting(standing: .stepped(late), reading: reading(early))
        }
        #expect(throws: OperationsError.self) {
            try ClockRequest.stepped(early).setting(standing: wall(early), reading: reading(late))
        }
    }
}
