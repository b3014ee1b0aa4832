/// Walks the nodes of a settings file and collects everything that is wrong with them.
///
/// A function that reads a part returns nil only after it reported why, so a file without problems has all its parts.
public protocol SettingsReading {
    /// What is wrong so far.
    var problems: [SettingsProblem] { get set }
}

extension SettingsReading {
    /// Notes a problem.
    public mutating func report(_ code: SettingsProblemCode, at place: SettingsPlace, _ message: String) {
        problems.append(SettingsProblem(place: place, code: code, message: message))
    }

    /// The root of a file's text; nil when it is longer than `bytesMax` or no YAML. `kind` is what messages call it.
    public mutating func root(of yaml: String, kind: String, bytesMax: Int) -> SettingsNode? {
        guard yaml.utf8.count <= bytesMax else {
            report(
                .tooLarge, at: .start,
                "the file has \(yaml.utf8.count) bytes, the bound is \(bytesMax); is it a \(kind)?")
            return nil
        }
        do throws(SettingsYAMLError) {
            return try SettingsYAML.root(of: yaml)
        } catch {
            switch error {
            case .syntax(let problem, let place):
                report(.yamlSyntax, at: place, "this is no YAML: \(problem); mend it, then the rest can be read")
            case .duplicateKey(let key, let place):
                report(.duplicateKey, at: place, "'\(key)' stands more than once in a mapping; keep one")
            case .tooLarge(let place):
                report(.tooLarge, at: place, "the file has more entries than any \(kind); write fewer aliases")
            }
            return nil
        }
    }

    /// The lines of a mapping, those with a key that is no single value left out.
    public mutating func pairs(of node: SettingsNode, _ name: String) -> [(key: String, pair: SettingsPair)]? {
        guard case .map(let pairs) = node.content else {
            report(
                .wrongType, at: node.place, "'\(name)' is \(node.kindName); write a mapping, one 'key: value' a line")
            return nil
        }
        var result: [(key: String, pair: SettingsPair)] = []
        for pair in pairs {
            guard let key = pair.key else {
                report(.wrongType, at: pair.keyPlace, "a key of '\(name)' is no single value; write 'key: value'")
                continue
            }
            result.append((key, pair))
        }
        return result
    }

    /// The values of a mapping that has exactly the keys `keys`, and may have those of `optional`, by key.
    public mutating func fields(
        of node: SettingsNode, _ name: String, keys: [String], optional: [String] = []
    ) -> [String: SettingsNode]? {
        guard let pairs = pairs(of: node, name) else { return nil }
        var result: [String: SettingsNode] = [:]
        var places: [String: SettingsPlace] = [:]
        for (key, pair) in pairs {
            if !(keys + optional).contains(key) {
                let known = (keys + optional).joined(separator: ", ")
                report(
                    .unknownKey, at: pair.keyPlace,
                    "'\(name)' has no key '\(key)'; remove it or write one of: \(known)")
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
    public mutating func items(of node: SettingsNode?, _ name: String) -> [SettingsNode]? {
        guard let node else { return nil }
        guard case .list(let items) = node.content else {
            report(.wrongType, at: node.place, "'\(name)' is \(node.kindName); write a list, [] for an empty one")
            return nil
        }
        return items
    }

    /// A text that is not empty.
    public mutating func text(of node: SettingsNode?, _ name: String) -> String? {
        guard let node else { return nil }
        guard case .text(let text) = node.content, text.contains(where: { !$0.isWhitespace }) else {
            report(.wrongType, at: node.place, "'\(name)' is \(node.kindName); write a text")
            return nil
        }
        return text
    }

    /// A whole number within `bounds`.
    public mutating func integer(of node: SettingsNode?, _ name: String, in bounds: ClosedRange<Int>) -> Int? {
        guard let node, let text = text(of: node, name) else { return nil }
        guard text.utf8.allSatisfy(isDigit) else {
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
    public mutating func boolean(of node: SettingsNode?, _ name: String) -> Bool? {
        guard let node, let text = text(of: node, name) else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default:
            report(.wrongType, at: node.place, "'\(name)' is '\(text)'; write true or false")
            return nil
        }
    }

    /// A list in which nothing stands twice. `read` turns a text into a value, or into the problem with it.
    public mutating func set<Value: Hashable>(
        of node: SettingsNode?, _ name: String,
        read: (String) -> Result<Value, SettingsValueProblem>
    ) -> [(value: Value, place: SettingsPlace)]? {
        guard let items = items(of: node, name) else { return nil }
        var result: [(value: Value, place: SettingsPlace)] = []
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
public struct SettingsValueProblem: Error {
    /// What, for machines.
    public let code: SettingsProblemCode
    /// What, for people, with the mend.
    public let message: String

    /// A problem of its parts.
    public init(code: SettingsProblemCode, message: String) {
        self.code = code
        self.message = message
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
