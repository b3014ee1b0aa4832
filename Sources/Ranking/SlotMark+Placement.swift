import Domain

extension SlotMark {
    /// Whether assistant signals placed a slot. The strict reading: they did as soon as they had any part in it, that
    /// is if talk put anything into its score, or if without talk it would stand further down or not in the slate.
    ///
    /// "Would stand further down" alone would let engagement flow back that talk has won: of two slots that talk lifted
    /// alike neither passes the other, and a slot that talk lifted can be overtaken by one that it lifted more. Take
    /// back a part of the talk, and such a slot would fall. An ordinary slot, then, has no talk in its score and stands
    /// no higher than it would without: all that talk does to it is to put others before it.
    init(reasons: [SlotReason], position: Int, positionWithoutAssistant: Int?) {
        let carriesTalk = reasons.contains { $0.signal == .assistant }
        let wouldStandThere = positionWithoutAssistant.map { $0 <= position } ?? false
        self = carriesTalk || !wouldStandThere ? .assistant : .ordinary
    }
}
