import ArgumentParser
import Documents
import Logging
import Operations

struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Check a policy file, or put one in force.",
        subcommands: [Check.self, Activate.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what is wrong with a policy file, by line; needs no cluster.")

        @Argument(help: "The policy file.")
        var file: String

        func run() async throws {
            try await reportingFailure {
                print("\(file) can be put in force; its version is \(try PolicyActivator.check(file: file))")
            }
        }
    }

    struct Activate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a policy file in force, at once and for the whole cluster.",
            discussion: """
                A file with a problem is refused, with every problem by line; then the one in force stays. Returns when every
                process that runs works under the new one. The cluster need not run.
                """)

        @Argument(help: "The policy file.")
        var file: String

        @OptionGroup var cluster: ClusterOptions

        func run() async throws {
            try await reportingFailure {
                let activator = PolicyActivator(dataDirectory: try cluster.file().dataDirectory)
                let report = try await cluster.withLoop { loop in
                    try await activator.activate(
                        file: file, loop: loop, log: Logger(label: "waymark") { _ in SilentLogHandler() })
                }
                print(Self.answer(report))
            }
        }

        static func answer(_ report: PolicyActivator.Report) -> String {
            let change =
                switch report.before {
                case report.version: "was in force already"
                case let before?: "is in force, in the place of \(before)"
                case nil: "is in force"
                }
            let processes =
                report.processes == 0
                ? "no process runs" : counted(report.processes, "process works", "processes work") + " under it"
            return "policy \(report.version) \(change); \(processes)"
        }
    }
}
