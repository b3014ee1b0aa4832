import Contracts
import Documents
import Mesh

extension EntryResult {
    init(id: String?, rejection: FieldProblem, line: Int?) {
        self.init(
            id: id, outcome: .rejected, code: rejection.code, reason: rejection.reason, line: line,
            pointer: rejection.pointer)
    }

    init(id: String, _ result: AppendResult, line: Int?) {
        switch result {
        case .settled(.accepted(let position)):
            self.init(id: id, outcome: .accepted, position: "\(position)", line: line)
        case .settled(.duplicate(let position)):
            self.init(id: id, outcome: .duplicate, position: "\(position)", line: line)
        case .settled(.rejected(let rejection)):
            self.init(id: id, outcome: .rejected, code: rejection.code, reason: rejection.reason, line: line)
        case .failed(let error):
            let problem = Problem(error)
            self.init(
                id: id, outcome: .failed, code: problem.code,
                reason: "not acknowledged: \(problem.detail); send it again under the same id", line: line)
        }
    }
}
