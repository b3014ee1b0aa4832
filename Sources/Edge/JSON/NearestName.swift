/// The known name that `name` was most likely meant to be: the one with the fewest edits (optimal string alignment:
/// insert, delete, replace, swap neighbours), if a third of its letters at most are wrong. Letter case does not count.
func nearestName(to name: String, among known: [String]) -> String? {
    let letters = Array(name.lowercased().utf8)
    guard letters.count <= 64 else { return nil }
    let rated = known.map { (name: $0, edits: edits(from: letters, to: Array($0.lowercased().utf8))) }
    guard let best = rated.min(by: { ($0.edits, $0.name) < ($1.edits, $1.name) }) else { return nil }
    return best.edits <= max(1, best.name.utf8.count / 3) ? best.name : nil
}

private func edits(from left: [UInt8], to right: [UInt8]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        for column in right.indices {
            let isSame = left[row] == right[column]
            var least = min(previous[column] + (isSame ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                least = min(least, beforePrevious[column - 1] + 1)
            }
            current.append(least)
        }
        (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
}

/// `known` as a sentence continues after "did you mean": the nearest one, or all of them.
func suggestion(for name: String, among known: [String]) -> String {
    if let nearest = nearestName(to: name, among: known) { return "did you mean \(nearest)?" }
    return known.isEmpty ? "none is known here" : "known are \(known.joined(separator: ", "))"
}

/// A name that the sender chose, if it can be shown: short, and of letters, digits and `. _ - $ @` only. Sentences and
/// anything that a terminal acts on stay out of answers.
func shownName(_ name: String) -> String? {
    let isShort = (1...40).contains(name.utf8.count)
    let isPlain = name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "$"), UInt8(ascii: "@"):
            true
        default: false
        }
    }
    return isShort && isPlain ? name : nil
}
