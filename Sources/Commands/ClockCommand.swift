import ArgumentParser
import Cluster
import Documents
import Domain
import Operations

struct ClockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "Say the cluster's civil time, or step it.",
        discussion: """
            A step returns when every role has caught up and done what became due. Only a cluster that was started with
            `waymark up --clock INSTANT` can be stepped, and never back.
            """)

    @Argument(help: "The instant to step to, such as 2025-10-07T08:00:00Z.")
    var instant: String?

    @OptionGroup var cluster: ClusterOptions
    @OptionGroup var output: OutputOptions

    private struct Answer: Encodable {
        let civilTime: String
        let clock: String
        let noticesDelivered: Int
    }

    func validate() throws {
        if let instant { _ = try ClockArgument.instant(instant) }
    }

    func run() async throws {
        try await reportingFailure {
            let target = try instant.map(ClockArgument.instant)
            let answer = try await cluster.withClient { client in
                var delivered = 0
                if let target { delivered = try await ClockStepper(client).step(to: target).noticesDelivered }
                let isWall = if case .wall = client.cluster.current.clock { true } else { false }
                return Answer(
                    civilTime: "\(client.cluster.clock.now)", clock: isWall ? "wall" : "stepped",
                    noticesDelivered: delivered)
            }
            let notices =
                target == nil ? "" : ", \(counted(answer.noticesDelivered, "notice")) delivered"
            print(output.json ? try Output.json(answer) : "\(answer.civilTime) (\(answer.clock))\(notices)")
        }
    }
}
