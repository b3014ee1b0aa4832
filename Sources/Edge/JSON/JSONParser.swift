/// Reads JSON (RFC 8259) strictly: a name that stands twice in an object, half a surrogate pair and anything after the
/// value are errors. Foundation's reader takes the first of these silently, and which of the two values counts would
/// then depend on who reads.
///
/// The bytes must be valid UTF-8; whoever makes a parser has checked them.
struct JSONParser {
    /// How deep values may lie in each other.
    static let depthMax = 16

    let bytes: [UInt8]
    let end: Int
    var index: Int

    /// A parser of a part of `bytes`. A byte-order mark before the text is passed over, as RFC 8259 allows.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound + (bytes[range].starts(with: byteOrderMark) ? byteOrderMark.count : 0)
        end = range.upperBound
    }

    /// The one value of a part of `bytes`.
    static func value(of bytes: [UInt8], in range: Range<Int>) throws(JSONSyntaxError) -> JSONValue {
        var parser = JSONParser(bytes, in: range)
        let value = try parser.value(depth: 0)
        try parser.finish()
        return value
    }

    /// Checks that nothing follows.
    mutating func finish() throws(JSONSyntaxError) {
        skipSpace()
        if index < end { throw error(.trailingBytes) }
    }

    /// Whether the next thing is `byte`, which is then passed.
    mutating func takes(_ byte: UInt8) -> Bool {
        skipSpace()
        guard index < end, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    /// The next value.
    mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        guard depth < Self.depthMax else { throw error(.tooDeep) }
        skipSpace()
        guard index < end else { throw error(.unexpectedEnd) }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return try text()
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case byteOrderMark[0] where bytes[index..<end].starts(with: byteOrderMark): throw error(.byteOrderMark)
        default: throw error(.unexpectedByte(expected: "a JSON value"))
        }
    }

    private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        index += 1
        var members: [JSONValue.Member] = []
        var names: Set<String> = []
        if takes(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            skipSpace()
            let start = index
            guard index < end else { throw error(.unexpectedEnd) }
            guard bytes[index] == UInt8(ascii: "\"") else { throw error(.unexpectedByte(expected: "a field's name")) }
            guard case .string(let name) = try text() else {
                throw JSONSyntaxError(kind: .loneSurrogate, offset: start)
            }
            guard names.insert(name).inserted else { throw JSONSyntaxError(kind: .duplicateName, offset: start) }
            guard takes(UInt8(ascii: ":")) else { throw unexpected("a colon") }
            members.append(JSONValue.Member(name: name, value: try value(depth: depth + 1)))
        } while takes(UInt8(ascii: ","))
        guard takes(UInt8(ascii: "}")) else { throw unexpected("a comma or the end of the object") }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        index += 1
        var elements: [JSONValue] = []
        if takes(UInt8(ascii: "]")) { return .array(elements) }
        repeat {
            elements.append(try value(depth: depth + 1))
        } while takes(UInt8(ascii: ","))
        guard takes(UInt8(ascii: "]")) else { throw unexpected("a comma or the end of the array") }
        return .array(elements)
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
        guard bytes[index..<end].starts(with: word.utf8) else {
            throw error(.unexpectedByte(expected: "a JSON value"))
        }
        index += word.utf8.count
        return value
    }

    /// The error when something else stands here, or nothing any more.
    func unexpected(_ expected: String) -> JSONSyntaxError {
        error(index < end ? .unexpectedByte(expected: expected) : .unexpectedEnd)
    }

    func error(_ kind: JSONSyntaxError.Kind) -> JSONSyntaxError { JSONSyntaxError(kind: kind, offset: index) }

    private mutating func skipSpace() {
        while index < end {
            switch bytes[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): index += 1
            default: return
            }
        }
    }
}

/// U+FEFF in UTF-8, which some editors write before a text.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
