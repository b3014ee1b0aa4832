import Domain

extension PersonFacts {
    /// The targets to whose popularity this person may add.
    var popularityTargets: Set<String> {
        Set(reactions.keys.filter { $0.kind == .like || $0.kind == .join }.map(\.target)).union(encounters.keys)
    }

    /// What one person adds to a target's popularity: one at most for a like, a membership, clicks, and shares each.
    /// Follows are not counted: their targets are people, whose ids do not stand on disk in clear.
    func popularityShare(of target: String) -> PopularityCount {
        let origins =
            [ReactionKind.like, .join].map { origin(of: ReactionKey(kind: $0, target: target)) }
            + UseKind.allCases.map { origin(of: $0, target) }
        return PopularityCount(all: origins.count { $0 != nil }, unassisted: origins.count { $0 == .clean })
    }
}

extension PopularityCount {
    static func += (left: inout PopularityCount, right: PopularityCount) {
        left.all += right.all
        left.unassisted += right.unassisted
    }

    static func - (left: PopularityCount, right: PopularityCount) -> PopularityCount {
        PopularityCount(all: left.all - right.all, unassisted: left.unassisted - right.unassisted)
    }
}

extension Signal {
    /// The target whose popularity this entry can change.
    var popularityTarget: String? {
        guard case .engagement(let engagement) = self, engagement.targetType == .item,
            engagement.kind.state?.reaction != .follow
        else { return nil }
        return engagement.target
    }
}
