import Documents

extension ExportedFacts {
    /// The conversation of every turn that can still be taken back.
    var turns: [String] {
        conversations.flatMap { conversation in
            conversation.talk.flatMap { Array(repeating: conversation.conversation, count: $0.count) }
        }
    }
}
