import Testing

/// Purpose is a type: what may choose ads comes from the gate, or through the check of a message, and from nowhere else.
@Suite struct MustNotCompileTests {
    private static let prelude = """
        import Domain
        import Policy
        import Wire

        func auction(for profile: AdsProfile) -> Int { profile.assistantInterests.count }

        """

    /// What only `Policy` itself may do, and what the compiler says to everyone else.
    private static let hidden = [
        (
            """
            let forge = AdsProfile.init(
                person:at:localDay:region:languages:ageYears:assistantInterests:likes:memberships:hides:policyVersion:)
            """, "'AdsProfile' initializer is inaccessible due to 'internal' protection level"
        ),
        (
            "let forge = AdsProfileMessage.init(profile:)",
            "'AdsProfileMessage' initializer is inaccessible due to 'internal' protection level"
        ),
        (
            "func open(_ message: AdsProfileMessage) -> AdsProfile { message.profile }",
            "'profile' is inaccessible due to 'internal' protection level"
        ),
    ]

    @Test("what the rooms outside do with profiles compiles")
    func control() throws {
        let check = try TypeCheck(
            Self.prelude + """
                func run(_ facts: PersonFacts, _ gate: Gate, _ bytes: [UInt8], _ at: Instant) throws -> Int {
                    let own = auction(for: gate.adsProfile(of: facts, app: nil, at: at))
                    let received = try AdsProfile(AdsProfileMessage(wireBytes: bytes), under: gate.policy)
                    return own + auction(for: received.withoutAssistant())
                }
                """)
        #expect(check.isAccepted, "\(check.messages)")
    }

    @Test("an ads profile cannot be made or opened outside Policy", arguments: hidden)
    func hiddenOutside(snippet: String, reason: String) throws {
        try expectRefused(snippet, reason)
        // The same line compiles for whoever sees Policy's insides, so access alone is what refuses it.
        let inside = try TypeCheck(Self.prelude.replacing("import Policy", with: "@testable import Policy") + snippet)
        #expect(inside.isAccepted, "\(inside.messages)")
    }

    @Test(
        "content is not taken for ads, and an ads profile is not changed",
        arguments: [
            (
                "func convert(_ profile: ContentProfile) -> Int { auction(for: profile) }",
                "cannot convert value of type 'ContentProfile' to expected argument type 'AdsProfile'"
            ),
            (
                "func enrich(_ profile: inout AdsProfile, _ topic: TopicID) { profile.assistantInterests[topic] = 1000 }",
                "'assistantInterests' is a 'let' constant"
            ),
        ])
    func refused(snippet: String, reason: String) throws {
        try expectRefused(snippet, reason)
    }

    private func expectRefused(_ snippet: String, _ reason: String) throws {
        let check = try TypeCheck(Self.prelude + snippet)
        #expect(!check.isAccepted)
        #expect(check.errors.count == 1, "\(check.messages)")
        #expect(check.errors.first?.contains(reason) == true, "\(check.messages)")
    }
}
