import TestSupport
import Testing
import Wire

@testable import Domain

@Suite("Conversations that stay barred")
struct ConversationBarsTests {
    private static func digests(_ count: Int, seed: UInt64) -> [ConversationDigest] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in ConversationDigest(high: random.next(), low: random.next()) }
    }

    private static func bars(_ digests: some Sequence<ConversationDigest>) -> ConversationBars {
        var bars = ConversationBars()
        for digest in digests { bars.insert(digest) }
        return bars
    }

    @Test("never too little: what was barred stays barred, however much came after it and wherever it travelled")
    func neverTooLittle() throws {
        for count in [1, 10, 500, 1024, 5000] {
            let digests = Self.digests(count, seed: UInt64(count))
            let bars = Self.bars(digests)
            let back = try ConversationBars(wireBytes: bars.wireBytes())
            #expect(back == bars)
            #expect(digests.allSatisfy { bars.contains($0) && back.contains($0) })
        }
    }

    @Test("digests that look alike are barred, too: zeros, ones and neighbours")
    func edges() {
        let ends: [UInt64] = [0, 1, 2, .max, .max - 1, 1 << 63]
        for high in ends {
            for low in ends {
                let digest = ConversationDigest(high: high, low: low)
                let bars = Self.bars([digest])
                #expect(bars.contains(digest))
                #expect(!bars.contains(ConversationDigest(high: high &+ 1, low: low)))
            }
        }
    }

    @Test("its size is fixed: the bytes do not say how many are barred")
    func size() {
        let empty = ConversationBars().wireBytes()
        #expect(empty.count == ConversationBars.bitCount / 8)
        #expect(Self.bars(Self.digests(3000, seed: 3)).wireBytes().count == empty.count)
    }

    @Test("nearly too much never: few others are barred by chance until it is full")
    func chance() {
        let bars = Self.bars(Self.digests(1000, seed: 1))
        #expect(!bars.isFull)
        let others = Self.digests(100_000, seed: 2).count { bars.contains($0) }
        // One in 1,700 with 1,024 conversations: 59 of these on average.
        #expect((1...120).contains(others), "\(others) of 100,000")
        #expect(Self.digests(1000, seed: 4).allSatisfy { !ConversationBars().contains($0) })
    }

    @Test("it is full at about 1,024 conversations, and stays so", arguments: UInt64(10)..<20)
    func full(seed: UInt64) {
        var bars = ConversationBars()
        var count = 0
        for digest in Self.digests(1200, seed: seed) where !bars.isFull {
            bars.insert(digest)
            count += 1
        }
        #expect((980...1070).contains(count), "full at \(count)")
        bars.insert(ConversationDigest(high: 1, low: 1))
        #expect(bars.isFull)
        #expect(!ConversationBars().isFull)
    }

    @Test("the order of barring and how often say nothing; a union bars what either does")
    func order() {
        var random = SeededGenerator(seed: 5)
        let digests = Self.digests(300, seed: 6)
        let bars = Self.bars(digests)
        #expect(Self.bars((digests + digests).shuffled(using: &random)) == bars)
        var (first, second) = (Self.bars(digests.prefix(100)), Self.bars(digests.dropFirst(100)))
        first.formUnion(second)
        #expect(first == bars)
        second.formUnion(ConversationBars())
        #expect(second == Self.bars(digests.dropFirst(100)))
    }

    @Test("a person's bars are full when these are; who never had one barred has none")
    func person() throws {
        var facts = PersonFacts(person: try PersonID("ana"))
        #expect(!facts.areBarsFull)
        facts.bars = Self.bars(Self.digests(1200, seed: 8))
        #expect(facts.areBarsFull)
        #expect(try PersonFacts(wireBytes: facts.wireBytes()) == facts)
    }

    @Test("a digest is written as 32 digits and travels in 16 bytes; fewer bytes are none")
    func digests() throws {
        let digest = ConversationDigest(high: 0xAB, low: 1)
        #expect("\(digest)" == "00000000000000ab0000000000000001")
        #expect(digest.wireBytes().count == 16)
        #expect(try ConversationDigest(wireBytes: digest.wireBytes()) == digest)
        #expect(throws: WireError.self) { try ConversationDigest(wireBytes: [UInt8](repeating: 0, count: 15)) }
        #expect(throws: WireError.self) { try ConversationBars(wireBytes: [UInt8](repeating: 0, count: 2047)) }
    }
}
