/// Reads a rule of POSIX's `TZ` with the extensions of RFC 9636, 3.3.1: hours of a change from −167 to 167.
///
///     rule    = name offset [ name [ offset ] "," day [ "/" time ] "," day [ "/" time ] ]
///     name    = 3 letters or more, or "<" 3 letters, digits and signs or more ">"
///     offset  = [ sign ] hours [ ":" minutes [ ":" seconds ] ], west of UTC, up to 24 hours
struct DaylightRuleReader {
    private var rest: ArraySlice<UInt8>

    /// The rule that `text` spells; it must spell nothing else.
    static func rule(of text: ArraySlice<UInt8>) throws(ZoneFileError) -> DaylightRule {
        var reader = DaylightRuleReader(rest: text)
        guard let rule = reader.rule(), reader.rest.isEmpty else { throw .malformedRule }
        return rule
    }

    private mutating func rule() -> DaylightRule? {
        guard name(), let west = time(hoursMax: 24) else { return nil }
        guard !rest.isEmpty else { return DaylightRule(standardOffset: -west, daylight: nil) }
        guard name() else { return nil }
        var offset = -west + 3600
        if rest.first != UInt8(ascii: ",") {
            guard let west = time(hoursMax: 24) else { return nil }
            offset = -west
        }
        guard let start = moment(), let end = moment() else { return nil }
        return DaylightRule(
            standardOffset: -west, daylight: DaylightRule.Daylight(offset: offset, start: start, end: end))
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// Passes a name; what it is does not matter.
    private mutating func name() -> Bool {
        guard take("<") else {
            let letters = rest.prefix(while: Self.isLetter)
            rest = rest.dropFirst(letters.count)
            return letters.count >= 3
        }
        let quoted = rest.prefix { $0 != UInt8(ascii: ">") }
        rest = rest.dropFirst(quoted.count)
        return take(">") && quoted.count >= 3 && quoted.allSatisfy(Self.isQuotable)
    }

    /// A signed time in seconds.
    private mutating func time(hoursMax: Int) -> Int? {
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        guard let hours = integer(0...hoursMax) else { return nil }
        var seconds = hours * 3600
        if take(":") {
            guard let minutes = integer(0...59) else { return nil }
            seconds += minutes * 60
            if take(":") {
                guard let more = integer(0...59) else { return nil }
                seconds += more
            }
        }
        return isNegative ? -seconds : seconds
    }

    /// A comma, a day and the time of the change, two o'clock where it is not said.
    private mutating func moment() -> YearlyMoment? {
        guard take(","), let day = day() else { return nil }
        guard take("/") else { return YearlyMoment(day: day, seconds: 2 * 3600) }
        guard let seconds = time(hoursMax: 167) else { return nil }
        return YearlyMoment(day: day, seconds: seconds)
    }

    private mutating func day() -> YearlyMoment.Day? {
        if take("J") { return integer(1...365).map { .withoutLeapDay($0) } }
        guard take("M") else { return integer(0...365).map { .sinceNewYear($0) } }
        guard let month = integer(1...12), take("."), let week = integer(1...5), take("."), let day = integer(0...6)
        else { return nil }
        return .weekday(month: month, week: week, day: day)
    }

    /// One to three digits.
    private mutating func integer(_ bounds: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix(while: Self.isDigit)
        guard (1...3).contains(digits.count), let value = number(digits, max: bounds.upperBound),
            bounds.contains(value)
        else { return nil }
        rest = rest.dropFirst(digits.count)
        return value
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isQuotable(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    }
}
