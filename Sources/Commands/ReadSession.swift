import Domain
import Foundation
import Operations
import Policy
import Understanding

/// Reads messages as the ingestor would, and says which topics the policy allows for ads.
struct ReadSession {
    /// What a line is asked to be.
    private struct Question: Decodable {
        let id: String
        let text: String
        let language: String?
        let modality: String?
        let confidence: Double?
    }

    /// What a line is answered with.
    struct Answer: Encodable {
        struct Topic: Encodable {
            let topic: String
            let weight: Int
        }

        let id: String
        let language: String?
        let topics: [Topic]
        let sensitive: [String]
        let ads: [String]

        private enum CodingKeys: CodingKey { case id, language, topics, sensitive, ads }

        /// `language` stands there even when it is unknown.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .id)
            try container.encode(language, forKey: .language)
            try container.encode(topics, forKey: .topics)
            try container.encode(sensitive, forKey: .sensitive)
            try container.encode(ads, forKey: .ads)
        }
    }

    /// Why a line has no answer. Never holds a word of it.
    enum LineError: Error, Hashable, CustomStringConvertible {
        case notUTF8
        case notJSON
        case badField(String)
        case badLanguage
        case badModality
        case badConfidence

        var description: String {
            switch self {
            case .notUTF8: "invalid_utf8: it is not UTF-8; convert the file first"
            case .notJSON: "invalid_json: it is no JSON object; write {\"id\":\"1\",\"text\":\"…\"}"
            case .badField(let name): "invalid_field: \"\(name)\" is missing or no text"
            case .badLanguage: "invalid_language: \"language\" is no language tag such as en or pt-BR"
            case .badModality: "invalid_field: \"modality\" is neither text nor voice"
            case .badConfidence: "invalid_field: \"confidence\" belongs to modality voice and lies between 0 and 1"
            }
        }
    }

    private let policy: Policy
    private let personLanguage: LanguageTag?
    private let reader = MessageReader.standard
    private let decoder = JSONDecoder()

    /// A session under the policy of a file. Throws `SettingsFileError`, `OperationsError`.
    init(policyFile: String, personLanguage: LanguageTag?) throws {
        policy = try Policy.load(
            yaml: try SettingsText.read(path: policyFile), fileName: policyFile,
            knownTopics: Set(Taxonomy.standard.topics.map(\.id)))
        self.personLanguage = personLanguage
    }

    /// Answers a line.
    func answer(_ line: Data) throws(LineError) -> Answer {
        guard String(validating: line, as: UTF8.self) != nil else { throw .notUTF8 }
        let question = try decode(line)
        var language = personLanguage
        if let hint = question.language {
            guard let tag = LanguageTag(rawValue: hint) else { throw .badLanguage }
            language = tag
        }
        let (modality, confidence) = try recognition(of: question)
        let reading = reader.read(question.text, language: language, modality: modality, confidence: confidence)
        let isForAds = reading.isLanguageUnderstood && reading.sensitive.isEmpty && reading.adsBars.isEmpty
        return Answer(
            id: question.id, language: reading.language.map { "\($0)" },
            topics: reading.topics.map { Answer.Topic(topic: $0.topic.rawValue, weight: $0.weight) },
            sensitive: reading.sensitive.map(\.rawValue),
            ads: isForAds ? reading.topics.map(\.topic).filter(policy.adsTopics.contains).map(\.rawValue) : [])
    }

    /// How it was said, and how surely it was recognised (thousandths). Typed where nothing is said of it.
    private func recognition(of question: Question) throws(LineError) -> (Modality, Int?) {
        guard let modality = Modality(rawValue: question.modality ?? Modality.text.rawValue) else { throw .badModality }
        guard let confidence = question.confidence else { return (modality, nil) }
        guard modality == .voice, (0...1).contains(confidence) else { throw .badConfidence }
        return (modality, Int((confidence * 1000).rounded()))
    }

    private func decode(_ line: Data) throws(LineError) -> Question {
        do {
            return try decoder.decode(Question.self, from: line)
        } catch DecodingError.keyNotFound(let key, _) {
            throw .badField(key.stringValue)
        } catch DecodingError.typeMismatch(_, let context) {
            guard let name = context.codingPath.last?.stringValue else { throw .notJSON }
            throw .badField(name)
        } catch DecodingError.valueNotFound(_, let context) {
            throw .badField(context.codingPath.last?.stringValue ?? "id")
        } catch {
            throw .notJSON
        }
    }
}
