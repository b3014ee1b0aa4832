/// How candidates become the places of a slate.
struct Placement<Creator: Hashable> {
    /// How many places there are.
    let count: Int
    /// The id at an index of the catalogue.
    let id: (Int) -> String
    /// The creator or brand at an index of the catalogue.
    let creator: (Int) -> Creator

    /// How many places of one slate may go to the same creator or brand.
    static var placesPerCreatorMax: Int { 2 }

    /// The first of `candidates` in the order of score, tie-break and id, passing over what would be the third of its
    /// creator and, where `guests` says who is one, what would be a guest too many.
    func places(of candidates: [Candidate], guests: Guests = .unlimited) -> [Candidate] {
        // A slate takes a few of many: a heap orders no more of them than it takes or passes over.
        var heap = Heap(candidates) { [id] left, right in
            if left.score != right.score { return left.score > right.score }
            if left.tieRank != right.tieRank { return left.tieRank < right.tieRank }
            return id(left.index) < id(right.index)
        }
        var places: [Candidate] = []
        var placesByCreator: [Creator: Int] = [:]
        var guestCount = 0
        while places.count < count, let candidate = heap.popFirst() {
            let taken = placesByCreator[creator(candidate.index), default: 0]
            let isGuest = guests.isGuest(candidate.index)
            guard taken < Self.placesPerCreatorMax, !isGuest || guestCount < guests.countMax else { continue }
            placesByCreator[creator(candidate.index)] = taken + 1
            guestCount += isGuest ? 1 : 0
            places.append(candidate)
        }
        return places
    }
}

/// Those who would not be in the slate without the assistant's signals, and how many of them it takes.
///
/// The others are as many as the slate has places, and a guest can push out no more than one of them by being of the
/// same creator: so the slate is never shorter for passing over a guest.
struct Guests {
    /// How many of them may come in.
    let countMax: Int
    private let hosts: Set<Int>?

    /// Everybody may come in.
    static let unlimited = Guests(countMax: .max, hosts: nil)

    /// Half of `count`, rounded up, may go to others than `hosts`.
    static func halfOf(_ count: Int, besides hosts: [Candidate]) -> Guests {
        Guests(countMax: count / 2 + count % 2, hosts: Set(hosts.map(\.index)))
    }

    /// Whether the candidate at that index is one.
    func isGuest(_ index: Int) -> Bool { hosts.map { !$0.contains(index) } ?? false }
}
