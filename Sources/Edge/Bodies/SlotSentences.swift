import Documents
import Domain
import Policy

extension WhyBody {
    /// The answer for a slot of a slate.
    init(_ slate: Slate, _ slot: Slot, use: UseBody, sentences: SlotSentences) {
        self.init(
            slate: SlateBody(slate), slot: SlotBody(slot),
            sentences: slot.reasons.map { sentences.sentence(for: $0, of: slot) },
            placement: sentences.placement(of: slot), use: use)
    }
}

/// The reasons of a slot in words, in a language of the person's where the policy has one.
struct SlotSentences: Sendable {
    let policy: Policy
    /// The person's languages, the one they like best first.
    let languages: [LanguageTag]
    /// What a topic is called; nil when it has no name.
    let topicName: @Sendable (TopicID) -> String?

    /// A reason as a person is told it.
    func sentence(for reason: SlotReason, of slot: Slot) -> String {
        switch reason.signal {
        case .assistant: text(.assistant, or: .assistantNoTopic, reason)
        case .likes: text(.likes, or: .likesNoTopic, reason)
        case .follows: policy.reason(.follows, for: languages, ["subject": reason.subject ?? slot.creator])
        case .memberships: text(.memberships, or: .membershipsNoTopic, reason)
        case .popularity: policy.reason(.popularity, for: languages)
        case .freshness: policy.reason(.freshness, for: languages)
        case .bid: policy.reason(.bid, for: languages, ["subject": slot.creator])
        }
    }

    private func text(_ withTopic: ReasonText, or without: ReasonText, _ reason: SlotReason) -> String {
        guard let topic = reason.topic else { return policy.reason(without, for: languages) }
        return policy.reason(withTopic, for: languages, ["topic": topicName(topic) ?? topic.rawValue])
    }

    /// Where a slot would have stood without the assistant's signals, as a person is told it.
    func placement(of slot: Slot) -> String {
        guard let without = slot.positionWithoutAssistant else { return policy.reason(.placementNew, for: languages) }
        guard without != slot.position else { return policy.reason(.placementSame, for: languages) }
        return policy.reason(
            .placementMoved, for: languages, ["without": "\(without)", "position": "\(slot.position)"])
    }
}
