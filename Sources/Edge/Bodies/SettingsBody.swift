import Domain

/// A person's settings as JSON. The one place where their field names stand. A field that is missing is unknown from now
/// on, for settings are replaced as a whole.
enum SettingsBody {
    enum Field: String, CaseIterable {
        case region, language, timeZone, birthDate, linkedApps
    }

    /// Reads an object that stands at `pointer`.
    static func decode(_ value: JSONValue, at pointer: String) throws(FieldProblem) -> PersonSettings {
        let fields = try JSONFields<Field>(value, at: pointer, noun: "a person's settings")
        return PersonSettings(
            region: try fields.optional(.region, .region), language: try fields.optional(.language, .language),
            zone: try fields.optional(.timeZone, .zone), birthDay: try fields.optional(.birthDate, .day),
            linkedApps: try fields.optional(.linkedApps, .list(of: .id)) ?? [])
    }
}
