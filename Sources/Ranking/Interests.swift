import Domain

/// What speaks for topics with one person: points (thousandths) by topic, for one kind of signal. Only topics with
/// points above zero are in it.
struct Interests: Sendable {
    private(set) var points: [TopicID: Int]

    /// From weights of talk.
    init(talk weights: [TopicID: Int]) {
        self.init(amounts: weights, curve: Points.talk)
    }

    /// From the topics of the items that `targets` names; a target that is no item of the catalogue, or is named twice,
    /// adds nothing.
    init(targets: [String], in catalogue: Catalogue, curve: Curve) {
        var counts: [TopicID: Int] = [:]
        for index in Set(targets.compactMap(catalogue.itemIndex(ofTarget:))) {
            for topic in Set(catalogue.items[index].topics) { counts[topic, default: 0] += 1 }
        }
        self.init(amounts: counts, curve: curve)
    }

    private init(amounts: [TopicID: Int], curve: Curve) {
        points = amounts.mapValues(curve.points).filter { $0.value > 0 }
    }

    /// The same without the topics that are not in `allowed`.
    func only(_ allowed: Set<TopicID>) -> Interests {
        var copy = self
        copy.points = points.filter { allowed.contains($0.key) }
        return copy
    }

    /// The strongest of the interests in `topics`; among equals the first by id.
    func strongest(among topics: [TopicID]) -> TopicCredit? {
        topics.compactMap { topic in points[topic].map { TopicCredit(topic: topic, points: $0) } }
            .max { $1.beats($0) }
    }
}

/// Points, and the topic of the interest that gave them.
struct TopicCredit: Sendable {
    let topic: TopicID
    let points: Int

    /// More points win; among equals the first topic by id, so that the answer does not depend on any order.
    func beats(_ other: TopicCredit) -> Bool {
        points != other.points ? points > other.points : topic < other.topic
    }
}
