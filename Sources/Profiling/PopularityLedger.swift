import Domain

extension PersonFacts {
    /// The targets to whose popularity this person may add.
    var popularityTargets: [String] {
        reactions.keys.filter { $0.kind != .follow }.map(\.target) + Array(encounters.keys)
    }

    /// What one person adds to a target's popularity: a like, a membership, clicks and shares. Follows are not counted:
    /// their targets are people, whose ids do not stand on disk in clear.
    func popularityShare(of target: String) -> PopularityCount {
        var share = PopularityCount()
        for kind in [ReactionKind.like, .join] {
            let key = ReactionKey(kind: kind, target: target)
            if reactions[key]?.isOn == true { share.all += 1 }
            if isUnassisted(key) { share.unassisted += 1 }
        }
        if let encounter = encounters[target] {
            share.all += encounter.uses
            share.unassisted += encounter.usesUnassisted
        }
        return share
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
        guard case .engagement(let engagement) = self, engagement.kind.state?.reaction != .follow else { return nil }
        return engagement.target
    }
}
