public import Wire

/// How a call ends when it does not end with a reply. Travels as a code and a sentence.
public struct CallError: Error, Hashable, Sendable, WireRecord, CustomStringConvertible {
    /// A stable, short name of the reason. Roles add codes of their own to these.
    public struct Code: Hashable, Sendable, RawRepresentable, WireCodable {
        /// The name.
        public let rawValue: String
        /// Any name: a newer peer may send one that this process does not know.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The deadline passed before an answer came.
        public static let deadlineExceeded = Code(rawValue: "deadline_exceeded")
        /// The caller was cancelled.
        public static let cancelled = Code(rawValue: "cancelled")
        /// The connection dropped while the call was under way: it may have been carried out.
        public static let connectionLost = Code(rawValue: "connection_lost")
        /// The call was never sent: no such node, or it cannot be reached.
        public static let unavailable = Code(rawValue: "unavailable")
        /// A limit was reached; try again after a moment.
        public static let overloaded = Code(rawValue: "overloaded")
        /// The actor is not here any more, or not yet; ask again where it is. The call was not carried out.
        public static let moved = Code(rawValue: "moved")
        /// The peer's table has no such method.
        public static let unknownMethod = Code(rawValue: "unknown_method")
        /// The arguments are not what the method takes.
        public static let badArguments = Code(rawValue: "bad_arguments")
        /// The result is not what the method returns.
        public static let badReply = Code(rawValue: "bad_reply")
        /// The request or the answer is larger than a frame may be.
        public static let tooLarge = Code(rawValue: "too_large")
        /// The actor threw an error that carries no code.
        public static let failed = Code(rawValue: "failed")
    }

    /// Why.
    public var code: Code
    /// A sentence for people. Never holds a person's words.
    public var message: String
    /// Whether the call was turned away before anything of it was done, so that asking again is safe for any method.
    /// An error that a caller gets is none any more: what was refused to the caller is not refused to the caller's own.
    public var isRefusal: Bool

    /// After how long asking again may help (milliseconds), if whoever turned the call away knows.
    public var retryAfterMs: UInt32?

    /// Of `moved`: where the actor is now, if the node that it left knows.
    public var movedTo: MeshLocation?

    /// An error of its parts. `unavailable`, `overloaded` and `moved` are refusals unless it is said otherwise.
    /// What is `overloaded` should be asked again after ``MeshLimits/overloadedRetryMs`` unless it is said otherwise.
    public init(_ code: Code, _ message: String, isRefusal: Bool? = nil, retryAfterMs: UInt32? = nil) {
        self.code = code
        self.message = message
        self.retryAfterMs = retryAfterMs ?? (code == .overloaded ? MeshLimits.overloadedRetryMs : nil)
        self.isRefusal = isRefusal ?? [.unavailable, .overloaded, .moved].contains(code)
    }

    /// Code, message, refusal; the hint (0: none) and the location only if there are any, for earlier versions have none.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(code)
        writer.write(message)
        writer.write(isRefusal)
        guard retryAfterMs != nil || movedTo != nil else { return }
        writer.write(retryAfterMs ?? 0)
        if let movedTo { writer.write(movedTo) }
    }

    /// Code, message, refusal, the hint, the location.
    public init(fields reader: inout WireReader) throws(WireError) {
        code = try reader.read()
        message = try reader.read()
        isRefusal = try reader.read()
        let hintMs: UInt32? = try reader.readIfPresent()
        retryAfterMs = hintMs == 0 ? nil : hintMs
        movedTo = try reader.readIfPresent()
    }

    /// The same error when nothing more is tried, as the caller gets it.
    var settled: CallError { CallError(code, message, isRefusal: false, retryAfterMs: retryAfterMs) }

    /// `overloaded: 4096 calls are under way`.
    public var description: String { "\(code.rawValue): \(message)" }
}

/// An error that may travel to a caller: it has a stable code and a sentence without a person's words.
public protocol CodedError: Error, CustomStringConvertible {
    /// The stable code.
    var code: String { get }
}

/// Damaged bytes are told to a caller by code and place; the bytes themselves are never quoted.
extension WireError: CodedError {}

extension CallError {
    static let deadline = CallError(.deadlineExceeded, "no answer came in time")
    static let cancelled = CallError(.cancelled, "the call was cancelled")

    /// What a caller gets to see of `error`. An error without a code travels as its type's name only: its text may hold
    /// anything.
    public init(of error: any Error) {
        switch error {
        case let error as CallError: self = error
        case let error as any CodedError: self.init(Code(rawValue: error.code), error.description)
        case is CancellationError: self = .cancelled
        default: self.init(.failed, "\(type(of: error))")
        }
    }
}
