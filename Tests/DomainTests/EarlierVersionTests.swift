import Domain
import Testing
import Wire

/// Records as versions before this one wrote them down: read as the strict reading of what they leave open.
@Suite("What earlier versions wrote")
struct EarlierVersionTests {
    /// A record that some fields were written into, whatever they are.
    private struct Record: WireRecord, Hashable {
        var fields: [UInt8] = []

        init(_ write: (inout WireWriter) -> Void) {
            var writer = WireWriter()
            write(&writer)
            fields = writer.bytes
        }

        func encodeFields(to writer: inout WireWriter) { writer.write(raw: fields) }
        init(fields reader: inout WireReader) throws(WireError) {}
    }

    @Test("a spoken turn does not say how surely it was recognised, so not surely enough", arguments: Modality.allCases)
    func turns(modality: Modality) throws {
        let (conversation, app) = (try ConversationID("c1"), try AppID("feed"))
        let bytes = Record {
            $0.write(conversation)
            $0.write(app)
            $0.write(modality)
            $0.write(LanguageTag?.none)
            $0.write(1)
            $0.write(false)
            $0.write([TopicWeight]())
        }.wireBytes()
        let turn = try AssistantTurn(wireBytes: bytes)
        #expect(turn.adsBars == (modality == .voice ? .voiceUncertain : []))
        #expect(try AssistantTurn(wireBytes: turn.wireBytes()) == turn)
    }

    @Test("a list of linked apps that is empty says nothing; one that is not is known")
    func settings() throws {
        for apps in [[], [try AppID("feed")]] {
            let bytes = Record {
                $0.write(RegionCode(rawValue: "US"))
                $0.write(LanguageTag?.some(.english))
                $0.write(ZoneName(rawValue: "America/Denver"))
                $0.write(CivilDay("1990-05-01"))
                $0.write(apps)
            }.wireBytes()
            let settings = try PersonSettings(wireBytes: bytes)
            #expect(settings.linkedApps == (apps.isEmpty ? nil : apps))
            #expect(settings.languages == [.english] && settings.since == nil)
            #expect(settings.region?.rawValue == "US" && settings.birthDay == CivilDay("1990-05-01"))
        }
    }

    @Test("settings of this version travel whole, an empty list of linked apps among them")
    func settingsNow() throws {
        let languages = [LanguageTag(rawValue: "zh-Hant"), LanguageTag(rawValue: "ja")].compactMap { $0 }
        for apps in [nil, [], [try AppID("feed")]] {
            for languages in [[], [.english], languages] {
                let settings = PersonSettings(
                    region: RegionCode(rawValue: "NZ"), languages: languages, linkedApps: apps,
                    since: Instant(msSinceEpoch: 5))
                #expect(try PersonSettings(wireBytes: settings.wireBytes()) == settings)
            }
        }
    }

    @Test("what was delivered was English; an English delivery has the same bytes as before")
    func deliveries() throws {
        let earlier = Record {
            $0.write("text-1")
            $0.write(true)
            $0.write(NoticeChannel.inbox)
        }.wireBytes()
        let delivery = try NoticeDelivery(wireBytes: earlier)
        #expect(delivery.languages == [.english])
        #expect(delivery.wireBytes() == earlier)
        let japanese = NoticeDelivery(
            version: "text-1", namesAI: true, channel: .inbox, languages: [try #require(LanguageTag(rawValue: "ja"))])
        #expect(try NoticeDelivery(wireBytes: japanese.wireBytes()) == japanese)
        #expect(japanese.wireBytes() != earlier)
    }

    @Test("an engagement and a state mean an item, and nothing is known to be early")
    func engagements() throws {
        let signal = try EngagementSignal(
            wireBytes: Record {
                $0.write(EngagementKind.hide)
                $0.write("reel")
                $0.write(SlotMark.ordinary)
            }.wireBytes())
        #expect(signal == EngagementSignal(kind: .hide, target: "reel", mark: .ordinary, targetType: .item))
        let key = try ReactionKey(
            wireBytes: Record {
                $0.write(ReactionKind.hide)
                $0.write("reel")
            }.wireBytes())
        #expect(key == ReactionKey(kind: .hide, target: "reel", targetType: .item))
        let reaction = try ReactionFact(
            wireBytes: Record {
                $0.write(true)
                $0.write(Instant(msSinceEpoch: 1))
                $0.write(SlotMark.unknown)
            }.wireBytes())
        #expect(reaction.isOn && !reaction.isEarly)
        let takenBack = try TakenBack(wireBytes: Record { $0.write(3) }.wireBytes())
        #expect(takenBack == TakenBack(count: 3))
    }

    @Test("a campaign was read by nobody and has no advertiser to hide")
    func campaigns() throws {
        let id = try CampaignID("a")
        let campaign = try Campaign(
            wireBytes: Record {
                $0.write(id)
                $0.write("Acme")
                $0.write("Boots")
                $0.write(CivilDay(daysSinceEpoch: 1))
                $0.write(CivilDay(daysSinceEpoch: 9))
                $0.write(Int64(5))
                $0.write(Targeting())
            }.wireBytes())
        #expect(campaign.readerVersion == nil && campaign.advertiser == nil)
        #expect(campaign.lastDay == CivilDay(daysSinceEpoch: 9))
        var endless = campaign
        endless.lastDay = nil
        endless.readerVersion = 2
        endless.advertiser = try AdvertiserID("acme")
        #expect(try Campaign(wireBytes: endless.wireBytes()) == endless)
    }

    @Test("every kind of signal travels; a kind that is not known is refused by its number")
    func signals() throws {
        let (conversation, app) = (try ConversationID("c1"), try AppID("feed"))
        let turn = AssistantTurn(
            conversation: conversation, app: app, modality: .voice,
            languageHint: LanguageTag(rawValue: "zh-Hant-TW"), readerVersion: 2, isSensitive: true, topics: [],
            adsBars: [.disguised, .voiceUnusable])
        let signals: [Signal] = [
            .turn(turn),
            .engagement(EngagementSignal(kind: .hide, target: "acme", mark: .unknown, targetType: .advertiser)),
            .settings(PersonSettings(linkedApps: [])),
            .noticeDelivered(NoticeDelivery(version: "text-1", namesAI: true, channel: .email)),
            .takenBack(TakenBack(count: 2, conversations: [ConversationDigest(high: 1, low: 2)])),
            .unread(UnreadTurn(conversation: conversation, app: app)),
            .settingsDoubted(SettingsDoubt(fields: [.region, .timeZone])), .barsRenewed,
        ]
        for signal in signals {
            let entry = SignalEntry(
                id: try EntryID("e1"), person: try PersonID("ana"), occurredAt: Instant(msSinceEpoch: 1),
                receivedAt: Instant(msSinceEpoch: 2), signal: signal)
            #expect(try SignalEntry(wireBytes: entry.wireBytes()) == entry)
        }
        #expect(Set(signals.compactMap { $0.wireBytes().first }) == [1, 2, 3, 4, 6, 7, 8, 9])
        for kind: UInt8 in [0, 5, 10, 255] {
            #expect(throws: WireError.invalidValue(type: "signal kind", found: "\(kind)")) {
                try Signal(wireBytes: [kind])
            }
        }
    }
}
