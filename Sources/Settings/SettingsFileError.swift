/// A place in a settings file.
public struct SettingsPlace: Hashable, Comparable, Sendable {
    /// 1 for the first line.
    public let line: Int
    /// 1 for the first column, counted in Unicode scalars.
    public let column: Int

    /// Where a file begins.
    public static let start = SettingsPlace(line: 1, column: 1)

    /// A place of its parts.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// By line, then by column.
    public static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// What can be wrong with a settings file. The raw values are stable; each kind of file adds its own.
public struct SettingsProblemCode: RawRepresentable, Hashable, Sendable {
    /// The stable name.
    public let rawValue: String

    /// A code of that name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The text is no YAML.
    public static let yamlSyntax = Self(rawValue: "yaml_syntax")
    /// The file is longer than any of its kind.
    public static let tooLarge = Self(rawValue: "too_large")
    /// A key stands twice in a mapping.
    public static let duplicateKey = Self(rawValue: "duplicate_key")
    /// A key that such a file does not have.
    public static let unknownKey = Self(rawValue: "unknown_key")
    /// A key that every such file has is absent.
    public static let missingKey = Self(rawValue: "missing_key")
    /// A list, a mapping, a text or a number where another is wanted.
    public static let wrongType = Self(rawValue: "wrong_type")
    /// A number outside its bounds.
    public static let outOfRange = Self(rawValue: "out_of_range")
    /// A list names the same thing twice.
    public static let listedTwice = Self(rawValue: "listed_twice")
}

/// One thing that is wrong with a settings file.
public struct SettingsProblem: Hashable, Sendable {
    /// Where.
    public let place: SettingsPlace
    /// What, for machines.
    public let code: SettingsProblemCode
    /// What, for people, with the mend.
    public let message: String

    /// A problem of its parts.
    public init(place: SettingsPlace, code: SettingsProblemCode, message: String) {
        self.place = place
        self.code = code
        self.message = message
    }

    /// The line (1 for the first).
    public var line: Int { place.line }
    /// The column (1 for the first).
    public var column: Int { place.column }
}

/// Everything that is wrong with a settings file, from its first line to its last.
public struct SettingsFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, as the reader was told to call it.
    public let fileName: String
    /// The problems, by place. Never empty.
    public let problems: [SettingsProblem]
    /// A stable name of the error: `policy_file_invalid`.
    public let code: String

    /// An error of its parts; `problems` must not be empty.
    public init(fileName: String, code: String, problems: [SettingsProblem]) {
        self.fileName = fileName
        self.code = code
        self.problems = problems.sorted { ($0.place, $0.code.rawValue) < ($1.place, $1.code.rawValue) }
    }

    /// One line a problem, in the form that editors jump to.
    public var description: String {
        problems.map { "\(fileName):\($0.line):\($0.column): \($0.code.rawValue): \($0.message)" }
            .joined(separator: "\n")
    }
}
