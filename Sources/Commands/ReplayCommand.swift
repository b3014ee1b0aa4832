public import ArgumentParser
public import Client
import Foundation

struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Send a file of NDJSON to the gateway and count what became of each line.",
        discussion: """
            What is not answered is sent again, until it is; entries that were taken already come back as duplicates, so
            that a replay can be repeated. Exits with 1 when a line was rejected or could not be sent.
            """)

    @Argument(help: "The file; `-` for standard input.")
    var file: String

    @Option(name: .long, help: "What the lines are: interactions, engagements or catalog.")
    var to = GatewayClient.EntryKind.interactions

    @Option(name: .long, help: "Lines in one request.")
    var batch = 500

    @Option(name: .long, help: "Requests under way at once.")
    var parallel = 4

    @Option(name: .long, help: "How long to go on when the gateway does not answer (seconds).")
    var patience = 60

    @OptionGroup var gateway: GatewayOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...10_000).contains(batch) else { throw ValidationError("--batch must lie between 1 and 10000") }
        guard (1...64).contains(parallel) else { throw ValidationError("--parallel must lie between 1 and 64") }
        guard patience >= 0 else { throw ValidationError("--patience must not be negative") }
    }

    func run() async throws {
        try await reportingFailure {
            let input: FileHandle
            if file == "-" {
                input = .standardInput
            } else if let handle = FileHandle(forReadingAtPath: file) {
                input = handle
            } else {
                throw ValidationError("cannot read \(file): there is no file that can be read")
            }
            let replay = Replay(
                client: try await gateway.client(), kind: to, batchLines: batch, parallelMax: parallel,
                patience: .seconds(patience))
            let report = try await replay.run(LineReader(input)) { Output.note($0) }
            if output.json { print(try Output.json(report)) } else { Output.answer(report.text) }
            if !report.isComplete { throw ArgumentParser.ExitCode.failure }
        }
    }
}

// The client knows nothing of command lines, and both types are this package's to join.
extension GatewayClient.EntryKind: ExpressibleByArgument {}
