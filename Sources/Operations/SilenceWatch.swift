/// Which processes have shown no sign of life for too long. A value: time and signs are passed in.
///
/// Silence counts only while somebody else is heard: when all are silent the machine was asleep, or too busy to tell. It does
/// not count either while the watcher itself stood still.
struct SilenceWatch: Hashable, Sendable {
    /// When nobody looked, or nobody was heard, for longer than this, every count begins anew (milliseconds).
    static let standstillMsMax: UInt64 = 2_000
    /// What a process that just began may take at least until its first sign (milliseconds).
    static let firstSignMsMax: UInt64 = 10_000

    private struct Life: Hashable {
        var silentMs: UInt64 = 0
        var hasShownSign = false
    }

    /// Longer silence is too long (milliseconds).
    let silenceMsMax: UInt64
    private var lives: [String: Life] = [:]
    private var lookedAtMs: UInt64?
    private var allSilentMs: UInt64 = 0

    /// A watch over nobody yet.
    init(silenceMsMax: UInt64) { self.silenceMsMax = silenceMsMax }

    /// A process begins.
    mutating func begin(_ name: String) { lives[name] = Life() }

    /// It has ended, or is about to be.
    mutating func end(_ name: String) { lives[name] = nil }

    /// `heard` have shown a sign since the last look; gives the names of those that have been silent for too long.
    /// - Parameter nowMs: a clock that stands still while the machine sleeps.
    mutating func look(atMs nowMs: UInt64, heard: Set<String>) -> [String] {
        let passedMs = nowMs - min(lookedAtMs ?? nowMs, nowMs)
        lookedAtMs = nowMs
        for name in heard where lives[name] != nil { lives[name] = Life(hasShownSign: true) }
        allSilentMs = heard.isEmpty ? allSilentMs + passedMs : 0
        if passedMs > Self.standstillMsMax || allSilentMs > Self.standstillMsMax {
            for name in lives.keys { lives[name]?.silentMs = 0 }
        } else if !heard.isEmpty {
            for name in lives.keys where !heard.contains(name) { lives[name]?.silentMs += passedMs }
        }
        return lives.filter { $0.value.silentMs > limitMs(of: $0.key) }.map(\.key).sorted()
    }

    /// How long a process may be silent: longer at least until its first sign (milliseconds).
    func limitMs(of name: String) -> UInt64 {
        lives[name]?.hasShownSign == false ? max(silenceMsMax, Self.firstSignMsMax) : silenceMsMax
    }
}
