import Yams

/// Reads YAML into nodes with places.
///
/// Yams refuses a mapping in which a key stands twice and reads no further. To go on and find every problem of the file,
/// the first letter of the key's first occurrence is exchanged for a stand-in from Unicode's private-use area, which
/// moves nothing else, and is put back when the tree is built.
struct SettingsYAML {
    private var scalars: [Unicode.Scalar]
    private var standIns: [Unicode.Scalar: Unicode.Scalar] = [:]
    private var nextStandIn: UInt32 = 0xE000
    private var nodes = 0

    /// More duplicates than this are not looked for.
    private static let standInsMax = 200
    /// Aliases can make few lines into very many nodes; no settings file has more than this.
    private static let nodesMax = 20_000

    /// The root of the text's only document.
    static func root(of text: String) throws(SettingsYAMLError) -> SettingsNode {
        var yaml = SettingsYAML(scalars: Array(text.unicodeScalars))
        return try yaml.converted(try yaml.compose())
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    private mutating func compose() throws(SettingsYAMLError) -> Node {
        for _ in 0...Self.standInsMax {
            do {
                // The encoding is named because Yams' default asks the process's environment for it.
                if let node = try Parser(yaml: text, encoding: .utf8).singleRoot() { return node }
                throw SettingsYAMLError.syntax("the file is empty", .start)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let key = keys.first ?? ""
                let place = SettingsPlace(context.mark)
                guard exchangeKey(key, at: place) else { throw .duplicateKey(restored(key), place) }
            } catch let error as YamlError {
                throw syntaxError(error)
            } catch let error as SettingsYAMLError {
                throw error
            } catch {
                throw .syntax("the text cannot be read", .start)
            }
        }
        throw .syntax("more keys stand twice than can be told", .start)
    }

    private var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Whether the key could be found where Yams says it stands.
    private mutating func exchangeKey(_ key: String, at place: SettingsPlace) -> Bool {
        guard var index = index(of: place), let first = key.unicodeScalars.first else { return false }
        if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
        guard scalars[index...].starts(with: key.unicodeScalars), let standIn = freeStandIn() else { return false }
        standIns[standIn] = first
        scalars[index] = standIn
        return true
    }

    private mutating func freeStandIn() -> Unicode.Scalar? {
        while nextStandIn <= 0xF8FF {
            let candidate = Unicode.Scalar(nextStandIn)
            nextStandIn += 1
            if let candidate, !scalars.contains(candidate) { return candidate }
        }
        return nil
    }

    /// Counts lines as YAML 1.1 does: they end at CR LF, CR, LF, NEL, LS or PS.
    private func index(of place: SettingsPlace) -> Int? {
        var line = 1
        var index = 0
        while line < place.line, index < scalars.count {
            switch scalars[index] {
            case "\r": line += scalars.indices.contains(index + 1) && scalars[index + 1] == "\n" ? 0 : 1
            case "\n", "\u{85}", "\u{2028}", "\u{2029}": line += 1
            default: break
            }
            index += 1
        }
        let position = index + place.column - 1
        return line == place.line && scalars.indices.contains(position) ? position : nil
    }

    private func restored(_ text: String) -> String {
        guard !standIns.isEmpty else { return text }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.map { standIns[$0] ?? $0 })
        return String(view)
    }

    private mutating func converted(_ node: Node) throws(SettingsYAMLError) -> SettingsNode {
        let place = node.mark.map(SettingsPlace.init) ?? .start
        nodes += 1
        guard nodes <= Self.nodesMax else { throw .tooLarge(place) }
        switch node {
        case .scalar(let scalar): return SettingsNode(content: .text(restored(scalar.string)), place: place)
        case .sequence(let sequence):
            var items: [SettingsNode] = []
            for item in sequence { items.append(try converted(item)) }
            return SettingsNode(content: .list(items), place: place)
        case .mapping(let mapping):
            var pairs: [SettingsPair] = []
            for (key, value) in mapping {
                pairs.append(
                    SettingsPair(
                        key: key.scalar.map { restored($0.string) },
                        keyPlace: key.mark.map(SettingsPlace.init) ?? .start, value: try converted(value)))
            }
            return SettingsNode(content: .map(pairs), place: place)
        case .alias: return SettingsNode(content: .other, place: place)
        }
    }

    private func syntaxError(_ error: YamlError) -> SettingsYAMLError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return .syntax(problem, SettingsPlace(mark))
        case .reader(let problem, let offset, _, _):
            let line = text.prefix(offset ?? 0).count(where: \.isNewline) + 1
            return .syntax(problem, SettingsPlace(line: line, column: 1))
        default: return .syntax("the text cannot be read", .start)
        }
    }
}

/// Why a text gave no nodes.
enum SettingsYAMLError: Error {
    case syntax(String, SettingsPlace)
    case duplicateKey(String, SettingsPlace)
    case tooLarge(SettingsPlace)
}

extension SettingsPlace {
    fileprivate init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}
