/// Regions of a language tag: the countries of `RegionCode`, and areas by their UN M.49 code of three digits.
enum RegionSubtags {
    /// The region that `code`, in capital letters, stands for today. Nil when it is none, or stands for several.
    static func canonical(_ code: String) -> String? {
        if RegionCode.assigned.contains(code) || areas.contains(code) { return code }
        return todayByFormer[code]
    }

    // Source: the IANA Language Subtag Registry of 2026-09-17. A country has its letters, so its number is none of
    // these.
    static let areas: Set<String> = Set(
        """
        001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154
        155 202 419
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    // Source: Unicode CLDR 49 (Unicode License v3), territoryAlias, those of two letters whose one replacement is
    // assigned. `SU`, `YU`, `CS` and `AN` fell apart into several, so nobody can say which was meant.
    static let todayByFormer = [
        "BU": "MM", "CT": "KI", "DD": "DE", "DY": "BJ", "FX": "FR", "HV": "BF", "JT": "UM", "MI": "UM", "NH": "VU",
        "NQ": "AQ", "PU": "UM", "PZ": "PA", "RH": "ZW", "TP": "TL", "UK": "GB", "VD": "VN", "WK": "UM", "YD": "YE",
        "ZR": "CD",
    ]
}
