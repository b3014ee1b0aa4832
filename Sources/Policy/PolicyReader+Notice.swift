import Domain
import Settings

extension PolicyReader {
    /// Reads `notice`.
    mutating func notice(of node: SettingsNode?) -> NoticeRules? {
        let keys = ["start", "leadDays", "version", "daytime", "channels", "title", "body"]
        guard let node, let fields = fields(of: node, "notice", keys: keys) else { return nil }
        let start = day(of: fields["start"], "notice.start")
        let leadDays = integer(of: fields["leadDays"], "notice.leadDays", in: 0...365)
        let version = identifier(of: fields["version"], "notice.version")
        let daytime = daytime(of: fields["daytime"])
        let channels = channels(of: fields["channels"])
        let title = noticeText(of: fields["title"], "notice.title")
        let body = noticeText(of: fields["body"], "notice.body")
        if let bodyNode = fields["body"], let body, let title {
            checkNotice(title: title, body: body, at: bodyNode.place)
        }
        guard let start, let leadDays, let version, let daytime, let channels, let title, let body else { return nil }
        return NoticeRules(
            start: start, leadDays: leadDays, version: version, title: title, body: body,
            daytimeFromMinute: daytime.lowerBound, daytimeUntilMinute: daytime.upperBound, channels: channels)
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
        let names = NoticeChannel.allCases.map(\.rawValue).joined(separator: ", ")
        let channels = set(of: node, "notice.channels") { text in
            NoticeChannel(rawValue: text).map { .success($0) }
                ?? .failure(.init(code: .unknownChannel, message: "'\(text)' is no channel; write one of: \(names)"))
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

    private mutating func noticeText(of node: SettingsNode?, _ name: String) -> String? {
        guard let node, let text = text(of: node, name) else { return nil }
        let allowed = NoticePlaceholder.allCases.map(\.token)
        for piece in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            let token = "{" + piece.prefix { $0 != "}" && !$0.isWhitespace } + "}"
            if !allowed.contains(token) || !piece.contains("}") {
                report(
                    .unknownPlaceholder, at: node.place,
                    "'\(name)' has \(token), which nothing fills; write one of: \(allowed.joined(separator: ", "))")
            }
        }
        return text
    }

    private mutating func checkNotice(title: String, body: String, at place: SettingsPlace) {
        if !namesArtificialIntelligence(title + "\n" + body) {
            report(
                .noticeNamesNoAI, at: place,
                "neither title nor body names AI; a notice counts only if it says that AI reads what people say")
        }
        if !body.contains(NoticePlaceholder.usedFrom.token) {
            report(
                .placeholderMissing, at: place,
                "'notice.body' does not say from when talk is used; write \(NoticePlaceholder.usedFrom.token) into it")
        }
    }
}
