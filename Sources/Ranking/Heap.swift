/// A binary heap: gives its elements out in order, and does the work of ordering only for those that are asked for.
struct Heap<Element> {
    private var elements: [Element]
    private let comesBefore: (Element, Element) -> Bool

    /// Takes all of `elements` in, in linear time. `comesBefore` is a strict order without ties.
    init(_ elements: [Element], comesBefore: @escaping (Element, Element) -> Bool) {
        self.elements = elements
        self.comesBefore = comesBefore
        for index in (0..<elements.count / 2).reversed() { sink(index) }
    }

    /// Takes out the element that comes before all others; nil when none is left.
    mutating func popFirst() -> Element? {
        guard let first = elements.first, let last = elements.popLast() else { return nil }
        if !elements.isEmpty {
            elements[0] = last
            sink(0)
        }
        return first
    }

    private mutating func sink(_ start: Int) {
        var index = start
        while true {
            var earliest = index
            for child in (2 * index + 1)..<(2 * index + 3)
            where child < elements.count && comesBefore(elements[child], elements[earliest]) {
                earliest = child
            }
            if earliest == index { return }
            elements.swapAt(index, earliest)
            index = earliest
        }
    }
}
