/// What a scalar is to the check for disguises.
enum ScalarRole: Hashable, Sendable {
    /// A letter of a script.
    case letter(ScriptTable.Script)
    /// A letter that looks like another: see `Disguise.lookalike`.
    case lookalike(ScriptTable.Script)
    /// A full-width Latin letter: at home in texts with Han or kana.
    case wide
    /// A mark of a script, or of all.
    case mark(ScriptTable.Script)
    case digit
    case apostrophe
    /// Seen by nobody (default ignorable), joiners among them.
    case unseen
    /// U+1F1E6 to U+1F1FF, which are flags in pairs.
    case regional
    case blank
    case lineBreak
    case control
    case direction
    case tag
    /// Everything else.
    case sign

    /// The role of `scalar`.
    init(_ scalar: Unicode.Scalar) {
        self = scalar.value < 0x80 ? Self.ascii(UInt8(scalar.value)) : Self.beyondASCII(scalar)
    }

    private static func ascii(_ byte: UInt8) -> ScalarRole {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter(ScriptTable.latin)
        case UInt8(ascii: " "), UInt8(ascii: "\t"): .blank
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "'"): .apostrophe
        case 0x0A...0x0D: .lineBreak
        case 0x00...0x1F, 0x7F: .control
        default: .sign
        }
    }

    private static func beyondASCII(_ scalar: Unicode.Scalar) -> ScalarRole {
        switch scalar.value {
        case 0x0085, 0x2028, 0x2029: return .lineBreak
        case 0x0080...0x009F: return .control
        case 0x2018, 0x2019, 0x02BC: return .apostrophe
        case 0x202A...0x202E: return .direction
        case 0xE0000...0xE007F: return .tag
        case 0x1F1E6...0x1F1FF: return .regional
        case 0xFF21...0xFF3A, 0xFF41...0xFF5A: return .wide
        default: break
        }
        if isUnseen(scalar.value) { return .unseen }
        if isLookalike(scalar.value) { return .lookalike(ScriptTable.latin) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter:
            return .letter(ScriptTable.standard.script(of: scalar))
        case .nonspacingMark, .spacingMark, .enclosingMark: return .mark(ScriptTable.standard.script(of: scalar))
        case .decimalNumber: return .digit
        case .spaceSeparator: return .blank
        default: return .sign
        }
    }

    /// Default_Ignorable_Code_Point without the tags (DerivedCoreProperties.txt).
    private static func isUnseen(_ value: UInt32) -> Bool {
        switch value {
        case 0x00AD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F,
            0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFF8, 0x1BCA0...0x1BCA3,
            0x1D173...0x1D17A, 0xE0080...0xE0FFF:
            true
        default: false
        }
    }

    /// Letters of compatibility in the sense of NFKC (super- and subscript, letterlike, Roman numerals, circled, squared,
    /// mathematical), small capitals, turned and long letters. Ligatures and ordinals (ﬁ, ª, º) are typography and left out.
    private static func isLookalike(_ value: UInt32) -> Bool {
        switch value {
        case 0x017F, 0x0250...0x0251, 0x025F, 0x0261...0x0262, 0x0265, 0x026A, 0x0274, 0x0276, 0x0279, 0x0280, 0x0287,
            0x028D...0x028F, 0x0299, 0x029B...0x029C, 0x029E...0x029F, 0x02B0...0x02B8, 0x02E0...0x02E4,
            0x1D00...0x1D25, 0x1D2C...0x1D6A, 0x1D78, 0x1D9B...0x1DBF, 0x2071, 0x207F, 0x2090...0x209C, 0x2102,
            0x2107, 0x210A...0x2113, 0x2115, 0x2119...0x211D, 0x2124, 0x2128, 0x212A, 0x212C...0x212D,
            0x212F...0x2131, 0x2133...0x2134, 0x2139, 0x213C...0x213F, 0x2145...0x2149, 0x2160...0x217F,
            0x249C...0x24E9, 0x2C7C...0x2C7D, 0xA69C...0xA69D, 0xA730...0xA731, 0xA7AF, 0xA7F1...0xA7F4,
            0xA7F8...0xA7F9, 0xAB5C...0xAB5F, 0xAB69, 0x10780...0x107BF, 0x1CCD6...0x1CCEF, 0x1D400...0x1D7FF,
            0x1DFD0...0x1DFFF, 0x1E030...0x1E06D, 0x1F110...0x1F12A, 0x1F130...0x1F149, 0x1F150...0x1F169,
            0x1F170...0x1F189:
            true
        default: false
        }
    }
}
