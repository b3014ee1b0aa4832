/// The words of `ClauseMap`, compiled. A class for the reason that `CueIndex` is one.
final class RefusalWords: Sendable {
    let breaks: ByteStringTable
    /// By the number of a word of `breaks`.
    let isHard: [Bool]
    private let words: ByteStringTable
    private let wordClasses: [ClauseMap.WordClass]

    /// The English words, as the tokenizer makes them.
    init(tokenizer: Tokenizer) {
        var breaks = ByteStringTable()
        var isHard: [Bool] = []
        for (table, hard) in [(Self.hardTable, true), (Self.joiningTable, false)] {
            for token in Self.tokens(table, tokenizer) where breaks.insert(token) == isHard.count {
                isHard.append(hard)
            }
        }
        var words = ByteStringTable()
        var classes: [ClauseMap.WordClass] = []
        for (table, wordClass) in Self.classTables {
            for token in Self.tokens(table, tokenizer) {
                let index = words.insert(token)
                if index == classes.count { classes.append([]) }
                classes[index].insert(wordClass)
            }
        }
        (self.breaks, self.isHard, self.words, wordClasses) = (breaks, isHard, words, classes)
    }

    func classes(of word: [UInt8]) -> ClauseMap.WordClass {
        let known = words.find(word).map { wordClasses[$0] } ?? []
        guard word.count > 4 else { return known }
        if word.suffix(3).elementsEqual("ing".utf8) { return known.union(.gerund) }
        return word.suffix(2).elementsEqual("ed".utf8) ? known.union(.past) : known
    }

    private static func tokens(_ table: String, _ tokenizer: Tokenizer) -> [[UInt8]] {
        var result: [[UInt8]] = []
        tokenizer.scan(table) { if !$0.isEmpty { result.append($0) } }
        return result
    }

    private static let hardTable = """
        but however though although whereas while because since if unless until then please yet still
        """
    private static let joiningTable = "and or nor plus"
    private static let classTables: [(String, ClauseMap.WordClass)] = [
        (
            """
            a an the any all more of this that these those your go going to do doing play playing watch watching
            read
            reading eat eating drink drinking cook cooking use using listen listening into at on in about ever even
            really
            actually usually normally honestly stupid dumb damn silly fucking bloody kind sort type other another
            new
            bit much big care like take taking up it one the fucking
            """, .filler
        ),
        (
            """
            i we he she they you it who which what where how when show give find tell help recommend suggest want
            need
            love like enjoy prefer try let is are was were does can could would should will has have instead also
            maybe so
            """, .starter
        ),
        ("my our mine when how why same", .own), ("alone without solo unless until myself ourselves", .lack),
        ("enough alone without yet often well properly much before better fast far until from past", .scant),
        (
            """
            please thank again anymore any stuff content post video ad ads advert advertisement talk picture pic
            article
            tip suggestion recommendation advice thing today tonight ever at either now group page clip reel movies
            here
            related ever whatsoever period this
            """, .closer
        ),
        (
            """
            know knew sure certain idea find found figure decide decided remember understand think thought believe
            mind see
            saw have had own got get getting wait worry forget afford reach realize realise expect say said mean
            meant tell
            told able good great bad better best used heard seem seems look looks fit work works matter allowed
            afraid scared worried
            supposed ready old too miss lose ruin spend pay overpay carry break damage kill hurt burn spoil risk
            scratch
            overdo rush mess fail struggle let leave live near done doing finish finished yet been tried trust
            agree wrong
            make makes help helped possible hate dislike regret stop quit give tired sick bored how what where
            which when why whether if from home here there alone
            """, .lift
        ),
        (
            """
            really absolutely even ever very totally completely honestly actually particularly personally always
            definitely
            certainly quite truly frankly literally basically utterly positively fucking bloody damn already still
            exactly super seriously
            """, .adverb
        ),
        (
            "ok okay sorry oh ugh well um uh no hey siri alexa google assistant just eh hm hmm man god yes yeah way thank",
            .prelude
        ),
    ]
}
