extension SensitiveLexicon {
    /// Waymark's own lexicon. Where a careful reader would hesitate, it says sensitive: a missed advert costs less than
    /// a leak.
    public static let standard = {
        // The tables are constants of this module, and the tests read them: an error here is one of programming.
        try! SensitiveLexicon(tables: [
            sharedSetsTable,
            conditionsTable, rareConditionsTable, symptomsTable, careTable, medicinesTable, mentalHealthTable,
            reproductionTable, addictionDisabilityTable, healthExceptionsTable,
            religionTable, religionExceptionsTable, sexualOrientationTable, politicsTable, politicalIssuesTable,
            politicsExceptionsTable, ethnicityTable, ethnicityExceptionsTable, philosophyTable, unionTable,
            otherLanguagesTable,
        ])
    }()
}
