import ArgumentParser
import Cluster
import Documents
import Domain
import Operations

struct ClockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "Say the cluster's civil time, step it, or accept the machine's clock.",
        discussion: """
            A step returns when every role has caught up and done what became due; notices that became due at a time of day
            at which nobody is told wait for the next daytime. Only a cluster that was started with
            `waymark up --clock INSTANT` can be stepped, and never back.
            """,
        subcommands: [Step.self, Accept.self], defaultSubcommand: Step.self)

    struct Step: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "step", abstract: "Say the civil time, or step it to an instant.",
            discussion: "`waymark clock INSTANT` is short for `waymark clock step INSTANT`.")

        @Argument(help: "The instant to step to, such as 2025-10-07T08:00:00Z.")
        var instant: String?

        @OptionGroup var cluster: ClusterOptions
        @OptionGroup var output: OutputOptions

        func validate() throws {
            if let instant { _ = try ClockArgument.instant(instant) }
        }

        func run() async throws {
            try await reportingFailure {
                let target = try instant.map(ClockArgument.instant)
                let answer = try await cluster.withClient { client in
                    let report =
                        if let target { try await ClockStepper(client).step(to: target) } else { nil as Report? }
                    return ClockAnswer(client.cluster.current.clock, client.cluster.clock, report)
                }
                print(output.json ? try Output.json(answer) : answer.text(isStep: target != nil))
            }
        }

        private typealias Report = ClockStepper.Report
    }

    struct Accept: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take the machine's clock as right, though it says something else than what has elapsed.",
            discussion: """
                A clock that jumps by more than ten minutes is not followed: the status is unhealthy, notices wait, and what
                is said meanwhile counts for nothing. See first what `date` says. Where the clock is wrong, set it right:
                nothing else is needed. Where it is right, accept it: civil time goes there at once if it is ahead, and at
                half speed towards it if it is behind, for civil time never goes back.
                """)

        @OptionGroup var cluster: ClusterOptions
        @OptionGroup var output: OutputOptions

        private struct Answer: Encodable {
            let before: String
            let civilTime: String
            let clockTrouble: String?
        }

        func run() async throws {
            try await reportingFailure {
                let report = try await cluster.withClient { try await ClockAcceptance($0).accept() }
                let answer = Answer(
                    before: "\(report.before)", civilTime: "\(report.now)", clockTrouble: report.trouble)
                if output.json { return print(try Output.json(answer)) }
                let rest = answer.clockTrouble.map { "; \($0)" } ?? ""
                Output.answer("accepted: the civil time was \(answer.before) and is \(answer.civilTime)\(rest)")
            }
        }
    }
}

/// What `clock` says of the civil time and of a step.
struct ClockAnswer: Encodable {
    let civilTime: String
    let clock: String
    let clockTrouble: String?
    let noticesDelivered: Int
    let noticesPostponed: Int
    let nextNoticeDueAt: String?

    init(_ setting: ClockSetting, _ clock: CivilClock, _ step: ClockStepper.Report?) {
        civilTime = "\(clock.now)"
        self.clock = setting.isWall ? "wall" : "stepped"
        clockTrouble = clock.trouble
        noticesDelivered = step?.noticesDelivered ?? 0
        noticesPostponed = step?.noticesPostponed ?? 0
        nextNoticeDueAt = step?.nextDueAt.map { "\($0)" }
    }

    /// A line for people.
    func text(isStep: Bool) -> String {
        var text = "\(civilTime) (\(clock))"
        if isStep { text += ", \(counted(noticesDelivered, "notice")) delivered" }
        if noticesPostponed > 0, let nextNoticeDueAt {
            text +=
                ", \(counted(noticesPostponed, "notice waits", "notices wait")) for daytime, the first until "
                + nextNoticeDueAt
        }
        if let clockTrouble { text += "\n\(clockTrouble)" }
        return text
    }
}
