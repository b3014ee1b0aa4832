public import Domain

/// All topics, as a tree, with the cues that point to them.
public struct Taxonomy: Sendable {
    /// In the order of the tables: a parent before its children.
    public let topics: [Topic]
    /// Phrases that look like cues and are none ("in the long run"), in the notation of the tables.
    public let exceptions: [String]
    private let indexByID: [TopicID: Int]

    /// Reads tables of this form; throws `CueTableError` for the first line that is not, an id that stands twice, or a
    /// parent that does not stand above:
    ///
    ///     [hiking | Hiking | outdoor-recreation | 542]     id, name, parent or -, IAB id or -
    ///     hike+, trailhead, boots?                         cues; ? is weak
    ///     ! in the long run                                no cue of any topic
    public init(tables: [String]) throws(CueTableError) {
        var topics: [Topic] = []
        var exceptions: [String] = []
        var indexByID: [TopicID: Int] = [:]
        for table in tables {
            for line in try CueTable.lines(of: table) {
                switch line {
                case .heading(let heading):
                    let topic = try Self.topic(heading, isKnown: { indexByID[$0] != nil })
                    guard indexByID.updateValue(topics.count, forKey: topic.id) == nil else {
                        throw CueTableError(.duplicateTopic, topic.id.rawValue)
                    }
                    topics.append(topic)
                case .cues(let cues):
                    guard let last = topics.popLast() else { throw CueTableError(.malformedLine, "cues of no topic") }
                    topics.append(last.adding(cues.map(String.init)))
                case .exceptions(let phrases): exceptions += phrases.map(String.init)
                case .set(let name, _): throw CueTableError(.malformedLine, String(name))
                case .near(let left, _): throw CueTableError(.malformedLine, String(left))
                }
            }
        }
        self.topics = topics
        self.exceptions = exceptions
        self.indexByID = indexByID
    }

    /// The topic of that id.
    public subscript(id: TopicID) -> Topic? { indexByID[id].map { topics[$0] } }

    /// Whether there is a topic of that id.
    public func contains(_ id: TopicID) -> Bool { indexByID[id] != nil }

    /// What the topic is called; nil if there is none.
    public func name(of id: TopicID) -> String? { self[id]?.name }

    /// The wider topic; nil at the top and for an unknown id.
    public func parent(of id: TopicID) -> TopicID? { self[id]?.parent }

    private static func topic(_ heading: Substring, isKnown: (TopicID) -> Bool) throws(CueTableError) -> Topic {
        let fields = heading.split(separator: "|").map(CueTable.trim)
        guard fields.count == 4, let id = TopicID(rawValue: String(fields[0])), !fields[1].isEmpty else {
            throw CueTableError(.malformedLine, String(heading))
        }
        let parent = fields[2] == "-" ? nil : TopicID(rawValue: String(fields[2]))
        if fields[2] != "-", parent.map(isKnown) != true { throw CueTableError(.brokenTree, String(heading)) }
        let iabID = fields[3] == "-" ? nil : String(fields[3])
        return Topic(id: id, name: String(fields[1]), parent: parent, iabID: iabID, cues: [])
    }
}

extension Topic {
    fileprivate func adding(_ cues: [String]) -> Topic {
        Topic(id: id, name: name, parent: parent, iabID: iabID, cues: self.cues + cues)
    }
}
