import Foundation

extension FieldReader where Value: FixedWidthInteger {
    /// A whole number, written without a fraction or an exponent.
    static var integer: FieldReader {
        let expected = "a whole number"
        return FieldReader(expected: expected) { value, pointer throws(FieldProblem) in
            guard case .number(let digits) = value else { throw .wrongType(value, pointer, expected: expected) }
            guard let number = Value(digits) else {
                throw FieldProblem(
                    code: "invalid_number", reason: "\(FieldProblem.name(of: pointer)) is not \(expected) in range",
                    pointer: pointer)
            }
            return number
        }
    }
}

extension FieldReader where Value == Int {
    /// A share such as 0.82, as thousandths. What lies outside 0 to 1 stays outside 0 to 1000, however near it was.
    static var thousandths: FieldReader {
        let expected = "a number between 0 and 1"
        return FieldReader(expected: expected) { value, pointer throws(FieldProblem) in
            guard case .number(let digits) = value else { throw .wrongType(value, pointer, expected: expected) }
            guard let share = Double(digits), abs(share) <= 1000 else {
                throw FieldProblem(
                    code: "invalid_number", reason: "\(FieldProblem.name(of: pointer)) is not \(expected)",
                    pointer: pointer)
            }
            let rule: FloatingPointRoundingRule = share < 0 ? .down : share > 1 ? .up : .toNearestOrAwayFromZero
            return Int((share * 1000).rounded(rule))
        }
    }
}

extension FieldReader {
    /// An array, each element of which `element` reads.
    static func list<Element>(of element: FieldReader<Element>) -> FieldReader where Value == [Element] {
        let expected = "an array, each entry \(element.expected)"
        return FieldReader(expected: expected) { value, pointer throws(FieldProblem) in
            guard case .array(let elements) = value else { throw .wrongType(value, pointer, expected: expected) }
            var values: [Element] = []
            for (index, value) in elements.enumerated() {
                values.append(try element.read(value, "\(pointer)/\(index)"))
            }
            return values
        }
    }
}
