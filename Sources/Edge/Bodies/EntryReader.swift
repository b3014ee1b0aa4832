import Domain
import HTTPTypes

/// One entry of a body after it was read.
struct EntryReading<Entry: Sendable>: Sendable {
    /// Its id, if one could be read.
    let id: String?
    /// Its line in a body of lines, counted from 1.
    let line: Int?
    /// The entry, or why it is none.
    let outcome: Result<Entry, FieldProblem>
    /// What is to be passed on of an entry that is none.
    var salvage: Entry?
}

/// Reads the entries of a body. An entry that is wrong does not keep the others from being taken; a body that is no
/// JSON at all is refused as a whole.
struct EntryReader<Entry: Sendable>: Sendable {
    /// Entries of one body.
    let entriesMax: Int
    /// Reads one entry that stands at a JSON pointer.
    let decode: @Sendable (JSONValue, String) throws(FieldProblem) -> Entry
    /// What is to be passed on of an entry that could not be read.
    var salvage: @Sendable (JSONValue) -> Entry? = { _ in nil }

    /// After so many entries others get their turn on the thread.
    private static var entriesAtOnce: Int { 256 }

    /// The entries of `bytes`, in their order. Throws `Problem` when there are none, too many, or it is no JSON.
    func entries(of bytes: [UInt8], _ format: BodyFormat) async throws -> [EntryReading<Entry>] {
        try checkUTF8(bytes)
        let readings =
            switch format {
            case .json: try await values(of: bytes)
            case .lines: try await lines(of: bytes)
            }
        guard !readings.isEmpty else {
            throw Problem(.badRequest, "empty_body", "the body holds no entry; send at least one")
        }
        return readings
    }

    /// One object, or an array of them.
    private func values(of bytes: [UInt8]) async throws -> [EntryReading<Entry>] {
        var parser = JSONParser(bytes, in: 0..<bytes.count)
        var readings: [EntryReading<Entry>] = []
        do {
            guard parser.takes(UInt8(ascii: "[")) else {
                if parser.isAtEnd { return [] }
                readings.append(reading(of: try parser.value(depth: 0), at: "", line: nil))
                try parser.finish()
                return readings
            }
            if !parser.takes(UInt8(ascii: "]")) {
                repeat {
                    try checkCount(readings.count)
                    readings.append(reading(of: try parser.value(depth: 1), at: "/\(readings.count)", line: nil))
                    if readings.count % Self.entriesAtOnce == 0 { await Task.yield() }
                } while parser.takes(UInt8(ascii: ","))
                guard parser.takes(UInt8(ascii: "]")) else {
                    throw parser.unexpected("a comma or the end of the array")
                }
            }
            try parser.finish()
        } catch let error as JSONSyntaxError {
            throw Problem(.badRequest, error.code, error.reason).with { $0.byteOffset = error.offset }
        }
        return readings
    }

    /// One object a line; empty lines are skipped.
    private func lines(of bytes: [UInt8]) async throws -> [EntryReading<Entry>] {
        var readings: [EntryReading<Entry>] = []
        var start = 0
        var line = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            line += 1
            // Files that were put together have a byte-order mark where each of them began.
            let mark = bytes[start..<end].starts(with: byteOrderMark) ? byteOrderMark.count : 0
            if bytes[(start + mark)..<end].contains(where: { !isSpace($0) }) {
                try checkCount(readings.count)
                readings.append(reading(of: bytes, in: start..<end, line: line))
                if readings.count % Self.entriesAtOnce == 0 { await Task.yield() }
            }
            start = end + 1
        }
        return readings
    }

    private func reading(of bytes: [UInt8], in range: Range<Int>, line: Int) -> EntryReading<Entry> {
        do {
            return reading(of: try JSONParser.value(of: bytes, in: range), at: "", line: line)
        } catch {
            // The offset names a place of the body, which a line of it has not: it begins at its own start.
            let inLine = JSONSyntaxError(kind: error.kind, offset: error.offset - range.lowerBound)
            let problem = FieldProblem(code: inLine.code, reason: inLine.reason, pointer: "")
            return EntryReading(id: nil, line: line, outcome: .failure(problem))
        }
    }

    private func reading(of value: JSONValue, at pointer: String, line: Int?) -> EntryReading<Entry> {
        let outcome = Result { () throws(FieldProblem) in try decode(value, pointer) }
        let isRead = if case .success = outcome { true } else { false }
        return EntryReading(
            id: shownID(of: value), line: line, outcome: outcome, salvage: isRead ? nil : salvage(value))
    }

    /// The id of an entry that may be wrong otherwise, if it is one.
    private func shownID(of value: JSONValue) -> String? {
        guard case .object(let members) = value, let id = members.first(where: { $0.name == "id" }),
            case .string(let text) = id.value
        else { return nil }
        return EntryID(rawValue: text)?.rawValue
    }

    private func checkCount(_ count: Int) throws(Problem) {
        guard count < entriesMax else {
            throw Problem(
                .contentTooLarge, "too_many_entries",
                "the body holds more than \(entriesMax) entries; send them in several requests")
        }
    }
}

extension JSONParser {
    /// Whether nothing but space is left.
    fileprivate var isAtEnd: Bool { bytes[index..<end].allSatisfy(isSpace) }
}

private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
}

/// Throws `Problem` that names the first byte that is no UTF-8.
func checkUTF8(_ bytes: [UInt8]) throws(Problem) {
    do {
        _ = try UTF8Span(validating: bytes.span)
    } catch {
        let offset = error.byteOffsets.lowerBound
        let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
        throw Problem(
            .badRequest, "invalid_utf8",
            "line \(line), byte \(offset) of the body: this is not UTF-8; encode the whole body in UTF-8"
        ).with {
            $0.line = line
            $0.byteOffset = offset
        }
    }
}
