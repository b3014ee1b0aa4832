import TestSupport
import Testing
import Wire

@testable import Domain

@Suite("Tables of languages")
struct LanguageTableTests {
    /// All codes that are canonical languages.
    private static let languages: [String] = {
        let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) }
        let two = letters.flatMap { first in letters.map { first + $0 } }
        let three = two.flatMap { first in letters.map { first + $0 } }
        return (two + three).filter(RegisteredLanguages.contains)
    }()

    @Test("the registry has the languages of its source")
    func registry() {
        #expect(Self.languages.count == 8040)
        #expect(Self.languages.count { $0.utf8.count == 2 } == 180)
        for code in ["en", "de", "zh", "he", "id", "nb", "nn", "fil", "yue", "nan", "gsw", "ckb", "zza", "aaa", "zzj"] {
            #expect(RegisteredLanguages.contains(code), "\(code)")
        }
        for code in ["", "e", "xx", "iw", "no", "tl", "deu", "aab1", "aaaa", "EN", "zzz", "eng", "und", "qaa", "zz"] {
            #expect(!RegisteredLanguages.contains(code), "\(code)")
        }
    }

    @Test("what stands for another code is canonical itself")
    func replacements() {
        let aliases = [LanguageAliases.byCode, LanguageAliases.byWholeTag, LanguageAliases.byVariant].flatMap { $0 }
        #expect(aliases.count == 438 + 38 + 10)
        for (_, preferred) in aliases { #expect(LanguageTag(rawValue: preferred)?.rawValue == preferred) }
        #expect(LanguageAliases.byCode.keys.allSatisfy { !RegisteredLanguages.contains($0) })
        for (_, region) in RegionSubtags.todayByFormer { #expect(RegionSubtags.canonical(region) == region) }
        for (language, extended) in ExtendedLanguages.byLanguage {
            #expect(LanguageTag(rawValue: language)?.rawValue == language)
            for code in extended {
                #expect(LanguageTag(rawValue: "\(language)-\(code)") == LanguageTag(rawValue: code))
            }
        }
    }

    @Test("scripts, regions and wider tags are ones that a tag can have")
    func references() {
        #expect(ScriptSubtags.all.count == 217)
        #expect(RegionSubtags.areas.count == 31)
        var maximized = 0
        for language in Self.languages {
            let likely = LikelySubtags.maximized(LanguageSubtags(language: language))
            guard let script = likely.script, let region = likely.region else { continue }
            maximized += 1
            #expect(ScriptSubtags.contains(script) && RegionSubtags.canonical(region) == region, "\(language)")
        }
        #expect(maximized == 7276)
        for (key, value) in LikelySubtags.exceptions {
            let isScript = value.utf8.count == 4
            #expect(isScript ? ScriptSubtags.contains(value) : RegionSubtags.canonical(value) == value, "\(key)")
            #expect(LanguageTag(rawValue: key)?.rawValue == key)
        }
        for (language, scripts) in CustomaryScripts.byLanguage {
            let likely = LikelySubtags.maximized(LanguageSubtags(language: language)).script
            #expect(scripts.first == likely && scripts.count > 1 && scripts.allSatisfy(ScriptSubtags.contains))
        }
        for (child, parent) in ParentLocales.parentByChild {
            for tag in [child, parent] {
                #expect(LanguageTag(rawValue: tag)?.rawValue == tag, "\(tag)")
            }
        }
    }

    private static let codes =
        languages + LanguageAliases.byCode.keys.sorted() + LanguageAliases.byWholeTag.keys.sorted()
    private static let scripts = ScriptSubtags.all.sorted()
    private static let regions =
        RegionCode.all.map(\.rawValue) + RegionSubtags.areas.sorted() + RegionSubtags.todayByFormer.keys.sorted()

    /// A tag from the tables: any code, script, region, variant and extension, in any case.
    private static func tag(_ generator: inout SeededGenerator) -> String {
        var subtags = [codes.randomElement(using: &generator) ?? "en"]
        if Bool.random(using: &generator) {
            subtags += [scripts.randomElement(using: &generator) ?? "Latn"]
        }
        if Bool.random(using: &generator) { subtags += [regions.randomElement(using: &generator) ?? "US"] }
        let variants = ["rozaj", "1994", "hepburn", "heploc", "arevmda", "arevela", "nynorsk", "hakka"]
        if generator.once(in: 3) { subtags += variants.shuffled(using: &generator).prefix(2) }
        let extensions = ["u-nu-latn", "a-bb", "0-zz"]
        if generator.once(in: 5) { subtags += extensions.shuffled(using: &generator).prefix(2) }
        if generator.once(in: 9) { subtags += ["x-u-a"] }
        let tag = subtags.joined(separator: "-")
        return generator.once(in: 2) ? tag : tag.uppercased().split(separator: "-").joined(separator: "_")
    }

    @Test("a canonical tag is its own canonical form, and its wide and narrow forms say the same")
    func idempotence() throws {
        var generator = SeededGenerator(seed: 471)
        var read = 0
        for _ in 0..<3000 {
            let text = Self.tag(&generator)
            guard let tag = LanguageTag(rawValue: text) else { continue }
            read += 1
            #expect(LanguageTag(rawValue: tag.rawValue) == tag, "\(text)")
            #expect(try LanguageTag(wireBytes: tag.wireBytes()) == tag, "\(text)")
            #expect(tag.subtags.tag == tag.rawValue)
            #expect(tag.maximized.maximized == tag.maximized)
            #expect(tag.minimized.maximized == tag.maximized && tag.minimized.minimized == tag.minimized, "\(text)")
            #expect(tag.minimized.rawValue.utf8.count <= tag.maximized.rawValue.utf8.count)
            #expect(LanguageMatching.best(for: [tag], among: [.english, tag]).first == tag)
        }
        #expect(read > 2500, "\(read)")
    }

    @Test("no bytes trap the reader, and what it takes is short and canonical")
    func fuzzing() {
        var generator = SeededGenerator(seed: 472)
        let alphabet = Array("ehnrszulaixtUSZ0149-__--é".unicodeScalars)
        for round in 0..<20_000 {
            let text =
                if round.isMultiple(of: 2) {
                    String(decoding: generator.bytes(countMax: 48), as: UTF8.self)
                } else {
                    String(
                        String.UnicodeScalarView(
                            (0..<Int.random(in: 0...48, using: &generator)).map { _ in
                                alphabet.randomElement(using: &generator) ?? "e"
                            }))
                }
            var writer = WireWriter()
            writer.write(text: text)
            let decoded = try? LanguageTag(wireBytes: writer.bytes)
            guard let tag = LanguageTag(rawValue: text) else {
                #expect(decoded == nil || decoded?.rawValue == text.lowercased() && (2...3).contains(text.utf8.count))
                continue
            }
            #expect(decoded == tag)
            #expect(text.utf8.count <= 35 && tag.rawValue.utf8.count <= 35)
            #expect(LanguageTag(rawValue: tag.rawValue) == tag)
        }
    }

    @Test("random bytes are no tag on the wire, or one that can be written again")
    func fuzzingTheWire() throws {
        var generator = SeededGenerator(seed: 473)
        for _ in 0..<20_000 {
            guard let tag = try? LanguageTag(wireBytes: generator.bytes(countMax: 8)) else { continue }
            #expect(try LanguageTag(wireBytes: tag.wireBytes()) == tag)
        }
    }
}
