import Contracts
import Domain
import Testing
import Understanding
import Wire

@testable import Ingestion

@Suite("What an interaction must be, and what is left of it")
struct InteractionRuleTests {
    private let fixture: Fixture

    init() throws { fixture = try Fixture() }

    private func turn(_ entry: IntakeEntry) throws -> AssistantTurn {
        let understood = try fixture.rules.understand(entry)
        guard case .turn(let turn) = understood.entry.signal else { throw IntakeRejection.textEmpty }
        return turn
    }

    @Test("a message becomes topics; none of its words is in the entry")
    func topics() throws {
        let text = "planning a three day hike in the Rockies, what should I pack?"
        let understood = try fixture.rules.understand(fixture.interaction(text))
        guard case .turn(let turn) = understood.entry.signal else {
            Issue.record("no turn")
            return
        }
        #expect(turn.topics.contains { $0.topic.rawValue == "hiking" })
        #expect(!turn.isSensitive)
        #expect(turn.readerVersion == MessageReader.version)
        let bytes = String(decoding: understood.entry.wireBytes(), as: UTF8.self)
        for word in ["Rockies", "three", "should", "pack?"] { #expect(!bytes.contains(word)) }
    }

    @Test("of a sensitive message only that it is so is kept; the category goes to the operator's counters")
    func sensitive() throws {
        let entry = fixture.interaction("hiking boots that work after my knee surgery")
        let understood = try fixture.rules.understand(entry)
        #expect(understood.sensitive == [.health])
        let turn = try turn(entry)
        #expect(turn.isSensitive && turn.topics.isEmpty)
    }

    @Test("a language that is not understood gives no topics")
    func foreign() throws {
        #expect(try turn(fixture.interaction("hiking boots for the Rockies", language: "de")).topics.isEmpty)
    }

    @Test("dates in the future, in 1970 and beyond the horizon are refused, each with its code")
    func dates() {
        let ahead = IntakeLimits.clockAheadMsMax
        #expect(fixture.refusal(fixture.interaction(agoMs: -ahead)) == nil)
        let future = fixture.refusal(fixture.interaction(agoMs: -ahead - 1))
        #expect(future?.code == "occurred_in_future")
        #expect(future?.reason.contains("2025-12-17") == true)
        #expect(fixture.refusal(fixture.interaction(agoMs: 30 * Fixture.dayMs)) == nil)
        #expect(fixture.refusal(fixture.interaction(agoMs: 30 * Fixture.dayMs + 1))?.code == "occurred_too_long_ago")
        #expect(fixture.refusal(fixture.interaction(agoMs: Fixture.now.msSinceEpoch))?.code == "occurred_too_long_ago")
        // A state has no horizon, but 1970 is a wrong unit.
        #expect(
            fixture.refusal(fixture.engagement(.like, agoMs: Fixture.now.msSinceEpoch))?.code
                == "occurred_implausible")
    }

    @Test("a text may have 32 KiB, and must not be blank")
    func textSize() {
        let longest = String(repeating: "a ", count: IntakeLimits.textBytesMax / 2)
        #expect(fixture.refusal(fixture.interaction(longest)) == nil)
        #expect(fixture.refusal(fixture.interaction(longest + "b"))?.code == "text_too_long")
        let megabyte = fixture.refusal(fixture.interaction(String(repeating: "hike ", count: 209_715)))
        #expect(megabyte?.code == "text_too_long")
        #expect(megabyte?.reason.contains("hike") == false)
        #expect(fixture.refusal(fixture.interaction(" \n\t"))?.code == "text_empty")
        #expect(fixture.refusal(fixture.interaction(""))?.code == "text_empty")
    }

    @Test("an app that the policy does not know is named")
    func unknownApp() {
        let refusal = fixture.refusal(fixture.interaction(app: "nowhere"))
        #expect(refusal?.code == "unknown_app")
        #expect(refusal?.reason.contains("nowhere") == true)
    }

    @Test("confidence belongs to voice, from 0 to 1000")
    func confidence() {
        #expect(fixture.refusal(fixture.interaction(modality: .voice, confidence: 1000)) == nil)
        #expect(fixture.refusal(fixture.interaction(modality: .voice, confidence: nil)) == nil)
        #expect(fixture.refusal(fixture.interaction(modality: .voice, confidence: 1001))?.code == "confidence_invalid")
        #expect(fixture.refusal(fixture.interaction(modality: .voice, confidence: -1))?.code == "confidence_invalid")
        #expect(fixture.refusal(fixture.interaction(modality: .text, confidence: 5))?.code == "confidence_invalid")
    }
}
