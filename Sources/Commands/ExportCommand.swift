import ArgumentParser
import Client
import Documents
import Foundation

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print all that is held about a person, as JSON.")

    @Argument(help: "The person's id.")
    var person: String

    @OptionGroup var gateway: GatewayOptions

    func run() async throws {
        try await reportingFailure {
            let bytes = try await gateway.client().call("GET", ["v1", "people", person, "export"])
            let value = try JSONSerialization.jsonObject(with: bytes)
            let readable = try JSONSerialization.data(
                withJSONObject: value, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
            print(String(decoding: readable, as: UTF8.self).visibleJSON)
        }
    }
}
