public import ArgumentParser

/// `waymark`: starts and stops a cluster, talks to it, and reads messages without one.
public struct WaymarkCommand: AsyncParsableCommand {
    /// What `waymark --help` says.
    public static let configuration = CommandConfiguration(
        commandName: "waymark",
        abstract: "What people say to an assistant, turned into what they see next, under a policy.",
        version: "waymark 0.1.0-dev",
        subcommands: [
            UpCommand.self, DownCommand.self, StatusCommand.self, ScaleCommand.self, ClockCommand.self,
            PolicyCommand.self,
            BackupCommand.self, RestoreCommand.self, ParkedCommand.self,
            ReplayCommand.self,
            SayCommand.self, SlateCommand.self, WhyCommand.self, NoticesCommand.self, ExportCommand.self,
            ForgetCommand.self, ReadCommand.self,
            RenewCommand.self, CampaignCommand.self, DemoCommand.self, SuperviseCommand.self,
        ])

    /// The command without a subcommand, which prints its help.
    public init() {}
}
