import Domain

/// Judges single turns of one person, for one purpose, app and day. The only place where that is decided.
struct TurnRule {
    let policy: Policy
    let standing: Standing
    let purpose: Purpose
    let app: AppID?

    /// Why a turn of a conversation that is not barred is left out; empty: it may be used.
    func omissions(of stamp: TurnStamp) -> [TurnOmission] {
        var result: [TurnOmission] = []
        if let app, !mayCarry(stamp, to: app) { result.append(.appNotLinked) }
        if let omission = placeOmission(of: stamp) { result.append(omission) }
        let isTold = standing.noticeFrom.map { stamp.isAfterNotice && stamp.day >= $0 } ?? false
        if !isTold { result.append(.beforeNotice) }
        if stamp.day > standing.localDay { result.append(.futureDay) }
        if stamp.adsBars.contains(.clockDoubted) { result.append(.clockDoubted) }
        if policy.readersRecalled.contains(stamp.readerVersion) { result.append(.readerRecalled) }
        if purpose == .ads { result += adsOmissions(of: stamp) }
        return result
    }

    /// In the same app always; in another one only if both were linked as of the saying and are now.
    private func mayCarry(_ stamp: TurnStamp, to app: AppID) -> Bool {
        if stamp.app == app { return true }
        return stamp.carriesTo.contains(app) && policy.apps.mayCarry(from: stamp.app, to: app, linked: standing.linked)
    }

    /// The policy must have been in force wherever the person may have been; of several dates the latest counts, that of
    /// where they are now among them: the reading that uses less.
    private func placeOmission(of stamp: TurnStamp) -> TurnOmission? {
        guard stamp.isPlaceKnown, !stamp.regions.isEmpty else { return .saidWhereNotInForce }
        var isTooEarly = false
        for region in stamp.regions {
            guard case .inForce(let from) = policy.rule(for: region) else { return .saidWhereNotInForce }
            if stamp.day < max(from, standing.regionFrom ?? from) { isTooEarly = true }
        }
        return isTooEarly ? .beforeEffectiveDate : nil
    }

    /// The bars that have an omission of their own.
    private static let barsWithReasons: AdsBars = [.voiceUncertain, .voiceUnusable, .conversationUnread, .clockDoubted]

    private func adsOmissions(of stamp: TurnStamp) -> [TurnOmission] {
        var result: [TurnOmission] = []
        if !stamp.isLanguageUnderstood { result.append(.languageNotUnderstood) }
        if !(stamp.ageYears.map { $0 >= policy.adsAgeMin } ?? false) { result.append(.tooYoungThen) }
        if !stamp.adsBars.isDisjoint(with: [.voiceUncertain, .voiceUnusable]) { result.append(.voiceUncertain) }
        if stamp.adsBars.contains(.conversationUnread) { result.append(.sensitiveConversation) }
        // What this version does not know bars as well.
        if !stamp.adsBars.subtracting(Self.barsWithReasons).isEmpty {
            result.append(.disguised)
        }
        return result
    }

    /// Whether something about a conversation as a whole keeps its turns out.
    func isBarred(_ conversation: OpenConversation) -> Bool {
        switch purpose {
        case .ads: conversation.isBarredFromAds
        case .content: conversation.isSensitive && !policy.contentFromSensitiveConversations
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
