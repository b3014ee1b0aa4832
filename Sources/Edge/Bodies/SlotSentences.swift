import Documents
import Domain

extension WhyBody {
    /// The answer for a slot of a slate.
    init(_ slate: Slate, _ slot: Slot, use: UseBody, sentences: SlotSentences) {
        self.init(
            slate: SlateBody(slate), slot: SlotBody(slot),
            sentences: slot.reasons.map { sentences.sentence(for: $0, of: slot) },
            placement: sentences.placement(of: slot), use: use)
    }
}

/// The reasons of a slot in words.
struct SlotSentences: Sendable {
    /// What a topic is called; nil when it has no name.
    let topicName: @Sendable (TopicID) -> String?

    /// A reason as a person is told it.
    func sentence(for reason: SlotReason, of slot: Slot) -> String {
        let about = reason.topic.map { " about \(topicName($0) ?? $0.rawValue)" } ?? ""
        return switch reason.signal {
        case .assistant: "You spoke to the assistant\(about)."
        case .likes: "You liked things\(about)."
        case .follows: "You follow \(reason.subject ?? slot.creator)."
        case .memberships: "You are a member of groups\(about)."
        case .popularity: "Many people engaged with it."
        case .freshness: "It is new."
        case .bid: "\(slot.creator) pays for it to be shown."
        }
    }

    /// Where a slot would have stood without the assistant's signals, as a person is told it.
    func placement(of slot: Slot) -> String {
        guard let without = slot.positionWithoutAssistant else {
            return "Without what you said to the assistant it would not be among these places."
        }
        return without == slot.position
            ? "Without what you said to the assistant it would stand in the same place."
            : "Without what you said to the assistant it would stand in place \(without) instead of \(slot.position)."
    }
}
