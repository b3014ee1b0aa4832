/// Bytes that are not the JSON that is taken. Never quotes them: they may be a person's words.
struct JSONSyntaxError: Error, Hashable, Sendable {
    /// What is wrong.
    enum Kind: Hashable, Sendable {
        /// The text ends in the middle of a value.
        case unexpectedEnd
        /// Something else must stand here.
        case unexpectedByte(expected: String)
        /// Something follows the value.
        case trailingBytes
        /// A control character stands in a text as it is.
        case controlCharacter
        /// A backslash with a character that it has no meaning with.
        case badEscape
        /// Half of a surrogate pair.
        case loneSurrogate
        /// Values lie inside each other deeper than `JSONParser.depthMax`.
        case tooDeep
        /// An object has a name twice.
        case duplicateName
        /// A byte-order mark stands where a value must.
        case byteOrderMark
    }

    /// What is wrong.
    let kind: Kind
    /// Where, counted from 0 in the bytes of the whole body.
    let offset: Int

    /// The stable name of the reason.
    var code: String { kind == .duplicateName ? "duplicate_field" : "invalid_json" }

    /// A sentence that names the place and the mend.
    var reason: String {
        switch kind {
        case .unexpectedEnd: "the JSON text ends in the middle of a value"
        case .unexpectedByte(let expected): "at byte \(offset) stands something else than \(expected)"
        case .trailingBytes: "after the JSON value, at byte \(offset), something follows"
        case .controlCharacter: "at byte \(offset) a control character stands in a text; escape it"
        case .badEscape: "at byte \(offset) a backslash has no meaning; write \\\\ for one"
        case .loneSurrogate: "at byte \(offset) half of a surrogate pair is escaped; write the character itself"
        case .tooDeep: "at byte \(offset) values lie more than \(JSONParser.depthMax) deep in each other"
        case .byteOrderMark: "at byte \(offset) stands a byte-order mark; only the begin of a text may have one"
        case .duplicateName: "at byte \(offset) an object has the same field again; send each field once"
        }
    }
}
