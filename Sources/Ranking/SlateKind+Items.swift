public import Domain

extension SlateKind {
    /// The kind of item that a slate of this kind shows; nil for ads, which show campaigns.
    public var itemKind: ItemKind? {
        switch self {
        case .reels: .reel
        case .groups: .group
        case .friends: .post
        case .ads: nil
        }
    }
}

extension ItemKind {
    /// The kind of slate that shows items of this kind.
    public var slateKind: SlateKind {
        switch self {
        case .reel: .reels
        case .group: .groups
        case .post: .friends
        }
    }
}
