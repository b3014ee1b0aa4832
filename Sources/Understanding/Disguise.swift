/// How a text is written so that a reader of words may miss some of them. The kinds are for tests and measurements; the
/// reading says only that there is one.
enum Disguise: String, Hashable, Sendable, CaseIterable {
    /// A control character other than white space.
    case control
    /// An embedding or override of direction (U+202A to U+202E).
    case direction
    /// A tag character that belongs to no flag.
    case tag
    /// A word of scripts that do not belong together.
    case scripts
    /// An unseen character between two letters of a word.
    case unseen
    /// Letters that only look like Latin ones: small capitals, mathematical, circled, full-width, turned.
    case lookalike
    /// A word whose letters stand apart.
    case apart
    /// A line break inside a word.
    case broken
    /// Digits for letters.
    case digits
    /// A sign in the place of a letter.
    case masked
    /// A letter repeated to hide a sensitive word.
    case stretched
}

/// What may be a disguise; only who knows the cues can tell. Bounded in size.
enum DisguiseSuspect: Hashable, Sendable {
    /// A stretch without blanks that has digits or signs among letters, or a letter three times running.
    case chunk([Unicode.Scalar])
    /// Single letters, one behind the other; spelled, when they are neither an acronym with full stops nor a list.
    case letters([Unicode.Scalar], isSpelled: Bool)
    /// The parts of a word before and behind a line break.
    case halves([Unicode.Scalar], [Unicode.Scalar])
}
