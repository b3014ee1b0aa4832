import Domain
import Testing

@testable import Understanding

@Suite("Acronyms")
struct AcronymTests {
    private func categories(_ text: String) -> [SensitiveCategory] {
        MessageReader.standard.read(text, language: .english).sensitive
    }

    @Test(
        "in capitals, or in company, they are of medicine",
        arguments: [
            "my uncle has AIDS", "he died of aids", "what is aids", "AIDS", "she was told it is MS",
            "I have ms and I'm tired",
            "my ms is acting up", "M.S. runs in the family", "MS's first signs", "my dad has ALS",
            "they say he has als",
            "my ED is back", "he has ed and can't talk of it", "I have POTS", "pots and fainting", "she has EDS",
            "a TBI from the crash", "tb test positive", "she took an OD last night", "my son has CP",
            "my MD said no", "my BP is high", "bp meds", "DM and insulin", "she has UC", "born with CF, lungs are bad",
            "he has PD with tremor", "a lightbox for my SAD", "I have ADD", "RA and methotrexate", "TMJ hurts",
            "my RSI from typing", "an IBD flare",
        ])
    func medicine(text: String) {
        #expect(categories(text).contains(.health))
    }

    @Test(
        "in company they are of identity",
        arguments: [
            "I'm bi", "bi dating advice", "is there a bi flag", "my crush is ace and aro", "ace pride pins", "I'm ace",
            "pan pride flag", "they are pan and dating", "I am NB", "NB person at work", "LGBT group", "FTM binder",
        ])
    func identity(text: String) {
        #expect(categories(text).contains(.sexualOrientation))
    }

    @Test(
        "ordinary words, titles, names, makes and places are not",
        arguments: [
            "this aids digestion", "study aids for exams", "visual aids for the talk", "Ms. Smith called",
            "Ms Smith is my teacher", "have ms Smith call me", "MS Word crashed", "open ms paint", "Ed Sheeran tickets",
            "call Ed tomorrow", "email from ed about lunch", "mehr als genug", "als Kind war ich da", "pots and pans",
            "plant pots on sale", "bi weekly meeting", "power BI dashboard", "BI tools for sales", "ace the exam",
            "an ace serve", "Ace Hardware hours", "frying pan for eggs", "pan fried tofu", "the camera should pan left",
            "add eggs to my list", "did you see that", "I feel sad today", "DM me the link", "send a dm to joe",
            "BP gas station near me", "Baltimore MD weather", "MI lakes", "PD show on tv", "UC Berkeley campus",
            "NB: the shop is closed", "CF card for my camera", "a TB drive", "the RA in my dorm",
            "I HAVE MS PAINT OPEN NOW", "WE WENT TO ED'S PLACE LAST NIGHT", "cp the file to my home folder",
        ])
    func ordinary(text: String) {
        #expect(categories(text).isEmpty, "\(categories(text))")
    }

    @Test("in a text that is all in capitals these say nothing, and company decides")
    func shouting() {
        #expect(categories("CALL ED AND MARY NOW").isEmpty)
        #expect(categories("I WAS DIAGNOSED WITH MS TODAY").contains(.health))
    }

    @Test("words are cut as they are written")
    func words() {
        let text = AcronymWords("My M.S. is bad, Ed's MS's too")
        #expect(text.words.map(\.name) == ["my", "ms", "is", "bad", "ed", "ms", "too"])
        #expect(text.words.map(\.writing) == [.title, .capitals, .small, .small, .title, .capitals, .small])
        #expect(text.words.map(\.endsClause) == [false, false, false, true, false, false, false])
    }

    @Test("a table says what is wrong with it")
    func tableErrors() {
        for table in [
            "ms | health | capitals", "ms | nothing | capitals | | |", "ms | health | never | | |", "@a\nms",
            "ms | health | company | @none | |",
        ] {
            #expect(throws: CueTableError.self) { try AcronymTable(table: table) }
        }
    }
}
