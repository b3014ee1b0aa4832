/// The state of one pass over a text: the word that is being read, and whether a sentence may just have ended.
struct TokenScanner {
    private let tokenizer: Tokenizer
    private var word: [UInt8] = []
    private var spare: [UInt8] = []
    private var hasApostrophe = false
    /// A full stop was read and what follows will say whether it ends a sentence.
    private var isAfterFullStop = false
    /// Whether the last word before the full stop was an initial or a title, which a full stop does not end.
    private var isAfterAbbreviation = false
    private var isAfterLineBreak = false
    private var isAtBoundary = true

    init(tokenizer: Tokenizer) {
        self.tokenizer = tokenizer
        word.reserveCapacity(Tokenizer.wordLengthMaxBytes + 4)
        spare.reserveCapacity(Tokenizer.wordLengthMaxBytes + 4)
    }

    /// Reads one scalar.
    mutating func feed(_ scalar: Unicode.Scalar, emit: ([UInt8]) -> Void) {
        let value = scalar.value
        if value < 0x80 {
            feedASCII(UInt8(value), emit)
            return
        }
        switch tokenizer.classify(scalar) {
        case .letters(let bytes):
            startWord()
            for byte in bytes { append(byte) }
        case .solo:
            flush(emit)
            startWord()
            for byte in String(scalar).utf8 { append(byte) }
            flush(emit)
        case .ascii(let byte): feedASCII(byte, emit)
        case .ignored: break
        case .separator: separate(emit)
        case .sentenceEnd: endSentence(emit)
        }
    }

    /// Ends the text.
    mutating func finish(emit: ([UInt8]) -> Void) { flush(emit) }

    private mutating func feedASCII(_ byte: UInt8, _ emit: ([UInt8]) -> Void) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            startWord()
            append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            startWord()
            append(byte | 0x20)
        case UInt8(ascii: "'"):
            if word.isEmpty { separate(emit) } else { appendApostrophe() }
        case UInt8(ascii: "."):
            isAfterAbbreviation = word.count == 1 || Self.isTitle(word)
            flush(emit)
            isAfterFullStop = true
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): endSentence(emit)
        case UInt8(ascii: "\n"):
            separate(emit)
            if isAfterLineBreak { endSentence(emit) }
            isAfterLineBreak = true
        default: separate(emit)
        }
    }

    private mutating func appendApostrophe() {
        hasApostrophe = true
        append(UInt8(ascii: "'"))
    }

    private mutating func append(_ byte: UInt8) {
        if word.count < Tokenizer.wordLengthMaxBytes { word.append(byte) }
    }

    /// A letter comes: a full stop right before it stood inside a name or a number, after a blank it ended a sentence
    /// (which `separate` has seen).
    private mutating func startWord() {
        isAfterFullStop = false
        isAfterLineBreak = false
    }

    private mutating func separate(_ emit: ([UInt8]) -> Void) {
        flush(emit)
        if isAfterFullStop, !isAfterAbbreviation { endSentence(emit) }
        isAfterFullStop = false
    }

    private mutating func endSentence(_ emit: ([UInt8]) -> Void) {
        flush(emit)
        isAfterFullStop = false
        guard !isAtBoundary else { return }
        isAtBoundary = true
        emit([])
    }

    private mutating func flush(_ emit: ([UInt8]) -> Void) {
        guard !word.isEmpty else { return }
        while word.last == UInt8(ascii: "'") { word.removeLast() }
        isAtBoundary = false
        if hasApostrophe {
            hasApostrophe = false
            tokenizer.emitContraction(word, emit)
        } else {
            tokenizer.emitWord(&word, emit)
        }
        word.removeAll(keepingCapacity: true)
    }

    private static func isTitle(_ word: [UInt8]) -> Bool {
        guard word.count <= 4, let first = word.first else { return false }
        switch first {
        case UInt8(ascii: "m"): return word == Array("mr".utf8) || word == Array("mrs".utf8) || word == Array("ms".utf8)
        case UInt8(ascii: "d"): return word == Array("dr".utf8)
        case UInt8(ascii: "s"): return word == Array("st".utf8) || word == Array("sen".utf8)
        case UInt8(ascii: "r"): return word == Array("rev".utf8) || word == Array("rep".utf8)
        case UInt8(ascii: "p"): return word == Array("prof".utf8)
        default: return false
        }
    }
}
