import Contracts
import Domain

/// Why an entry is not taken.
enum IntakeRejection: Error, Hashable {
    case inFuture(Instant, now: Instant)
    case tooOld(Instant, days: Int64)
    case implausible(Instant)
    case unknownApp(AppID)
    case textTooLong(bytes: Int)
    case textEmpty
    case badConfidence
    case badTarget
    case badSlotToken
    case foreignSlotToken
    case tooManyLinkedApps
    case tooManyLanguages
    case badBirthDate
    case unknownZone
    case sinceInFuture(Instant, now: Instant)
    case badTargetType(EngagementKind)
    case conflict
    case personErased
    case creatorErased
    case wrongPartition
    case unknownTopic(TopicID, in: String)
    case topicNotForAds(TopicID, campaign: CampaignID)
    case badItem(String)
    case badCampaign(CampaignID, String)
    case sensitiveCampaign(CampaignID, SensitiveCategory)

    /// The form that travels to the sender.
    var rejection: Rejection { Rejection(code: code, reason: reason) }

    private var code: String {
        switch self {
        case .inFuture: "occurred_in_future"
        case .tooOld: "occurred_too_long_ago"
        case .implausible: "occurred_implausible"
        case .unknownApp: "unknown_app"
        case .textTooLong: "text_too_long"
        case .textEmpty: "text_empty"
        case .badConfidence: "confidence_invalid"
        case .badTarget: "target_invalid"
        case .badSlotToken: "slot_token_invalid"
        case .foreignSlotToken: "slot_token_of_other_target"
        case .tooManyLinkedApps: "linked_apps_too_many"
        case .tooManyLanguages: "languages_too_many"
        case .badBirthDate: "birth_date_implausible"
        case .unknownZone: "unknown_time_zone"
        case .sinceInFuture: "since_in_future"
        case .badTargetType: "target_type_invalid"
        case .sensitiveCampaign: "campaign_sensitive"
        case .conflict: "id_conflict"
        case .personErased: Rejection.personErasedCode
        case .creatorErased: "creator_erased"
        case .wrongPartition: "wrong_partition"
        case .unknownTopic: "unknown_topic"
        case .topicNotForAds: "topic_not_for_ads"
        case .badItem: "item_invalid"
        case .badCampaign: "campaign_invalid"
        }
    }

    private var reason: String {
        switch self {
        case .inFuture(let at, let now):
            "occurredAt \(at) lies after the cluster's time \(now); check the sender's clock"
        case .tooOld(let at, let days):
            "occurredAt \(at) is more than \(days) days ago; events are taken for \(days) days, states without limit"
        case .implausible(let at):
            "occurredAt \(at) lies before \(IntakeLimits.occurredAtMin); check the sender's clock and unit"
        case .unknownApp(let app): "app \(app) is not in the policy; add it under apps or send a known one"
        case .textTooLong(let bytes):
            "text has \(bytes) bytes; send at most \(IntakeLimits.textBytesMax)\(Self.barred)"
        case .textEmpty: "text is empty; send what was said\(Self.barred)"
        case .badConfidence: "confidence belongs to modality voice and lies between 0 and 1\(Self.barred)"
        case .badTarget: "target is no id; use 1 to 128 ASCII letters, digits or . _ : @ -"
        case .badSlotToken: "slotToken was not given out for this person; send the token of the slot unchanged"
        case .foreignSlotToken: "slotToken belongs to another target; send the token of the slot that was engaged with"
        case .tooManyLinkedApps: "linkedApps has more than \(IntakeLimits.linkedAppsMax) entries"
        case .tooManyLanguages: "languages has more than \(IntakeLimits.languagesMax) entries"
        case .badBirthDate:
            "birthDate gives an age outside 0 to 130 years; it counts as unknown from now on, the other settings stand as "
                + "they were"
        case .unknownZone:
            "timeZone is not in the machine's time-zone database; it counts as unknown from now on, the other settings "
                + "stand as they were"
        case .sinceInFuture(let since, let now):
            "since \(since) lies after the cluster's time \(now); send the settings when they hold, or an earlier time"
        case .badTargetType(let kind): "targetType belongs to hide and unhide, this is a \(kind.rawValue); leave it out"
        case .sensitiveCampaign(let id, let category):
            "campaign \(id): its title or brand touches \(category.rawValue), which no ad may; change the text, or let an "
                + "operator overrule the finding with `waymark campaign overrule`"
        case .conflict:
            "another entry with this id was taken before; give each entry an id of its own (of a message, the conversation "
                + "is kept from ads: this text was not read)"
        case .personErased:
            "the person was erased after this happened, or within \(IntakeLimits.clockAheadMsMax / 60_000) minutes before "
                + "it; do not send it again"
        case .creatorErased:
            "the creator was erased after the item was created; do not send it again"
        case .wrongPartition: "the person belongs to another partition; the caller's partition count is wrong"
        case .unknownTopic(let topic, let place): "topic \(topic) in \(place) is not in the taxonomy"
        case .topicNotForAds(let topic, let campaign):
            "campaign \(campaign) targets \(topic), which the policy does not allow for ads; use topics of ads.topics"
        case .badItem(let what): what
        case .badCampaign(let campaign, let what): "campaign \(campaign): \(what)"
        }
    }

    /// What a refusal for its text means for a message's conversation.
    private static let barred = "; its conversation is kept from ads, for this message was not read"
}
