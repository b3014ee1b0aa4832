import Testing

@testable import Edge

@Suite struct JSONParserTests {
    private func parse(_ text: String) throws(JSONSyntaxError) -> JSONValue {
        let bytes = Array(text.utf8)
        return try JSONParser.value(of: bytes, in: 0..<bytes.count)
    }

    private func problem(_ text: String) -> JSONSyntaxError? {
        do {
            _ = try parse(text)
            return nil
        } catch {
            return error
        }
    }

    @Test("every kind of value is read")
    func values() throws {
        #expect(try parse(" null ") == .null)
        #expect(try parse("[true,false]") == .array([.bool(true), .bool(false)]))
        #expect(try parse("[]") == .array([]))
        #expect(try parse("{ }") == .object([]))
        #expect(
            try parse(#"{"b":[1,{"c":""}],"a":-0.5e+7}"#)
                == .object([
                    .init(
                        name: "b",
                        value: .array([.number("1"), .object([.init(name: "c", value: .string(""))])])),
                    .init(name: "a", value: .number("-0.5e+7")),
                ]))
    }

    @Test("escapes and characters beyond 16 bits are read")
    func texts() throws {
        #expect(try parse(#""\"\\\/\b\f\n\r\t""#) == .string("\"\\/\u{8}\u{C}\n\r\t"))
        #expect(try parse(#""\u00e9\uD83E\uDD7E é🥾""#) == .string("é🥾 é🥾"))
        #expect(try parse(#""\u0000""#) == .string("\0"))
    }

    @Test(
        "what RFC 8259 does not allow is refused",
        arguments: [
            "", " ", "{", "[1,", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "01", "1.", ".5", "+1", "1e", "-", "tru",
            "nul",
            "NaN", "\"a", "\"\u{1}\"", "\"\t\"", #""\x""#, #""\u12""#, #""\u12g4""#, "[1 2]", "'a'", "// a\n1",
            "[\u{FEFF}1]", "\u{FEFF}\u{FEFF}1",
        ])
    func refused(_ text: String) {
        #expect(problem(text)?.code == "invalid_json")
    }

    @Test("a byte-order mark before the text is passed over; one inside it is named")
    func byteOrderMark() throws {
        #expect(try parse("\u{FEFF}[1]") == .array([.number("1")]))
        let problem = problem("[\u{FEFF}1]")
        #expect(problem == JSONSyntaxError(kind: .byteOrderMark, offset: 1))
        #expect(problem?.reason.contains("byte-order mark") == true)
    }

    @Test("the error names kind and place")
    func places() {
        #expect(problem("1 2") == JSONSyntaxError(kind: .trailingBytes, offset: 2))
        #expect(problem("[nonsense]") == JSONSyntaxError(kind: .unexpectedByte(expected: "a JSON value"), offset: 1))
        #expect(problem("[1") == JSONSyntaxError(kind: .unexpectedEnd, offset: 2))
        #expect(problem(#"{"a":1,"b":2,"\u0061":3}"#) == JSONSyntaxError(kind: .duplicateName, offset: 13))
        #expect(problem(#"{"a":1,"a":2}"#)?.code == "duplicate_field")
    }

    @Test(
        "half of a surrogate pair makes its text unreadable and nothing else, except in a field's name",
        arguments: [#"\ud800"#, #"\udc00"#, #"\ud800\ud800"#, #"\ud800x"#, #"\ud800\u0041"#])
    func halves(_ half: String) throws {
        #expect(try parse("\"\(half)\"") == .brokenString(offset: 1))
        #expect(
            try parse(#"{"a":"one \#(half)","b":2}"#)
                == .object([
                    .init(name: "a", value: .brokenString(offset: 10)), .init(name: "b", value: .number("2")),
                ]))
        #expect(problem("{\"\(half)\":1}") == JSONSyntaxError(kind: .loneSurrogate, offset: 1))
    }

    @Test("depth is bounded")
    func depth() {
        let max = JSONParser.depthMax
        let nested = { (depth: Int) in
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(problem(nested(max)) == nil)
        #expect(problem(nested(max + 1))?.kind == .tooDeep)
        #expect(problem(String(repeating: "[", count: 1_000_000))?.kind == .tooDeep)
    }

    @Test("no error quotes what was sent")
    func quiet() {
        for text in ["\"secret", "{\"secret\":}", "secret", "{\"secret\":1,\"secret\":2}"] {
            #expect(problem(text)?.reason.contains("secret") == false)
        }
    }

    @Test("the nearest name is found, and nothing when none is near")
    func nearest() {
        let known = ["occurredAt", "modality", "text", "id"]
        #expect(nearestName(to: "ocurredAt", among: known) == "occurredAt")
        #expect(nearestName(to: "OCCURREDAT", among: known) == "occurredAt")
        #expect(nearestName(to: "txet", among: known) == "text")
        #expect(nearestName(to: "di", among: known) == "id")
        #expect(nearestName(to: "weather", among: known) == nil)
        #expect(nearestName(to: String(repeating: "x", count: 10_000), among: known) == nil)
        #expect(nearestName(to: "x", among: []) == nil)
    }
}
