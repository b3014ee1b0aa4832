/// A rule of POSIX's `TZ`: standard time and, in most that have it, the part of each year in which daylight time holds.
/// The footer of a TZif file says with it what holds after the last transition.
struct DaylightRule: Hashable, Sendable {
    /// Seconds east of UTC.
    let standardOffset: Int
    /// Nil where clocks are not changed.
    let daylight: Daylight?

    /// The second time of the year. Its offset may be less than the standard one: Dublin's standard time is the summer's.
    struct Daylight: Hashable, Sendable {
        /// Seconds east of UTC.
        let offset: Int
        /// When it begins, by a clock on standard time.
        let start: YearlyMoment
        /// When it ends, by a clock on daylight time.
        let end: YearlyMoment
    }

    /// The calendar repeats after 400 years: a whole number of weeks.
    private static let secondsPer400Years: Int64 = 146_097 * 86_400
    /// 2000-01-01.
    private static let cycleStart: Int64 = 946_684_800

    /// The offset at `seconds` since the epoch, in any year.
    func offsetSeconds(at seconds: Int64) -> Int {
        guard let daylight else { return standardOffset }
        let inCycle = seconds.flooredRemainder(by: Self.secondsPer400Years)
        let moment = inCycle < Self.cycleStart ? inCycle + Self.secondsPer400Years : inCycle
        return isDaylight(daylight, at: moment) ? daylight.offset : standardOffset
    }

    /// Daylight time runs from its start in one year to its next end, which in the south lies in the year after. Moments
    /// may be named up to a week outside their year, so the years around are looked at, too. A start that meets the end
    /// of the year before leaves no standard time: RFC 9636 writes daylight time all year so.
    private func isDaylight(_ daylight: Daylight, at moment: Int64) -> Bool {
        let day = CivilDay(daysSinceEpoch: Int32(clamping: moment / 86_400))
        let year = day.yearMonthDay.year
        var end = daylight.end.seconds(in: year - 2) - Int64(daylight.offset)
        for candidate in (year - 2)...(year + 1) {
            let start = daylight.start.seconds(in: candidate) - Int64(standardOffset)
            let endNext = daylight.end.seconds(in: candidate + 1) - Int64(daylight.offset)
            if start <= moment, moment < (start < end ? end : endNext) { return true }
            end = endNext
        }
        return false
    }
}

/// A moment that comes each year, by a clock on the wall.
struct YearlyMoment: Hashable, Sendable {
    /// The three ways in which POSIX names a day.
    enum Day: Hashable, Sendable {
        /// `Jn`: 1 to 365, 29 February never counted.
        case withoutLeapDay(Int)
        /// `n`: 0 to 365, 29 February counted. 365 is the next year's first day where a year lacks it.
        case sinceNewYear(Int)
        /// `Mm.w.d`: weekday 0 (Sunday) to 6 of week 1 to 5 in a month; 5 is the last.
        case weekday(month: Int, week: Int, day: Int)
    }

    /// The day.
    let day: Day
    /// Seconds since its midnight, from −167 to 167 hours.
    let seconds: Int

    /// Seconds from the epoch to the moment of `year`, as if the clock on the wall were on UTC.
    func seconds(in year: Int) -> Int64 { Int64(dayNumber(in: year)) * 86_400 + Int64(seconds) }

    private func dayNumber(in year: Int) -> Int {
        switch day {
        case .sinceNewYear(let days): return Self.dayNumber(year, 1) + days
        case .withoutLeapDay(let number):
            // 60 is 1 March in every year.
            let isLeap = Self.dayNumber(year, 3) - Self.dayNumber(year, 2) == 29
            return Self.dayNumber(year, 1) + number - (isLeap && number >= 60 ? 0 : 1)
        case .weekday(let month, let week, let weekday):
            let first = Self.dayNumber(year, month)
            // 1970-01-01 was a Thursday.
            let weekdayOfFirst = Int(Int64(first + 4).flooredRemainder(by: 7))
            let inMonth = (weekday - weekdayOfFirst + 7) % 7 + 7 * (week - 1)
            let next = month == 12 ? Self.dayNumber(year + 1, 1) : Self.dayNumber(year, month + 1)
            return first + inMonth - (first + inMonth < next ? 0 : 7)
        }
    }

    private static func dayNumber(_ year: Int, _ month: Int) -> Int {
        Int(CivilDay(year: year, month: month, day: 1).daysSinceEpoch)
    }
}
