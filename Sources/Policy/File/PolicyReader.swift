import Domain
import Settings

/// Reads a policy file.
struct PolicyReader: SettingsReading {
    /// The taxonomy's topics; nil: topics are not checked against one.
    let knownTopics: Set<TopicID>?
    /// Whether the file was activated before: what this build cannot do is then left out instead of refused.
    let isInForce: Bool
    var problems: [SettingsProblem] = []

    init(knownTopics: Set<TopicID>?, isInForce: Bool) {
        self.knownTopics = knownTopics
        self.isInForce = isInForce
    }

    /// A calendar day from 2000 to 2100.
    mutating func day(of node: SettingsNode?, _ name: String) -> CivilDay? {
        guard let node, let text = text(of: node, name) else { return nil }
        guard let day = CivilDay(text), (2000...2100).contains(day.yearMonthDay.year) else {
            report(
                .badDate, at: node.place,
                "'\(name)' is '\(text)'; write a day of the calendar as YYYY-MM-DD, from 2000 to 2100")
            return nil
        }
        return day
    }

    /// Minutes of the day of a time from `00:00` to `24:00`.
    mutating func minuteOfDay(of node: SettingsNode?, _ name: String) -> Int? {
        guard let node, let text = text(of: node, name) else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(isDigit) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= 1440
        else {
            report(.badTime, at: node.place, "'\(name)' is '\(text)'; write a time of day as HH:MM, 00:00 to 24:00")
            return nil
        }
        return hour * 60 + minute
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
