extension LanguageTag {
    /// The longest tag (bytes), as RFC 5646, 4.4.1 advises.
    public static let lengthBytesMax = 35

    /// Reads a tag in any case, with hyphens or underscores, and takes its canonical form (RFC 5646, 4.5): preferred
    /// codes for former ones, the usual case, variants and extensions in their order. Or says which part is wrong.
    public static func parse(_ text: String) -> Result<LanguageTag, LanguageTagProblem> {
        do throws(LanguageTagProblem) {
            var parser = LanguageTagParser(subtags: try split(text))
            let found = try parser.parse().tag
            // A preferred part can make a tag that has a preferred whole: `sgn-FX` is `sgn-FR`, which is `fsl`.
            let tag = LanguageAliases.replacement(ofWhole: found.lowercased()) ?? found
            // A preferred form can be longer (`sh` is `sr-Latn`), and must be readable again.
            guard tag.utf8.count <= lengthBytesMax else { throw .tooLong(lengthBytes: tag.utf8.count) }
            return .success(LanguageTag(unchecked: tag))
        } catch {
            return .failure(error)
        }
    }

    /// The subtags in small letters: at least one, each of 1 to 8 letters or digits.
    private static func split(_ text: String) throws(LanguageTagProblem) -> [String] {
        guard !text.isEmpty else { throw .empty }
        guard text.utf8.count <= lengthBytesMax else { throw .tooLong(lengthBytes: text.utf8.count) }
        var subtags: [String] = []
        let hyphens: Set = [UInt8(ascii: "-"), UInt8(ascii: "_")]
        for subtag in text.utf8.split(omittingEmptySubsequences: false, whereSeparator: hyphens.contains) {
            guard (1...8).contains(subtag.count), subtag.allSatisfy({ $0.isLetter || $0.isDigit }) else {
                throw .malformed
            }
            // Digits have this bit already.
            subtags.append(String(decoding: subtag.map { $0 | 0x20 }, as: UTF8.self))
        }
        return subtags
    }
}

/// Reads subtags from left to right.
private struct LanguageTagParser {
    private var rest: ArraySlice<String>

    init(subtags: [String]) {
        let whole = subtags.joined(separator: "-")
        let preferred = LanguageAliases.replacement(ofWhole: whole)?.lowercased()
        rest = preferred?.split(separator: "-").map(String.init)[...] ?? subtags[...]
    }

    mutating func parse() throws(LanguageTagProblem) -> LanguageSubtags {
        var found = try language()
        if let script = try script() { found.script = script }
        if let region = try region() { found.region = region }
        found.variants = try variants()
        found.extensions = try extensions()
        if let misplaced = rest.first { throw .misplaced(misplaced) }
        return Self.withPreferredVariants(found)
    }

    /// The language, with the script and the region that its preferred form brings.
    private mutating func language() throws(LanguageTagProblem) -> LanguageSubtags {
        var found = try Self.registered(rest.removeFirst())
        if let extended = take(where: { $0.utf8.count == 3 && $0.utf8.allSatisfy { $0.isLetter } }) {
            guard ExtendedLanguages.contains(extended, of: found.language) else {
                throw .unknownExtendedLanguage(extended)
            }
            found = try Self.registered(extended)
        }
        return found
    }

    private static func registered(_ code: String) throws(LanguageTagProblem) -> LanguageSubtags {
        if let preferred = LanguageAliases.replacement(of: code) { return LanguageSubtags(canonical: preferred) }
        if RegisteredLanguages.contains(code) { return LanguageSubtags(language: code) }
        if ["mis", "mul", "und", "zxx"].contains(code) { throw .noLanguage(code) }
        if code == "x" || code.utf8.count == 3 && ("qaa"..."qtz").contains(code) { throw .privateLanguage(code) }
        throw .unknownLanguage(code)
    }

    private mutating func script() throws(LanguageTagProblem) -> String? {
        guard let subtag = take(where: { $0.utf8.count == 4 && $0.utf8.allSatisfy { $0.isLetter } }) else { return nil }
        let script = subtag.prefix(1).uppercased() + subtag.dropFirst()
        guard ScriptSubtags.contains(script) else { throw .unknownScript(script) }
        return script
    }

    private mutating func region() throws(LanguageTagProblem) -> String? {
        guard let subtag = take(where: { LanguageSubtags.isRegion($0) })?.uppercased() else { return nil }
        guard let region = RegionSubtags.canonical(subtag) else { throw .unknownRegion(subtag) }
        return region
    }

    private mutating func variants() throws(LanguageTagProblem) -> [String] {
        var variants: Set<String> = []
        while let subtag = take(where: Self.isVariant) {
            guard variants.insert(subtag).inserted else { throw .repeated(subtag) }
        }
        return variants.sorted()
    }

    private static func isVariant(_ subtag: String) -> Bool {
        subtag.utf8.count >= 5 || subtag.utf8.count == 4 && subtag.utf8.first?.isDigit == true
    }

    private mutating func extensions() throws(LanguageTagProblem) -> [String] {
        var extensions: [String: [String]] = [:]
        while let singleton = take(where: { $0.utf8.count == 1 && $0 != "x" }) {
            guard extensions[singleton] == nil else { throw .repeated(singleton) }
            extensions[singleton] = try taken(behind: singleton) { $0.utf8.count > 1 }
        }
        let sorted = extensions.sorted { $0.key < $1.key }.map { ([$0.key] + $0.value).joined(separator: "-") }
        guard let singleton = take(where: { $0 == "x" }) else { return sorted }
        return sorted + [(["x"] + (try taken(behind: singleton) { _ in true })).joined(separator: "-")]
    }

    private mutating func taken(
        behind singleton: String, while belongs: (String) -> Bool
    ) throws(LanguageTagProblem) -> [String] {
        let taken = rest.prefix(while: belongs)
        guard !taken.isEmpty else { throw .emptyExtension(singleton) }
        rest = rest.dropFirst(taken.count)
        return Array(taken)
    }

    private mutating func take(where fits: (String) -> Bool) -> String? {
        guard let next = rest.first, fits(next) else { return nil }
        return rest.removeFirst()
    }

    /// Variants that say what the language can say (`hy-arevmda` is `hyw`), and the one that has a successor.
    private static func withPreferredVariants(_ found: LanguageSubtags) -> LanguageSubtags {
        var preferred = found
        for variant in found.variants {
            guard let language = LanguageAliases.replacement(of: preferred.language, with: variant) else { continue }
            preferred.language = language
            preferred.variants.removeAll { $0 == variant }
        }
        // `heploc` was a kind of `hepburn`, and is the romanisation of the Library of Congress.
        if preferred.variants.contains("heploc") {
            preferred.variants.removeAll { ["alalc97", "hepburn", "heploc"].contains($0) }
            preferred.variants = (preferred.variants + ["alalc97"]).sorted()
        }
        return preferred
    }
}
