/// Turns that belong together: same app and conversation id, no gap of more than 24 hours.
public struct ConversationFact: Hashable, Sendable {
    /// The turns, oldest first.
    public var turns: ArraySlice<TurnFact>

    /// One sensitive turn makes the whole conversation sensitive, whatever their order.
    public var isSensitive: Bool { turns.contains(where: \.isSensitive) }

    /// When its last turn was said.
    public var lastTurnAt: Instant? { turns.last?.occurredAt }

    /// A conversation ends when this much time passes without a turn (milliseconds).
    public static let gapMsMax: Int64 = 24 * 3_600_000
}

extension PersonFacts {
    /// The open turns as conversations. Judged over the set of turns: the order in which they arrived does not matter.
    public var conversations: [ConversationFact] {
        var result: [ConversationFact] = []
        var start = turns.startIndex
        for index in turns.indices {
            let next = turns.index(after: index)
            if next == turns.endIndex || !turns[index].isContinued(by: turns[next]) {
                result.append(ConversationFact(turns: turns[start..<next]))
                start = next
            }
        }
        return result
    }

    /// Whether the state `key` holds and was not won by a slot that assistant signals placed. A state without a token
    /// takes the mark of a view of the same target.
    public func isUnassisted(_ key: ReactionKey) -> Bool {
        guard let reaction = reactions[key], reaction.isOn else { return false }
        switch reaction.mark {
        case .ordinary: return true
        case .assistant: return false
        case .unknown: return encounters[key.target]?.isMarked != true
        }
    }
}

extension TurnFact {
    fileprivate func isContinued(by next: TurnFact) -> Bool {
        stamp.app == next.stamp.app && conversation == next.conversation
            && next.occurredAt.msSinceEpoch - occurredAt.msSinceEpoch <= ConversationFact.gapMsMax
    }
}
