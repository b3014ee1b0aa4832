/// Why an entry or a field is not taken: a stable code, a sentence with the mend, and where.
struct FieldProblem: Error, Hashable, Sendable {
    /// The stable name of the reason.
    let code: String
    /// A sentence that names the thing and the mend. Never holds what was sent: it may be a person's words.
    let reason: String
    /// The JSON pointer (RFC 6901) of the place.
    let pointer: String

    static func wrongType(_ value: JSONValue, _ pointer: String, expected: String) -> FieldProblem {
        FieldProblem(
            code: "wrong_type", reason: "\(name(of: pointer)) is \(value.noun); send \(expected)", pointer: pointer)
    }

    /// The last part of a pointer, as a sentence names it.
    static func name(of pointer: String) -> String {
        let parts = pointer.split(separator: "/")
        guard let last = parts.last else { return "the entry" }
        guard last.allSatisfy(\.isNumber), parts.count > 1 else { return String(last) }
        return "entry \(last) of \(parts[parts.count - 2])"
    }
}
