import Domain

/// Judges single turns of one person, for one purpose, app and day. The only place where that is decided.
struct TurnRule {
    let policy: Policy
    let standing: Standing
    let purpose: Purpose
    let app: AppID?

    /// Why a turn of a conversation that is not sensitive is left out; empty: it may be used.
    func omissions(of stamp: TurnStamp) -> [TurnOmission] {
        var result: [TurnOmission] = []
        if let app, !policy.apps.mayCarry(from: stamp.app, to: app, linked: standing.linked) {
            result.append(.appNotLinked)
        }
        switch policy.rule(for: stamp.region) {
        case .unknown, .out: result.append(.saidWhereNotInForce)
        case .inForce(let from):
            // In two regions with two dates, the later one counts: the reading that uses less.
            if stamp.day < max(from, standing.regionFrom ?? from) { result.append(.beforeEffectiveDate) }
        }
        let isTold = standing.noticeFrom.map { stamp.isAfterNotice && stamp.day >= $0 } ?? false
        if !isTold { result.append(.beforeNotice) }
        if stamp.day > standing.localDay { result.append(.futureDay) }
        if policy.readersRecalled.contains(stamp.readerVersion) { result.append(.readerRecalled) }
        if purpose == .ads, !stamp.isLanguageUnderstood { result.append(.languageNotUnderstood) }
        return result
    }

    /// Whether a conversation's sensitivity keeps its turns out.
    func isBarred(_ conversation: ConversationFact) -> Bool {
        guard conversation.isSensitive else { return false }
        switch purpose {
        case .ads: return true
        case .content: return !policy.contentFromSensitiveConversations
        }
    }

    /// Whether a topic may be used at all.
    func isAllowed(_ topic: TopicID) -> Bool {
        switch purpose {
        case .ads: policy.adsTopics.contains(topic)
        case .content: true
        }
    }
}
