extension Tokenizer {
    /// What a scalar outside ASCII is to a word.
    enum ScalarClass {
        /// Part of a word, as these bytes.
        case letters([UInt8])
        /// Stands for this ASCII character.
        case ascii(UInt8)
        /// A token of its own: a character of a script without spaces, or an emoji.
        case solo
        /// Not seen, or only a mark on what is before it.
        case ignored
        /// Between words.
        case separator
        /// Ends a sentence.
        case sentenceEnd
    }

    /// Classifies a scalar of 0x80 or above.
    func classify(_ scalar: Unicode.Scalar) -> ScalarClass {
        if let folded = folding[scalar.value] { return .letters(folded) }
        if let plain = Self.plainLetter(scalar.value) { return .ascii(plain) }
        switch scalar.value {
        case 0x2018, 0x2019, 0x02BC, 0x2032, 0x00B4: return .ascii(UInt8(ascii: "'"))
        case 0x3002, 0x2026, 0x0964, 0x061F, 0x06D4, 0x203C...0x203D, 0x2047...0x2049: return .sentenceEnd
        case 0x1F3FB...0x1F3FF, 0xFE00...0xFE0F: return .ignored
        default: break
        }
        if Self.isUnspacedScript(scalar.value) { return .solo }
        return classifyByProperties(scalar)
    }

    private func classifyByProperties(_ scalar: Unicode.Scalar) -> ScalarClass {
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .modifierLetter, .spacingMark, .otherNumber, .letterNumber:
            return .letters(Array(String(scalar).utf8))
        case .uppercaseLetter, .titlecaseLetter:
            return .letters(lowercase(scalar))
        case .decimalNumber:
            guard let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil else {
                return .separator
            }
            return .ascii(UInt8(ascii: "0") + UInt8(digit))
        case .nonspacingMark, .enclosingMark, .format: return .ignored
        case .otherSymbol, .modifierSymbol: return .solo
        default: return .separator
        }
    }

    /// Small letters of one scalar, folded once more ("İ" is an i with a mark).
    private func lowercase(_ scalar: Unicode.Scalar) -> [UInt8] {
        var bytes: [UInt8] = []
        for small in scalar.properties.lowercaseMapping.unicodeScalars {
            if small.properties.generalCategory == .nonspacingMark { continue }
            bytes += folding[small.value] ?? Array(String(small).utf8)
        }
        return bytes
    }

    /// The ASCII letter or digit that a full-width, circled or mathematical one stands for.
    private static func plainLetter(_ value: UInt32) -> UInt8? {
        switch value {
        case 0xFF01...0xFF5E: UInt8(value - 0xFF01 + 0x21)
        case 0x24B6...0x24CF: UInt8(value - 0x24B6) + UInt8(ascii: "a")
        case 0x24D0...0x24E9: UInt8(value - 0x24D0) + UInt8(ascii: "a")
        case 0x1F130...0x1F149: UInt8(value - 0x1F130) + UInt8(ascii: "a")
        case 0x1F150...0x1F169: UInt8(value - 0x1F150) + UInt8(ascii: "a")
        case 0x1D400...0x1D6A3: UInt8((value - 0x1D400) % 52 % 26) + UInt8(ascii: "a")
        case 0x1D7CE...0x1D7FF: UInt8((value - 0x1D7CE) % 10) + UInt8(ascii: "0")
        default: nil
        }
    }

    /// Thai, Lao, Tibetan, Myanmar, Khmer, Kana, Han: written without blanks between words.
    private static func isUnspacedScript(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E01...0x0E30, 0x0E32...0x0E33, 0x0E40...0x0E46, 0x0E81...0x0EB0, 0x0EC0...0x0EC6, 0x0F40...0x0F6C,
            0x1000...0x102A, 0x1780...0x17B3, 0x3005, 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
            true
        default: false
        }
    }
}
