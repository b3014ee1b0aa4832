extension String {
    /// The text as a terminal may show it, in one line: characters that a terminal acts on, and those that change the order
    /// in which others are read, are replaced.
    public var visible: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.isActedOn ? "\u{FFFD}" : $0 }))
    }

    /// The same, with the line breaks that it has.
    public var visibleLines: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }.joined(separator: "\n")
    }

    /// A JSON text in which those characters are escaped: the same values, safe to show.
    public var visibleJSON: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            // Outside its texts JSON has line breaks only; inside them, escapes.
            if scalar.isActedOn, scalar != "\n" {
                let digits = String(scalar.value, radix: 16)
                let escape = "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                result.append(contentsOf: escape.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// Whether a terminal acts on it instead of showing it: control characters (C0, DEL, C1), line and paragraph separators,
    /// and the marks that turn the direction of reading.
    fileprivate var isActedOn: Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: true
        default: false
        }
    }
}
