/// The lines of a cue table. Blank lines and lines that begin with `#` say nothing; one that ends with a comma goes on in
/// the next.
enum CueTable {
    /// One line.
    enum Line {
        /// `[heading]`
        case heading(Substring)
        /// `@name = word, word`
        case set(name: Substring, members: [Substring])
        /// `! phrase, phrase`: phrases that hide the cues inside them.
        case exceptions([Substring])
        /// `left & right`: both near each other.
        case near(Substring, Substring)
        /// `cue, cue`
        case cues([Substring])
    }

    /// The lines of `table`, or the error of the first malformed one.
    static func lines(of table: String) throws(CueTableError) -> [Line] {
        var result: [Line] = []
        var begun = ""
        for raw in table.split(separator: "\n") {
            let part = trim(raw)
            if part.last == "," {
                begun += part
                continue
            }
            let line = begun + part
            begun = ""
            switch line.first {
            case nil, "#": continue
            case "[":
                guard line.last == "]" else { throw CueTableError(.malformedLine, line) }
                result.append(.heading(line.dropFirst().dropLast()))
            case "@" where line.contains("="): result.append(try set(line[...]))
            case "!": result.append(.exceptions(items(line.dropFirst())))
            default: result.append(try cuesOrRule(line[...]))
            }
        }
        return result
    }

    /// The members of a list, parted by commas.
    static func items(_ list: Substring) -> [Substring] {
        list.split(separator: ",").map(trim).filter { !$0.isEmpty }
    }

    /// Without blanks at either end.
    static func trim(_ text: Substring) -> Substring {
        var result = text
        while result.first?.isWhitespace == true { result.removeFirst() }
        while result.last?.isWhitespace == true { result.removeLast() }
        return result
    }

    private static func set(_ line: Substring) throws(CueTableError) -> Line {
        let sides = line.split(separator: "=", maxSplits: 1).map(trim)
        guard sides.count == 2, sides[0].count > 1 else { throw CueTableError(.malformedLine, String(line)) }
        return .set(name: sides[0].dropFirst(), members: items(sides[1]))
    }

    private static func cuesOrRule(_ line: Substring) throws(CueTableError) -> Line {
        let sides = line.split(separator: "&", omittingEmptySubsequences: false).map(trim)
        switch sides.count {
        case 1: return .cues(items(line))
        case 2 where !sides[0].isEmpty && !sides[1].isEmpty && !line.contains(","): return .near(sides[0], sides[1])
        default: throw CueTableError(.malformedLine, String(line))
        }
    }
}
