public import Wire

/// A point in civil time: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
public struct Instant: Hashable, Comparable, Sendable, WireCodable {
    /// Milliseconds since the epoch.
    public let msSinceEpoch: Int64

    /// An instant by its milliseconds.
    public init(msSinceEpoch: Int64) { self.msSinceEpoch = msSinceEpoch }

    /// Earlier is less.
    public static func < (left: Self, right: Self) -> Bool { left.msSinceEpoch < right.msSinceEpoch }

    /// The instant that many milliseconds later.
    public func advanced(byMs interval: Int64) -> Instant { Instant(msSinceEpoch: msSinceEpoch &+ interval) }

    /// The day in UTC.
    public var dayInUTC: CivilDay {
        CivilDay(daysSinceEpoch: Int32(clamping: msSinceEpoch.flooredDivision(by: Self.msPerDay)))
    }

    /// A signed integer.
    public func encode(to writer: inout WireWriter) { writer.write(signed: msSinceEpoch) }
    /// A signed integer.
    public init(from reader: inout WireReader) throws(WireError) { msSinceEpoch = try reader.readSigned() }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC: `2025-12-17T18:30:00Z`, with milliseconds only where there are any.
    public var description: String {
        let day = CivilDay(daysSinceEpoch: Int32(clamping: msSinceEpoch.flooredDivision(by: Self.msPerDay)))
        let ms = msSinceEpoch.flooredRemainder(by: Self.msPerDay)
        let time = [ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60].map { padded($0, 2) }.joined(separator: ":")
        let fraction = ms % 1000 == 0 ? "" : "." + padded(ms % 1000, 3)
        return "\(day)T\(time)\(fraction)Z"
    }

    /// Milliseconds of a day.
    public static let msPerDay: Int64 = 86_400_000

    /// Reads RFC 3339: date, `T`, time, optional fraction (cut to milliseconds), `Z` or an offset. Nil for anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
            let day = CivilDay(String(decoding: bytes[0..<10], as: UTF8.self)),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = number(bytes[11..<13], max: 23), let minute = number(bytes[14..<16], max: 59),
            let second = number(bytes[17..<19], max: 59)
        else { return nil }
        var index = 19
        var ms: Int64 = 0
        if bytes[index] == UInt8(ascii: ".") {
            let digits = bytes[(index + 1)...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard !digits.isEmpty else { return nil }
            for place in 0..<3 {
                ms = ms * 10 + (place < digits.count ? Int64(digits[digits.startIndex + place] - UInt8(ascii: "0")) : 0)
            }
            index += 1 + digits.count
        }
        guard let offsetMinutes = zoneOffsetMinutes(bytes[index...]) else { return nil }
        let secondsOfDay = Int64(hour * 3600 + minute * 60 + second) - Int64(offsetMinutes * 60)
        msSinceEpoch = Int64(day.daysSinceEpoch) * Self.msPerDay + secondsOfDay * 1000 + ms
    }
}

private func zoneOffsetMinutes(_ bytes: ArraySlice<UInt8>) -> Int? {
    let zone = Array(bytes)
    if zone == [UInt8(ascii: "Z")] || zone == [UInt8(ascii: "z")] { return 0 }
    guard zone.count == 6, zone[3] == UInt8(ascii: ":"), let hours = number(zone[1..<3], max: 23),
        let minutes = number(zone[4..<6], max: 59)
    else { return nil }
    switch zone[0] {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    default: return nil
    }
}

/// The decimal number that all of `digits` spell, if it is at most `max`.
func number(_ digits: ArraySlice<UInt8>, max: Int) -> Int? {
    var value = 0
    for digit in digits {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value <= max ? value : nil
}

func padded(_ value: some BinaryInteger, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
}

extension Int64 {
    /// Rounds towards minus infinity, so that days before 1970 come out right. `divisor` is positive.
    func flooredDivision(by divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : -((-(self + 1)) / divisor) - 1
    }

    /// What `flooredDivision` leaves: 0 to `divisor` − 1.
    func flooredRemainder(by divisor: Int64) -> Int64 {
        // Not by multiplying back: near the least number the product would overflow.
        let rest = self % divisor
        return rest < 0 ? rest + divisor : rest
    }
}
