public import Documents
public import Foundation

extension GatewayClient {
    /// Kinds of entries that a gateway takes as NDJSON.
    public enum EntryKind: String, CaseIterable, Sendable {
        /// Messages to the assistant.
        case interactions
        /// Likes, follows, views …
        case engagements
        /// Items and campaigns.
        case catalog
    }

    /// The answer, or the problem document when no entry was taken: both have the results.
    private struct Results: Decodable {
        let results: [EntryResult]
    }

    /// Sends lines of NDJSON; gives one result for each, in their order. Throws `GatewayError`.
    public func append(_ lines: [Data], to kind: EntryKind) async throws(GatewayError) -> [EntryResult] {
        let body = Data(lines.joined(separator: [UInt8(ascii: "\n")]))
        let response = try await send("POST", ["v1", kind.rawValue], body: body, contentType: "application/x-ndjson")
        guard let results = try? response.decoded(Results.self).results, results.count == lines.count else {
            throw GatewayError(response)
        }
        return results
    }

    /// Replaces a person's settings by a JSON object. Throws `GatewayError`.
    public func putPerson(_ id: String, settings: Data) async throws(GatewayError) {
        _ = try await call("PUT", ["v1", "people", id], body: settings)
    }

    /// Asks for a JSON document. Throws `GatewayError`.
    public func document<Value: Decodable>(
        _ type: Value.Type, at path: [String], query: [(String, String?)] = []
    ) async throws(GatewayError) -> Value {
        let bytes = try await call(
            "GET", path, query: query.compactMap { name, value in value.map { (name, $0) } })
        do {
            return try JSONDecoder().decode(type, from: bytes)
        } catch {
            throw .unreadable(path: "/" + path.joined(separator: "/"))
        }
    }

    /// The bytes of a person's slate. Throws `GatewayError`.
    public func slateBytes(
        of person: String, _ kind: String, app: String?, count: Int? = nil, after: String? = nil
    ) async throws(GatewayError) -> Data {
        let parameters: [(String, String?)] = [("app", app), ("count", count.map(String.init)), ("after", after)]
        return try await call(
            "GET", ["v1", "people", person, "slates", kind],
            query: parameters.compactMap { name, value in value.map { (name, $0) } })
    }
}
