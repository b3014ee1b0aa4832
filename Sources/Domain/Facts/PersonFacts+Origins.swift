/// What is known of how somebody came upon what they engaged with.
public enum EngagementOrigin: Hashable, Sendable {
    /// Talk had no part in it.
    case clean
    /// Assistant signals placed it before them.
    case assistant
    /// Nobody can tell: it counts for nobody to whom the policy does not apply, and in no ads feature.
    case unknown
}

extension PersonFacts {
    /// Where a state that holds came from; nil where it does not hold.
    ///
    /// The token of its slot decides. Without one the views of the target do: a view that assistant signals placed first,
    /// then one in an ordinary slot. Without either it is clean only from before the policy can have applied.
    public func origin(of key: ReactionKey) -> EngagementOrigin? {
        guard let reaction = reactions[key], reaction.isOn else { return nil }
        switch reaction.mark {
        case .ordinary: return .clean
        case .assistant: return .assistant
        case .unknown: return originByViews(of: key.target) ?? (reaction.isEarly ? .clean : .unknown)
        }
    }

    /// Where the clicks or shares of a target came from, the cleanest of them; nil where there are none.
    public func origin(of use: UseKind, _ target: String) -> EngagementOrigin? {
        guard let origins = encounters[target]?.uses[use]?.origins else { return nil }
        if origins.contains(.ordinary) { return .clean }
        if !origins.isDisjoint(with: [.early, .unknown]) {
            let byViews = originByViews(of: target) ?? (origins.contains(.early) ? .clean : .unknown)
            if byViews == .clean || !origins.contains(.assistant) { return byViews }
        }
        return origins.contains(.assistant) ? .assistant : .unknown
    }

    /// Whether the state `key` holds and is known to be none that talk brought about.
    public func isClean(_ key: ReactionKey) -> Bool { origin(of: key) == .clean }

    private func originByViews(of target: String) -> EngagementOrigin? {
        guard let encounter = encounters[target] else { return nil }
        if encounter.isMarked { return .assistant }
        return encounter.isOrdinary ? .clean : nil
    }
}
