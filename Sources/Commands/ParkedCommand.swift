import ArgumentParser
import Cluster
import Contracts
import Mesh
import Operations

struct ParkedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parked", abstract: "Show log entries that this version cannot understand, or try them again.",
        discussion: """
            An entry of a later version is put aside with its reason, and its partition goes on. Run a version that
            understands it, then `waymark parked retry`.
            """,
        subcommands: [List.self, Retry.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show them.")

        @OptionGroup var cluster: ClusterOptions
        @OptionGroup var output: OutputOptions

        private struct Place: Encodable {
            let area: String
            let position: String
            let reason: String
        }

        func run() async throws {
            try await reportingFailure {
                let found = try await cluster.withClient { client in
                    try await client.askAll { try await $0.parked(Nothing()).places }
                }
                // Every ranker reads the same catalogue.
                let places = Set(found.flatMap { $0 }).sorted {
                    ($0.area, $0.partition, $0.sequence) < ($1.area, $1.partition, $1.sequence)
                }.map { place in
                    let position = LogPosition(partition: place.partition, sequence: place.sequence)
                    return Place(area: place.area, position: "\(position)", reason: place.reason)
                }
                if output.json { return print(try Output.json(places)) }
                guard !places.isEmpty else { return print("nothing is parked") }
                let rows = places.map { [$0.area, $0.position, $0.reason] }
                Output.answer(Output.table([["where", "position", "why"]] + rows))
            }
        }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Try them again.")

        @OptionGroup var cluster: ClusterOptions

        func run() async throws {
            try await reportingFailure {
                let results = try await cluster.withClient { client in
                    try await client.askAll { try await $0.retryParked(Nothing()) }
                }
                let sum = results.reduce(ParkedRetry(folded: 0, left: 0), +)
                print("\(sum.folded) understood, \(sum.left) still parked")
            }
        }
    }
}
