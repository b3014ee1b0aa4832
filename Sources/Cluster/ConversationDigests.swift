public import Domain
public import Store

extension DirectorySecret {
    /// The name of a person's conversation among their bars: it says nothing without the secret.
    public func conversationDigest(_ person: PersonID, _ conversation: ConversationID) -> ConversationDigest {
        let bytes = digest(
            label: "conversation bar", [Array(person.rawValue.utf8), Array(conversation.rawValue.utf8)])
        let half = { (range: Range<Int>) in bytes[range].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
        return ConversationDigest(high: half(0..<8), low: half(8..<16))
    }
}
