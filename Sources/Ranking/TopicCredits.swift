import Domain

/// Interests spread over a catalogue's topics, ready to be looked up by topic number.
///
/// An interest counts in full for its own topic and by half for the topic above it and the topics just below it: talk
/// of hiking says something about outdoor recreation, and the other way round.
struct TopicCredits: Sendable {
    private var credits: [TopicCredit?]
    private var isEmpty = true

    /// Spreads `interests` over the topics of `catalogue`; `parents` gives the topic above each topic.
    init(_ interests: Interests, parents: [TopicID: TopicID], catalogue: Catalogue) {
        credits = Array(repeating: nil, count: catalogue.topics.count)
        guard !interests.points.isEmpty else { return }
        for (topic, points) in interests.points {
            give(catalogue.topics[topic], TopicCredit(topic: topic, points: points))
        }
        for (child, parent) in parents {
            if let points = interests.points[child] {
                let credit = TopicCredit(topic: child, points: points / Points.neighbourDivisor)
                give(catalogue.topics[parent], credit)
            }
            if let points = interests.points[parent] {
                let credit = TopicCredit(topic: parent, points: points / Points.neighbourDivisor)
                give(catalogue.topics[child], credit)
            }
        }
    }

    private mutating func give(_ number: Int?, _ credit: TopicCredit) {
        guard let number, credit.points > 0 else { return }
        if let current = credits[number], !credit.beats(current) { return }
        credits[number] = credit
        isEmpty = false
    }

    /// What the interests put into the score of an item with these topics: the strongest credit alone, so that an item
    /// gains nothing by naming many topics.
    func points(of topics: [Int]) -> Int {
        guard !isEmpty else { return 0 }
        var best = 0
        for number in topics { best = max(best, credits[number]?.points ?? 0) }
        return best
    }

    /// The credit whose points `points(of:)` gives.
    func strongest(of topics: [Int]) -> TopicCredit? {
        topics.compactMap { credits[$0] }.max { $1.beats($0) }
    }
}
