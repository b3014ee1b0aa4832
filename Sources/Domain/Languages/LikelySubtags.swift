/// The script and the region that a tag most likely means where it names none (UTS #35, 4.3).
enum LikelySubtags {
    /// What `subtags` most likely means. What it names stays; what is not known stays open.
    static func maximized(_ subtags: LanguageSubtags) -> LanguageSubtags {
        var maximized = subtags
        let place = place(of: subtags.language)
        if subtags.script == nil {
            maximized.script = subtags.region.flatMap { exceptions["\(subtags.language)-\($0)"] } ?? place?.script
        }
        if subtags.region == nil {
            maximized.region = subtags.script.flatMap { exceptions["\(subtags.language)-\($0)"] } ?? place?.region
        }
        return maximized
    }

    /// The shortest tag that most likely means the same; it names a region rather than a script.
    static func minimized(_ subtags: LanguageSubtags) -> LanguageSubtags {
        let whole = maximized(subtags)
        let kept = [(nil, nil), (nil, whole.region), (whole.script, nil)]
        for (script, region) in kept {
            var trial = subtags
            trial.script = script
            trial.region = region
            if maximized(trial) == whole { return trial }
        }
        return whole
    }

    private struct Place {
        var script: String
        var region: String
    }

    private static func place(of language: String) -> Place? {
        guard let index = RegisteredLanguages.index(of: language), placeNumbers[index] > 0 else { return nil }
        return places[placeNumbers[index] - 1]
    }

    // A number for every code that there could be: 140 kB that need no hashing. 0 is for no place.
    private static let (places, placeNumbers): ([Place], [Int]) = {
        var places: [Place] = []
        var numbers = [Int](repeating: 0, count: RegisteredLanguages.indexCount)
        var rest = Array(packedLanguages.utf8.filter { $0 != UInt8(ascii: "\n") })[...]
        func take(_ count: Int) -> String {
            defer { rest = rest.dropFirst(count) }
            return String(decoding: rest.prefix(count), as: UTF8.self)
        }
        while let next = rest.first {
            if next < UInt8(ascii: "a") {
                let script = take(4)
                places.append(Place(script: script, region: take(rest.first?.isDigit == true ? 3 : 2)))
            } else if let index = RegisteredLanguages.index(of: take(3).prefix { $0 != "-" }) {
                numbers[index] = places.count
            }
        }
        return (places, numbers)
    }()

    static let exceptions: [String: String] = Dictionary(
        uniqueKeysWithValues: packedExceptions.split(whereSeparator: \.isWhitespace).map { pair in
            let sides = pair.split(separator: "=").map(String.init)
            return (sides[0], sides[1])
        })
}

extension LanguageTag {
    /// The tag with the script and the region that it most likely means: `zh-TW` gives `zh-Hant-TW`. It can be longer
    /// than a tag that is read.
    public var maximized: LanguageTag { LanguageTag(unchecked: LikelySubtags.maximized(subtags).tag) }

    /// The shortest tag that most likely means the same: `zh-Hant-TW` gives `zh-TW`, `en-Latn-US` gives `en`.
    public var minimized: LanguageTag { LanguageTag(unchecked: LikelySubtags.minimized(subtags).tag) }

    /// Whether its script, named or likely, is written from right to left.
    public var isRightToLeft: Bool {
        LikelySubtags.maximized(subtags).script.map(ScriptSubtags.isRightToLeft) ?? false
    }
}
