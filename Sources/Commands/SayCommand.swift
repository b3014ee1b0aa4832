import ArgumentParser
import Client
import Documents
import Foundation

struct SayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "say",
        abstract: "Say something to the assistant as a person would; the text comes on standard input.",
        discussion: """
            Prints the position of the entry, which `waymark slate --after` takes, and on standard error whether what the
            person says is used, and if not, why. The text is never an argument, where other users of the machine could read
            it.
            """)

    @Argument(help: "The person's id.")
    var person: String

    @Option(name: .long, help: "The app it is said in.")
    var app: String

    @Flag(name: .long, help: "It was spoken, not typed.")
    var voice = false

    @Option(name: .long, help: "How sure voice recognition was, from 0 to 1.")
    var confidence: Double?

    @Option(name: .long, help: "The conversation it belongs to. Default: one of its own.")
    var conversation: String?

    @Option(name: .long, help: "The language, such as en. Default: the person's.")
    var language: String?

    @Option(name: .long, help: "When it was said. Default: now, by the cluster's civil time.")
    var at: String?

    @OptionGroup var gateway: GatewayOptions
    @OptionGroup var output: OutputOptions

    private struct Interaction: Encodable {
        let id: String
        let person: String
        let conversation: String
        let occurredAt: String
        let app: String
        let modality: String
        let text: String
        let language: String?
        let confidence: Double?
    }

    private struct Answer: Encodable {
        let id: String
        let position: String
        let use: PersonUseBody?
    }

    func validate() throws {
        if confidence != nil, !voice { throw ValidationError("--confidence needs --voice") }
    }

    func run() async throws {
        try await reportingFailure {
            guard var text = String(validating: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self) else {
                throw ValidationError("the text on standard input is not UTF-8")
            }
            // The mark that some editors write before a text is not said.
            if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
            let client = try await gateway.client()
            let id = "say-\(UUID().uuidString.lowercased())"
            let interaction = Interaction(
                id: id, person: person, conversation: conversation ?? id, occurredAt: try await moment(client),
                app: app,
                modality: voice ? "voice" : "text", text: text.trimmingCharacters(in: .newlines), language: language,
                confidence: confidence)
            let result = try await client.append([Data(try Output.plainJSON(interaction).utf8)], to: .interactions)[0]
            guard result.outcome == .accepted, let position = result.position else {
                throw GatewayError.refused(
                    status: 422, code: result.code ?? result.outcome.rawValue,
                    detail: result.reason ?? "it was not taken",
                    retryAfterSeconds: nil)
            }
            let use = await use(client, after: position)
            if output.json {
                print(try Output.json(Answer(id: id, position: position, use: try? use.get())))
            } else {
                print(position.visible)
                Output.note(Self.text(use))
            }
        }
    }

    /// Whether the person's talk is used, once what was said is among it.
    private func use(_ client: GatewayClient, after position: String) async -> Result<PersonUseBody, GatewayError> {
        do {
            return .success(
                try await client.document(
                    PersonUseBody.self, at: ["v1", "people", person, "use"], query: [("app", app), ("after", position)])
            )
        } catch {
            return .failure(error)
        }
    }

    private static func text(_ use: Result<PersonUseBody, GatewayError>) -> String {
        switch use {
        case .success(let use): [use.content.summary, use.ads.summary].joined(separator: "\n")
        // It is said and stands in the log all the same.
        case .failure(let error): "whether it is used cannot be told now: \(error)"
        }
    }

    private func moment(_ client: GatewayClient) async throws -> String {
        if let at { return at }
        return try await client.document(StatusBody.self, at: ["v1", "status"]).civilTime
    }
}
