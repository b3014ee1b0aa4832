import Cluster
import HTTPTypes
import Mesh

extension Problem {
    /// What an app is told when a call inside the cluster failed. Codes that this version does not know, and those whose
    /// sentences name files of the machine, are told without their sentence; it stands in the log.
    init(_ error: CallError) {
        let code = error.code.rawValue
        switch error.code {
        case .overloaded:
            self.init(.tooManyRequests, code, error.message)
            retryAfterSeconds = max(1, Int((error.retryAfterMs ?? 0) + 999) / 1000)
        case .unavailable, .moved:
            self.init(.serviceUnavailable, code, error.message)
            retryAfterSeconds = 1
        case .connectionLost:
            self.init(
                .serviceUnavailable, code,
                "the connection inside the cluster dropped and the call may have been carried out; send it again")
            retryAfterSeconds = 1
        case .cancelled:
            self.init(.serviceUnavailable, code, "the server is stopping; send the request again")
            retryAfterSeconds = 1
        case .logFull:
            self.init(.serviceUnavailable, code, error.message)
            retryAfterSeconds = max(1, Int((error.retryAfterMs ?? 0) + 999) / 1000)
        case .deadlineExceeded: self.init(.gatewayTimeout, code, "no answer came from inside the cluster in time")
        case .tooLarge: self.init(.contentTooLarge, code, "an entry is larger than a call may be; send a smaller one")
        case .unknownMethod, .badArguments, .badReply:
            self.init(.badGateway, code, "processes of different versions did not understand each other")
        case CallError.Code(rawValue: "count_out_of_range"):
            self.init(.badRequest, code, error.message)
            parameter = "count"
        case CallError.Code(rawValue: "after_of_other_person"):
            self.init(.badRequest, code, error.message)
            parameter = "after"
        case .afterBeyondHead:
            self.init(.conflict, code, error.message)
            parameter = "after"
        case .logOfOtherTime:
            self.init(.serviceUnavailable, code, error.message)
        case .logHalted:
            self.init(.serviceUnavailable, code, "the log that the answer depends on cannot be read on; see the status")
        default: self = .inside(code)
        }
    }

    private static func inside(_ code: String) -> Problem {
        let isStorage = code.hasPrefix("store_")
        return Problem(
            isStorage ? .serviceUnavailable : .internalServerError, shownName(code) ?? "failed",
            isStorage ? "the storage of a process failed; its log says why" : "a process failed; its log says why")
    }
}
