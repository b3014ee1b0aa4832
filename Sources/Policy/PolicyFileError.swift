/// A place in a policy file.
public struct PolicyFilePlace: Hashable, Comparable, Sendable {
    /// 1 for the first line.
    public let line: Int
    /// 1 for the first column, counted in Unicode scalars.
    public let column: Int

    /// By line, then by column.
    public static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// What can be wrong with a policy file. The raw values are stable.
public enum PolicyFileProblemCode: String, Hashable, Sendable, CaseIterable {
    /// The text is no YAML.
    case yamlSyntax = "yaml_syntax"
    /// The file is longer than any policy.
    case tooLarge = "too_large"
    /// A key stands twice in a mapping.
    case duplicateKey = "duplicate_key"
    /// A key that the policy does not have.
    case unknownKey = "unknown_key"
    /// A key that every policy has is absent.
    case missingKey = "missing_key"
    /// A list, a mapping, a text or a number where another is wanted.
    case wrongType = "wrong_type"
    /// A number outside its bounds.
    case outOfRange = "out_of_range"
    /// A text that is no date of the calendar.
    case badDate = "bad_date"
    /// A text that is no time of day.
    case badTime = "bad_time"
    /// A text that is no identifier.
    case badIdentifier = "bad_identifier"
    /// A list names the same thing twice.
    case listedTwice = "listed_twice"
    /// A region that is no assigned code of ISO 3166-1.
    case unknownRegion = "unknown_region"
    /// A region is decided twice.
    case regionTwice = "region_twice"
    /// Regions are decided nowhere.
    case regionMissing = "region_missing"
    /// A topic that the taxonomy does not have.
    case unknownTopic = "unknown_topic"
    /// A sensitive category that does not exist.
    case unknownCategory = "unknown_category"
    /// A sensitive category has no entry.
    case categoryMissing = "category_missing"
    /// A sensitive category is not barred from ads.
    case categoryNotBarred = "category_not_barred"
    /// A purpose that does not exist.
    case unknownPurpose = "unknown_purpose"
    /// A link names an app that the file does not list.
    case unknownApp = "unknown_app"
    /// A group of linkable apps has fewer than two.
    case linkTooShort = "link_too_short"
    /// A way of delivery that does not exist.
    case unknownChannel = "unknown_channel"
    /// The notice does not say that AI reads people's talk.
    case noticeNamesNoAI = "notice_names_no_ai"
    /// The notice has something in braces that nothing fills.
    case unknownPlaceholder = "unknown_placeholder"
    /// The notice does not say from when talk is used.
    case placeholderMissing = "placeholder_missing"
    /// Two settings of the file cannot both hold.
    case contradiction = "contradiction"
}

/// One thing that is wrong with a policy file.
public struct PolicyFileProblem: Hashable, Sendable {
    /// Where.
    public let place: PolicyFilePlace
    /// What, for machines.
    public let code: PolicyFileProblemCode
    /// What, for people, with the mend.
    public let message: String

    /// The line (1 for the first).
    public var line: Int { place.line }
    /// The column (1 for the first).
    public var column: Int { place.column }
}

/// Everything that is wrong with a policy file, from its first line to its last.
public struct PolicyFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, as the reader was told to call it.
    public let fileName: String
    /// The problems, by place. Never empty.
    public let problems: [PolicyFileProblem]

    /// A stable name of the error.
    public var code: String { "policy_file_invalid" }

    /// One line a problem, in the form that editors jump to.
    public var description: String {
        problems.map { "\(fileName):\($0.line):\($0.column): \($0.code.rawValue): \($0.message)" }
            .joined(separator: "\n")
    }
}
