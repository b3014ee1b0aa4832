extension UseRefusal {
    /// The reason as a person is told it.
    public var sentence: String {
        switch self {
        case .noApp: "The request does not say which app it is for, so nothing said to the assistant is used."
        case .appNotLinked:
            "What was said to the assistant was said in apps whose accounts are not linked with this one."
        case .neverUsedAssistant: "The assistant was never used."
        case .regionUnknown: "It is not known in which country or territory the person is."
        case .regionExcluded: "The policy does not apply where the person is."
        case .regionNotYet: "The policy does not apply yet where the person is."
        case .noticeNotDelivered: "The person was not told yet how their talk would be used."
        case .noticeLeadTime: "The person was told how their talk will be used, but the lead time is not over."
        case .ageUnknown: "The person's age is not known."
        case .ageBelowMinimum: "The person is too young for ads that are chosen by what they say."
        case .conversationsFull:
            "So many of the person's conversations are not for ads that others can no longer be told from them."
        case .factsBehind: "What the person said last is not taken in yet, so nothing they said is used for now."
        }
    }
}

extension TurnOmission {
    /// The reason as a person is told it.
    public var sentence: String {
        switch self {
        case .appNotLinked: "said in an app whose account is not linked with this one"
        case .beforeEffectiveDate: "said before the policy came into force"
        case .beforeNotice: "said before the person was told how it would be used, or within the lead time"
        case .saidWhereNotInForce: "said where the policy does not apply, or nobody knows where"
        case .futureDay: "said on a day that has not come yet where the person is"
        case .sensitiveConversation: "said in a conversation that is not for this use"
        case .tooYoungThen: "said when the person was too young for this use, or of unknown age"
        case .voiceUncertain: "spoken, and not recognised surely enough"
        case .disguised: "written in letters that can hide words"
        case .topicNotAllowed: "about topics that ads are never chosen by"
        case .languageNotUnderstood: "in a language that is unknown or not understood"
        case .readerRecalled: "read by a version of understanding that was recalled"
        case .clockDoubted: "received while the machine's clock was not believed"
        }
    }
}

extension NoticeNotNeeded {
    /// The reason as a person is told it.
    public var sentence: String {
        switch self {
        case .alreadyDelivered: "The person was told."
        case .neverUsedAssistant: "The person never used the assistant."
        case .regionUnknown: "It is not known in which country or territory the person is."
        case .regionExcluded: "The policy does not apply where the person is."
        case .languageUnknown: "It is not known which languages the person reads."
        case .noTextInLanguage: "The policy has no text in a language that the person reads."
        case .noChannel: "The policy names no way of delivery that this build has."
        }
    }
}
