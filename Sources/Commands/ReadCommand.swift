import ArgumentParser
import Domain
import Foundation

struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Say what messages are about; needs no cluster.",
        discussion: """
            Takes lines of {"id","text"} (and, where it is known, "language"; for speech "modality": "voice" and
            "confidence") on standard input and answers each with
            {"id","language","topics":[{"topic","weight"}],"sensitive":[…],"ads":[topics allowed for ads]}.
            Weights are thousandths. Nothing is sent anywhere or kept. The answer is always JSON.
            """)

    @Option(name: .long, help: "The policy file that says which topics are allowed for ads.")
    var policy = "cluster/policy.yaml"

    @Option(name: .long, help: "The language of people whose messages name none; `unknown` for none.")
    var language = "en"

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if language != "unknown", LanguageTag(rawValue: language) == nil {
            throw ValidationError("'\(language)' is no language tag; write one such as en or pt-BR, or `unknown`")
        }
    }

    func run() async throws {
        try await reportingFailure {
            let session = try ReadSession(
                policyFile: policy, personLanguage: language == "unknown" ? nil : LanguageTag(rawValue: language))
            var lines = LineReader(.standardInput)
            var hasFailed = false
            while let line = try lines.next() {
                if line.isBlank { continue }
                let answer: ReadSession.Answer
                do throws(ReadSession.LineError) {
                    answer = try session.answer(line)
                } catch {
                    hasFailed = true
                    Output.note("error: line \(lines.number): \(error)")
                    continue
                }
                print(try Output.json(answer))
            }
            if hasFailed { throw ArgumentParser.ExitCode.failure }
        }
    }
}
