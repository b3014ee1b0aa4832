import Contracts
import Documents
import Mesh

extension EntryResult {
    /// An entry that is none. Where something was to be taken down of it all the same and was not, it has failed: sent again,
    /// it is refused again, and taken down.
    init(id: String?, rejection: FieldProblem, line: Int?, salvaged: AppendResult? = nil) {
        if case .failed(let error) = salvaged {
            self.init(id: id ?? "", .failed(error), line: line)
            self.id = id
            return
        }
        let isBarred = if case .settled(let outcome, _) = salvaged { outcome.position != nil } else { false }
        self.init(
            id: id, outcome: .rejected, code: rejection.code,
            reason: rejection.reason
                + (isBarred ? "; its conversation is kept from ads, for this message was not read" : ""),
            line: line, pointer: rejection.pointer)
    }

    init(id: String, _ result: AppendResult, line: Int?) {
        switch result {
        case .settled(.accepted(let position), let notes):
            self.init(id: id, outcome: .accepted, position: "\(position)", line: line)
            turnsTakenBack = notes.turnsTakenBack
            warning = notes.warning
        case .settled(.duplicate(let position), let notes):
            self.init(id: id, outcome: .duplicate, position: "\(position)", line: line)
            turnsTakenBack = notes.turnsTakenBack
        case .settled(.rejected(let rejection), _):
            self.init(id: id, outcome: .rejected, code: rejection.code, reason: rejection.reason, line: line)
        case .failed(let error):
            let problem = Problem(error)
            self.init(
                id: id, outcome: .failed, code: problem.code,
                reason: "not acknowledged: \(problem.detail); send it again under the same id", line: line)
        }
    }
}
