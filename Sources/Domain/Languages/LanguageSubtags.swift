/// The parts of a language tag, each in its canonical case (RFC 5646, 2.1).
struct LanguageSubtags: Hashable {
    /// Two or three small letters.
    var language: String
    /// Four letters, the first of them capital.
    var script: String?
    /// Two capital letters or three digits.
    var region: String?
    /// Small letters and digits, in rising order (UTS #35, 3.2.1).
    var variants: [String] = []
    /// A letter or digit and what follows it (`u-nu-latn`), rising; what is private (`x-…`) is last.
    var extensions: [String] = []

    init(language: String, script: String? = nil, region: String? = nil) {
        self.language = language
        self.script = script
        self.region = region
    }

    /// The parts of a tag that is canonical.
    init(canonical tag: String) {
        var rest = tag.split(separator: "-")[...]
        self.init(language: rest.popFirst().map(String.init) ?? tag)
        if let next = rest.first, next.utf8.count == 4, next.utf8.allSatisfy({ $0.isLetter }) {
            script = String(rest.removeFirst())
        }
        if let next = rest.first, Self.isRegion(next) { region = String(rest.removeFirst()) }
        while let next = rest.first, next.utf8.count > 1 { variants.append(String(rest.removeFirst())) }
        while let singleton = rest.popFirst() {
            let end = singleton == "x" ? rest.endIndex : rest.firstIndex { $0.utf8.count == 1 } ?? rest.endIndex
            extensions.append(([singleton] + rest[..<end]).joined(separator: "-"))
            rest = rest[end...]
        }
    }

    /// The tag.
    var tag: String {
        ([language] + [script, region].compactMap(\.self) + variants + extensions).joined(separator: "-")
    }

    /// Whether `subtag` has the shape of a region.
    static func isRegion(_ subtag: some StringProtocol) -> Bool {
        switch subtag.utf8.count {
        case 2: subtag.utf8.allSatisfy { $0.isLetter }
        case 3: subtag.utf8.allSatisfy { $0.isDigit }
        default: false
        }
    }
}

extension UInt8 {
    /// Whether it is an ASCII letter.
    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    /// Whether it is an ASCII digit.
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
