import Domain
import Testing

@testable import Ranking

@Suite struct StableHashTests {
    @Test func fnv1aGivesThePublishedNumbers() {
        #expect(StableHash.fnv1a([]) == 0xCBF2_9CE4_8422_2325)
        #expect(StableHash.fnv1a(Array("a".utf8)) == 0xAF63_DC4C_8601_EC8C)
        #expect(StableHash.fnv1a(Array("foobar".utf8)) == 0x8594_4171_F739_67E8)
    }

    @Test func mixIsTheFinaliserOfSplitMix64() {
        // The first two numbers of the generator with seed 0.
        #expect(StableHash.mix(0x9E37_79B9_7F4A_7C15) == 0xE220_A839_7B1D_CDAF)
        #expect(StableHash.mix(0x9E37_79B9_7F4A_7C15 &* 2) == 0x6E78_9E6A_A1B9_65F4)
    }

    @Test func aTieBreakDependsOnPersonItemAndDay() {
        func rank(_ person: String, _ day: Int32, _ id: String) -> UInt64 {
            TieBreak(person: PersonID(unchecked: person), localDay: CivilDay(daysSinceEpoch: day))
                .rank(ofHash: TieBreak.hash(of: id))
        }
        let ranks = [rank("ana", 1, "x"), rank("anb", 1, "x"), rank("ana", 2, "x"), rank("ana", 1, "y")]
        #expect(Set(ranks).count == 4)
        #expect(rank("ana", 1, "x") == ranks[0])
    }

    @Test func everybodyComesFirstAboutEquallyOften() {
        var wins = [Int](repeating: 0, count: 10)
        for day in Int32(0)..<2000 {
            let tieBreak = TieBreak(person: Fixture.ana, localDay: CivilDay(daysSinceEpoch: day))
            let ranks = (0..<10).map { tieBreak.rank(ofHash: TieBreak.hash(of: "item-\($0)")) }
            for (index, rank) in ranks.enumerated() where rank == ranks.min() { wins[index] += 1 }
        }
        #expect(wins.reduce(0, +) == 2000 && wins.allSatisfy { (140...260).contains($0) })
    }
}
