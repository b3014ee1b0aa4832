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
                try await interactions(call)
            },
            Route(.post, "/v1/engagements", within: nil) { call in
                let reader = EntryReader(entriesMax: limits.entriesMax) { value, pointer throws(FieldProblem) in
                    IntakeEntry.engagement(try EngagementBody.decode(value, at: pointer))
                }
                return try await take(call, reader, id: \.id.rawValue, append: backend.append)
            },
            Route(.post, "/v1/catalog", within: nil) { call in
                let reader = EntryReader(entriesMax: limits.entriesMax) { value, pointer throws(FieldProblem) in
                    try CatalogueBody.decode(value, at: pointer)
                }
                return try await take(call, reader, id: \.shownID, append: backend.append)
            },
            Route(.put, "/v1/people/{person}", within: nil) { call in try await replaceSettings(call) },
            Route(.delete, "/v1/people/{person}/barred-conversations", within: limits.intakeTimeout) { call in
                let entry = IntakeEntry.barsRenewed(id: makeEntryID(), person: try call.person())
                return try AnswerWriter.answer(.ok, try await taken(entry))
            },
        ]
    }

    /// A message that cannot be read may have been about anything: the answer says how its conversation is kept from ads.
    private func interactions(_ call: RouteCall) async throws -> Response {
        var reader = EntryReader(entriesMax: limits.entriesMax) { value, pointer throws(FieldProblem) in
            try InteractionBody.decode(value, at: pointer)
        }
        reader.salvage = InteractionBody.salvage
        do {
            return try await take(call, reader, id: \.id.rawValue, append: backend.append)
        } catch let problem as Problem where Self.unreadableBodies.contains(problem.code) {
            throw problem.with { $0.detail += Self.unreadHint }
        }
    }

    private static let unreadableBodies = ["body_too_large", "invalid_utf8", "invalid_json", "duplicate_field"]
    private static let unreadHint =
        "; a message that cannot be sent as it is: send the entry with unread: true instead of text, which keeps its "
        + "conversation from ads"

    private func take<Entry: Sendable>(
        _ call: RouteCall, _ reader: EntryReader<Entry>, id: @Sendable (Entry) -> String,
        append: @Sendable ([Entry]) async -> [AppendResult]
    ) async throws -> Response {
        let format = try BodyFormat(contentType: call.request.headers[.contentType])
        let bytes = try await call.body(bytesMax: limits.bodyBytesMax)
        let readings = try await reader.entries(of: bytes, format)
        let entries = readings.compactMap { (try? $0.outcome.get()) ?? $0.salvage }
        var settled = try await CallContext.withTimeout(limits.intakeTimeout) {
            (entries.isEmpty ? [] : await append(entries)).makeIterator()
        }
        let results = readings.map { reading in
            switch reading.outcome {
            case .failure(let problem):
                EntryResult(
                    id: reading.id, rejection: problem, line: reading.line,
                    salvaged: reading.salvage == nil ? nil : settled.next() ?? .noResult)
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
        switch try settings(of: bytes) {
        case .settings(let settings):
            let entry = IntakeEntry.settings(id: makeEntryID(), person: person, settings: settings)
            return try AnswerWriter.answer(.ok, try await taken(entry))
        case .doubted(let fields, let problem):
            _ = try await taken(.settingsDoubted(id: makeEntryID(), person: person, fields: fields))
            let names = fields.map(\.name).joined(separator: ", ")
            throw Problem(
                .unprocessableContent, problem.code,
                "\(problem.reason); \(names): unknown from now on, the rest of the earlier settings stands"
            ).with { $0.pointer = problem.pointer }
        }
    }

    /// Appends one entry. Throws `Problem` when it is not taken and `CallError` when that is not known.
    private func taken(_ entry: IntakeEntry) async throws -> EntryResult {
        let result = try await CallContext.withTimeout(limits.intakeTimeout) { await backend.append([entry]).first }
        switch result ?? .noResult {
        case .settled(.rejected(let rejection), _):
            throw Problem(.unprocessableContent, rejection.code, rejection.reason)
        case .failed(let error): throw error
        case let result: return EntryResult(id: entry.id.rawValue, result, line: nil)
        }
    }

    private func settings(of bytes: [UInt8]) throws(Problem) -> SettingsBody.Reading {
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
        case .withdrawal(let withdrawal): withdrawal.campaign.rawValue
        case .overrule(let overrule): overrule.campaign.rawValue
        case .review(let review): "review-\(review.readerVersion)"
        }
    }
}
