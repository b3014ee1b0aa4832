/// Gives each name a small number, in the order of first use, so that a ranking can look names up in arrays.
struct Numbering<Name: Hashable & Sendable>: Sendable {
    private var numbers: [Name: Int] = [:]

    /// How many names have a number; the numbers are 0 to `count` − 1.
    var count: Int { numbers.count }

    /// The number of `name`, a new one if it has none.
    mutating func number(of name: Name) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = numbers.count
        return numbers.count - 1
    }

    /// The number of `name`, if it has one.
    subscript(name: Name) -> Int? { numbers[name] }
}
