import Domain
import Testing

@testable import Understanding

@Suite("Sensitive matters")
struct SensitiveCategoryTests {
    private func categories(_ text: String) -> [SensitiveCategory] {
        MessageReader.standard.read(text, language: .english).sensitive
    }

    private static let inside: [(SensitiveCategory, [String])] = [
        (
            .religion,
            [
                "what time is mass on sunday", "i am not religious at all", "how do i convert to islam",
                "is this halal",
                "my sister reads the bible every night", "what do atheists believe", "ramadan fasting tips",
                "find a christian dating app", "help me pray", "kosher restaurants near me", "my brother became a monk",
                "are buddhists vegetarian",
            ]
        ),
        (
            .sexualOrientation,
            [
                "how do i come out to my parents", "gay bars in austin", "i think im bi", "my two dads wedding",
                "is my son gay", "lesbian romance recommendations for my girlfriend and me",
                "transgender name change form",
                "what is non binary", "pride parade route", "i am straight not gay", "same sex marriage license",
                "my friend is queer",
            ]
        ),
        (
            .politics,
            [
                "where do i vote", "who is running for senate", "write a letter against gun control", "im a republican",
                "is the president doing a good job", "how to join a protest", "abortion law in texas",
                "immigration policy is broken", "my dad is a communist", "climate policy debate",
                "donate to the democrats", "what does the labour party stand for",
            ]
        ),
        (
            .health,
            [
                "symptoms of diabetes?", "my brother's chemo starts monday",
                "hiking boots that work after my knee surgery",
                "i feel so depressed", "is ibuprofen safe with wine", "pregnancy test positive", "im 3 months sober",
                "blood pressure 150 over 95", "find me a therapist", "my kid has adhd", "diabtes diet",
                "wheelchair accessible trails for me",
            ]
        ),
        (
            .ethnicity,
            [
                "my ancestry dna results", "im half korean", "as a black woman what should i know",
                "he said something racist to me", "my family immigrated from mexico", "am i native american enough",
                "what caste is this surname", "growing up latino", "asian american experience",
                "my grandmother is jewish",
                "i was called the n word", "refugee status help",
            ]
        ),
        (
            .philosophy,
            [
                "im vegan because killing animals is wrong", "i am a pacifist and refuse to serve",
                "secular humanist groups",
                "i live by stoicism", "having children is immoral, antinatalism", "the moon landing was faked",
                "i believe in nihilism", "ethical veganism and leather shoes", "conscientious objector",
                "the earth is flat", "humanist wedding celebrant", "my philosophy of life is stoic",
            ]
        ),
        (
            .union,
            [
                "how do i join a union", "union dues are too high", "our shop steward called", "we are going on strike",
                "picket line rules", "collective bargaining agreement help", "my boss is union busting",
                "organize my warehouse coworkers into a union", "teamsters local phone number", "strike fund donation",
                "leave my trade union", "right to work and unions",
            ]
        ),
    ]

    @Test("said, asked, denied, of others, misspelled or in slang: all count")
    func found() {
        for (category, sentences) in Self.inside {
            let missed = sentences.filter { !categories($0).contains(category) }
            #expect(missed.isEmpty, "\(category): \(missed)")
        }
    }

    @Test(
        "what only sounds like it does not",
        arguments: [
            "oh my god this cake", "christmas tree decoration ideas", "a religious football fan",
            "visit the cathedral in cologne",
            "turn straight left at the light", "rainbow over the lake", "how do i renew my passport",
            "office politics podcast", "a political thriller film", "return policy of the shoe shop",
            "healthy recipes for dinner", "strength training plan", "a hospital drama on tv", "my cat's food",
            "best thai curry recipe", "learn japanese", "flights to mexico city", "the italian national team",
            "a vegan lasagna recipe", "philosophy course reading list", "my philosophy for sneakers",
            "credit union account", "student union cafe", "rugby union rules", "labour day sale on tents",
            "european union map", "three strikes in baseball", "planning a three day hike in the rockies",
        ])
    func notFound(text: String) {
        #expect(categories(text).isEmpty, "\(categories(text))")
    }

    @Test("more than one can hold; emoji, capitals and punctuation hide nothing")
    func disguises() {
        #expect(Set(categories("my church says being gay is a sin")).isSuperset(of: [.religion, .sexualOrientation]))
        for text in ["CHEMO!!!", "che\u{200B}mo", "Chemo🏥", "...chemo..."] {
            #expect(categories(text) == [.health], "\(text)")
        }
    }

    @Test("every category has cues")
    func cues() {
        for category in SensitiveCategory.allCases {
            #expect(SensitiveLexicon.standard.cueCount(of: category) > 50, "\(category)")
        }
    }
}
