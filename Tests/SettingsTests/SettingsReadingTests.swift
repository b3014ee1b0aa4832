import Settings
import Testing

@Suite("Settings files")
struct SettingsReadingTests {
    private struct Reader: SettingsReading {
        var problems: [SettingsProblem] = []

        mutating func read(_ yaml: String, keys: [String]) throws -> [String: SettingsNode] {
            let root = self.root(of: yaml, kind: "file", bytesMax: 100)
            let fields = fields(of: try #require(root), "the file", keys: keys)
            return try #require(fields)
        }
    }

    @Test("scalars are texts, whatever YAML would make of them: NO stays Norway")
    func scalars() throws {
        var reader = Reader()
        let fields = try reader.read("a: NO\nb: 1e3\nc: ~\n", keys: ["a", "b", "c"])
        #expect(reader.text(of: fields["a"], "a") == "NO")
        #expect(reader.text(of: fields["b"], "b") == "1e3")
        #expect(reader.boolean(of: fields["a"], "a") == nil)
        #expect(reader.integer(of: fields["b"], "b", in: 0...9999) == nil)
        #expect(reader.problems.map(\.code) == [.wrongType, .wrongType])
        #expect(reader.problems.map(\.line) == [1, 2])
    }

    @Test("unknown, missing and double keys, each with its line")
    func keys() throws {
        var reader = Reader()
        let fields = try reader.read("a: 1\nx: 2\na: 3\n", keys: ["a", "b"])
        #expect(reader.integer(of: fields["a"], "a", in: 0...9) == 1)
        #expect(Set(reader.problems.map(\.code)) == [.unknownKey, .duplicateKey, .missingKey])
        #expect(reader.problems.first { $0.code == .duplicateKey }?.line == 3)
        #expect(reader.problems.first { $0.code == .unknownKey }?.message.contains("'x'") == true)
    }

    @Test("texts that are no YAML and files that are too large have no root")
    func noRoot() {
        for (yaml, code) in [
            ("a: [1, 2", SettingsProblemCode.yamlSyntax), ("", .yamlSyntax), ("a: \u{1}", .yamlSyntax),
            (String(repeating: "a", count: 101), .tooLarge),
        ] {
            var reader = Reader()
            #expect(reader.root(of: yaml, kind: "file", bytesMax: 100) == nil)
            #expect(reader.problems.map(\.code) == [code])
        }
    }

    @Test("numbers have bounds, lists no repetitions; an error lists its problems by place")
    func values() throws {
        var reader = Reader()
        let fields = try reader.read("list: [b, a, b]\nnumber: 12\n", keys: ["list", "number"])
        #expect(reader.integer(of: fields["number"], "number", in: 0...9) == nil)
        let values = reader.set(of: fields["list"], "list") { .success($0) }
        #expect(values?.map(\.value) == ["b", "a"])
        let error = SettingsFileError(fileName: "f.yaml", code: "file_invalid", problems: reader.problems)
        #expect(error.problems.map(\.code) == [.listedTwice, .outOfRange])
        #expect(error.description.hasPrefix("f.yaml:1:14: listed_twice: "))
        #expect(error.description.contains("\nf.yaml:2:9: out_of_range: "))
    }
}
