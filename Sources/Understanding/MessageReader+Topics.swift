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
    /// The topics of a text. A cue inside a longer cue or exception does not count: "table tennis" is no tennis.
    func topics(in found: MatchList) -> [TopicWeight] {
        var cover = Cover(tokenCount: found.tokenCount)
        for match in found.matches where index.meanings(of: match.phrase).contains(where: \.isOfTopics) {
            cover.add(match)
        }
        guard !cover.isEmpty else { return [] }
        var counted: Set<Int> = []
        var points: [Int32: Int32] = [:]
        for match in found.matches where !cover.hidesPart(match) {
            let meanings = index.meanings(of: match.phrase)
            if meanings.contains(where: \.isTopicException) { continue }
            for case .topic(let topic, let worth) in meanings
            where counted.insert(match.phrase << 16 | Int(topic)).inserted {
                points[topic, default: 0] += worth
            }
        }
        return strongest(points)
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

    fileprivate var isTopicException: Bool {
        if case .topicException = self { true } else { false }
    }
}
