import ArgumentParser
import EventLoop
import Foundation
import Logging
import Operations

struct SuperviseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supervise",
        abstract: "Run a cluster in the foreground, until SIGTERM or SIGINT.",
        discussion: "`waymark up` starts this in the background. Under systemd and its like, start it yourself.")

    @OptionGroup var cluster: ClusterOptions

    @Option(name: .long, help: "As for `waymark up`.")
    var clock: String?

    func validate() throws {
        _ = try ClockArgument.request(clock)
    }

    func run() async throws {
        try await reportingFailure {
            ProcessGuard.forbidDumps()
            let file = try cluster.file()
            let logFile = ProcessLog(ofSupervisorOf: file)
            let log = Logger(label: "supervisor") { ProcessLogHandler(label: $0, file: logFile) }
            let request = try ClockArgument.request(clock)
            try await cluster.withLoop { loop in
                let supervisor = Supervisor(
                    file: file, clock: request, executables: Launcher.executables, loop: loop, log: log)
                try await supervisor.run()
            }
        }
    }
}
