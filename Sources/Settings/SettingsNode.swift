/// A node of a settings file: all that its reader sees of YAML. Scalars are texts whatever YAML would resolve them to, so
/// that `NO` is Norway and not false.
public struct SettingsNode: Sendable {
    /// What a node can hold.
    public enum Content: Sendable {
        /// A single value.
        case text(String)
        /// A list.
        case list([SettingsNode])
        /// A mapping, in the order of the file.
        case map([SettingsPair])
        /// Nothing that a settings file could use.
        case other
    }

    /// What it holds.
    public let content: Content
    /// Where it stands.
    public let place: SettingsPlace

    /// What the node is, for messages.
    public var kindName: String {
        switch content {
        case .text(let text): text.isEmpty ? "nothing" : "a single value"
        case .list: "a list"
        case .map: "a mapping"
        case .other: "something else"
        }
    }
}

/// One line of a mapping.
public struct SettingsPair: Sendable {
    /// Nil when the key is not a single value.
    public let key: String?
    /// Where the key stands.
    public let keyPlace: SettingsPlace
    /// What it maps to.
    public let value: SettingsNode
}
