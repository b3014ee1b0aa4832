public import Domain

extension Gate {
    /// Says for the person as a whole which conditions hold, and how many turns are left out for which reason.
    public func explanation(
        of facts: PersonFacts, app: AppID?, purpose: Purpose, at: Instant, isCurrent: Bool = true
    ) -> UseExplanation {
        let standing = Standing(of: facts, at: at, under: policy, zones: zones)
        let rule = TurnRule(policy: policy, standing: standing, purpose: purpose, app: app)
        var conditions = conditions(of: facts, standing: standing, purpose: purpose, app: app)
        if !isCurrent { conditions.append(UseCondition(name: .facts, refusal: .factsBehind)) }
        var count = TurnCount()
        for conversation in facts.conversations.values { count.add(conversation, rule: rule) }
        count.add(closed: facts.tallies, rule: rule)
        return UseExplanation(
            person: facts.person, purpose: purpose, app: app, at: at, localDay: standing.localDay,
            policyVersion: policy.version, conditions: conditions,
            turnsUsed: conditions.allSatisfy(\.holds) ? count.used : 0, turnsLeftOut: count.leftOut,
            languages: facts.settings?.languages ?? [])
    }

    private func conditions(
        of facts: PersonFacts, standing: Standing, purpose: Purpose, app: AppID?
    ) -> [UseCondition] {
        var result = [
            UseCondition(name: .app, refusal: appRefusal(of: facts, standing: standing, app: app)),
            UseCondition(name: .assistantUse, refusal: standing.hasUsedAssistant ? nil : .neverUsedAssistant),
            UseCondition(name: .region, refusal: standing.regionRefusal, from: standing.regionFrom),
            UseCondition(name: .notice, refusal: standing.noticeRefusal, from: standing.noticeFrom),
        ]
        if purpose == .ads {
            result.append(UseCondition(name: .age, refusal: standing.ageRefusal(min: policy.adsAgeMin)))
            result.append(UseCondition(name: .conversations, refusal: standing.areBarsFull ? .conversationsFull : nil))
        }
        return result
    }

    private func appRefusal(of facts: PersonFacts, standing: Standing, app: AppID?) -> UseRefusal? {
        guard let app else { return .noApp }
        let stamps = facts.conversations.values.flatMap { $0.talk.keys.map(\.app) }
        let sources = Set(stamps).union(facts.tallies.keys.map(\.stamp.app))
        guard !sources.isEmpty else { return nil }
        let reaches = sources.contains { policy.apps.mayCarry(from: $0, to: app, linked: standing.linked) }
        return reaches ? nil : .appNotLinked
    }
}

/// Counts turns that are used and left out.
private struct TurnCount {
    var used = 0
    var leftOut: [TurnOmission: Int] = [:]

    mutating func add(_ conversation: OpenConversation, rule: TurnRule) {
        if rule.isBarred(conversation) {
            leave(out: .sensitiveConversation, conversation.turnCount)
            return
        }
        for (stamp, talk) in conversation.talk {
            var omissions = rule.omissions(of: stamp)
            // For content an unreadable turn gave no topics when it was folded, and so it says why here.
            if rule.purpose == .content, talk.topics.isEmpty, !stamp.isLanguageUnderstood {
                omissions.append(.languageNotUnderstood)
            }
            for omission in omissions { leave(out: omission, talk.count) }
            let allowed = talk.topics.filter { rule.isAllowed($0.key) }.map(\.value.count).max() ?? 0
            let barred = talk.topics.filter { !rule.isAllowed($0.key) }.map(\.value.count).max() ?? 0
            // What a sensitive conversation is about is told to nobody, wherever it may be used.
            if !conversation.isSensitive { leave(out: .topicNotAllowed, barred) }
            if omissions.isEmpty { used = saturated(used, allowed) }
        }
    }

    mutating func add(closed tallies: [TopicKey: TopicTally], rule: TurnRule) {
        var counts: [TurnStamp: (all: Int, allowed: Int, barred: Int)] = [:]
        for (key, tally) in tallies {
            var count = counts[key.stamp, default: (0, 0, 0)]
            count.all = max(count.all, tally.count)
            if rule.isAllowed(key.topic) {
                count.allowed = max(count.allowed, tally.count)
            } else {
                count.barred = max(count.barred, tally.count)
            }
            counts[key.stamp] = count
        }
        for (stamp, count) in counts {
            let omissions = rule.omissions(of: stamp)
            for omission in omissions { leave(out: omission, count.all) }
            leave(out: .topicNotAllowed, count.barred)
            if omissions.isEmpty { used = saturated(used, count.allowed) }
        }
    }

    private mutating func leave(out omission: TurnOmission, _ turns: Int) {
        guard turns > 0 else { return }
        leftOut[omission] = saturated(leftOut[omission, default: 0], turns)
    }

    /// Counts come from storage and are added with care.
    private func saturated(_ left: Int, _ right: Int) -> Int {
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? .max : sum
    }
}
