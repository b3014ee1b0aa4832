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
    // mutex and an atomic. `wake` is used by any thread, but only with `inbox` locked and open.
    let raw: UnsafeMutablePointer<uv_loop_t>
    private let wake: UnsafeMutablePointer<uv_async_t>
    private let prepare: UnsafeMutablePointer<uv_prepare_t>
    private var ready = Deque<LoopWork>()
    private var dirty: [TCPConnection] = []
    private var isRawClosed = false
    var watch = LoopWatch()
    private let inbox = Mutex(LoopInbox())
    private let threadID = Atomic<UInt>(0)
    /// Where readable sockets put their bytes: one buffer for the whole loop, for bytes are used up within their callback.
    let readBuffer: UnsafeMutableRawBufferPointer

    /// Jobs run in one turn before the sockets get theirs again.
    private static let jobsPerTurnMax = 20_000
    /// How often closing may open something new before the loop leaves it open.
    private static let closingRoundsMax = 16

    /// A loop that does not run yet. Work given to it waits. Throws `LoopError` when the system has no more handles.
    /// From then on the process ignores SIGPIPE: a peer that is gone is an error of one write, not the process's end.
    public init() throws(LoopError) {
        signal(SIGPIPE, SIG_IGN)
        let raw = UnsafeMutablePointer<uv_loop_t>.allocate(capacity: 1)
        let wake = UnsafeMutablePointer<uv_async_t>.allocate(capacity: 1)
        let status = Self.open(raw, wake)
        guard status == 0 else {
            raw.deallocate()
            wake.deallocate()
            throw LoopError(status: status, action: "start an event loop")
        }
        self.raw = raw
        self.wake = wake
        prepare = .allocate(capacity: 1)
        readBuffer = .allocate(byteCount: 64 << 10, alignment: 16)
        // The callbacks hold the loop unretained: it is closed before it is freed.
        raw.pointee.data = Unmanaged.passUnretained(self).toOpaque()
        // Both fail only for a null callback.
        uv_prepare_init(raw, prepare)
        uv_prepare_start(prepare) { handle in
            EventLoop.of(handle!.pointee.loop).turn()  // libuv never passes a null handle
        }
    }

    private static func open(_ raw: UnsafeMutablePointer<uv_loop_t>, _ wake: UnsafeMutablePointer<uv_async_t>) -> Int32
    {
        let loopStatus = uv_loop_init(raw)
        guard loopStatus == 0 else { return loopStatus }
        let wakeStatus = uv_async_init(raw, wake) { handle in
            EventLoop.of(handle!.pointee.loop).takeInbox()  // libuv never passes a null handle
        }
        if wakeStatus != 0 { uv_loop_close(raw) }
        return wakeStatus
    }

    deinit {
        // A loop that was run is closed by `run`; one that never ran has nothing open but its own two handles.
        if inbox.withLock({ !$0.isClosed }) { closeRound() }
        readBuffer.deallocate()
        // Someone who kept opening handles at the end still has them: their loop must stay where it is.
        guard isRawClosed else { return }
        wake.deallocate()
        prepare.deallocate()
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
    ///
    /// Before it returns, work that was given earlier is carried out, and what is still open is closed: connections get
    /// their `onClose`, child processes run on unwatched. Work given later is dropped.
    public func run() {
        precondition(inbox.withLock { !$0.isClosed }, "an event loop runs once")
        threadID.store(UInt(pthread_self()), ordering: .releasing)
        takeInbox()
        uv_run(raw, UV_RUN_DEFAULT)
        inbox.withLock { $0.isClosed = true }
        takeInbox()
        for _ in 0..<Self.closingRoundsMax {
            runReady()
            closeRound()
            if isRawClosed, ready.isEmpty { break }
        }
        ready.removeAll()
        dirty.removeAll()
        threadID.store(0, ordering: .releasing)
    }

    /// Runs the loop on a thread of its own until `stop`.
    public func runInBackground(name: String = "waymark-loop") {
        let thread = Thread { [self] in run() }
        thread.name = name
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Ends `run` after the current turn. Any thread; does nothing when it has ended.
    public func stop() {
        execute { [self] in uv_stop(raw) }
    }

    /// Runs `body` on the loop's thread: at once when the caller is there, in the next turn otherwise.
    /// False: the loop has ended, and `body` will never run.
    @discardableResult
    public func execute(_ body: @escaping @Sendable () -> Void) -> Bool {
        guard isOnLoop else { return post(.closure(body)) }
        body()
        return true
    }

    /// Runs `body` on the loop's thread in a later step, never at once.
    /// False: the loop has ended, and `body` will never run.
    @discardableResult
    public func later(_ body: @escaping @Sendable () -> Void) -> Bool {
        add(.closure(body))
    }

    @discardableResult
    func add(_ work: LoopWork) -> Bool {
        guard isOnLoop else { return post(work) }
        ready.append(work)
        return true
    }

    private func post(_ work: LoopWork) -> Bool {
        inbox.withLock { inbox in
            guard !inbox.isClosed else { return false }
            inbox.work.append(work)
            // One wake-up empties the whole inbox. It is sent under the lock: libuv aborts when a closed loop is woken.
            if inbox.work.count == 1 { uv_async_send(wake) }
            return true
        }
    }

    private func takeInbox() {
        var taken: [LoopWork] = []
        inbox.withLock { swap(&$0.work, &taken) }
        ready.append(contentsOf: taken)
    }

    private func turn() {
        runReady()
        // Sockets get their turn, and the loop must not sleep while work waits.
        if !ready.isEmpty || !dirty.isEmpty { uv_async_send(wake) }
    }

    private func runReady() {
        var left = Self.jobsPerTurnMax
        repeat {
            while left > 0, let work = ready.popFirst() {
                watched(work.name) { work.run(on: self) }
                left -= 1
            }
            flushDirty()
        } while left > 0 && !(ready.isEmpty && dirty.isEmpty)
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
}

extension EventLoop {
    /// Closes all that is open, and the loop itself if nothing new was opened meanwhile.
    private func closeRound() {
        guard !isRawClosed else { return }
        for handle in openHandles() where uv_is_closing(handle) == 0 {
            if handle.pointee.type == UV_ASYNC || handle.pointee.type == UV_PREPARE {
                uv_close(handle, nil)  // the loop's own two, whose memory `deinit` frees
            } else if let data = handle.pointee.data {
                let owner = Unmanaged<AnyObject>.fromOpaque(data).takeUnretainedValue()
                (owner as? any LoopHandleOwner)?.loopEnds()
            }
        }
        uv_run(raw, UV_RUN_NOWAIT)
        isRawClosed = uv_loop_close(raw) == 0
    }

    private func openHandles() -> [UnsafeMutablePointer<uv_handle_t>] {
        var handles: [UnsafeMutablePointer<uv_handle_t>] = []
        withUnsafeMutablePointer(to: &handles) { list in
            uv_walk(
                raw,
                { handle, list in
                    // libuv passes on the list from below, and never a null handle.
                    list!.assumingMemoryBound(to: [UnsafeMutablePointer<uv_handle_t>].self).pointee.append(handle!)
                }, list)
        }
        return handles
    }
}

/// Work from other threads, until the loop takes it.
private struct LoopInbox: Sendable {
    var work: [LoopWork] = []
    /// The loop has ended, or is about to: what comes now would never be run.
    var isClosed = false
}

/// One thing to do on the loop's thread.
enum LoopWork: Sendable {
    case job(UnownedJob, LoopJobKind)
    case closure(@Sendable () -> Void)

    /// For the watch.
    var name: StaticString {
        switch self {
        case .job: "job"
        case .closure: "closure"
        }
    }

    func run(on loop: EventLoop) {
        switch self {
        case .closure(let body): body()
        case .job(let job, let kind): kind.run(job, on: loop)
        }
    }
}
