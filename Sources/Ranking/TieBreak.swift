import Domain
import Wire

/// Orders what has equal scores: by a hash of (person, thing, local day), so that no name is favoured with everybody or
/// for ever, and yet the same question always gets the same answer.
struct TieBreak {
    private let seed: UInt64

    /// The tie-break of one person on one of their days.
    init(person: PersonID, localDay: CivilDay) {
        var writer = WireWriter()
        writer.write(person)
        writer.write(localDay)
        seed = StableHash.mix(StableHash.fnv1a(writer.bytes))
    }

    /// What a thing brings into every tie-break; computed once, when the catalogue takes it in.
    static func hash(of id: String) -> UInt64 { StableHash.fnv1a(id.utf8) }

    /// The rank among equals of the thing with that hash; lower comes first.
    func rank(ofHash idHash: UInt64) -> UInt64 { StableHash.mix(seed &+ idHash) }
}
