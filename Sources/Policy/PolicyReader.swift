import Domain

/// Walks the nodes of a policy file and collects everything that is wrong with them.
///
/// A function that reads a part returns nil only after it reported why, so a file without problems has all its parts.
struct PolicyReader {
    /// The taxonomy's topics; nil: topics are not checked against one.
    let knownTopics: Set<TopicID>?
    private(set) var problems: [PolicyFileProblem] = []

    init(knownTopics: Set<TopicID>?) { self.knownTopics = knownTopics }

    mutating func report(_ code: PolicyFileProblemCode, at place: PolicyFilePlace, _ message: String) {
        problems.append(PolicyFileProblem(place: place, code: code, message: message))
    }

    /// The lines of a mapping, those with a key that is no single value left out.
    mutating func pairs(of node: PolicyNode, _ name: String) -> [(key: String, pair: PolicyPair)]? {
        guard case .map(let pairs) = node.content else {
            report(
                .wrongType, at: node.place, "'\(name)' is \(node.kindName); write a mapping, one 'key: value' a line")
            return nil
        }
        var result: [(key: String, pair: PolicyPair)] = []
        for pair in pairs {
            guard let key = pair.key else {
                report(.wrongType, at: pair.keyPlace, "a key of '\(name)' is no single value; write 'key: value'")
                continue
            }
            result.append((key, pair))
        }
        return result
    }

    /// The values of a mapping that has exactly the keys `keys`, by key.
    mutating func fields(of node: PolicyNode, _ name: String, keys: [String]) -> [String: PolicyNode]? {
        guard let pairs = pairs(of: node, name) else { return nil }
        var result: [String: PolicyNode] = [:]
        var places: [String: PolicyFilePlace] = [:]
        for (key, pair) in pairs {
            if !keys.contains(key) {
                report(
                    .unknownKey, at: pair.keyPlace,
                    "'\(name)' has no key '\(key)'; remove it or write one of: \(keys.joined(separator: ", "))")
            } else if let first = places[key] {
                report(
                    .duplicateKey, at: pair.keyPlace,
                    "'\(key)' stands on line \(first.line) and again on line \(pair.keyPlace.line); keep one")
            } else {
                result[key] = pair.value
                places[key] = pair.keyPlace
            }
        }
        for key in keys where places[key] == nil {
            report(.missingKey, at: node.place, "'\(name)' has no key '\(key)'; add it")
        }
        return result
    }

    /// The items of a list.
    mutating func items(of node: PolicyNode?, _ name: String) -> [PolicyNode]? {
        guard let node else { return nil }
        guard case .list(let items) = node.content else {
            report(.wrongType, at: node.place, "'\(name)' is \(node.kindName); write a list, [] for an empty one")
            return nil
        }
        return items
    }

    /// A text that is not empty.
    mutating func text(of node: PolicyNode?, _ name: String) -> String? {
        guard let node else { return nil }
        guard case .text(let text) = node.content, text.contains(where: { !$0.isWhitespace }) else {
            report(.wrongType, at: node.place, "'\(name)' is \(node.kindName); write a text")
            return nil
        }
        return text
    }

    /// A whole number within `bounds`.
    mutating func integer(of node: PolicyNode?, _ name: String, in bounds: ClosedRange<Int>) -> Int? {
        guard let node, let text = text(of: node, name) else { return nil }
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            report(.wrongType, at: node.place, "'\(name)' is '\(text)'; write a whole number in digits")
            return nil
        }
        guard let value = Int(text), bounds.contains(value) else {
            report(
                .outOfRange, at: node.place,
                "'\(name)' is \(text); write a number from \(bounds.lowerBound) to \(bounds.upperBound)")
            return nil
        }
        return value
    }

    /// `true` or `false`; not YAML's `yes`, `no`, `on`, `off`, which read like regions and switches.
    mutating func boolean(of node: PolicyNode?, _ name: String) -> Bool? {
        guard let node, let text = text(of: node, name) else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default:
            report(.wrongType, at: node.place, "'\(name)' is '\(text)'; write true or false")
            return nil
        }
    }

    /// A calendar day from 2000 to 2100.
    mutating func day(of node: PolicyNode?, _ name: String) -> CivilDay? {
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
    mutating func minuteOfDay(of node: PolicyNode?, _ name: String) -> Int? {
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

    /// A list in which nothing stands twice. `read` turns a text into a value, or into the problem with it.
    mutating func set<Value: Hashable>(
        of node: PolicyNode?, _ name: String,
        read: (String) -> Result<Value, PolicyValueProblem>
    ) -> [(value: Value, place: PolicyFilePlace)]? {
        guard let items = items(of: node, name) else { return nil }
        var result: [(value: Value, place: PolicyFilePlace)] = []
        var lines: [Value: Int] = [:]
        for item in items {
            guard let text = text(of: item, "an entry of \(name)") else { continue }
            switch read(text) {
            case .failure(let problem): report(problem.code, at: item.place, problem.message)
            case .success(let value):
                if let line = lines.updateValue(item.place.line, forKey: value) {
                    report(
                        .listedTwice, at: item.place,
                        "'\(text)' stands in '\(name)' on line \(line) and again on line \(item.place.line); keep one")
                } else {
                    result.append((value, item.place))
                }
            }
        }
        return result
    }
}

/// What is wrong with a single value.
struct PolicyValueProblem: Error {
    let code: PolicyFileProblemCode
    let message: String
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
