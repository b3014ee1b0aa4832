import Client
import Documents
import Domain
import Foundation

extension Demo {
    /// 20 November: told, but before the date. Nothing may change.
    func tellNovember(_ twins: Twins) async throws {
        screen.chapter("2. 20 November 2025: Ana talks about hiking, before 16 December")
        try await twins.step(to: try Self.instant("2025-11-20T18:15:00Z"))
        let position = try await say("story-1", in: twins.main)
        let main = try await twins.main.slates(of: "ana", app: "social", after: position)
        let control = try await twins.control.slates(of: "ana", app: "social")
        for kind in SlateKind.allCases {
            screen.claim(
                "her \(kind.rawValue) equal, byte for byte, those of a control cluster in which she never said it",
                main[kind] == control[kind])
        }
        screen.detail(
            "\(main.values.map(\.count).reduce(0, +)) bytes compared; chapter 3 compares the same way and differs")
    }

    /// 17 December: the same talk, allowed; and the cases in which nothing changes.
    func tellDecember(_ twins: Twins) async throws {
        try await twins.step(to: try Self.instant("2025-12-17T14:30:00Z"))
        screen.chapter("3. 17 December 2025: Ana talks about hiking again")
        let before = try await twins.main.slates(of: "ana", app: "social")
        screen.claim(
            "before she says it, her slates still equal the control cluster's",
            before == (try await twins.control.slates(of: "ana", app: "social")))
        let position = try await say("story-2", in: twins.main)
        let after = try await twins.main.slates(of: "ana", app: "social", after: position)
        for kind in SlateKind.allCases {
            try checkHiking(kind, before: slate(before, kind), after: slate(after, kind))
        }
        try checkLikes(before: slate(before, .reels), after: slate(after, .reels))
        let control = try await twins.control.slates(of: "ana", app: "social")
        screen.claim("in the control cluster, where she said nothing, nothing changed", control == before)
        try await tellWhoStays(twins)
    }

    private func tellWhoStays(_ twins: Twins) async throws {
        screen.chapter("4. The same day: for whom nothing changes")
        let others = [
            ("lena", "story-3", "the policy does not apply in Germany"),
            ("minho", "story-4", "the policy does not apply in South Korea"),
            ("bo", "story-5", "talk about health is not used"),
        ]
        let calBefore = try await twins.main.slates(of: "cal", app: "social")
        for (person, message, reason) in others {
            let before = try await twins.main.slates(of: person, app: "social")
            let position = try await say(message, in: twins.main)
            let after = try await twins.main.slates(of: person, app: "social", after: position)
            screen.claim(
                "\(data.name(of: person)): every slate is the same, byte for byte (\(reason))", before == after)
        }
        let calAfter = try await twins.main.slates(of: "cal", app: "social")
        screen.claim("Cal says nothing new, and nothing changes for him", calBefore == calAfter)
        try await tellWhyBo(twins.main)
    }

    private func tellWhyBo(_ running: RunningDemoCluster) async throws {
        let why = try await running.gateway.document(
            WhyBody.self, at: ["v1", "people", "bo", "slates", "ads", "1", "why"], query: [("app", "social")])
        let kept = why.use.turnsLeftOut.first { $0.reason == "sensitive_conversation" }
        screen.claim(
            "`why` tells Bo that this conversation is not for ads", kept != nil,
            found: why.use.turnsLeftOut.map(\.reason).joined(separator: ", "))
        if let kept { screen.detail("“\(kept.sentence)”") }
    }

    /// Says a line of the story; returns its position in the log.
    private func say(_ id: String, in running: RunningDemoCluster) async throws -> String? {
        let (line, message) = try data.message(id)
        screen.say("\(data.name(of: message.person)): “\(message.text)”")
        return try await running.send([line], to: .interactions)
    }

    private func slate(_ slates: [SlateKind: Data], _ kind: SlateKind) throws -> SlateBody {
        try JSONDecoder().decode(SlateBody.self, from: slates[kind] ?? Data())
    }
}
