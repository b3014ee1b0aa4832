import Contracts
import Documents
import Domain
import HTTPTypes
import Hummingbird
import Mesh

/// Takes interactions, engagements, settings and the catalogue in.
struct IntakeRoutes: Sendable {
    let backend: any EdgeBackend
    let limits: EdgeLimits
    /// Gives each replacement of settings an id of its own.
    let makeEntryID: @Sendable () -> EntryID

    var all: [Route] {
        [
            Route(.post, "/v1/interactions", within: nil) { call in
                try await take(call, id: \.id.rawValue, append: backend.append) { value, pointer throws(FieldProblem) in
                    IntakeEntry.interaction(try InteractionBody.decode(value, at: pointer))
                }
            },
            Route(.post, "/v1/engagements", within: nil) { call in
                try await take(call, id: \.id.rawValue, append: backend.append) { value, pointer throws(FieldProblem) in
                    IntakeEntry.engagement(try EngagementBody.decode(value, at: pointer))
                }
            },
            Route(.post, "/v1/catalog", within: nil) { call in
                try await take(call, id: \.shownID, append: backend.append) { value, pointer throws(FieldProblem) in
                    try CatalogueBody.decode(value, at: pointer)
                }
            },
            Route(.put, "/v1/people/{person}", within: nil) { call in try await replaceSettings(call) },
        ]
    }

    private func take<Entry: Sendable>(
        _ call: RouteCall, id: @Sendable (Entry) -> String, append: @Sendable ([Entry]) async -> [AppendResult],
        decode: @escaping @Sendable (JSONValue, String) throws(FieldProblem) -> Entry
    ) async throws -> Response {
        let format = try BodyFormat(contentType: call.request.headers[.contentType])
        let bytes = try await call.body(bytesMax: limits.bodyBytesMax)
        let reader = EntryReader(entriesMax: limits.entriesMax, decode: decode)
        let readings = try await reader.entries(of: bytes, format)
        let entries = readings.compactMap { try? $0.outcome.get() }
        var settled = try await CallContext.withTimeout(limits.intakeTimeout) {
            (entries.isEmpty ? [] : await append(entries)).makeIterator()
        }
        let results = readings.map { reading in
            switch reading.outcome {
            case .failure(let problem): EntryResult(id: reading.id, rejection: problem, line: reading.line)
            case .success(let entry):
                // One result for each entry, in their order: that is the backend's promise.
                EntryResult(id: id(entry), settled.next() ?? .noResult, line: reading.line)
            }
        }
        return try answer(results)
    }

    private func answer(_ results: [EntryResult]) throws -> Response {
        let outcomes = Set(results.map(\.outcome))
        if outcomes.isSubset(of: [.accepted, .duplicate]) {
            return try AnswerWriter.answer(.ok, ResultsBody(results: results))
        }
        if outcomes == [.rejected] {
            throw Problem(
                .unprocessableContent, "all_rejected", "none of the entries was taken; each result says why"
            ).with { $0.results = results }
        }
        if outcomes == [.failed] {
            throw Problem(
                .serviceUnavailable, "not_acknowledged", "no entry was acknowledged; send them again under the same ids"
            ).with {
                $0.results = results
                $0.retryAfterSeconds = 1
            }
        }
        return try AnswerWriter.answer(
            HTTPResponse.Status(code: 207, reasonPhrase: "Multi-Status"), ResultsBody(results: results))
    }

    private func replaceSettings(_ call: RouteCall) async throws -> Response {
        let person = try call.person()
        guard try BodyFormat(contentType: call.request.headers[.contentType]) == .json else {
            throw Problem(.unsupportedMediaType, "unsupported_media_type", "send Content-Type application/json")
        }
        let bytes = try await call.body(bytesMax: limits.bodyBytesMax)
        let settings = try settings(of: bytes)
        let entry = IntakeEntry.settings(id: makeEntryID(), person: person, settings: settings)
        let result = try await CallContext.withTimeout(limits.intakeTimeout) { await backend.append([entry]).first }
        switch result ?? .noResult {
        case .settled(.rejected(let rejection)):
            throw Problem(.unprocessableContent, rejection.code, rejection.reason)
        case .failed(let error): throw error
        case let result: return try AnswerWriter.answer(.ok, EntryResult(id: entry.id.rawValue, result, line: nil))
        }
    }

    private func settings(of bytes: [UInt8]) throws(Problem) -> PersonSettings {
        try checkUTF8(bytes)
        let value: JSONValue
        do {
            value = try JSONParser.value(of: bytes, in: 0..<bytes.count)
        } catch {
            throw Problem(.badRequest, error.code, error.reason).with { $0.byteOffset = error.offset }
        }
        do {
            return try SettingsBody.decode(value, at: "")
        } catch {
            throw Problem(.unprocessableContent, error.code, error.reason).with { $0.pointer = error.pointer }
        }
    }
}

extension CatalogueEntry {
    /// The id that a result names.
    fileprivate var shownID: String {
        switch self {
        case .item(let item): item.id.rawValue
        case .campaign(let campaign): campaign.id.rawValue
        case .popularity(let snapshot): "popularity-\(snapshot.number)"
        }
    }
}
