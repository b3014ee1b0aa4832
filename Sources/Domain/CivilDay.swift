public import Wire

/// A calendar day (proleptic Gregorian) without a zone: the number of days since 1970-01-01.
public struct CivilDay: Hashable, Comparable, Sendable, WireCodable {
    /// Days since 1970-01-01.
    public let daysSinceEpoch: Int32

    /// A day by its number.
    public init(daysSinceEpoch: Int32) { self.daysSinceEpoch = daysSinceEpoch }

    /// Earlier is less.
    public static func < (left: Self, right: Self) -> Bool { left.daysSinceEpoch < right.daysSinceEpoch }

    /// The day that many days later.
    public func advanced(by days: Int) -> CivilDay {
        CivilDay(daysSinceEpoch: Int32(clamping: Int(daysSinceEpoch) + days))
    }

    /// Days from `other` to this day.
    public func days(since other: CivilDay) -> Int { Int(daysSinceEpoch) - Int(other.daysSinceEpoch) }

    /// A signed integer.
    public func encode(to writer: inout WireWriter) { writer.write(signed: Int64(daysSinceEpoch)) }
    /// A signed integer.
    public init(from reader: inout WireReader) throws(WireError) { daysSinceEpoch = try reader.read() }
}

extension CivilDay: CustomStringConvertible {
    /// `2025-12-16`.
    public var description: String {
        let (year, month, day) = yearMonthDay
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Reads `YYYY-MM-DD` with years 0001 to 9999. Nil for anything else, 30 February among it.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = number(bytes[0..<4], max: 9999), let month = number(bytes[5..<7], max: 12),
            let day = number(bytes[8..<10], max: 31), year >= 1, month >= 1, day >= 1
        else { return nil }
        self.init(year: year, month: month, day: day)
        guard yearMonthDay == (year, month, day) else { return nil }
    }

    /// Days-from-civil: http://howardhinnant.github.io/date_algorithms.html. The parts must be a real date.
    init(year: Int, month: Int, day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(daysSinceEpoch: Int32(clamping: era * 146_097 + dayOfEra - 719_468))
    }

    /// Civil-from-days, the inverse (same source).
    public var yearMonthDay: (year: Int, month: Int, day: Int) {
        let shifted = Int(daysSinceEpoch) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthShifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthShifted + 2) / 5 + 1
        let month = monthShifted < 10 ? monthShifted + 3 : monthShifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// Whole years from this day (a birthday) to `day`. Someone born on 29 February turns older on 1 March.
    public func wholeYears(until day: CivilDay) -> Int {
        let birth = yearMonthDay
        let now = day.yearMonthDay
        let hadBirthday = (now.month, now.day) >= (birth.month, birth.day)
        return now.year - birth.year - (hadBirthday ? 0 : 1)
    }
}
