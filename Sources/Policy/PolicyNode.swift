/// A node of a policy file: all that its reader sees of YAML. Scalars are texts whatever YAML would resolve them to, so
/// that `NO` is Norway and not false.
struct PolicyNode {
    enum Content {
        case text(String)
        case list([PolicyNode])
        case map([PolicyPair])
        /// Nothing that a policy file could use.
        case other
    }

    let content: Content
    let place: PolicyFilePlace

    /// What the node is, for messages.
    var kindName: String {
        switch content {
        case .text(let text): text.isEmpty ? "nothing" : "a single value"
        case .list: "a list"
        case .map: "a mapping"
        case .other: "something else"
        }
    }
}

/// One line of a mapping.
struct PolicyPair {
    /// Nil when the key is not a single value.
    let key: String?
    let keyPlace: PolicyFilePlace
    let value: PolicyNode
}
