import Domain
import TestSupport
import Testing

@testable import Understanding

@Suite("Disguised words")
struct DisguiseTests {
    private let reader = MessageReader.standard

    @Test(
        "each way of hiding a word bars it from ads",
        arguments: [
            (.control, ["hiking\u{0} boots", "a\u{1B}[0m", "\u{7F}", "x\u{9F}"]),
            (.direction, ["\u{202E}gnikih", "a \u{202A}b\u{202C}", "\u{202B}", "x\u{202D}"]),
            (.tag, ["hi\u{E0068}\u{E0069}", "\u{E0001}"]),
            (
                .scripts,
                [
                    "сancer treatment", "hikιng boots", "раncreas", "Κancer", "hikيng", "caпcer", "cancéг", "аdvice",
                    "hꓲking",
                    "h\u{13A5}king", "山hикing",
                ]
            ),
            (
                .unseen,
                [
                    "che\u{200B}mo", "che\u{AD}mo", "h\u{200D}iking", "h\u{200C}iking", "hi\u{2060}king",
                    "hi\u{FEFF}king",
                    "ра\u{200B}к", "hi\u{34F}king", "hi\u{200B}\u{200B}king", "hi\u{3164}king", "hi\u{200E}king",
                    "h\u{2066}iking", "hí\u{200B}king", "hi\u{FE0F}king",
                ]
            ),
            (
                .lookalike,
                [
                    "ᴄᴀɴᴄᴇʀ help", "𝐜𝐚𝐧𝐜𝐞𝐫 help", "ⓒⓐⓝⓒⓔⓡ", "🅲🅰🅽🅲🅴🆁", "ｃａｎｃｅｒ help", "ʞuᴉɥ ǝʌol", "caɴcer", "ᶜᵃⁿᶜᵉʳ",
                    "can𝖼er",
                    "hⅰking", "ℂ𝔸ℕℂ𝔼ℝ", "hiｋing", "diſeaſe", "hi\u{212A}ing",
                ]
            ),
            (
                .apart,
                [
                    "h i k i n g boots", "d.i.a.b.e.t.e.s", "c-a-n-c-e-r", "d_e_p_r_e_s_s_i_o_n", "g a y bars near me",
                    "A I D S",
                    "h'i'k'i'n'g", "🇨 🇦 🇳 🇨 🇪 🇷", "h🔥i🔥k🔥i🔥n🔥g", "J E W", "I a m g a y", "c\na\nn\nc\ne\nr",
                    "C.A.N.C.E.R.",
                    "р а к а я", "h·i·k·i·n·g",
                ]
            ),
            (.broken, ["I have can\ncer", "depres\nsion help", "hik\r\ning boots", "diabe\u{2028}tes"]),
            (
                .digits,
                [
                    "I have c4ncer", "h1king boots", "d1abetes tips", "depr3ssion help", "aut1sm", "g4y bars",
                    "4ids help",
                ]
            ),
            (
                .masked,
                [
                    "c@ncer", "d*pression", "s!ck of it", "pr*gnant", "c**cer", "$uicide", "d€pression", "d|abetes",
                    "g*y bar",
                ]
            ),
            (.stretched, ["gaaaay bars", "cancerrrr", "my dddepression"]),
        ] as [(Disguise, [String])])
    func found(kind: Disguise, texts: [String]) {
        for text in texts {
            #expect(reader.disguise(in: text) == kind, "\(text)")
            #expect(reader.read(text, language: .english).adsBars == .disguised, "\(text)")
        }
    }

    @Test("every kind is tested above")
    func kinds() { #expect(Disguise.allCases.count == 11) }

    @Test(
        "numbers, units, makes and texting are ordinary",
        arguments: [
            "a 3d printer and a 4k tv", "mp3 files, b2b, covid19, 5k run, 10k, i5 laptop, web3", "1st 2nd 90s a4 h2o",
            "8am at 4x4, iphone15 and ps5", "s01e02 r2d2 c3po k8s i18n utf8 log4j", "gr8 m8 l8r b4 2day",
            "part1 and type2",
            "μg and kΩ and µm and 5ℓ", "1ˢᵗ place, m², x², CO₂, ª º nº 1ª", "SW1A 1AA", "B12 and D3", "flight BA2490",
        ])
    func numbers(text: String) { #expect(reader.disguise(in: text) == nil) }

    @Test(
        "initials, lists, notes and laughter are ordinary",
        arguments: [
            "U.S. and a.m. and e.g. and i.e.", "J. R. R. Tolkien", "options A B C D E", "w/ R & B music", "h a h a h a",
            "C D E F G A B scale, E A D G B E tuning", "A/B test, A/C, AT&T, Q&A, D&D", "The A B C's of x, y, z",
            "i e a t",
            "M.A.S.H. and S.H.I.E.L.D. and N.A.S.A.", "a e i o u", "x, y, z, u, v", "P.S. I love you", "q w e r t y",
        ])
    func initials(text: String) { #expect(reader.disguise(in: text) == nil) }

    @Test(
        "signs, addresses, stress and manners are ordinary",
        arguments: [
            "sooo good yesss hmmm aaaah", "www.example.com and XIII iii viii", "mail me at joe.h1king@example.com",
            "wow!that was great",
            "https://example.com/h1king", "@h1king says", "#tag $5 C# F# F#m7 G#maj7", "what the f*ck is sh*t, b**ch",
            "P!nk concert",
            "5 * 6 = 30, a*b, x*y, **bold** *really*", "¯\\_(ツ)_/¯ (´Д`) ( ﾟДﾟ) ʕ•ᴥ•ʔ ಠ_ಠ", "ﬁshing with ﬂies",
            "word.\nNew line here", "I like\ncheese", "foot\nball", "hik-\ning", "𝑓(𝑥) = 𝑥²", "Ⅷ. Kapitel ⅩⅡ",
            "Ⓜ️ and 🅰️", "TM™ ®",
            "pizzaaaa", "rock'n'roll", "\u{FEFF}hiking boots", "hiking\u{200B} boots",
            "bring\tboots\r\n\r\nand a tent\u{C}",
        ])
    func signs(text: String) { #expect(reader.disguise(in: text) == nil) }

    @Test(
        "joiners, mixed scripts and emoji of living languages pass",
        arguments: [
            "می‌خواهم کتاب‌ها را بخرم و به کوه‌نوردی بروم", "PDF‌ها و الGPS", "क्‍ष हिन्दी में बात, क्‌ष", "बारिश हो रही है",
            "日本語のテキストとiPhone15とＡＢＣ", "β版のテスト α波", "Tシャツを買いたい。ＮＨＫの番組", "T恤和卡拉OK", "我想买iPhone15手机",
            "카페latte 주문해줘", "주말에 K팝 콘서트 가고 싶어", "漢字와 한글", "ㄅㄆㄇ bopomofoㄅ", "ซื้อiPhoneที่ไหน", "ข้าวผัด\u{200B}กุ้ง",
            "ខ្មែរ\u{200B}ភាសា", "مرحبا، أين أشتري حذاءً للمشي؟", "\u{200F}שלום, מה קורה ב-iPhone\u{200E}",
            "\u{2068}Ana\u{2069} سلام",
            "Österreich straße naïve café Łódź Şişli Đà Nẵng", "Ελλάδα και Κύπρος", "Россия и Москва, wi-fi роутер",
            "Ärzte e\u{301}t",
            "👨‍👩‍👧‍👦 ❤️‍🔥 🏳️‍🌈 👩🏽‍💻 🇫🇷 🇯🇵🇰🇷 1️⃣ #️⃣", "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} Scotland", "አማርኛ ቋንቋ",
            "ქართული ენა", "தமிழ் மொழி",
        ])
    func languages(text: String) { #expect(reader.disguise(in: text) == nil) }

    @Test("a disguise hides no sensitive word that was found without it")
    func sensitiveStays() {
        for text in ["che\u{200B}mo", "𝐜𝐚𝐧𝐜𝐞𝐫", "ｃａｎｃｅｒ", "h i v"] {
            #expect(reader.read(text, language: .english).sensitive == [.health], "\(text)")
        }
    }

    @Test("any bytes can be looked at, quickly", arguments: 1...40)
    func rubbish(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pool: [UInt32] = [
            0x41, 0x61, 0x31, 0x2A, 0x20, 0x0A, 0x200B, 0x430, 0x3B1, 0x1D41A, 0x1F1E6, 0x24D0, 0xFF41, 0x4E00, 0x301,
        ]
        let scalars = (0..<Int.random(in: 0...4000, using: &random)).compactMap { _ in
            Unicode.Scalar(
                Bool.random(using: &random)
                    ? pool[Int.random(in: 0..<pool.count, using: &random)]
                    : UInt32.random(in: 1...0x2FFFF, using: &random))
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        let text = String(view)
        #expect(reader.disguise(in: text) == reader.disguise(in: text))
    }

    @Test("a long text of suspects stays bounded")
    func bounded() {
        var scanner = DisguiseScanner()
        for scalar in String(repeating: "a1 b c ddd4 e*f\nx ", count: 2000).unicodeScalars { scanner.feed(scalar) }
        scanner.finish()
        #expect(scanner.suspects.count <= DisguiseScanner.suspectCountMax)
    }

    @Test("letters and marks know their scripts")
    func scripts() {
        let table = ScriptTable.standard
        for (scalar, script) in [
            ("a", ScriptTable.latin), ("É", ScriptTable.latin), ("ﬁ", ScriptTable.latin), ("α", ScriptTable.greek),
            ("ж", ScriptTable.cyrillic), ("字", ScriptTable.han), ("々", ScriptTable.han), ("あ", ScriptTable.hiragana),
            ("ア", ScriptTable.katakana), ("한", ScriptTable.hangul), ("ㄅ", ScriptTable.bopomofo),
            ("ー", ScriptTable.common), ("\u{301}", ScriptTable.common), ("µ", ScriptTable.common),
            ("\u{20000}", ScriptTable.han),
        ] as [(Unicode.Scalar, ScriptTable.Script)] {
            #expect(table.script(of: scalar) == script, "\(scalar)")
        }
        let arabic = table.script(of: "ب")
        #expect(arabic > ScriptTable.unspaced.upperBound && table.script(of: "ש") != arabic)
    }
}
