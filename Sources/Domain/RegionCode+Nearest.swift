extension RegionCode {
    /// Codes that people write for a country which has another in ISO 3166-1.
    private static let usual = ["UK": "GB", "EL": "GR"]

    /// The code that `text`, which is none, was most likely meant to be.
    public static func nearest(to text: String) -> RegionCode? {
        guard text.utf8.count == 2 else { return nil }
        let letters = text.uppercased()
        return RegionCode(rawValue: letters) ?? usual[letters].flatMap(RegionCode.init(rawValue:))
    }
}
