// Numbers and texts.

extension JSONParser {
    /// The characters of a number.
    mutating func number() throws(JSONSyntaxError) -> String {
        let start = index
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        if index < end, bytes[index] == UInt8(ascii: "0") {
            index += 1
        } else {
            try digits()
        }
        if index < end, bytes[index] == UInt8(ascii: ".") {
            index += 1
            try digits()
        }
        if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < end, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
            try digits()
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() throws(JSONSyntaxError) {
        let start = index
        while index < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        if index == start { throw unexpected("a digit") }
    }

    /// The text that begins at the quotation mark at `index`.
    mutating func text() throws(JSONSyntaxError) -> JSONValue {
        index += 1
        var brokenAt: Int?
        var text: [UInt8] = []
        var start = index
        while index < end {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                text += bytes[start..<index]
                index += 1
                return brokenAt.map { .brokenString(offset: $0) } ?? .string(String(decoding: text, as: UTF8.self))
            case UInt8(ascii: "\\"):
                text += bytes[start..<index]
                let escapeAt = index
                if let scalar = try escape() {
                    text += String(scalar).utf8
                } else {
                    brokenAt = brokenAt ?? escapeAt
                }
                start = index
            case 0..<0x20: throw error(.controlCharacter)
            default: index += 1
            }
        }
        throw error(.unexpectedEnd)
    }

    /// The character that the escape at `index` stands for; nil for half of a surrogate pair.
    private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar? {
        guard index + 1 < end else {
            index = end
            throw error(.unexpectedEnd)
        }
        let letter = bytes[index + 1]
        if letter == UInt8(ascii: "u") { return try unicodeEscape() }
        guard let scalar = Self.escapes[letter] else { throw error(.badEscape) }
        index += 2
        return scalar
    }

    private static let escapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
        UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]

    /// `\u` and four hexadecimal digits; for characters beyond 16 bits, twice.
    private mutating func unicodeEscape() throws(JSONSyntaxError) -> Unicode.Scalar? {
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let isHigh = (0xD800..<0xDC00).contains(first)
        guard isHigh, index + 1 < end, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
            return nil
        }
        let second = try codeUnit()
        guard (0xDC00..<0xE000).contains(second) else { return nil }
        return Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    }

    private mutating func codeUnit() throws(JSONSyntaxError) -> UInt16 {
        guard index + 6 <= end else {
            index = end
            throw error(.unexpectedEnd)
        }
        var value: UInt16 = 0
        for byte in bytes[(index + 2)..<(index + 6)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw error(.badEscape) }
            value = value << 4 | UInt16(digit)
        }
        index += 6
        return value
    }
}
