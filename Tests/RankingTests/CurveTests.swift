import TestSupport
import Testing

@testable import Ranking

@Suite struct CurveTests {
    @Test(arguments: [Points.talk, Points.likes, Points.memberships, Points.popularity])
    func pointsRiseAndBendDownToTheCap(curve: Curve) {
        let step = curve.unit
        let points = (0...3000).map { curve.points($0 * step) }
        let steps = zip(points.dropFirst(), points).map { $0 - $1 }
        #expect(points[0] == 0 && points.last == curve.pointsMax)
        #expect(steps.allSatisfy { $0 >= 0 })
        // Rounding down to whole points can hide or show one point at a time.
        #expect(zip(steps.dropFirst(), steps).allSatisfy { $0 <= $1 + 1 })
        #expect(curve.points(.max) == curve.pointsMax && curve.points(.min) == 0 && curve.points(-1) == 0)
    }

    @Test func doublingsAreExact() {
        let curve = Curve(unit: 1, pointsPerDoubling: 1000, pointsMax: 100_000)
        for doublings in 0...39 { #expect(curve.points((1 << doublings) - 1) == 1000 * doublings) }
        #expect(curve.points(2) == 1500 && curve.points(5) == 2500)
        #expect(Curve(unit: 1000, pointsPerDoubling: 800, pointsMax: 1000).points(500) == 400)
    }

    @Test func aHeapGivesOutEverythingInOrder() {
        var random = SeededGenerator(seed: 3)
        for count in 0..<60 {
            let numbers = Array(0..<count).shuffled(using: &random)
            var heap = Heap(numbers, comesBefore: <)
            var given: [Int] = []
            while let next = heap.popFirst() { given.append(next) }
            #expect(given == Array(0..<count))
        }
    }
}
