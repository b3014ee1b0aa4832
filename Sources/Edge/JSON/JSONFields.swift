/// The fields of an object whose names are the cases of `Name`. An unknown name is refused, with the nearest known one.
struct JSONFields<Name: RawRepresentable<String> & CaseIterable> {
    private let values: [String: JSONValue]
    private let pointer: String

    /// Reads `value`, which stands at `pointer`; `noun` is what it is ("interaction").
    init(_ value: JSONValue, at pointer: String, noun: String) throws(FieldProblem) {
        guard case .object(let members) = value else {
            throw .wrongType(value, pointer, expected: "one object, the \(noun)")
        }
        let known = Name.allCases.map(\.rawValue)
        let unknown = members.map(\.name).filter { !known.contains($0) }
        if let first = unknown.first { throw Self.unknown(unknown, first, known, noun: noun, at: pointer) }
        // The parser has refused names that stand twice.
        values = Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        self.pointer = pointer
    }

    /// The value of a field that must be there.
    func required<Value>(_ name: Name, _ reader: FieldReader<Value>) throws(FieldProblem) -> Value {
        guard let value = try optional(name, reader) else {
            throw FieldProblem(
                code: "missing_field", reason: "\(name.rawValue) is missing; send \(reader.expected)",
                pointer: "\(pointer)/\(name.rawValue)")
        }
        return value
    }

    /// The value of a field that may be missing or null.
    func optional<Value>(_ name: Name, _ reader: FieldReader<Value>) throws(FieldProblem) -> Value? {
        guard let value = values[name.rawValue], value != .null else { return nil }
        return try reader.read(value, "\(pointer)/\(name.rawValue)")
    }

    /// Whether a field is there and not null.
    func holds(_ name: Name) -> Bool { values[name.rawValue].map { $0 != .null } ?? false }

    private static func unknown(
        _ names: [String], _ first: String, _ known: [String], noun: String, at pointer: String
    ) -> FieldProblem {
        let shown = names.prefix(5).map { shownName($0) ?? "one with a name of \($0.utf8.count) bytes" }
        return FieldProblem(
            code: "unknown_field",
            reason: "\(noun) has no field \(shown.joined(separator: ", ")); \(suggestion(for: first, among: known))",
            pointer: shownName(first).map { "\(pointer)/\($0)" } ?? pointer)
    }
}
