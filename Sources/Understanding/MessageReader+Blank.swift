extension MessageReader {
    /// Whether a text says nothing: white space, control characters, unseen characters (zero width, joiners, fillers, all
    /// that is default ignorable) and marks without a letter, in any mixture, or nothing at all.
    public static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            // Braille without dots is a symbol to Unicode and a blank to the eye.
            if scalar.properties.isWhitespace || scalar.value == 0x2800 { return true }
            if scalar.properties.isDefaultIgnorableCodePoint { return true }
            return switch scalar.properties.generalCategory {
            case .control, .format, .nonspacingMark, .spacingMark, .enclosingMark: true
            default: false
            }
        }
    }
}
