import ArgumentParser
import Client
import Documents
import Foundation

struct ForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Erase a person from everywhere, for good, and print the receipt.",
        discussion: """
            With --conversation, or --from and --until, only those entries are taken back: what was said and done, not
            settings or notices.
            """)

    @Argument(help: "The person's id.")
    var person: String

    @Option(name: .long, help: "Take back the turns of this conversation only.")
    var conversation: String?

    @Option(name: .long, help: "Take back what occurred from then on only (RFC 3339); needs --until.")
    var from: String?

    @Option(name: .long, help: "The end of that time, included.")
    var until: String?

    @OptionGroup var gateway: GatewayOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (from == nil) == (until == nil) else { throw ValidationError("give --from and --until together") }
        guard conversation == nil || from == nil else {
            throw ValidationError("give --conversation, or --from and --until, not both")
        }
    }

    func run() async throws {
        try await reportingFailure {
            let bytes = try await gateway.client().call(
                "DELETE", ["v1", "people", person],
                query: [("conversation", conversation), ("from", from), ("until", until)].compactMap { name, value in
                    value.map { (name, $0) }
                })
            let receipt = try JSONDecoder().decode(ErasureBody.self, from: bytes)
            if output.json { return print(try Output.json(receipt)) }
            Output.answer(Self.text(receipt))
        }
    }

    private static func text(_ receipt: ErasureBody) -> String {
        if let count = receipt.entriesTakenBack {
            let entries = counted(count, "entry", "entries")
            return [
                "\(entries) of \(receipt.person) \(count == 1 ? "is" : "are") taken back.", table(receipt),
                receipt.stays,
            ].joined(separator: "\n\n")
        }
        return [outcome(receipt), table(receipt), receipt.stays]
            .joined(separator: "\n\n")
    }

    private static func outcome(_ receipt: ErasureBody) -> String {
        if receipt.wasHeld == false {
            return "Nothing was held about \(receipt.person). What may still come late is refused."
        }
        return receipt.isComplete
            ? "\(receipt.person) is erased."
            : "\(receipt.person) is erased from the log; what is pending follows when those processes run."
    }

    private static func table(_ receipt: ErasureBody) -> String {
        let rows = receipt.places.map { place in
            [
                place.place, place.erasedAt, place.position,
                place.isDone
                    ? "done" : "pending: \(place.pendingSentence ?? place.pendingBecause ?? "it does not answer")",
            ]
        }
        return Output.table([["where", "as of", "position", "state"]] + rows)
    }
}
