/// Something that may take a slot: where it stands in the catalogue, and what orders it.
struct Candidate: Sendable {
    /// Its index in the catalogue's items or campaigns.
    let index: Int
    /// Higher comes first.
    let score: Int
    /// Among equal scores lower comes first.
    let tieRank: UInt64
}

extension [Candidate] {
    /// The position, from 1, of each index.
    var positions: [Int: Int] {
        Dictionary(uniqueKeysWithValues: enumerated().map { ($0.element.index, $0.offset + 1) })
    }
}
