import Crypto
public import Domain
import Foundation
public import Settings

extension Policy {
    /// A policy file is a few hundred lines; more than this is something else (bytes).
    static let fileBytesMax = 1_048_576

    /// Reads a policy file.
    ///
    /// - Parameters:
    ///   - yaml: the file's text; its UTF-8 bytes give the version.
    ///   - fileName: what messages call the file.
    ///   - knownTopics: the taxonomy's topics, against which the allow-list is checked; nil: it is not.
    ///   - isInForce: whether it was activated before: what this build cannot do is then left out instead of refused.
    /// - Throws: `SettingsFileError` with every problem of the file, by line.
    public static func load(
        yaml: String, fileName: String, knownTopics: Set<TopicID>?, isInForce: Bool = false
    ) throws(SettingsFileError) -> Policy {
        var reader = PolicyReader(knownTopics: knownTopics, isInForce: isInForce)
        let root = reader.root(of: yaml, kind: "policy", bytesMax: fileBytesMax)
        let policy = root.flatMap { reader.policy(of: $0, version: version(of: yaml)) }
        guard let policy, reader.problems.isEmpty else {
            throw SettingsFileError(
                fileName: fileName, code: "policy_file_invalid", problems: reader.problems)
        }
        return policy
    }

    /// The version that a file of this text has.
    public static func version(of yaml: String) -> String {
        SHA256.hash(data: Data(yaml.utf8)).prefix(8).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 2 ? digits : "0" + digits
        }.joined()
    }
}

extension PolicyReader {
    private static let keys = [
        "notice", "regions", "sensitive", "contentFromSensitiveConversations", "ads", "apps", "interests",
        "readersRecalled",
    ]

    /// Reads the whole file. Nil, or a policy that must not be used, when there are problems.
    mutating func policy(of root: SettingsNode, version: String) -> Policy? {
        guard let fields = fields(of: root, "the policy", keys: Self.keys, optional: ["texts", "noOptOut"])
        else { return nil }
        let notice = notice(of: fields["notice"])
        let texts = texts(of: fields["texts"], notice: fields["notice"], noOptOut: fields["noOptOut"], at: root.place)
        let regions = regions(of: fields["regions"])
        let sensitive = sensitive(of: fields["sensitive"])
        let contentFromSensitive = contentFromSensitive(
            of: fields["contentFromSensitiveConversations"], barred: sensitive)
        let ads = ads(of: fields["ads"])
        let apps = apps(of: fields["apps"])
        let halfLifeDays = halfLifeDays(of: fields["interests"])
        let readersRecalled = readersRecalled(of: fields["readersRecalled"])
        guard let notice, let regions, let sensitive, let contentFromSensitive, let ads, let apps, let halfLifeDays,
            let readersRecalled, let texts
        else { return nil }
        return Policy(
            version: version, notice: notice, regionsIn: regions.applies, regionsOut: regions.out,
            barredPurposes: sensitive, contentFromSensitiveConversations: contentFromSensitive, adsTopics: ads.topics,
            adsAgeMin: ads.ageMin, apps: apps, interestHalfLifeDays: halfLifeDays, readersRecalled: readersRecalled,
            texts: texts)
    }

    private mutating func halfLifeDays(of node: SettingsNode?) -> Int? {
        guard let node, let fields = fields(of: node, "interests", keys: ["halfLifeDays"]) else { return nil }
        return integer(of: fields["halfLifeDays"], "interests.halfLifeDays", in: DecayTable.halfLifeDaysBounds)
    }
}
