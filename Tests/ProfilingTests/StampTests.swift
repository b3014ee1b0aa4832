import Domain
import Testing

@testable import Profiling

@Suite("What is true of a turn as of its saying and as of its arrival")
struct StampTests {
    private func regions(_ text: String...) -> [RegionCode] { text.compactMap(RegionCode.init(rawValue:)) }

    private func stamp(_ life: Life) throws -> TurnStamp {
        let stamps = try life.facts().stamps
        #expect(stamps.count == 1)
        return try #require(stamps.first)
    }

    @Test("a turn said where the policy does not apply and sent after the return counts nowhere")
    func saidAbroad() throws {
        var life = try Life.told(linked: ["chat", "photos"])
        try life.set("2025-12-20", region: "GB", linked: ["chat", "photos"])
        try life.set("2026-01-10", region: "US", linked: ["chat", "photos"])
        var home = life
        try life.say("hiking", "2026-01-07", arriving: "2026-01-11")
        let gate = try shippedGate()
        #expect(gate.usesOfTalk(try life.facts(), at: try noon("2026-01-12")) == 0)
        #expect(try stamp(life).regions == regions("GB", "US"))
        // The control: what is said at home counts in both apps, for both purposes.
        try home.say("hiking", "2026-01-11")
        #expect(gate.usesOfTalk(try home.facts(), at: try noon("2026-01-12")) == 4)
    }

    @Test("where the person is on arrival counts too: said at home, sent from abroad")
    func sentFromAbroad() throws {
        var life = try Life.told()
        try life.set("2025-12-20", region: "GB")
        try life.say("hiking", "2025-12-18", arriving: "2025-12-21")
        #expect(try stamp(life).regions == regions("GB", "US"))
        #expect(try shippedGate().usesOfTalk(try life.facts(), at: try noon("2025-12-22")) == 0)
    }

    @Test("the least age, the common links and all languages of both moments count")
    func bothMoments() throws {
        var life = Life()
        try life.set("2025-12-01", languages: ["en"], birthDay: "2008-01-01", linked: ["chat", "photos"])
        try life.set("2025-12-20", languages: ["de", "en"], birthDay: "1990-01-01", linked: ["chat", "social"])
        try life.say("hiking", "2025-12-18", arriving: "2025-12-21")
        var stamp = try stamp(life)
        #expect(stamp.ageYears == 17)
        #expect(stamp.carriesTo.isEmpty)
        #expect(!stamp.isLanguageUnderstood)
        // Each moment alone allows more.
        life = Life()
        try life.set("2025-12-20", languages: ["en"], birthDay: "1990-01-01", linked: ["chat", "social"])
        try life.say("hiking", "2025-12-21")
        stamp = try self.stamp(life)
        #expect(stamp.ageYears == 35)
        #expect(stamp.carriesTo.map(\.rawValue) == ["social"])
        #expect(stamp.isLanguageUnderstood)
    }

    @Test("a language that the app names makes the person's own beside the point")
    func hint() throws {
        var life = Life()
        try life.set("2025-12-01", languages: ["de"])
        try life.say("hiking", "2025-12-18", language: "en")
        #expect(try stamp(life).isLanguageUnderstood)
        try life.set("2025-12-19", languages: ["fr"], since: "2025-12-17")
        #expect(try stamp(life).isLanguageUnderstood)
    }

    @Test("a link that is made after the talk carries none of it, not even what arrives later")
    func laterLink() throws {
        var life = try Life.told(linked: [])
        try life.say("hiking", "2025-12-18")
        try life.set("2025-12-19", linked: ["chat", "photos"])
        try life.say("camping", "2025-12-18", arriving: "2025-12-20")
        #expect(try life.facts().stamps.allSatisfy { $0.carriesTo.isEmpty })
        try life.say("cycling", "2025-12-20")
        #expect(try life.facts().stamps.filter { $0.carriesTo.map(\.rawValue) == ["photos"] }.count == 1)
    }

    @Test("what is not known as of the saying counts for nothing")
    func beforeTheFirstSettings() throws {
        var life = Life()
        try life.set("2025-12-20", linked: ["chat", "photos"])
        try life.say("hiking", "2025-12-19", arriving: "2025-12-21")
        let stamp = try stamp(life)
        #expect(!stamp.isPlaceKnown)
        #expect(stamp.ageYears == nil && stamp.carriesTo.isEmpty && !stamp.isLanguageUnderstood)
    }

    @Test("between since and arrival the old and the new values must both allow, whichever came first")
    func since() throws {
        for isLate in [false, true] {
            var life = try Life.told(linked: ["chat", "photos"])
            if !isLate { try life.say("hiking", "2025-12-19") }
            try life.set("2025-12-21", region: "GB", birthDay: "2010-01-01", linked: ["chat"], since: "2025-12-18")
            if isLate { try life.say("hiking", "2025-12-19", arriving: "2025-12-22") }
            let stamp = try stamp(life)
            #expect(stamp.regions == regions("GB", "US"), "late: \(isLate)")
            #expect(stamp.ageYears == 15, "late: \(isLate)")
            #expect(stamp.carriesTo.isEmpty, "late: \(isLate)")
        }
    }

    @Test("since leaves alone what was said before it")
    func beforeSince() throws {
        var life = try Life.told()
        try life.say("hiking", "2025-12-17")
        try life.set("2025-12-21", region: "GB", since: "2025-12-18")
        #expect(try stamp(life).regions == regions("US"))
    }

    @Test("since gives nothing: neither a place nor an age nor a link nor a language")
    func sinceGivesNothing() throws {
        var life = Life()
        try life.set("2025-12-01", region: nil, languages: ["de"], birthDay: nil, linked: ["chat"])
        try life.say("hiking", "2025-12-19")
        try life.set("2025-12-21", linked: ["chat", "photos"], since: "2025-12-01")
        try life.say("camping", "2025-12-20", arriving: "2025-12-21")
        for stamp in try life.facts().stamps {
            #expect(!stamp.isPlaceKnown && stamp.ageYears == nil && stamp.carriesTo.isEmpty)
            #expect(!stamp.isLanguageUnderstood)
        }
    }

    @Test("since reaches talk whose conversation was closed meanwhile")
    func sinceReachesClosedTalk() throws {
        var life = try Life.told(linked: ["chat", "photos"])
        try life.say("hiking", "2025-12-20")
        try life.say("camping", "2026-01-30", conversation: "later")
        #expect(try life.facts().tallies.count == 1)
        try life.set("2026-02-01", region: "GB", linked: ["chat"], since: "2025-12-18")
        let stamps = try life.facts().tallies.keys.map(\.stamp)
        #expect(stamps.count == 1)
        #expect(stamps.allSatisfy { $0.regions == regions("GB", "US") && $0.carriesTo.isEmpty })
    }

    @Test("since leaves alone closed talk of the days before it")
    func sinceSparesOlderClosedTalk() throws {
        var life = try Life.told()
        try life.say("hiking", "2025-12-15")
        try life.say("camping", "2026-01-30", conversation: "later")
        try life.set("2026-02-01", region: "GB", since: "2025-12-18")
        #expect(try life.facts().tallies.keys.map(\.stamp.regions) == [regions("US")])
    }

    @Test("the history reaches back 31 days, and what held where it begins is known")
    func reach() throws {
        var life = Life()
        try life.set("2025-11-01", region: "GB")
        try life.set("2025-11-05", region: "US")
        try life.set("2025-12-20", region: "CA")
        let history = try life.facts().history
        #expect(history.changes.map(\.settings.region?.rawValue) == ["US", "CA"])
        #expect(history.standing(at: try noon("2025-11-20")).map(\.region?.rawValue) == ["US"])
        #expect(history.standing(at: try noon("2025-11-03")).isEmpty)
    }

    @Test("of more than 100 changes the oldest are forgotten, and talk from their time counts for nothing")
    func changes() throws {
        var life = Life()
        try life.set("2025-12-01")
        let start = try noon("2025-12-02")
        for number in 1...SettingsHistory.changesMax as ClosedRange<Int> {
            let region = RegionCode(rawValue: number.isMultiple(of: 2) ? "US" : "CA")
            try life.add(
                .settings(PersonSettings(region: region, birthDay: CivilDay("1990-01-01"))),
                start.advanced(byMs: Int64(number) * 60_000))
        }
        #expect(try life.facts().history.changes.count == SettingsHistory.changesMax)
        try life.say("hiking", "2025-12-01", arriving: "2025-12-03")
        #expect(try !stamp(life).isPlaceKnown)
        #expect(try stamp(life).ageYears == nil)
    }

    @Test("a turn is told only by a notice that stood in the log before it, in a language that was theirs then")
    func notice() throws {
        let notice = Signal.noticeDelivered(NoticeDelivery(version: "1", namesAI: true, channel: .inbox))
        var life = Life()
        try life.set("2025-12-01", languages: ["ja"])
        try life.add(notice, try noon("2025-12-02"))
        try life.set("2025-12-03", languages: ["en"])
        #expect(try life.facts().notice == nil)
        try life.say("hiking", "2025-12-04", conversation: "before")
        try life.add(notice, try noon("2025-12-05"))
        // What is known later takes nothing back.
        try life.set("2025-12-06", languages: ["ja"])
        try life.say("hiking", "2025-12-07", conversation: "after")
        let facts = try life.facts()
        #expect(facts.notice?.language == .english)
        #expect(facts.conversation("before")?.talk.keys.map(\.isAfterNotice) == [false])
        #expect(facts.conversation("after")?.talk.keys.map(\.isAfterNotice) == [true])
    }

    @Test(
        "a value that was not understood is unknown from now on, and the rest stands", arguments: SettingsField.allCases
    )
    func doubted(field: SettingsField) throws {
        var life = Life()
        try life.set("2025-12-01", zone: "Europe/London", linked: ["chat", "photos"])
        let before = try #require(try life.facts().settings)
        try life.add(.settingsDoubted(SettingsDoubt(fields: [field])), try noon("2025-12-05"))
        let after = try #require(try life.facts().settings)
        #expect((after.region == nil) == (field == .region))
        #expect(after.languages.isEmpty == (field == .language))
        #expect((after.zone == nil) == (field == .timeZone))
        #expect((after.birthDay == nil) == (field == .birthDate))
        #expect(after.linkedApps == before.linkedApps)
        // Of before it is known still; of now it is not.
        let history = try life.facts().history
        #expect(history.standing(at: try noon("2025-12-03")) == [before])
        #expect(history.standing(at: try noon("2025-12-06")) == [after])
    }

    @Test("a doubt about somebody of whom nothing was told makes nothing known")
    func doubtedStranger() throws {
        var life = Life()
        try life.add(.settingsDoubted(SettingsDoubt(fields: [.region])), try noon("2025-12-05"))
        #expect(try life.facts().settings == PersonSettings())
        try life.say("hiking", "2025-12-18")
        #expect(try !stamp(life).isPlaceKnown)
    }
}
