import EventLoop
import Foundation
import Logging

extension Supervisor {
    /// Looks again and again whether the children show that they live, and kills those that do not, until it is cancelled.
    func watchChildren() -> LoopTimer {
        // Counts while the machine is awake only.
        let begin = SuspendingClock.now
        return loop.scheduleRepeating(everyMs: Heartbeat.everyMs) { [weak self] in
            // The loop's timer fires on its thread, which is this actor's executor.
            self?.assumeIsolated { $0.look(atMs: (SuspendingClock.now - begin).millisecondsRoundedUp) }
        }
    }

    private func look(atMs nowMs: UInt64) {
        // Everything that was said until now is heard before anybody is judged, however late this look comes.
        let heard = Set(children.filter { $0.value.heartbeat?.takeSigns() == true }.keys)
        for name in silence.look(atMs: nowMs, heard: heard) {
            let seconds = silence.limitMs(of: name) / 1000
            log.error("no sign of life; killing it", metadata: ["member": "\(name)", "seconds": "\(seconds)"])
            silence.end(name)
            children[name]?.silentSeconds = seconds
            // A process that is stopped dies of it, too, and never runs again. Its locks are free, and the next one is
            // started, only when it is gone.
            children[name]?.process?.send(signal: SIGKILL)
        }
    }
}
