import Domain
import Settings

extension PolicyReader {
    /// Reads `notice`.
    mutating func notice(of node: SettingsNode?) -> NoticeRules? {
        let keys = ["start", "leadDays", "version", "daytime", "channels"]
        guard let node, let fields = fields(of: node, "notice", keys: keys, optional: ["title", "body"]) else {
            return nil
        }
        let start = day(of: fields["start"], "notice.start")
        let leadDays = integer(of: fields["leadDays"], "notice.leadDays", in: 0...365)
        let version = identifier(of: fields["version"], "notice.version")
        let daytime = daytime(of: fields["daytime"])
        let channels = channels(of: fields["channels"])
        guard let start, let leadDays, let version, let daytime, let channels else { return nil }
        return NoticeRules(
            start: start, leadDays: leadDays, version: version, daytimeFromMinute: daytime.lowerBound,
            daytimeUntilMinute: daytime.upperBound, channels: channels.filter(\.isBuilt),
            channelsNotBuilt: channels.filter { !$0.isBuilt })
    }

    private mutating func daytime(of node: SettingsNode?) -> Range<Int>? {
        guard let node, let fields = fields(of: node, "notice.daytime", keys: ["from", "until"]) else { return nil }
        let from = minuteOfDay(of: fields["from"], "notice.daytime.from")
        let until = minuteOfDay(of: fields["until"], "notice.daytime.until")
        guard let from, let until else { return nil }
        guard until - from >= NoticeRules.daytimeMinutesMin else {
            report(
                .outOfRange, at: node.place,
                "'notice.daytime' is shorter than \(NoticeRules.daytimeMinutesMin / 60) hours; move 'from' or 'until'")
            return nil
        }
        return from..<until
    }

    private mutating func channels(of node: SettingsNode?) -> [NoticeChannel]? {
        let names = NoticeChannel.allCases.filter(\.isBuilt).map(\.rawValue).joined(separator: ", ")
        let isInForce = isInForce
        let channels = set(of: node, "notice.channels") { text -> Result<NoticeChannel, SettingsValueProblem> in
            guard let channel = NoticeChannel(rawValue: text) else {
                return .failure(
                    .init(code: .unknownChannel, message: "'\(text)' is no channel; write one of: \(names)"))
            }
            guard channel.isBuilt || isInForce else {
                return .failure(
                    .init(
                        code: .channelNotBuilt,
                        message:
                            "this build does not deliver by '\(text)', so nobody would be told by it; write one of: "
                            + names))
            }
            return .success(channel)
        }
        guard let node, let channels else { return nil }
        if case .list(let items) = node.content, items.isEmpty {
            report(.wrongType, at: node.place, "'notice.channels' is empty; write one of: \(names)")
            return nil
        }
        return channels.map(\.value)
    }

    /// The version travels with deliveries, so it keeps to the alphabet of ids.
    private mutating func identifier(of node: SettingsNode?, _ name: String) -> String? {
        guard let node, let text = text(of: node, name) else { return nil }
        guard EntryID(rawValue: text) != nil else {
            report(
                .badIdentifier, at: node.place,
                "'\(name)' is no identifier; write 1 to 128 ASCII letters, digits or . _ : @ -")
            return nil
        }
        return text
    }
}

extension NoticeChannel {
    /// Whether this build delivers by it.
    var isBuilt: Bool { self == .inbox }
}
