import Domain
import TestSupport
import Testing

@Suite("Damaged time-zone files")
struct ZoneFuzzTests {
    @Test(
        "whatever the bytes, rules are read or refused, and offsets stay within bounds",
        arguments: 1...6 as ClosedRange<UInt64>)
    func files(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let files = try ["zones-2025b", "zones-2026f", "zones-alike"].flatMap { version in
            try ZoneFixtures.names(in: version).map { try ZoneFixtures.file($0, in: version) }
        }
        var read = 0
        var refused: Set<String> = []
        for _ in 0..<2_000 {
            let file = try #require(files.randomElement(using: &generator))
            do throws(ZoneFileError) {
                let rules = try ZoneRules(file: damaged(file, using: &generator))
                read += 1
                expectBounds(rules, using: &generator)
            } catch {
                refused.insert(error.code)
            }
        }
        // Both ends are reached, or the damage is of one kind only.
        #expect(read > 100 && refused.count >= 6, "\(read) read, \(refused)")
    }

    @Test("whatever the text, a rule is read or refused, and offsets stay within bounds", arguments: [1, 2, 3])
    func posixRules(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "EST", "<+03>", "<-1230>", "0", "5", "-5:30", "+24:59:59", "-24:59:59", "EDT", "DST-14", ",M3.2.0",
            ",M10.5.6",
            ",J1", ",J365", ",0", ",365", ",59", "/0", "/167", "/-167", "/-1:30", "/25:59:59", ",", "\0", "M",
        ]
        var read = 0
        for _ in 0..<20_000 {
            let count = Int.random(in: 1...7, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            guard let rules = try? ZoneRules(posixRule: text) else { continue }
            read += 1
            expectBounds(rules, using: &generator)
        }
        #expect(read > 100, "\(read)")
    }

    @Test("every fixture's offsets stay within bounds, at any instant")
    func fixtures() throws {
        var generator = SeededGenerator(seed: 9)
        for version in ["zones-2025b", "zones-2026f", "zones-alike"] {
            for name in try ZoneFixtures.names(in: version) {
                expectBounds(try ZoneFixtures.rules(name, in: version), using: &generator)
            }
        }
    }

    private func expectBounds(_ rules: ZoneRules, using generator: inout SeededGenerator) {
        let near = (0..<20).map { _ in Int64.random(in: -9_000_000_000_000...9_000_000_000_000, using: &generator) }
        let far = (0..<5).map { _ in Int64.random(in: .min ... .max, using: &generator) }
        for ms in near + far + [.min, .max] {
            let offset = rules.offsetSeconds(at: Instant(msSinceEpoch: ms))
            guard abs(offset) > 26 * 3600 else { continue }
            Issue.record("\(offset) seconds at \(ms)")
        }
    }

    /// Changes, drops, doubles or adds a few bytes, or cuts the file.
    private func damaged(_ original: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
            // Half of the damage goes to headers and footer, where most can go wrong.
            let place =
                Bool.random(using: &generator)
                ? Int.random(in: 0..<bytes.count, using: &generator)
                : [Int.random(in: 0..<100, using: &generator), bytes.count - Int.random(in: 1...40, using: &generator)]
                    .randomElement(using: &generator) ?? 0
            let index = min(max(place, 0), bytes.count - 1)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            case 1: bytes[index] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &generator) ?? 0
            case 2: bytes.removeSubrange(index..<min(bytes.count, index + 3))
            case 3: bytes.insert(contentsOf: generator.bytes(countMax: 5), at: index)
            case 4: bytes.removeSubrange(index...)
            default: bytes.insert(contentsOf: bytes[..<index], at: index)
            }
        }
        return bytes
    }
}
