import Domain

/// A person's settings as JSON. The one place where their field names stand. A field that is missing or null is unknown from
/// now on, for settings are replaced as a whole.
enum SettingsBody {
    enum Field: String, CaseIterable {
        case region, languages, language, timeZone, birthDate, linkedApps, since
    }

    /// What an object says.
    enum Reading {
        /// Settings.
        case settings(PersonSettings)
        /// Settings of which some values are not understood: these are unknown from now on.
        case doubted([SettingsField], FieldProblem)
    }

    /// Reads an object that stands at `pointer`. Throws where it cannot be told what the sender means.
    static func decode(_ value: JSONValue, at pointer: String) throws(FieldProblem) -> Reading {
        let fields = try JSONFields<Field>(value, at: pointer, noun: "a person's settings")
        if fields.holds(.language), fields.holds(.languages) {
            throw FieldProblem(
                code: "language_twice", reason: "language is short for languages; send one of the two",
                pointer: "\(pointer)/language")
        }
        let linkedApps: [AppID]? = try fields.optional(.linkedApps, .list(of: .id))
        let since: Instant? = try fields.optional(.since, .instant)
        var doubts: [SettingsField: FieldProblem] = [:]
        func understood<Value>(
            _ field: SettingsField, _ read: () throws(FieldProblem) -> Value?
        ) -> Value? {
            do throws(FieldProblem) {
                return try read()
            } catch {
                doubts[field] = error
                return nil
            }
        }
        let languages: [LanguageTag]? = understood(.language) { () throws(FieldProblem) in
            if let language: LanguageTag = try fields.optional(.language, .language) { return [language] }
            return try fields.optional(.languages, .list(of: .language))
        }
        let settings = PersonSettings(
            region: understood(.region) { () throws(FieldProblem) in try fields.optional(.region, .region) },
            languages: languages ?? [],
            zone: understood(.timeZone) { () throws(FieldProblem) in try fields.optional(.timeZone, .zone) },
            birthDay: understood(.birthDate) { () throws(FieldProblem) in try fields.optional(.birthDate, .day) },
            linkedApps: linkedApps, since: since)
        guard let first = doubts.min(by: { $0.key < $1.key })?.value else { return .settings(settings) }
        return .doubted(doubts.keys.sorted(), first)
    }
}

extension SettingsField {
    /// Its name in a sentence.
    var name: String {
        switch self {
        case .region: "region"
        case .language: "languages"
        case .timeZone: "timeZone"
        case .birthDate: "birthDate"
        }
    }
}
