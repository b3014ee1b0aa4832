import Domain
import Policy
import Settings
import Testing

/// Ways of delivery that this build has not.
@Suite struct ChannelTests {
    private let text = PolicyText().replacing("channels: [inbox]", with: "channels: [email]")

    @Test(
        "a channel that this build has not is refused by its line, alone or beside another", arguments: ["", "inbox, "])
    func refused(before: String) throws {
        let text = PolicyText().replacing("channels: [inbox]", with: "channels: [\(before)email]")
        let error = try #require(throws: SettingsFileError.self) { try text.policy() }
        #expect(error.problems.map(\.code) == [.channelNotBuilt])
        #expect(error.problems.first?.line == (try text.line(of: "channels:")))
        #expect(error.problems.first?.message.contains("write one of: inbox") == true)
    }

    @Test("a policy in force that names such a channel stays readable, and nobody is told by it")
    func inForce() throws {
        let policy = try Policy.load(yaml: text.yaml, fileName: "p.yaml", knownTopics: nil, isInForce: true)
        #expect(policy.notice.channels.isEmpty)
        #expect(policy.notice.channelsNotBuilt == [.email])
        #expect(policy.version == Policy.version(of: text.yaml))
        #expect(try plan(under: policy) == .notNeeded(.noChannel))

        let both = text.replacing("[email]", with: "[email, inbox]")
        let other = try Policy.load(yaml: both.yaml, fileName: "p.yaml", knownTopics: nil, isInForce: true)
        #expect(other.notice.channels == [.inbox] && other.notice.channelsNotBuilt == [.email])
        #expect(try plan(under: other) == .due(at: instant("2025-10-20T18:00:00Z")))
    }

    @Test("being in force forgives no other problem, nor a channel that does not exist")
    func nothingElse() throws {
        for broken in [
            text.replacing("[email]", with: "[pigeon]"), text.replacing("[email]", with: "[]"),
            text.replacing("leadDays: 7", with: "leadDays: -1"),
        ] {
            #expect(throws: SettingsFileError.self) {
                try Policy.load(yaml: broken.yaml, fileName: "p.yaml", knownTopics: nil, isInForce: true)
            }
        }
    }

    private func plan(under policy: Policy) throws -> NoticePlan {
        NoticePlan(
            settings: PersonSettings(
                region: try region("US"), languages: [.english], zone: try zone("America/Denver")),
            assistantFirstUsedAt: try instant("2025-10-20T18:00:00Z"), isDelivered: false, policy: policy,
            zones: Clocks.zones)
    }
}
