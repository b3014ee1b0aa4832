import Contracts
import Domain
import Policy
import Understanding

/// What is said to the assistant.
extension IntakeRules {
    func understand(_ interaction: Interaction) throws(Refusal) -> Understood {
        let message = UnreadMessage(
            id: interaction.id, person: interaction.person, conversation: interaction.conversation,
            occurredAt: interaction.occurredAt, app: interaction.app)
        try check(message)
        if let problem = textProblem(interaction.text) { throw Refusal(rejection: problem, instead: bar(message)) }
        if let confidence = interaction.confidence {
            guard interaction.modality == .voice, (0...1000).contains(confidence) else {
                throw Refusal(rejection: .badConfidence, instead: bar(message))
            }
        }
        let reading = reader.read(
            interaction.text, language: interaction.language, modality: interaction.modality,
            confidence: interaction.confidence)
        let isSensitive = !reading.sensitive.isEmpty
        let isMute = isClockDoubted || isSensitive && !policy.contentFromSensitiveConversations
        let turn = AssistantTurn(
            conversation: interaction.conversation, app: interaction.app, modality: interaction.modality,
            languageHint: interaction.language, readerVersion: MessageReader.version, isSensitive: isSensitive,
            topics: isMute ? [] : reading.topics,
            adsBars: isClockDoubted ? reading.adsBars.union(.clockDoubted) : reading.adsBars)
        return Understood(
            entry: signal(interaction.id, interaction.person, interaction.occurredAt, .turn(turn)),
            sensitive: reading.sensitive, remembersUntil: interaction.occurredAt.advanced(byMs: horizonMs),
            ifInConflict: bar(message).entry)
    }

    /// A message that its sender could not read or send.
    func understand(_ message: UnreadMessage) throws(Refusal) -> Understood {
        try check(message)
        return bar(message)
    }

    /// The entry that bars a conversation from ads, for a message of it was not read: one for each conversation, whatever
    /// message it was.
    func bar(_ message: UnreadMessage) -> Understood {
        let digest = digest(message.person, message.conversation)
        let id = EntryID(unchecked: "unread:\(digest)")
        return Understood(
            entry: signal(
                id, message.person, message.occurredAt,
                .unread(UnreadTurn(conversation: message.conversation, app: message.app))),
            remembersUntil: now.advanced(byMs: horizonMs))
    }

    private func check(_ message: UnreadMessage) throws(Refusal) {
        do throws(IntakeRejection) {
            try checkTime(message.occurredAt, isEvent: true)
            guard policy.apps.known.contains(message.app) else { throw .unknownApp(message.app) }
        } catch {
            throw Refusal(rejection: error)
        }
    }

    private func textProblem(_ text: String) -> IntakeRejection? {
        if text.utf8.count > IntakeLimits.textBytesMax { return .textTooLong(bytes: text.utf8.count) }
        return MessageReader.isBlank(text) ? .textEmpty : nil
    }
}
