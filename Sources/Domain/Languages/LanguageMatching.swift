/// Which of the texts that there are is for somebody who reads certain languages.
///
/// A text fits a preference when it is in the same language and, with what is likely filled in, in the same script:
/// `zh-HK` reads `zh-Hant`, `pt-PT` reads `pt`, `sr-Latn` does not read `sr`, and `nb` does not read `nn`.
public enum LanguageMatching {
    /// What of `available` the first of the `preferred` gets for which something fits; empty when nothing fits any.
    ///
    /// It is one tag, the nearest: the preference itself, else one of its (likely) region, else one that shares the
    /// nearest wider tag (`es-MX` takes `es-419`, then `es-AR`, then `es`), else the shortest.
    ///
    /// A preference that names neither script nor region, in a language that is customarily written in several, does
    /// not say which of them is read. Where its likely script is there, it gets the others that are there, too, one tag
    /// a script: `zh` gets `zh-Hans` and `zh-Hant`. Where its likely script is not there, nothing fits: who wrote `pa`
    /// most likely cannot read `pa-Arab`.
    public static func best(for preferred: [LanguageTag], among available: [LanguageTag]) -> [LanguageTag] {
        let candidates = available.map(MatchedLanguage.init)
        for preference in preferred {
            let found = best(for: MatchedLanguage(preference), among: candidates)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Whether two tags are of one language, however it is written and wherever: `zh-Hant` and `zh`, `tl` and `fil`.
    public static func isSameLanguage(_ left: LanguageTag, _ right: LanguageTag) -> Bool {
        left.language == right.language
    }

    private static func best(for wanted: MatchedLanguage, among candidates: [MatchedLanguage]) -> [LanguageTag] {
        guard let nearest = nearest(to: wanted, among: candidates) else { return [] }
        guard wanted.subtags.script == nil, wanted.subtags.region == nil else { return [nearest] }
        let others = CustomaryScripts.of(wanted.subtags.language).dropFirst().compactMap { script in
            var written = wanted.subtags
            written.script = script
            return Self.nearest(to: MatchedLanguage(written), among: candidates)
        }
        return [nearest] + others
    }

    private static func nearest(to wanted: MatchedLanguage, among candidates: [MatchedLanguage]) -> LanguageTag? {
        candidates.compactMap { candidate in wanted.distance(to: candidate).map { (candidate, $0) } }
            .min { $0.1 < $1.1 }
            .map { LanguageTag(unchecked: $0.0.tag) }
    }
}

/// A tag with what matching asks of it.
private struct MatchedLanguage {
    let tag: String
    let subtags: LanguageSubtags
    /// With what is likely filled in; the script is a plain one.
    let maximized: LanguageSubtags
    /// The tag without variants, then its wider tags, the nearest first. The last is the language in its script, so that
    /// tags that fit share it and others share none.
    let widening: [String]

    init(_ tag: LanguageTag) { self.init(tag.subtags) }

    init(_ subtags: LanguageSubtags) {
        tag = subtags.tag
        self.subtags = subtags
        var maximized = LikelySubtags.maximized(subtags)
        maximized.script = maximized.script.map(ScriptSubtags.plain)
        self.maximized = maximized
        widening = Self.widening(subtags, script: maximized.script)
    }

    /// How far a text in `other` is from who prefers this one. Nil when it does not fit.
    func distance(to other: MatchedLanguage) -> Distance? {
        let ways = widening.indices.compactMap { up in other.widening.firstIndex(of: widening[up]).map { (up, $0) } }
        guard let (up, down) = ways.first else { return nil }
        return Distance(
            isOther: tag != other.tag, isElsewhere: maximized.region != other.maximized.region, up: up, down: down,
            tag: other.tag)
    }

    private static func widening(_ subtags: LanguageSubtags, script: String?) -> [String] {
        let usualScript = LikelySubtags.maximized(LanguageSubtags(language: subtags.language)).script
        let widest = LanguageSubtags(language: subtags.language, script: script == usualScript ? nil : script)
        guard let region = subtags.region else { return [widest.tag] }
        var tags = [LanguageSubtags(language: widest.language, script: widest.script, region: region).tag]
        while let parent = ParentLocales.parent(of: tags[tags.count - 1]) { tags.append(parent) }
        return tags + [widest.tag]
    }
}

/// What makes a text the nearer one, the weightiest first.
private struct Distance: Comparable {
    var isOther: Bool
    var isElsewhere: Bool
    /// Steps from the preference to the nearest wider tag that both share, and from there to the text's tag.
    var up: Int
    var down: Int
    var tag: String

    static func < (left: Self, right: Self) -> Bool {
        func numbers(_ distance: Self) -> [Int] {
            [
                distance.isOther ? 1 : 0, distance.isElsewhere ? 1 : 0, distance.up, distance.down,
                distance.tag.utf8.count,
            ]
        }
        return numbers(left) == numbers(right)
            ? left.tag < right.tag : numbers(left).lexicographicallyPrecedes(numbers(right))
    }
}
