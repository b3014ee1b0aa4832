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
    /// What else status shows, by name.
    var named: [String: Int] = [:]

    init() {}

    /// Counts what a step changed.
    mutating func count(_ step: FoldStep, forgotten: Int) {
        people -= forgotten
        for person in step.people.values {
            if !person.isKnown { people += 1 }
            turns += person.facts.turnsFolded - person.turnsBefore
            engagements += person.facts.engagementsFolded - person.engagementsBefore
        }
        var changes = step.conversations.named
        for (kind, count) in step.unknownOrigins { changes["origins_unknown{kind=\(kind.rawValue)}"] = count }
        if step.barsFull != 0 { changes["conversation_bars_full"] = step.barsFull }
        for (name, change) in changes {
            let count = named[name, default: 0] + change
            named[name] = count == 0 ? nil : count
        }
    }

    /// By name, for status.
    var counts: [String: Int64] {
        var counts = named.mapValues(Int64.init)
        counts["people"] = Int64(people)
        counts["turns"] = Int64(turns)
        counts["engagements"] = Int64(engagements)
        return counts
    }

    func encodeFields(to writer: inout WireWriter) {
        writer.write(people)
        writer.write(turns)
        writer.write(engagements)
        writer.write(named)
    }

    init(fields reader: inout WireReader) throws(WireError) {
        people = try reader.read()
        turns = try reader.read()
        engagements = try reader.read()
        named = try reader.readIfPresent() ?? [:]
    }
}
