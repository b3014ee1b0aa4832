import Client
import Documents
import Domain
import Foundation
import Testing

/// What tests say and see, in the words of the HTTP interface.
extension TestCluster {
    /// Puts a person in.
    func put(
        _ person: String, region: String? = "US", language: String? = "en", zone: String? = "America/Denver",
        birthDate: String? = "1991-04-12", linkedApps: [String] = ["social", "photos"]
    ) async throws {
        var settings: [String: Any] = ["linkedApps": linkedApps]
        settings["region"] = region
        settings["language"] = language
        settings["timeZone"] = zone
        settings["birthDate"] = birthDate
        try await gateway.putPerson(person, settings: try JSONSerialization.data(withJSONObject: settings))
    }

    /// Says something; returns the position.
    @discardableResult
    func say(
        _ text: String, by person: String, id: String = UUID().uuidString, conversation: String = "c-1",
        at instant: String, app: String = "social", language: String? = "en"
    ) async throws -> String {
        var message = [
            "id": id, "person": person, "conversation": conversation, "occurredAt": instant, "app": app,
            "modality": "text", "text": text,
        ]
        message["language"] = language
        let result = try await send(message, to: .interactions)
        return try #require(result.position, "\(result)")
    }

    /// Engages with something; returns the position.
    @discardableResult
    func engage(
        _ kind: String, _ target: String, by person: String, at instant: String, token: String? = nil
    ) async throws -> String {
        var engagement = [
            "id": UUID().uuidString, "person": person, "occurredAt": instant, "kind": kind, "target": target,
        ]
        engagement["slotToken"] = token
        let result = try await send(engagement, to: .engagements)
        return try #require(result.position, "\(result)")
    }

    /// Sends one object; gives what became of it.
    func send(_ object: [String: Any], to kind: GatewayClient.EntryKind) async throws -> EntryResult {
        let line = try JSONSerialization.data(withJSONObject: object)
        return try #require(try await gateway.append([line], to: kind).first)
    }

    /// Loads the demo's catalogue.
    func loadCatalogue() async throws {
        let file = Self.repository.appending(path: "cluster/demo/catalogue.ndjson")
        let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { Data($0) }
        let results = try await gateway.append(lines, to: .catalog)
        try #require(results.allSatisfy { $0.outcome == .accepted })
    }

    /// A person's inbox.
    func notices(of person: String) async throws -> NoticesBody {
        try await gateway.document(NoticesBody.self, at: ["v1", "people", person, "notices"])
    }

    /// The bytes of all four slates of a person, once their log is folded up to `after`.
    func slates(of person: String, app: String? = "social", after: String? = nil) async throws -> [SlateKind: Data] {
        var slates: [SlateKind: Data] = [:]
        for kind in SlateKind.allCases {
            slates[kind] = try await gateway.slateBytes(
                of: person, kind.rawValue, app: app, count: 30, after: after)
        }
        return slates
    }

    /// One slate.
    func slate(
        of person: String, _ kind: SlateKind, app: String? = "social", count: Int = 30, after: String? = nil
    ) async throws -> SlateBody {
        let bytes = try await gateway.slateBytes(of: person, kind.rawValue, app: app, count: count, after: after)
        return try JSONDecoder().decode(SlateBody.self, from: bytes)
    }
}

extension SlateBody {
    /// Whether the assistant's signals speak for any of its places.
    var usesAssistant: Bool {
        slots.contains { slot in slot.reasons.contains { $0.signal == "assistant" } }
    }
}
