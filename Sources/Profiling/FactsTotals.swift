import Domain
import Wire

/// How much the facts of a partition hold, in numbers that name nobody. Kept in the transaction that changes the facts.
struct FactsTotals: Hashable, Sendable, WireRecord {
    /// People of whom anything is known.
    var people = 0
    /// Messages folded.
    var turns = 0
    /// Engagements folded.
    var engagements = 0

    init() {}

    /// Counts what became of one person.
    mutating func count(_ facts: PersonFacts, since earlier: PersonFacts?) {
        if earlier == nil { people += 1 }
        turns += facts.turnsFolded - (earlier?.turnsFolded ?? 0)
        engagements += facts.engagementsFolded - (earlier?.engagementsFolded ?? 0)
    }

    /// By name, for status.
    var counts: [String: Int64] {
        ["people": Int64(people), "turns": Int64(turns), "engagements": Int64(engagements)]
    }

    func encodeFields(to writer: inout WireWriter) {
        writer.write(people)
        writer.write(turns)
        writer.write(engagements)
    }

    init(fields reader: inout WireReader) throws(WireError) {
        people = try reader.read()
        turns = try reader.read()
        engagements = try reader.read()
    }
}
