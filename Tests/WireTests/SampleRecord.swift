import TestSupport
import Wire

/// A record as the first version of a program would declare it.
struct TrailReport: Hashable, WireRecord {
    var trail: String
    var metres: Int64
    var tags: [String]
    var visits: [String: UInt32]
    var isOpen: Bool
    var guide: String?

    init(trail: String, metres: Int64, tags: [String], visits: [String: UInt32], isOpen: Bool, guide: String?) {
        self.trail = trail
        self.metres = metres
        self.tags = tags
        self.visits = visits
        self.isOpen = isOpen
        self.guide = guide
    }

    func encodeFields(to writer: inout WireWriter) {
        writer.write(trail)
        writer.write(metres)
        writer.write(tags)
        writer.write(visits)
        writer.write(isOpen)
        writer.write(guide)
    }

    init(fields reader: inout WireReader) throws(WireError) {
        trail = try reader.read()
        metres = try reader.read()
        tags = try reader.read()
        visits = try reader.read()
        isOpen = try reader.read()
        guide = try reader.read()
    }

    static func random(using generator: inout SeededGenerator) -> TrailReport {
        TrailReport(
            trail: generator.text(lengthMax: 60), metres: Int64(bitPattern: generator.number()),
            tags: (0..<Int.random(in: 0...5, using: &generator)).map { _ in generator.text(lengthMax: 8) },
            visits: Dictionary(
                (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                    (generator.text(lengthMax: 4), UInt32(truncatingIfNeeded: generator.number()))
                }, uniquingKeysWith: { first, _ in first }),
            isOpen: Bool.random(using: &generator),
            guide: Bool.random(using: &generator) ? generator.text(lengthMax: 10) : nil)
    }
}

/// The same record a version later: two more fields, one of which old senders leave out.
struct LaterTrailReport: Hashable, WireRecord {
    var first: TrailReport
    var climbMetres: Int64?
    var notes: [String]

    init(first: TrailReport, climbMetres: Int64?, notes: [String]) {
        self.first = first
        self.climbMetres = climbMetres
        self.notes = notes
    }

    func encodeFields(to writer: inout WireWriter) {
        first.encodeFields(to: &writer)
        writer.write(climbMetres ?? 0)
        writer.write(notes)
    }

    init(fields reader: inout WireReader) throws(WireError) {
        first = try TrailReport(fields: &reader)
        climbMetres = try reader.readIfPresent()
        notes = try reader.readIfPresent() ?? []
    }
}

enum Weather: String, Hashable, WireCodable { case sun, rain }
