/// A JSON text as it was sent: members in their order, numbers as they were written.
enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// The characters of the number, which are those of RFC 8259.
    case number(String)
    case string(String)
    /// A text in which half of a surrogate pair is escaped, at that byte: no Unicode, so nobody can say what it means. The
    /// rest of the entry can be read all the same.
    case brokenString(offset: Int)
    case array([JSONValue])
    case object([Member])

    /// A name and its value.
    struct Member: Hashable, Sendable {
        let name: String
        let value: JSONValue
    }

    /// What kind of value it is, as a person would say it.
    var noun: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string, .brokenString: "a text"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
