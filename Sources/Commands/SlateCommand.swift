import ArgumentParser
import Client
import Documents
import Foundation

struct SlateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "slate", abstract: "Show what a person would be shown: reels, groups, friends or ads.")

    @Argument(help: "The person's id.")
    var person: String

    @Argument(help: "reels, groups, friends or ads.")
    var kind: String

    @Option(name: .long, help: "The app that shows it; without it no assistant signals are used.")
    var app: String?

    @Option(name: .long, help: "How many places. Default: what the gateway gives.")
    var count: Int?

    @Option(name: .long, help: "A position from `say` or `replay` that the slate must have seen.")
    var after: String?

    @OptionGroup var gateway: GatewayOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reportingFailure {
            let bytes = try await gateway.client()
                .slateBytes(of: person, kind, app: app, count: count, after: after)
            if output.json { return print(String(decoding: bytes, as: UTF8.self).visibleJSON) }
            let slate = try JSONDecoder().decode(SlateBody.self, from: bytes)
            guard !slate.slots.isEmpty else {
                return Output.answer(
                    "nothing to show. \(slate.emptySentence ?? "")".trimmingCharacters(in: .whitespaces))
            }
            let rows = slate.slots.map { slot in
                ["\(slot.position)", slot.positionWithoutAssistant.map { "\($0)" } ?? "-", slot.title, slot.reasonText]
            }
            Output.answer(Output.table([["place", "without talk", "what", "why"]] + rows))
        }
    }
}
