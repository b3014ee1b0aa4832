import CLibuv

/// An operation that libuv refused.
public struct LoopError: Error, Hashable, Sendable, CustomStringConvertible {
    /// libuv's name of the reason: `EADDRINUSE`, `ECONNREFUSED` …
    public let name: String
    /// What was attempted, as the end of "could not …".
    public let action: String
    /// libuv's sentence for the reason.
    public let reason: String

    init(status: Int32, action: String) {
        name = String(cString: uv_err_name(status))
        self.action = action
        reason = String(cString: uv_strerror(status))
    }

    static func check(_ status: Int32, _ action: @autoclosure () -> String) throws(LoopError) {
        if status < 0 { throw LoopError(status: status, action: action()) }
    }

    /// Names the thing and the reason.
    public var description: String { "could not \(action): \(reason) (\(name))" }
}
