import Domain
public import EventLoop
public import Foundation
import Logging
import Operations

/// The story of Waymark, told by real processes on stepped time. Every claim that it prints was checked.
public struct Demo {
    let data: DemoData
    let main: DemoCluster
    let control: DemoCluster
    let screen: Screen
    let workFolder: URL

    /// A demo with the data of `dataFolder` under a policy file; its clusters live in `workFolder`.
    /// Throws `DemoError` and what keeps a cluster file from being read.
    public init(
        dataFolder: String, policyFile: String, workFolder: URL, loop: EventLoop, screen: Screen
    ) throws {
        data = try DemoData(folder: dataFolder)
        let log = Logger(label: "demo") { _ in SwiftLogNoOpLogHandler() }
        main = try DemoCluster(
            name: "main", folder: workFolder.appending(path: "main"), policyFile: policyFile, loop: loop, log: log)
        control = try DemoCluster(
            name: "control", folder: workFolder.appending(path: "control"), policyFile: policyFile, loop: loop,
            log: log)
        self.screen = screen
        self.workFolder = workFolder
    }

    /// Tells the whole story and stops both clusters, however it ends. Throws what kept it from being told.
    public func run() async throws {
        do {
            try await tell()
        } catch {
            try? await main.stop()
            try? await control.stop()
            throw error
        }
        try await main.stop()
        try await control.stop()
    }

    private func tell() async throws {
        var running = try await tellWhoIsTold()
        // The control cluster begins as a copy of everything, and from here on Ana says nothing there.
        await running.operate.close()
        try await main.stop()
        try main.copyData(to: control)
        running = try await main.start(at: nil)
        let controlRunning = try await control.start(at: nil)
        let twins = Twins(main: running, control: controlRunning)
        try await tellNovember(twins)
        try await tellDecember(twins)
        try await tellFaults(twins.main)
        await twins.main.operate.close()
        await twins.control.operate.close()
    }

    static func instant(_ text: String) throws -> Instant {
        guard let instant = Instant(text) else { throw DemoError.badFile("the story", "\(text) is no instant") }
        return instant
    }
}

/// The cluster of the story, and the one in which nobody said what is said in it.
struct Twins {
    let main: RunningDemoCluster
    let control: RunningDemoCluster

    func step(to instant: Instant) async throws {
        try await main.step(to: instant)
        try await control.step(to: instant)
    }
}
