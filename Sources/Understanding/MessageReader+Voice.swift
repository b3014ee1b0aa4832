import Domain

extension MessageReader {
    /// Below this confidence (thousandths) nothing that was spoken reaches ads. Recognisers put clear speech at 0.8 to 0.95;
    /// below 0.7 a word of a short question may well be another, and one wrong word is enough for a wrong topic.
    public static let voiceConfidenceAdsMin = 700
    /// Below this confidence (thousandths) nothing that was spoken counts: the recogniser itself holds what it wrote for less
    /// likely than not, so that a topic would be chance.
    public static let voiceConfidenceMin = 400

    /// What follows from how a message was said. `confidence` is the recogniser's, in thousandths; one that is no
    /// thousandth is none.
    static func voiceBars(_ modality: Modality, confidence: Int?) -> AdsBars {
        guard modality == .voice else { return [] }
        guard let confidence, (0...1000).contains(confidence) else { return .voiceUncertain }
        if confidence < voiceConfidenceMin { return .voiceUnusable }
        return confidence < voiceConfidenceAdsMin ? .voiceUncertain : []
    }

    /// Whether a text is nothing but what recognisers make of silence: phrases of the table tile its words.
    func isInvention(_ found: MatchList) -> Bool {
        let phrases = found.matches.filter { match in
            index.meanings(of: match.phrase).contains { if case .invention = $0 { true } else { false } }
        }
        guard phrases.first(where: { $0.start == 0 }) != nil else { return false }
        var isReached = [Bool](repeating: false, count: found.tokenCount + 1)
        isReached[0] = true
        var next = phrases[...]
        var boundaries = found.boundaries[...]
        for position in 1...found.tokenCount {
            while let phrase = next.first, phrase.end == position {
                if isReached[phrase.start] { isReached[position] = true }
                next.removeFirst()
            }
            if boundaries.first == position - 1 {
                boundaries.removeFirst()
                if isReached[position - 1] { isReached[position] = true }
            }
        }
        return isReached[found.tokenCount]
    }
}
