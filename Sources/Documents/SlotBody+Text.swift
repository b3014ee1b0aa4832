extension SlotBody {
    /// Its strongest reasons in a few words: `you talked about hiking, popular`.
    public var reasonText: String {
        reasons.filter { $0.points > 0 }.prefix(2).map(\.text).joined(separator: ", ")
    }
}

extension ReasonBody {
    /// The reason in a few words.
    public var text: String {
        switch signal {
        case "assistant": "you talked about \(topic ?? "this")"
        case "likes": "you like \(topic ?? "this")"
        case "follows": "you follow \(subject ?? "them")"
        case "memberships": "your groups are about \(topic ?? "this")"
        case "popularity": "popular"
        case "freshness": "new"
        case "bid": "the advertiser's bid"
        default: signal
        }
    }
}
