public import Store

/// Which member owns which partition: the same on every node that knows the same members.
public struct Assignment: Hashable, Sendable {
    private let owners: [String]

    /// Balanced rendezvous hashing: every pair of partition and member has a score, the highest scores are served first,
    /// and no member takes more than its share, so that counts differ by one at most and few partitions move when a
    /// member comes or goes. (Thaler and Ravishankar, "Using name-based mappings to increase hit rates", 1998; the cap
    /// on the share is ours.)
    public init(space: PartitionSpace, partitions: Int, members: [String]) {
        let names = Set(members).sorted()
        guard !names.isEmpty else {
            owners = []
            return
        }
        var owners = [String?](repeating: nil, count: partitions)
        var owned = [Int](repeating: 0, count: names.count)
        let share = partitions / names.count
        var extras = partitions % names.count
        for pair in Self.pairs(space: space, partitions: partitions, names: names) where owners[pair.partition] == nil {
            if owned[pair.member] < share {
                owned[pair.member] += 1
            } else if owned[pair.member] == share, extras > 0 {
                owned[pair.member] += 1
                extras -= 1
            } else {
                continue
            }
            owners[pair.partition] = names[pair.member]
        }
        // The shares add up to the number of partitions and every pair was looked at: none is left over.
        self.owners = owners.compactMap { $0 }
    }

    /// The owner of a partition; nil when there is no member or no such partition.
    public func owner(of partition: PartitionNumber) -> String? {
        Int(partition.rawValue) < owners.count ? owners[Int(partition.rawValue)] : nil
    }

    /// The partitions that `member` owns, in order.
    public func partitions(of member: String) -> [PartitionNumber] {
        owners.indices.filter { owners[$0] == member }.map { PartitionNumber(UInt16($0)) }
    }

    private struct Pair {
        let score: UInt64
        let partition: Int
        let member: Int
    }

    private static func pairs(space: PartitionSpace, partitions: Int, names: [String]) -> [Pair] {
        var pairs: [Pair] = []
        for partition in 0..<partitions {
            for member in names.indices {
                let score = rendezvousScore("\(space.area.name)/\(partition)/\(names[member])")
                pairs.append(Pair(score: score, partition: partition, member: member))
            }
        }
        return pairs.sorted { ($0.score, $0.partition, $0.member) > ($1.score, $1.partition, $1.member) }
    }
}

/// FNV-1a (64 bits), finished with SplitMix64's mixer: stable on every machine, spread enough for shares.
private func rendezvousScore(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
}
