import ArgumentParser
import Client
import Documents

struct NoticesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notices", abstract: "Show what a person was told, and what is planned.")

    @Argument(help: "The person's id.")
    var person: String

    @OptionGroup var gateway: GatewayOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reportingFailure {
            let notices = try await gateway.client().document(
                NoticesBody.self, at: ["v1", "people", person, "notices"])
            if output.json { return print(try Output.json(notices)) }
            Output.answer(Self.text(notices))
        }
    }

    private static func text(_ notices: NoticesBody) -> String {
        var parts = notices.inbox.map { "\($0.deliveredAt)  \($0.title) (\($0.version))\n\n\($0.body)" }
        if parts.isEmpty { parts.append("\(notices.person) was told nothing.") }
        if let dueAt = notices.dueAt { parts.append("The next notice is due at \(dueAt).") }
        if let code = notices.notPlannedBecause {
            let sentence = notices.notPlannedSentence ?? "\(code.replacing("_", with: " "))."
            parts.append("No notice is planned: \(sentence)")
        }
        return parts.joined(separator: "\n\n")
    }
}
