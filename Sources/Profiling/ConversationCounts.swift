import Domain

/// How many open conversations there are in each app, and how many of them are barred from ads. A conversation over two
/// apps counts in both. Names nobody.
struct ConversationCounts: Hashable, Sendable {
    private(set) var all: [AppID: Int] = [:]
    private(set) var barred: [AppID: Int] = [:]

    init() {}

    init(_ conversation: OpenConversation?) {
        guard let conversation else { return }
        for app in Set(conversation.talk.keys.map(\.app)) {
            all[app] = 1
            if conversation.isBarredFromAds { barred[app] = 1 }
        }
    }

    init(_ facts: PersonFacts) {
        for conversation in facts.conversations.values { add(ConversationCounts(conversation)) }
    }

    mutating func add(_ other: ConversationCounts) {
        all.merge(other.all) { $0 + $1 }
        barred.merge(other.barred) { $0 + $1 }
    }

    mutating func subtract(_ other: ConversationCounts) {
        for (app, count) in other.all { all[app, default: 0] -= count }
        for (app, count) in other.barred { barred[app, default: 0] -= count }
    }

    /// By the names that status shows.
    var named: [String: Int] {
        var result: [String: Int] = [:]
        for (app, count) in all where count != 0 { result["conversations{app=\(app)}"] = count }
        for (app, count) in barred where count != 0 { result["conversations_barred{app=\(app)}"] = count }
        return result
    }
}
