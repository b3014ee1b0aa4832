/// Cuts a text into normalised tokens, in time linear in the text and with memory that does not grow with it.
///
/// - Letters and digits make words, in small letters, without diacritics, full-width and "mathematical" letters as plain
///   ones, unseen characters (zero width, direction, skin tone) dropped. Hyphens and all other signs part words.
/// - Han, Kana, Thai and other scripts without spaces give one token a character, emoji one a scalar.
/// - Contractions are written out ("I'm" and "im" are `i am`), a possessive 's falls, chat and British spellings become
///   one spelling, plural -s, -es and -ies fall (`Tokenizer+Words.swift`). No other stemming: "-ing" and "-ed" would
///   throw "caring" and "car" together; cues name those forms instead.
/// - The end of a sentence is a token of no bytes: no phrase runs across it.
public final class Tokenizer: Sendable {
    /// Bytes of a word that count; what is behind them is ignored. No cue is that long.
    public static let wordLengthMaxBytes = 64

    let respellings: ByteStringTable
    /// The tokens that stand for each string of `respellings`.
    let respelled: [[[UInt8]]]
    let keptPlurals: ByteStringTable
    let folding: [UInt32: [UInt8]]

    /// A tokenizer with the standard tables.
    public init() {
        (respellings, respelled) = Self.parseRespellings(Self.respellingTable)
        var kept = ByteStringTable()
        for word in Self.keptPluralTable.split(whereSeparator: \.isWhitespace) { _ = kept.insert(Array(word.utf8)) }
        keptPlurals = kept
        folding = Self.parseFolding(Self.foldingTable)
    }

    /// The tokens of a text; the end of a sentence is an empty string.
    public func tokens(of text: String) -> [String] {
        var result: [String] = []
        scan(text) { result.append(String(decoding: $0, as: UTF8.self)) }
        return result
    }

    /// Gives the bytes of each token to `emit`, in the order of the text; no bytes stand for the end of a sentence.
    func scan(_ text: String, emit: ([UInt8]) -> Void) {
        var scanner = TokenScanner(tokenizer: self)
        for scalar in text.unicodeScalars { scanner.feed(scalar, emit: emit) }
        scanner.finish(emit: emit)
    }

    /// Lines of `word=token token`; the tokens are final.
    private static func parseRespellings(_ table: String) -> (ByteStringTable, [[[UInt8]]]) {
        var words = ByteStringTable()
        var tokens: [[[UInt8]]] = []
        for entry in table.split(separator: "\n") {
            let sides = entry.split(separator: "=")
            guard sides.count == 2 else { continue }
            for word in sides[0].split(separator: " ") where words.insert(Array(word.utf8)) == tokens.count {
                tokens.append(sides[1].split(separator: " ").map { Array($0.utf8) })
            }
        }
        return (words, tokens)
    }

    /// Lines of `letters=base`.
    private static func parseFolding(_ table: String) -> [UInt32: [UInt8]] {
        var result: [UInt32: [UInt8]] = [:]
        for line in table.split(separator: "\n") {
            let sides = line.split(separator: "=")
            guard sides.count == 2 else { continue }
            for scalar in sides[0].unicodeScalars { result[scalar.value] = Array(sides[1].utf8) }
        }
        return result
    }
}
