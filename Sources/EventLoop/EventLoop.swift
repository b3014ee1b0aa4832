import CLibuv
import DequeModule
import Foundation
import Synchronization

/// One libuv loop on one thread: sockets, timers, signals, child processes, and the jobs of this process's actors.
///
/// A turn of the loop parses what came in, runs jobs until none is left (bounded), then writes each connection once.
/// Everything named "loop-confined" may be touched on the loop's thread only; `execute` brings work there.
public final class EventLoop: @unchecked Sendable {
    // @unchecked: `raw` and all state below it belong to the loop's thread, except `inbox` and `threadID`, which are a
    // mutex and an atomic.
    let raw: UnsafeMutablePointer<uv_loop_t>
    private let wake: UnsafeMutablePointer<uv_async_t>
    private let prepare: UnsafeMutablePointer<uv_prepare_t>
    private var ready = Deque<LoopWork>()
    private var dirty: [TCPConnection] = []
    private let inbox = Mutex<[LoopWork]>([])
    private let threadID = Atomic<UInt>(0)
    /// Where readable sockets put their bytes: one buffer for the whole loop, for bytes are used up within their callback.
    let readBuffer: UnsafeMutableRawBufferPointer

    /// Jobs run in one turn before the sockets get theirs again.
    private static let jobsPerTurnMax = 20_000

    /// A loop that does not run yet. Work given to it waits. Throws `LoopError` when the system has no more handles.
    public init() throws(LoopError) {
        raw = .allocate(capacity: 1)
        wake = .allocate(capacity: 1)
        prepare = .allocate(capacity: 1)
        readBuffer = .allocate(byteCount: 64 << 10, alignment: 16)
        try LoopError.check(uv_loop_init(raw), "start an event loop")
        // The callbacks hold the loop unretained: `deinit` closes the handles before it frees anything.
        raw.pointee.data = Unmanaged.passUnretained(self).toOpaque()
        try LoopError.check(
            uv_async_init(raw, wake) { handle in
                EventLoop.of(handle!.pointee.loop).takeInbox()  // libuv never passes a null handle
            }, "make a wake-up")
        try LoopError.check(uv_prepare_init(raw, prepare), "make a turn hook")
        try LoopError.check(
            uv_prepare_start(prepare) { handle in
                EventLoop.of(handle!.pointee.loop).turn()  // libuv never passes a null handle
            }, "start a turn hook")
    }

    deinit {
        // A loop that was run is closed by `run`; one that never ran has only these two handles.
        if threadID.load(ordering: .acquiring) == 0 { closeHandles() }
        wake.deallocate()
        prepare.deallocate()
        readBuffer.deallocate()
        raw.deallocate()
    }

    static func of(_ raw: UnsafeMutablePointer<uv_loop_t>) -> EventLoop {
        // `data` is set in `init` before any callback can run.
        Unmanaged<EventLoop>.fromOpaque(raw.pointee.data).takeUnretainedValue()
    }

    /// Whether the caller is on the loop's thread.
    public var isOnLoop: Bool { threadID.load(ordering: .relaxed) == UInt(pthread_self()) }

    /// Traps unless the caller is on the loop's thread: touching a socket elsewhere is an error of programming.
    public func assertOnLoop(_ function: StaticString = #function) {
        precondition(isOnLoop, "\(function) belongs to the loop's thread")
    }

    /// Runs the loop on the calling thread until `stop`. Call once.
    public func run() {
        threadID.store(UInt(pthread_self()), ordering: .releasing)
        takeInbox()
        uv_run(raw, UV_RUN_DEFAULT)
        closeHandles()
    }

    /// Runs the loop on a thread of its own until `stop`.
    public func runInBackground(name: String = "waymark-loop") {
        let thread = Thread { [self] in run() }
        thread.name = name
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Ends `run` after the current turn. Any thread.
    public func stop() {
        execute { [self] in uv_stop(raw) }
    }

    /// Runs `body` on the loop's thread: at once when the caller is there, in the next turn otherwise.
    public func execute(_ body: @escaping @Sendable () -> Void) {
        if isOnLoop { body() } else { post(.closure(body)) }
    }

    /// Runs `body` on the loop's thread in a later step, never at once.
    public func later(_ body: @escaping @Sendable () -> Void) {
        add(.closure(body))
    }

    func add(_ work: LoopWork) {
        if isOnLoop { ready.append(work) } else { post(work) }
    }

    private func post(_ work: LoopWork) {
        let wasEmpty = inbox.withLock { inbox in
            defer { inbox.append(work) }
            return inbox.isEmpty
        }
        // One wake-up empties the whole inbox.
        if wasEmpty { uv_async_send(wake) }
    }

    private func takeInbox() {
        let taken = inbox.withLock { inbox in
            defer { inbox.removeAll(keepingCapacity: true) }
            return inbox
        }
        ready.append(contentsOf: taken)
    }

    private func turn() {
        var left = Self.jobsPerTurnMax
        repeat {
            while left > 0, let work = ready.popFirst() {
                work.run(on: self)
                left -= 1
            }
            flushDirty()
        } while left > 0 && !ready.isEmpty
        // Sockets get their turn, and the loop must not sleep while work waits.
        if !ready.isEmpty { uv_async_send(wake) }
    }

    func markDirty(_ connection: TCPConnection) {
        dirty.append(connection)
    }

    private func flushDirty() {
        guard !dirty.isEmpty else { return }
        let connections = dirty
        dirty.removeAll(keepingCapacity: true)
        for connection in connections { connection.flush() }
    }

    private func closeHandles() {
        dirty.removeAll()
        // Whoever owns sockets has closed them by now; what is left is closed here so that `uv_loop_close` succeeds.
        uv_walk(
            raw,
            { handle, _ in
                if uv_is_closing(handle) == 0, handle!.pointee.type == UV_ASYNC || handle!.pointee.type == UV_PREPARE {
                    uv_close(handle, nil)  // libuv never passes a null handle
                }
            }, nil)
        uv_run(raw, UV_RUN_NOWAIT)
        uv_loop_close(raw)
    }
}

/// One thing to do on the loop's thread.
enum LoopWork {
    case job(UnownedJob, LoopJobKind)
    case closure(@Sendable () -> Void)

    func run(on loop: EventLoop) {
        switch self {
        case .closure(let body): body()
        case .job(let job, let kind): kind.run(job, on: loop)
        }
    }
}
