extension UseBody {
    /// Whether it is used, and why not, in one line: `not used for ads: The person's age is not known.`
    public var summary: String {
        let what = purpose == "ads" ? "ads" : "reels, groups and friends"
        guard isOpen else {
            return "not used for \(what): " + conditions.compactMap(\.sentence).joined(separator: " ")
        }
        let leftOut = turnsLeftOut.map { "; left out: \(Self.messages($0.turns)), \($0.sentence)" }
        return "used for \(what): \(Self.messages(turnsUsed))" + leftOut.joined()
    }

    private static func messages(_ count: Int) -> String { count == 1 ? "1 message" : "\(count) messages" }
}
