extension Taxonomy {
    /// Waymark's own topics.
    public static let standard = {
        // The tables are constants of this module, and the tests read them: an error here is one of programming.
        try! Taxonomy(tables: [
            outdoorsTable, sportsTable, foodDrinkTable, homeGardenTable, artsCraftsTable, entertainmentTable,
            musicTable,
            travelTable, vehiclesTable, technologyTable, petsTable, moneyTable, workEducationTable, lifeEventsTable,
            styleTable, scienceTable, dailyLifeTable, sensitiveMattersTable, exceptionsTable,
        ])
    }()
}
