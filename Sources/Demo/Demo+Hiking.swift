import Documents
import Domain

extension Demo {
    /// Places that are shown and that count as risen.
    private static let topPlaces = 10

    /// Before and after, side by side, and what must be true of the difference.
    func checkHiking(_ kind: SlateKind, before: SlateBody, after: SlateBody) throws {
        show(kind, before: before, after: after)
        let moved = after.slots.filter { isAboutHiking($0) }
        let risen = moved.filter { slot in
            slot.position < (before.slots.first { $0.id == slot.id }?.position ?? Int.max)
        }
        screen.claim(claim(kind), !risen.isEmpty && isExpected(kind, risen), found: "\(moved.map(\.id))")
        screen.claim(
            "each says so, and where it stood before",
            moved.allSatisfy { slot in
                slot.positionWithoutAssistant == before.slots.first { $0.id == slot.id }?.position
            }, found: moved.map { "\($0.id) \($0.positionWithoutAssistant ?? 0)" }.joined(separator: ", "))
    }

    private func isAboutHiking(_ slot: SlotBody) -> Bool {
        slot.reasons.contains { $0.signal == "assistant" && $0.topic == "hiking" }
    }

    private func isExpected(_ kind: SlateKind, _ risen: [SlotBody]) -> Bool {
        switch kind {
        case .reels, .groups: risen.contains { $0.topics.contains("hiking") && $0.position <= Self.topPlaces }
        case .friends: risen.contains { $0.id == "post-trail-update-1" }
        case .ads: risen.contains { $0.creator == "Tarnhollow" }
        }
    }

    private func claim(_ kind: SlateKind) -> String {
        switch kind {
        case .reels: "hiking reels rise"
        case .groups: "hiking groups rise"
        case .friends: "a friend's trail update rises"
        case .ads: "an ad for hiking boots appears or rises"
        }
    }

    /// Her likes still count: what they put there is still there, beside what the talk brought.
    func checkLikes(before: SlateBody, after: SlateBody) throws {
        let liked = after.slots.prefix(10).filter { slot in
            slot.reasons.contains { $0.signal == "likes" && $0.points > 0 }
                && before.slots.contains { $0.id == slot.id }
        }
        screen.claim(
            "her likes still count: \(liked.count) of the first 10 reels are there by what she likes", !liked.isEmpty)
    }

    private func show(_ kind: SlateKind, before: SlateBody, after: SlateBody) {
        screen.say("\(kind.rawValue): before, and after")
        for index in 0..<min(Self.topPlaces, max(before.slots.count, after.slots.count)) {
            let old = index < before.slots.count ? before.slots[index].title : ""
            let new = index < after.slots.count ? after.slots[index] : nil
            let was = new.map { slot in
                before.slots.first { $0.id == slot.id }.map { "was \($0.position)" } ?? "was not here"
            }
            let right = new.map { "\(Self.fitted($0.title, 36)) \($0.reasonText) (\(was ?? ""))" } ?? ""
            screen.row("\(index + 1). \(Self.fitted(old, 36)) │ \(right)", isMarked: new.map(isAboutHiking) ?? false)
        }
    }

    private static func fitted(_ text: String, _ width: Int) -> String {
        text.count > width
            ? text.prefix(width - 1) + "…" : text + String(repeating: " ", count: width - text.count)
    }
}
