import TestSupport
import Testing

@testable import Operations

@Suite("Who has been silent for too long")
struct SilenceWatchTests {
    private static let lookMs: UInt64 = 250

    private func watch(_ names: String..., silenceMsMax: UInt64 = 3_000) -> SilenceWatch {
        var watch = SilenceWatch(silenceMsMax: silenceMsMax)
        names.forEach { watch.begin($0) }
        return watch
    }

    /// Looks every 250 ms from `nowMs` on, until `endMs`; gives who was named, and when.
    private func look(
        _ watch: inout SilenceWatch, from nowMs: inout UInt64, until endMs: UInt64, heard: Set<String>
    ) -> [String: UInt64] {
        var named: [String: UInt64] = [:]
        while nowMs < endMs {
            nowMs += Self.lookMs
            for name in watch.look(atMs: nowMs, heard: heard) {
                named[name] = named[name] ?? nowMs
                watch.end(name)
            }
        }
        return named
    }

    @Test("who is silent while another is heard is named once, as soon as the time is over")
    func silent() {
        var watch = watch("a", "b")
        var nowMs: UInt64 = 0
        #expect(look(&watch, from: &nowMs, until: 10_000, heard: ["a", "b"]).isEmpty)
        #expect(look(&watch, from: &nowMs, until: 13_000, heard: ["a"]).isEmpty)
        #expect(look(&watch, from: &nowMs, until: 60_000, heard: ["a"]) == ["b": 13_250])
    }

    @Test("a sign at the last moment begins the count anew")
    func lastMoment() {
        var watch = watch("a", "b")
        var nowMs: UInt64 = 0
        #expect(look(&watch, from: &nowMs, until: 1_000, heard: ["a", "b"]).isEmpty)
        for _ in 0..<5 {
            let endMs = nowMs + 3_000
            #expect(look(&watch, from: &nowMs, until: endMs, heard: ["a"]).isEmpty)
            nowMs += Self.lookMs
            #expect(watch.look(atMs: nowMs, heard: ["b"]).isEmpty)
        }
    }

    @Test("when all are silent nobody is named, and the count begins anew")
    func allSilent() {
        var watch = watch("a", "b", "c")
        var nowMs: UInt64 = 0
        #expect(look(&watch, from: &nowMs, until: 1_000, heard: ["a", "b", "c"]).isEmpty)
        #expect(look(&watch, from: &nowMs, until: 3_500, heard: ["a", "c"]).isEmpty)
        #expect(look(&watch, from: &nowMs, until: 3_600_000, heard: []).isEmpty)
        let wakesMs = nowMs
        #expect(look(&watch, from: &nowMs, until: wakesMs + 60_000, heard: ["a"]).keys.sorted() == ["b", "c"])
        // Neither the silence before nor that of all is counted.
        var other = self.watch("a", "b")
        nowMs = 0
        _ = look(&other, from: &nowMs, until: 1_000, heard: ["a", "b"])
        _ = look(&other, from: &nowMs, until: 3_500, heard: ["a"])
        _ = look(&other, from: &nowMs, until: 9_000, heard: [])
        #expect(look(&other, from: &nowMs, until: 60_000, heard: ["a"]) == ["b": 12_250])
    }

    @Test("a watcher that stood still counts anew")
    func stoodStill() {
        var watch = watch("a", "b")
        var nowMs: UInt64 = 0
        _ = look(&watch, from: &nowMs, until: 1_000, heard: ["a", "b"])
        _ = look(&watch, from: &nowMs, until: 3_750, heard: ["a"])
        nowMs += 3_600_000
        #expect(watch.look(atMs: nowMs, heard: ["a"]).isEmpty)
        let wakesMs = nowMs
        #expect(look(&watch, from: &nowMs, until: wakesMs + 60_000, heard: ["a"]) == ["b": wakesMs + 3_250])
    }

    @Test("who just began has at least ten seconds until the first sign")
    func firstSign() {
        var watch = watch("a")
        var nowMs: UInt64 = 0
        _ = look(&watch, from: &nowMs, until: 1_000, heard: ["a"])
        watch.begin("b")
        #expect(look(&watch, from: &nowMs, until: 11_000, heard: ["a"]).isEmpty)
        #expect(look(&watch, from: &nowMs, until: 60_000, heard: ["a"]) == ["b": 11_250])
    }

    @Test("whoever shows signs in time is never named, whoever shows none is", arguments: 0..<200 as Range<UInt64>)
    func seeded(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var watch = watch("steady", "slow", "dead", silenceMsMax: 5_000)
        var nowMs: UInt64 = 0
        var slowAtMs: UInt64 = 0
        var named: Set<String> = []
        _ = watch.look(atMs: nowMs, heard: ["steady", "slow", "dead"])
        while nowMs < 120_000 {
            // A machine that is busy looks late, but does not stand still.
            let passedMs = UInt64.random(in: 100...1_500, using: &random)
            nowMs += passedMs
            var heard: Set = ["steady"]
            if nowMs + 1_500 - slowAtMs > 5_000 || random.once(in: 4) {
                heard.insert("slow")
                slowAtMs = nowMs
            }
            for name in watch.look(atMs: nowMs, heard: heard) {
                named.insert(name)
                watch.end(name)
            }
            #expect(!named.contains("dead") || nowMs > 5_000)
            #expect(named.contains("dead") || nowMs <= 6_500)
        }
        #expect(named == ["dead"], "seed \(seed)")
    }
}
