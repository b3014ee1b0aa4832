import Domain

/// What a cue is worth (thousandths). A topic's weight is the sum over its distinct cues, 1000 at most; below
/// `reportedMin` it is not reported. So one clear cue is enough, weak cues must be two, and repeating a word adds nothing.
enum TopicPoints {
    static let weak: Int32 = 200
    static let word: Int32 = 400
    static let pair: Int32 = 550
    static let phrase: Int32 = 700
    static let reportedMin: Int32 = 400
    static let weightMax: Int32 = 1000

    /// By the number of tokens: the longer a cue, the less it can mean anything else.
    static func of(tokenCount: Int, isWeak: Bool) -> Int32 {
        if isWeak { return weak }
        return tokenCount == 1 ? word : tokenCount == 2 ? pair : phrase
    }
}

extension MessageReader {
    /// The topics of a text. A cue inside a longer cue or exception does not count: "table tennis" is no tennis. Nor does
    /// one that is refused: "I hate hiking" is no hiking.
    func topics(in found: MatchList, of text: String) -> [TopicWeight] {
        let cues = topicCues(in: found)
        guard !cues.isEmpty else { return [] }
        let refused = refused(cues, in: text)
        let all = strongest(points(of: cues) { _, _ in true })
        guard !refused.cues.isEmpty else { return all }
        var barred: Set<Int32> = []
        for number in refused.topics {
            // A weak word says too little to take back what a clear one says.
            for case .topic(let topic, let worth) in index.meanings(of: cues[number].phrase)
            where worth >= TopicPoints.word { barred.insert(topic) }
        }
        // Of those that would have been named without a refusal: what falls makes no room for another.
        let named = Set(all.map(\.topic))
        return strongest(
            points(of: cues) { number, topic in
                !refused.cues.contains(number) && !barred.contains(topic) && named.contains(topics[Int(topic)])
            })
    }

    /// The points of each topic, over its distinct cues; `counts` says for a cue's place in the list and a topic of it
    /// whether it counts.
    private func points(of cues: [PhraseAutomaton.Match], counts: (Int, Int32) -> Bool) -> [Int32: Int32] {
        var counted: Set<Int> = []
        var points: [Int32: Int32] = [:]
        for (number, match) in cues.enumerated() {
            for case .topic(let topic, let worth) in index.meanings(of: match.phrase)
            where counts(number, topic) && counted.insert(match.phrase << 16 | Int(topic)).inserted {
                points[topic, default: 0] += worth
            }
        }
        return points
    }

    /// The topic cues that no longer cue and no exception hides.
    private func topicCues(in found: MatchList) -> [PhraseAutomaton.Match] {
        var cover = Cover(tokenCount: found.tokenCount)
        for match in found.matches where index.meanings(of: match.phrase).contains(where: \.isOfTopics) {
            cover.add(match)
        }
        guard !cover.isEmpty else { return [] }
        return found.matches.filter { match in
            let meanings = index.meanings(of: match.phrase)
            return meanings.contains(where: \.isTopic) && !meanings.contains(where: \.isTopicException)
                && !cover.hidesPart(match)
        }
    }

    private func strongest(_ points: [Int32: Int32]) -> [TopicWeight] {
        let weights = points.compactMap { topic, sum -> TopicWeight? in
            guard sum >= TopicPoints.reportedMin else { return nil }
            return TopicWeight(topic: topics[Int(topic)], weight: Int(min(sum, TopicPoints.weightMax)))
        }
        let sorted = weights.sorted { left, right in
            left.weight != right.weight ? left.weight > right.weight : left.topic < right.topic
        }
        return Array(sorted.prefix(Self.topicCountMax))
    }
}

extension CueMeaning {
    /// Whether it hides shorter topic cues.
    fileprivate var isOfTopics: Bool {
        switch self {
        case .topic, .topicException: true
        default: false
        }
    }

    fileprivate var isTopic: Bool {
        if case .topic = self { true } else { false }
    }

    fileprivate var isTopicException: Bool {
        if case .topicException = self { true } else { false }
    }
}
