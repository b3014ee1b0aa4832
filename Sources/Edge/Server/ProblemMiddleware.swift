import HTTPTypes
import Hummingbird
import Logging
import Mesh

/// Turns every error into a problem document, and a path that has other methods into "method not allowed".
///
/// The path of a request names a person, so what is logged is the route's form, never the path; and of an error without
/// a code its type, never its text.
struct ProblemMiddleware: RouterMiddleware {
    let routes: [Route]
    let log: Logger

    func handle(
        _ request: Request, context: EdgeContext, next: (Request, EdgeContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let failure as BodyFailure {
            throw failure.reason
        } catch let problem as Problem {
            return try AnswerWriter.answer(problem)
        } catch let error as CallError {
            let problem = Problem(error)
            note(problem, "\(error)", context)
            return try AnswerWriter.answer(problem)
        } catch let error as any HTTPResponseError {
            return try AnswerWriter.answer(problem(for: error, request))
        } catch {
            let problem = Problem(
                .internalServerError, "failed", "the request failed in the server; its log says where")
            note(problem, "an error of type \(type(of: error))", context)
            return try AnswerWriter.answer(problem)
        }
    }

    private func problem(for error: any HTTPResponseError, _ request: Request) -> Problem {
        guard error.status == .notFound else {
            return Problem(error.status, "refused", "the request was refused: \(error.status)")
        }
        let allowed = routes.methods(of: request.uri.path)
        guard !allowed.isEmpty else {
            return Problem(.notFound, "not_found", "there is nothing at this path; see the list of routes")
        }
        let names = allowed.map(\.rawValue).joined(separator: ", ")
        return Problem(.methodNotAllowed, "method_not_allowed", "this path takes \(names)").with {
            $0.allowed = allowed
        }
    }

    private func note(_ problem: Problem, _ reason: String, _ context: EdgeContext) {
        guard problem.status.kind == .serverError else { return }
        log.error(
            "a request failed",
            metadata: ["route": "\(context.endpointPath ?? "none")", "code": "\(problem.code)", "reason": "\(reason)"])
    }
}
