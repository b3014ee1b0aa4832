import ArgumentParser
import Operations

struct DownCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "down", abstract: "Stop the cluster; returns when every process has ended.")

    @OptionGroup var cluster: ClusterOptions
    @OptionGroup var output: OutputOptions

    private struct Answer: Encodable {
        let dataDirectory: String
        let stopped = true
    }

    func run() async throws {
        try await reportingFailure {
            let file = try cluster.file()
            try await Launcher(file: file).stop()
            print(
                output.json
                    ? try Output.json(Answer(dataDirectory: file.dataDirectory))
                    : "the cluster on \(file.dataDirectory) is stopped")
        }
    }
}
