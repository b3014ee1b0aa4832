import Domain
import Foundation

/// The `Date` of an answer (RFC 9110, 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The machine's time.
    static var now: String { text(secondsSinceEpoch: Int(Date().timeIntervalSince1970)) }

    /// A time after 1970, which was a Thursday when it began.
    static func text(secondsSinceEpoch: Int) -> String {
        let (days, second) = max(0, secondsSinceEpoch).quotientAndRemainder(dividingBy: 86_400)
        let (year, month, day) = CivilDay(daysSinceEpoch: Int32(clamping: days)).yearMonthDay
        let time = [second / 3600, second / 60 % 60, second % 60].map(twoDigits).joined(separator: ":")
        return "\(weekdays[days % 7]), \(twoDigits(day)) \(months[month - 1]) \(year) \(time) GMT"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
