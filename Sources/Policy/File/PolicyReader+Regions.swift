import Domain
import Settings

extension PolicyReader {
    /// Where the policy applies and where not.
    struct Regions {
        var applies: [RegionCode: CivilDay] = [:]
        var out: [RegionCode: String] = [:]
        fileprivate var lines: [RegionCode: Int] = [:]
    }

    /// Reads `regions`: every assigned code exactly once, in `in` with a date or in `out` with a reason.
    mutating func regions(of node: SettingsNode?) -> Regions? {
        guard let node, let fields = fields(of: node, "regions", keys: ["in", "out"]) else { return nil }
        var regions = Regions()
        guard let inside = fields["in"], let insidePairs = pairs(of: inside, "regions.in"),
            let outside = fields["out"], let outsidePairs = pairs(of: outside, "regions.out")
        else { return nil }
        for (key, pair) in insidePairs {
            guard let region = region(key, at: pair.keyPlace, noted: &regions),
                let day = day(of: pair.value, "regions.in.\(key)")
            else { continue }
            regions.applies[region] = day
        }
        for (key, pair) in outsidePairs {
            guard let region = region(key, at: pair.keyPlace, noted: &regions),
                let reason = text(of: pair.value, "regions.out.\(key)")
            else { continue }
            regions.out[region] = reason
        }
        let missing = RegionCode.all.filter { regions.lines[$0] == nil }.map(\.rawValue)
        if !missing.isEmpty {
            report(
                .regionMissing, at: node.place,
                "'regions' does not decide \(missing.joined(separator: ", ")); write each under 'in' with a date or under "
                    + "'out' with a reason")
        }
        return regions
    }

    private mutating func region(_ text: String, at place: SettingsPlace, noted regions: inout Regions) -> RegionCode? {
        guard let region = RegionCode(rawValue: text) else {
            let capitals = RegionCode(rawValue: text.uppercased())
            report(
                .unknownRegion, at: place,
                "'\(text)' is no assigned code of ISO 3166-1; "
                    + (capitals.map { "write \($0)" } ?? "write two capital letters, or remove it"))
            return nil
        }
        if let line = regions.lines[region] {
            report(
                .regionTwice, at: place,
                "\(region) is decided on line \(line) and again on line \(place.line); keep one")
            return nil
        }
        regions.lines[region] = place.line
        return region
    }
}
