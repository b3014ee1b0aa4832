import ArgumentParser
import Cluster
import Documents
import Domain
import EventLoop
import Foundation
import Operations

struct UpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "up", abstract: "Start the cluster that a cluster file describes.",
        discussion: """
            Returns when every process is ready. The processes then run on their own; `waymark down` stops them. Their
            logs stand in the folder `logs` of the data directory. The policy file is put in force only where no policy is
            yet; later `waymark policy activate` does.
            """)

    @OptionGroup var cluster: ClusterOptions
    @OptionGroup var output: OutputOptions

    @Option(
        name: .long,
        help: """
            How civil time runs: `wall`, or an instant such as 2025-10-07T08:00:00Z at which it stands still until \
            `waymark clock` steps it. Default: as before; a new cluster runs on wall time.
            """)
    var clock: String?

    func validate() throws {
        _ = try ClockArgument.request(clock)
    }

    func run() async throws {
        try await reportingFailure {
            let file = try cluster.file()
            try await cluster.withLoop { loop in
                try await Launcher(file: file).launch(
                    executable: Launcher.executables + "/waymark", arguments: arguments(file), loop: loop)
            }
            try await cluster.withClient { client in
                let report = StatusAnswer(StatusBody(await client.survey()), of: file)
                if output.json { print(try Output.json(report)) } else { Output.answer(report.summary) }
            }
        }
    }

    private func arguments(_ file: ClusterFile) -> [String] {
        ["supervise", "--cluster", file.path] + (clock.map { ["--clock", $0] } ?? [])
    }
}

/// The value of `--clock`.
enum ClockArgument {
    /// What it asks for. Throws `ValidationError`.
    static func request(_ text: String?) throws -> ClockRequest {
        switch text {
        case nil: .asBefore
        case "wall": .wall
        case let text?: .stepped(try instant(text))
        }
    }

    /// An instant. Throws `ValidationError`.
    static func instant(_ text: String) throws -> Instant {
        guard let instant = Instant(text) else {
            let problem = InstantProblem(text) ?? .other
            throw ValidationError("'\(text)' \(problem.explanation); write it as 2025-10-07T08:00:00Z")
        }
        return instant
    }
}
