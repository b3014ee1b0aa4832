import Domain

/// What recognisers and subtitles write for sounds: "[Music]", "(applause)", "*coughs*", "♪ … ♪". Nobody said it, so it is
/// no topic.
enum SoundTags {
    /// The text without its sound tags; nil when it has none. In a spoken text everything short in brackets, between
    /// asterisks or notes is one, since nobody speaks brackets; in a typed one only what names a sound.
    static func removing(from text: String, modality: Modality) -> String? {
        guard text.utf8.contains(where: mayOpen) else { return nil }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var index = 0
        var isChanged = false
        while index < scalars.count {
            if let end = tagEnd(scalars, from: index, modality) {
                result.append(" ")
                isChanged = true
                index = end
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return isChanged ? String(result) : nil
    }

    /// Longer stretches are asides, not tags. Lyrics between notes may be longer.
    private static let lengthMax = 60
    private static let lyricsLengthMax = 400

    /// The first bytes of what opens a tag in UTF-8.
    private static func mayOpen(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "*"), UInt8(ascii: "<"): true
        // Notes (U+266A, U+1F3B5), lenticular and full-width brackets (U+3010, U+FF08).
        case 0xE2, 0xE3, 0xEF, 0xF0: true
        default: false
        }
    }

    private static func closer(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "[": "]"
        case "(": ")"
        case "{": "}"
        case "<": ">"
        case "*": "*"
        case "【": "】"
        case "（": "）"
        case "♪": "♪"
        case "♫": "♫"
        case "♬": "♬"
        case "🎵": "🎵"
        case "🎶": "🎶"
        default: nil
        }
    }

    /// One behind the tag that begins at `start`, or nil.
    private static func tagEnd(_ scalars: [Unicode.Scalar], from start: Int, _ modality: Modality) -> Int? {
        guard let closer = closer(of: scalars[start]) else { return nil }
        let isLyrics = closer == scalars[start] && closer != "*"
        let limit = min(scalars.count, start + 1 + (isLyrics ? lyricsLengthMax : lengthMax))
        guard let end = scalars[(start + 1)..<limit].firstIndex(of: closer) else { return nil }
        let inside = scalars[(start + 1)..<end]
        return modality == .voice || namesSound(inside) ? end + 1 : nil
    }

    /// Whether all words are of sounds, one of them a sound by itself.
    private static func namesSound(_ inside: ArraySlice<Unicode.Scalar>) -> Bool {
        var namesOne = false
        for word in inside.split(whereSeparator: { !$0.properties.isAlphabetic && $0 != "'" }) {
            let name = word.reduce(into: "") { $0 += $1.properties.lowercaseMapping }
            if sounds.contains(name) {
                namesOne = true
            } else if !manners.contains(name) {
                return false
            }
        }
        return namesOne
    }

    private static func words(_ table: String) -> Set<String> {
        Set(table.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// Sounds by themselves.
    private static let sounds = words(
        """
        music applause clapping claps laughter laughs laughing laugh chuckle chuckles chuckling giggles giggling silence
        silent inaudible unintelligible indistinct noise noises static beep beeps beeping cough coughs coughing sneeze
        sneezes sneezing sniffs sniffling sigh sighs sighing gasp gasps gasping groan groans groaning moans breathing
        exhales inhales yawns snoring snores cheering cheers crosstalk chatter chattering chirping barking barks meows
        meowing ringing rings footsteps clicking clicks creaking thunder siren sirens honking screaming screams
        shouting whistling whistles hums humming sobbing sobs crying cries grunts clears blank_audio blank_text
        audio sound sounds playback ding dings buzzing buzzes rustling clattering bang bangs thud whoosh foreign
        musik applaus lachen gelächter stille musique applaudissements rires música musica aplausos risas risate
        applausi muzyka śmiech oklaski музыка аплодисменты смех müzik alkış gülüşmeler 音楽 拍手 笑 笑い 音乐 掌声 笑声
        음악 박수 웃음 موسيقى تصفيق ضحك संगीत तालियाँ
        """)

    /// What a sound is like, or comes from.
    private static let manners = words(
        """
        blank no speech a an the of and in on with is to continues continue stops starts ends fades fading out up down
        playing plays upbeat dramatic soft softly gentle tense suspenseful eerie sad happy cheerful ominous loud loudly
        heavy heavily light quiet slow fast fading intro outro theme opening ending closing piano guitar instrumental
        electronic rock jazz classical orchestral background ambient distant muffled audience crowd baby dog dogs cat
        birds bird bell bells phone door doors closes opens slams engine revving wind blowing water running typing
        keyboard throat language speaking speaks talking singing sings voice voices man woman child children effect
        effects video end beep mid high pitched low
        """)
}
