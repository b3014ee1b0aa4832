import Contracts
import Domain
import Foundation
import HTTPTypes

/// The parameters of a query, each known and there once.
struct QueryParameters: Sendable {
    private let values: [String: String]

    /// Throws `Problem` that names the first parameter that is unknown, there twice or badly encoded.
    init(_ query: String?, known: [String]) throws(Problem) {
        var values: [String: String] = [:]
        for pair in (query ?? "").split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = Self.decoded(parts[0]) ?? ""
            let shown = shownName(name) ?? "one with a name of \(name.utf8.count) bytes"
            guard known.contains(name) else {
                throw Self.problem("unknown_parameter", "there is no parameter \(shown)", name, known)
            }
            guard parts.count == 2, let value = Self.decoded(parts[1]) else {
                throw Self.problem("invalid_parameter", "\(name) has no value that is percent-encoded UTF-8", name)
            }
            guard values.updateValue(value, forKey: name) == nil else {
                throw Self.problem("duplicate_parameter", "\(name) stands there twice; send it once", name)
            }
        }
        self.values = values
    }

    /// The app that shows what is asked for.
    func app() throws(Problem) -> AppID? {
        guard let text = values["app"] else { return nil }
        guard let app = AppID(rawValue: text) else {
            throw Self.problem("invalid_parameter", "app is no app id; use ASCII letters, digits or . _ : @ -", "app")
        }
        return app
    }

    /// How many places are asked for.
    func count() throws(Problem) -> Int? {
        guard let text = values["count"] else { return nil }
        guard let count = Int(text) else {
            throw Self.problem("invalid_parameter", "count is no whole number; send one such as 10", "count")
        }
        return count
    }

    /// The position whose effect is to be seen.
    func after() throws(Problem) -> LogPosition? {
        guard let text = values["after"] else { return nil }
        guard let position = LogPosition(text) else {
            throw Self.problem(
                "invalid_parameter", "after is no position; send one as it was acknowledged, such as 3-4711", "after")
        }
        return position
    }

    /// Which entries are to be taken back; nil when everything is to go.
    func selection() throws(Problem) -> EntrySelection? {
        if let text = values["conversation"] {
            guard values["from"] == nil, values["until"] == nil else {
                throw Self.problem(
                    "invalid_parameter", "send conversation, or from and until, not both", "conversation")
            }
            guard let conversation = ConversationID(rawValue: text) else {
                throw Self.problem(
                    "invalid_parameter", "conversation is no id; use ASCII letters, digits or . _ : @ -", "conversation"
                )
            }
            return .conversation(conversation)
        }
        guard let from = try instant("from"), let until = try instant("until") else {
            // Half a period must never be taken for none: that would erase everything.
            for name in ["from", "until"] where values[name] != nil {
                throw Self.problem("invalid_parameter", "send from and until together", name)
            }
            return nil
        }
        guard from <= until else {
            throw Self.problem("invalid_parameter", "until lies before from; send the earlier one as from", "until")
        }
        return .period(from: from, until: until)
    }

    private func instant(_ name: String) throws(Problem) -> Instant? {
        guard let text = values[name] else { return nil }
        guard let instant = Instant(text) else {
            let problem = InstantProblem(text) ?? .other
            throw Self.problem("invalid_parameter", "\(name) \(problem.explanation)", name)
        }
        return instant
    }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }

    private static func problem(
        _ code: String, _ detail: String, _ name: String, _ known: [String]? = nil
    ) -> Problem {
        let mend = known.map { "; " + suggestion(for: name, among: $0) } ?? ""
        return Problem(.badRequest, code, detail + mend).with { $0.parameter = shownName(name) }
    }
}
