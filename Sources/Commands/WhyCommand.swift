import ArgumentParser
import Client
import Documents
import Foundation

struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Say why a slot of a person's slate is there, and what of their talk is used.")

    @Argument(help: "The person's id.")
    var person: String

    @Argument(help: "reels, groups, friends or ads.")
    var kind: String

    @Argument(help: "The place in the slate; the first is 1.")
    var slot: Int

    @Option(name: .long, help: "The app that shows it; without it no assistant signals are used.")
    var app: String?

    @OptionGroup var gateway: GatewayOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reportingFailure {
            let why = try await gateway.client().document(
                WhyBody.self, at: ["v1", "people", person, "slates", kind, "\(slot)", "why"], query: [("app", app)])
            if output.json { return print(try Output.json(why)) }
            Output.answer(Self.text(why))
        }
    }

    private static func text(_ why: WhyBody) -> String {
        var lines = ["\(why.slot.title.visible) (\(why.slot.id.visible))"]
        lines += why.sentences.map { "  \($0.visible)" }
        lines += ["  \(why.placement)", "", "Of what \(why.person) said to the assistant, for \(why.use.purpose):"]
        lines += why.use.conditions.map { condition in
            "  \(condition.holds ? "yes" : "no ") \(condition.name.replacing("_", with: " "))"
                + (condition.from.map { " (from \($0))" } ?? "") + (condition.sentence.map { ": \($0)" } ?? "")
        }
        lines.append("  used: " + counted(why.use.turnsUsed, "message"))
        lines += why.use.turnsLeftOut.map { "  left out: \(counted($0.turns, "message")), \($0.sentence)" }
        lines.append("Policy \(why.policyVersion).")
        return lines.joined(separator: "\n")
    }
}
