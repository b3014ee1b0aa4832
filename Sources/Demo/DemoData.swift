import Foundation

/// The demo's made-up world, read from its folder.
struct DemoData {
    /// A person of it.
    struct Person: Decodable {
        let id: String
        let name: String
        let region: String
        let timeZone: String
    }

    /// A message of it.
    struct Message: Decodable {
        let id: String
        let person: String
        let app: String
        let text: String
    }

    let people: [Person]
    /// What `PUT /v1/people/{id}` takes, in the order of `people`.
    let settings: [Data]
    let catalogue: [Data]
    let engagements: [Data]
    let earlyConversations: [Data]
    /// By the message's id: `story-1` …
    let story: [String: (line: Data, message: Message)]

    /// Reads it. Throws `DemoError`.
    init(folder: String) throws {
        let peopleLines = try Self.lines(folder, "people")
        people = try peopleLines.map { try Self.decode(Person.self, $0, "people") }
        settings = try peopleLines.map(Self.settings)
        catalogue = try Self.lines(folder, "catalogue")
        engagements = try Self.lines(folder, "engagements")
        earlyConversations = try Self.lines(folder, "conversations-early")
        story = try Self.lines(folder, "conversations-story").reduce(into: [:]) { story, line in
            let message = try Self.decode(Message.self, line, "conversations-story")
            story[message.id] = (line, message)
        }
    }

    /// Who said something before anyone was told.
    func earlySpeakers() throws -> Set<String> {
        Set(try earlyConversations.map { try Self.decode(Message.self, $0, "conversations-early").person })
    }

    /// A message of the story. Throws `DemoError`.
    func message(_ id: String) throws -> (line: Data, message: Message) {
        guard let found = story[id] else { throw DemoError.badFile("conversations-story.ndjson", "\(id) is missing") }
        return found
    }

    /// The name of a person, for sentences.
    func name(of id: String) -> String { people.first { $0.id == id }?.name ?? id }

    private static func lines(_ folder: String, _ name: String) throws -> [Data] {
        let path = "\(folder)/\(name).ndjson"
        guard let data = FileManager.default.contents(atPath: path) else {
            throw DemoError.badFile(path, "it cannot be read")
        }
        return data.split(separator: UInt8(ascii: "\n")).map { Data($0) }
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ line: Data, _ name: String) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: line)
        } catch {
            throw DemoError.badFile("\(name).ndjson", "a line is not what it must be")
        }
    }

    /// The line without `id`, which is the path, and `name`, which is for the reader of the file.
    private static func settings(_ line: Data) throws -> Data {
        guard var object = try JSONSerialization.jsonObject(with: line) as? [String: Any] else {
            throw DemoError.badFile("people.ndjson", "a line is no object")
        }
        object["id"] = nil
        object["name"] = nil
        return try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
    }
}

/// What can keep the demo from being told.
public enum DemoError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file of the demo's data is not what it must be.
    case badFile(String, String)
    /// The cluster did not take an entry.
    case notTaken(id: String, reason: String)
    /// A cluster has no gateway that answers.
    case noGateway

    /// Names the thing and what is wrong with it.
    public var description: String {
        switch self {
        case .badFile(let file, let reason): "\(file): \(reason)"
        case .notTaken(let id, let reason): "\(id) was not taken: \(reason)"
        case .noGateway: "the cluster's gateway does not answer; its log says why"
        }
    }
}
