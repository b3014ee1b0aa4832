import ArgumentParser
import Documents
import Operations

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Say how every process of the cluster is doing.",
        discussion: "Exits with 1 when a process does not answer or anything is wrong with what it holds.")

    @OptionGroup var cluster: ClusterOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reportingFailure {
            let file = try cluster.file()
            let report = try await cluster.withClient { StatusAnswer(StatusBody(await $0.survey()), of: file) }
            if output.json { print(try Output.json(report)) } else { Output.answer(report.details) }
            if !report.status.isHealthy { throw ArgumentParser.ExitCode.failure }
        }
    }
}
