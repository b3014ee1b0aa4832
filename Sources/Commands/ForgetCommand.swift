import ArgumentParser
import Client
import Documents
import Foundation

struct ForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Erase a person from everywhere, for good, and print the receipt.")

    @Argument(help: "The person's id.")
    var person: String

    @OptionGroup var gateway: GatewayOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reportingFailure {
            let bytes = try await gateway.client().call("DELETE", ["v1", "people", person])
            let receipt = try JSONDecoder().decode(ErasureBody.self, from: bytes)
            print(output.json ? try Output.json(receipt) : Self.text(receipt))
        }
    }

    private static func text(_ receipt: ErasureBody) -> String {
        let rows = receipt.places.map { place in
            [
                place.place, place.erasedAt, place.position,
                place.isDone ? "erased" : "pending: \(place.pendingBecause ?? "")",
            ]
        }
        let outcome =
            receipt.isComplete
            ? "\(receipt.person) is erased."
            : "\(receipt.person) is erased from the log; what is pending follows when those processes run."
        return [outcome, Output.table([["where", "as of", "position", "state"]] + rows), receipt.stays]
            .joined(separator: "\n\n")
    }
}
