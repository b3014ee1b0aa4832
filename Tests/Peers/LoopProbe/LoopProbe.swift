import EventLoop
import Foundation

/// Installs the loop as the process's executors and says, line by line, what ran on the loop's thread. Its own process,
/// because executors can be installed once only, before the first task.
@main
enum LoopProbe {
    static func main() throws {
        let loop = try EventLoop()
        LoopExecutors.install(loop)
        Task {
            await report(on: loop)
            loop.stop()
        }
        loop.run()
        print("the loop has ended")
    }

    private static func say(_ what: String, _ isOnLoop: Bool) {
        print("\(what): \(isOnLoop ? "on the loop" : "elsewhere")")
    }

    private static func report(on loop: EventLoop) async {
        say("task", loop.isOnLoop)
        say("detached task", await Task.detached { loop.isOnLoop }.value)
        say("default actor", await DefaultActor().isOnLoop(loop))
        say("main actor", await MainActor.run { loop.isOnLoop })
        say("main thread", await MainActor.run { Thread.isMainThread })
        let children = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { loop.isOnLoop } }
            return await group.reduce(true) { $0 && $1 }
        }
        say("task group", children)
        let clock = ContinuousClock()
        let slept = await clock.measure {
            do { try await Task.sleep(for: .milliseconds(30)) } catch { print("sleep failed: \(error)") }
        }
        say("after a sleep", loop.isOnLoop)
        print("slept long enough: \(slept >= .milliseconds(30) && slept < .seconds(10))")
        await withCheckedContinuation { continuation in
            Thread { continuation.resume() }.start()
        }
        say("resumed by another thread", loop.isOnLoop)
        let sleeper = Task { () -> Bool in
            do { try await Task.sleep(for: .seconds(600)) } catch { return loop.isOnLoop }
            return false
        }
        sleeper.cancel()
        say("cancelled sleep", await sleeper.value)
    }
}

private actor DefaultActor {
    func isOnLoop(_ loop: EventLoop) -> Bool { loop.isOnLoop }
}
