import ArgumentParser
import Client
import Documents
import Foundation

struct RenewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew", abstract: "Begin anew with a person's conversations that are barred from ads.",
        discussion: """
            Which conversations are barred is kept in a set of fixed size. When it is full, nothing that the person says
            reaches ads, for no conversation can be told from the barred ones. After this, conversations that begin anew can;
            whatever was said before stays kept from ads.
            """)

    @Argument(help: "The person's id.")
    var person: String

    @OptionGroup var gateway: GatewayOptions

    func run() async throws {
        try await reportingFailure {
            let bytes = try await gateway.client().call("DELETE", ["v1", "people", person, "barred-conversations"])
            let result = try JSONDecoder().decode(EntryResult.self, from: bytes)
            print("renewed\(result.position.map { " at \($0)" } ?? ""); what was said before stays kept from ads")
        }
    }
}
