import ArgumentParser
import Cluster
import Contracts
import Distributed
import Domain
import Foundation
import Mesh
import Operations

struct CampaignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "campaign", abstract: "Decide about an advertiser's campaign.", subcommands: [Overrule.self])

    struct Overrule: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that one finding about a campaign's text is wrong.",
            discussion: """
                The finding then counts for nothing, now and when the campaign is sent again; others about it stand. The
                reason is kept in the catalogue's log, and status counts how many there are. A campaign that was refused or
                withdrawn for it is to be sent again.
                """)

        @Argument(help: "The campaign's id.")
        var campaign: String

        @Option(
            name: .long,
            help: "The finding: \(SensitiveCategory.allCases.map(\.rawValue).joined(separator: ", ")).")
        var category: String

        @Option(name: .long, help: "Why it is wrong, for those who check it later.")
        var reason: String

        @OptionGroup var cluster: ClusterOptions

        func validate() throws { _ = try finding(at: Instant(msSinceEpoch: 0)) }

        func run() async throws {
            try await reportingFailure {
                let position = try await cluster.withClient { client in
                    let request = try finding(at: client.cluster.clock.now)
                    let answer = try await $CatalogueKeeper.resolve(id: .catalogueKeeper, using: client.mesh)
                        .overrule(request)
                    return LogPosition(partition: 0, sequence: answer.sequence)
                }
                print("\(category) of \(campaign) counts for nothing from \(position) on; send the campaign again")
            }
        }

        private func finding(at instant: Instant) throws -> FindingOverrule {
            guard let id = CampaignID(rawValue: campaign) else {
                throw ValidationError("the campaign is no id; use 1 to 128 ASCII letters, digits or . _ : @ -")
            }
            guard let category = SensitiveCategory(rawValue: category) else {
                let known = SensitiveCategory.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("there is no such finding; name one of \(known)")
            }
            let reason = reason.trimmingCharacters(in: .whitespacesAndNewlines)
            guard (1...1000).contains(reason.utf8.count) else {
                throw ValidationError("the reason has \(reason.utf8.count) bytes; write 1 to 1000")
            }
            return FindingOverrule(campaign: id, category: category, reason: reason, at: instant)
        }
    }
}
