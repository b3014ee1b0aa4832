extension PhraseAutomaton {
    /// Collects phrases and makes an automaton of them.
    public struct Builder {
        private var rootChildren: [Int32] = []
        private var edges = EdgeTable()
        private var parents: [Int32] = [0]
        private var tokens: [Int32] = [-1]
        private var phraseAt: [Int32] = [0]
        private var lengths: [Int32] = []

        /// A builder without phrases.
        public init() {}

        /// Adds a phrase of one or more token ids (0 or greater) and gives its number; the same phrase again has the same
        /// number. Nil for a phrase without tokens or with a negative id.
        public mutating func insert(_ phrase: [Int32]) -> Int? {
            guard !phrase.isEmpty, phrase.allSatisfy({ $0 >= 0 }) else { return nil }
            var state: Int32 = 0
            for token in phrase { state = childMaking(of: state, token: token) }
            if phraseAt[Int(state)] == 0 {
                lengths.append(Int32(phrase.count))
                phraseAt[Int(state)] = Int32(lengths.count)
            }
            return Int(phraseAt[Int(state)]) - 1
        }

        /// The automaton of all phrases so far.
        public func build() -> PhraseAutomaton {
            var failure = [Int32](repeating: 0, count: parents.count)
            var nextOutput = failure
            for state in breadthFirstStates() where parents[Int(state)] != 0 {
                var candidate = failure[Int(parents[Int(state)])]
                var target = child(of: candidate, token: tokens[Int(state)])
                while target == 0, candidate != 0 {
                    candidate = failure[Int(candidate)]
                    target = child(of: candidate, token: tokens[Int(state)])
                }
                failure[Int(state)] = target
                nextOutput[Int(state)] = phraseAt[Int(target)] != 0 ? target : nextOutput[Int(target)]
            }
            return PhraseAutomaton(
                rootChildren: rootChildren, edges: edges, failure: failure, phraseAt: phraseAt, nextOutput: nextOutput,
                lengths: lengths)
        }

        private func child(of state: Int32, token: Int32) -> Int32 {
            guard state == 0 else { return edges.child(of: state, token: token) }
            return Int(token) < rootChildren.count ? rootChildren[Int(token)] : 0
        }

        private mutating func childMaking(of state: Int32, token: Int32) -> Int32 {
            let found = child(of: state, token: token)
            if found != 0 { return found }
            let made = Int32(parents.count)
            parents.append(state)
            tokens.append(token)
            phraseAt.append(0)
            if state == 0 {
                while rootChildren.count <= Int(token) { rootChildren.append(0) }
                rootChildren[Int(token)] = made
            } else {
                edges.insert(state: state, token: token, child: made)
            }
            return made
        }

        /// All states but the root, the shallow ones first: counting sort by depth. A parent is made before its child.
        private func breadthFirstStates() -> [Int32] {
            var depths = [Int32](repeating: 0, count: parents.count)
            for state in parents.indices.dropFirst() { depths[state] = depths[Int(parents[state])] + 1 }
            var byDepth = [[Int32]](repeating: [], count: Int(depths.max() ?? 0) + 1)
            for state in depths.indices.dropFirst() { byDepth[Int(depths[state])].append(Int32(state)) }
            return byDepth.flatMap { $0 }
        }
    }
}

/// The edges of the trie but those of the root: (state, token) → child, by open addressing.
struct EdgeTable: Sendable {
    /// State in the high half, token in the low half; 0 is free, since no edge here leaves state 0.
    private var keys = [UInt64](repeating: 0, count: 256)
    private var children = [Int32](repeating: 0, count: 256)
    private var count = 0

    /// The child, or 0.
    func child(of state: Int32, token: Int32) -> Int32 {
        guard token >= 0 else { return 0 }
        let key = Self.key(state, token)
        var slot = Self.slot(of: key, mask: keys.count - 1)
        while keys[slot] != 0 {
            if keys[slot] == key { return children[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return 0
    }

    /// Adds an edge that is not there yet.
    mutating func insert(state: Int32, token: Int32, child: Int32) {
        if (count + 1) * 2 > keys.count { grow() }
        place(Self.key(state, token), child)
        count += 1
    }

    private mutating func grow() {
        let oldKeys = keys
        let oldChildren = children
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        children = [Int32](repeating: 0, count: oldKeys.count * 2)
        for (index, key) in oldKeys.enumerated() where key != 0 { place(key, oldChildren[index]) }
    }

    private mutating func place(_ key: UInt64, _ child: Int32) {
        var slot = Self.slot(of: key, mask: keys.count - 1)
        while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        children[slot] = child
    }

    private static func key(_ state: Int32, _ token: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: token))
    }

    /// Fibonacci hashing: the high bits of the product with 2^64 / golden ratio.
    private static func slot(of key: UInt64, mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
    }
}
