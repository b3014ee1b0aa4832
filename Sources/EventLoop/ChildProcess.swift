import CLibuv
import Glibc

/// A process that this one started. Loop-confined.
public final class ChildProcess: LoopHandleOwner {
    /// How a child ended.
    public struct Exit: Hashable, Sendable, CustomStringConvertible {
        /// Its exit code; 0 when a signal ended it.
        public let code: Int64
        /// The signal that ended it, or 0.
        public let signal: Int32

        /// `exit code 3`, `signal 9`.
        public var description: String { signal != 0 ? "signal \(signal)" : "exit code \(code)" }
    }

    /// What to start.
    public struct Options: Sendable {
        /// Path of the executable.
        public var path: String
        /// Its arguments, without its own name.
        public var arguments: [String]
        /// Its whole environment.
        public var environment: [String: String]
        /// An open file descriptor that becomes its standard output and error; nil: this process's own.
        public var outputDescriptor: Int32?
        /// An open file descriptor that becomes its descriptor 3; nil: it gets the three standard streams only.
        public var extraDescriptor: Int32?
        /// Whether it gets a session of its own, so that it survives its terminal.
        public var isDetached: Bool

        /// Options of their parts.
        public init(
            path: String, arguments: [String] = [], environment: [String: String], outputDescriptor: Int32? = nil,
            extraDescriptor: Int32? = nil, isDetached: Bool = false
        ) {
            self.path = path
            self.arguments = arguments
            self.environment = environment
            self.outputDescriptor = outputDescriptor
            self.extraDescriptor = extraDescriptor
            self.isDetached = isDetached
        }
    }

    private let handle: UnsafeMutablePointer<uv_process_t>
    private let loop: EventLoop
    private var onExit: ((Exit) -> Void)?
    /// Its process id.
    public private(set) var pid: Int32 = 0

    /// Starts a process; `onExit` is called once, on the loop. Throws `LoopError` when it cannot be started.
    public init(loop: EventLoop, options: Options, onExit: @escaping (Exit) -> Void) throws(LoopError) {
        loop.assertOnLoop()
        self.loop = loop
        self.onExit = onExit
        handle = .allocate(capacity: 1)
        handle.initialize(to: uv_process_t())
        let status = Self.spawn(loop: loop, handle: handle, options: options)
        // A failed spawn, too, leaves a handle to be closed.
        handle.retain(self)
        if status < 0 {
            self.onExit = nil
            handle.closeAndFree()
            throw LoopError(status: status, action: "start \(options.path)")
        }
        pid = handle.pointee.pid
    }

    private static func spawn(
        loop: EventLoop, handle: UnsafeMutablePointer<uv_process_t>, options: Options
    ) -> Int32 {
        // A child that outlives this process must not keep its pipes and locks open.
        _ = waymark_keep_descriptors_from_children()
        let arguments = CStrings([options.path] + options.arguments)
        let environment = CStrings(options.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
        var streams = [uv_stdio_container_t](
            repeating: uv_stdio_container_t(), count: options.extraDescriptor == nil ? 3 : 4)
        streams[0].flags = UV_IGNORE
        for stream in 1...2 {
            streams[stream].flags = UV_INHERIT_FD
            streams[stream].data.fd = options.outputDescriptor ?? Int32(stream)
        }
        if let extra = options.extraDescriptor {
            streams[3].flags = UV_INHERIT_FD
            streams[3].data.fd = extra
        }
        return options.path.withCString { path in
            streams.withUnsafeMutableBufferPointer { streams in
                var raw = uv_process_options_t()
                raw.file = path
                raw.args = arguments.pointer
                raw.env = environment.pointer
                raw.stdio_count = Int32(streams.count)
                raw.stdio = streams.baseAddress
                raw.flags = options.isDetached ? UV_PROCESS_DETACHED.rawValue : 0
                raw.exit_cb = { handle, code, signal in
                    // `data` is set right after the spawn, before the loop can call back; the handle is not null.
                    let child = Unmanaged<ChildProcess>.fromOpaque(handle!.pointee.data).takeUnretainedValue()
                    child.didExit(Exit(code: code, signal: signal))
                }
                return uv_spawn(loop.raw, handle, &raw)
            }
        }
    }

    private func didExit(_ exit: Exit) {
        let onExit = self.onExit
        self.onExit = nil
        handle.closeAndFree()
        onExit?(exit)
    }

    func loopEnds() {
        onExit = nil
        handle.closeAndFree()
    }

    /// Sends a signal; does nothing once it ended.
    public func send(signal: Int32) {
        loop.assertOnLoop()
        guard onExit != nil else { return }
        uv_process_kill(handle, signal)
    }
}

/// A null-terminated array of C strings that lives as long as this object.
private final class CStrings {
    let pointer: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
    private let count: Int

    init(_ strings: [String]) {
        count = strings.count
        pointer = .allocate(capacity: count + 1)
        for (index, string) in strings.enumerated() { pointer[index] = strdup(string) }
        pointer[count] = nil
    }

    deinit {
        for index in 0..<count { free(pointer[index]) }
        pointer.deallocate()
    }
}
