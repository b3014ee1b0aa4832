extension SensitiveLexicon {
    /// What looks like politics and is not: offices in passing, fiction, history of remote ages, everyday senses.
    static let politicsExceptionsTable = #"""
        [politics]
        # Politics that is none; fiction; remote ages.
        ! office politics, workplace politics, {dorm|kitchen|locker room|family|band|playground|dating} politics
        ! political {thriller|drama|satire|comedy|intrigue}, thriller about {politics|a president|an election}
        ! political map of, house of cards, the west wing, west wing, veep, parks and rec, yes minister, madam secretary
        ! scandal the show, designated survivor, the politician
        ! {school|student|class|homecoming|prom} {election|president|council|politics|vote}
        ! {fantasy|book club|pta|hoa|bake off} {election|president|council|politics|vote}, roman senate, roman senator
        ! senators of rome, roman republic politics
        ! ancient {greek|roman|egyptian} {politics|democracy|government|elections}, athenian democracy
        ! democracy in {athens|ancient greece}, trojan war, war of the roses, punic war, peloponnesian war
        ! hundred years war, war of the worlds, civil war {reenactment|battlefield|history|museum|documentary|diary}
        ! american civil war, spanish armada, napoleon's invasion, norman invasion, viking invasion
        ! invasion of {the body snatchers|privacy|normandy|the aliens|ants}, mongol invasion, space invaders
        ! alien invasion

        # Ballots of no weight.
        ! {vote|voting|voted} for {the best|your favorite|my favorite|best|our|my dog|my photo}
        ! {vote|voting|voted} for {my cat|the next book|the movie|the cutest|a name|the winner|worst}
        ! voted {best|worst|off|off the island|most likely|out of the house|the best|one of the best|number}
        ! vote {off|for your favorite|on a name|on the name|on which movie|on where to eat|on the pizza|on a book}
        ! american idol vote, eurovision {vote|voting}, all star {vote|voting|ballot}, hall of fame {vote|voting|ballot}
        ! oscar {ballot|voters|voting|campaign|nominee|nominations}
        ! {oscar|grammy|emmy|tony|award|golden globe|mvp|hugo|booker} nominee
        ! poll on {instagram|twitter|slack|whatsapp}, upvote, downvote, democracy at {dinner|game night}

        # People and bodies of other kinds.
        ! vice president of {sales|marketing|engineering|finance|operations|product}
        ! vice president of {hr|design|my company|the company|the bank|human resources|business}
        ! president of {the company|my company|our company|the club|the hoa}
        ! president of {my club|sales|a company|the chess club|the board}, class president, company president
        ! club president, hoa president, bank president, presidents day sale, president's day {sale|weekend|deals}
        ! presidents day weekend, presidential {suite|range|traverse}, president {brand|butter|cheese}
        ! the presidents cup, presidents cup, governor {of the engine|switch|limiter|speed}, speed governor
        ! student {government|council}, chancellor of the university, premier {league|inn|league match|season}
        ! mayor of {casterbridge|easttown|kingstown|flavortown}, job candidate
        ! best candidate for the {job|role|position}
        ! a good candidate for {the job|the role|repotting|pruning|a rescue|this haircut|adoption}
        ! candidates for {the job|the role|the position|interview}, candidate for the {job|role|position|internship}
        ! hiring candidate, release candidate, mobile world congress, world congress of, library of congress
        ! congress hotel, capitol {reef|records|steps tour|theatre}, capitol in the hunger games
        ! parliament {funkadelic|hill|cigarettes|of owls}, owls parliament, houses of parliament {tour|photo|at sunset}
        ! ottawa senators, nashville predators, senators {game|hockey|beat|lost}, washington nationals
        ! nationals {game|park|baseball}, national rally cars, new england patriots, communist bars, red army choir
        ! feminist bookshop cafe, trump card, no trump, trump suit, trumps in {bridge|spades|euchre|whist}
        ! {lead|play|draw|pull|spades are|hearts are|what is|of} trump, clubs are trump, trumps the, trumps all
        ! lenin's statue park, lennon, obama era playlist, reagan airport, reagan national airport, jfk, kennedy airport
        ! kennedy space center, washington monument, lincoln memorial, nixon watch, harris teeter, calvin harris
        ! harris tweed, carter pump, mandela effect, castro district, mao feng tea, chavez ravine, paul ryan guitar
        ! modigliani, mike johnson who plays

        # Everyday senses of the words.
        ! {return|refund|privacy|cancellation|cookie|insurance|shop|store|exchange|pet|bag|baggage|home|life} policy
        ! {car|auto|travel|company|school attendance|vacation|leave} policy
        ! {pto|password|no phone|shoes off|check in|rewards|luggage} policy, policy number, insurance policies
        ! life policy, {health|life|car|home} policy, liberal arts
        ! liberal with the {salt|garlic|butter|sauce|sunscreen}, liberal amount, liberal use of, liberal sprinkle
        ! liberal dose, conservative {estimate|investment|portfolio|guess|approach to investing|investor|asset}
        ! conservative {fund|haircut|outfit|suit|dress|style|figure|tie}, conservative with my money
        ! politically correct way to season, progressive {overload|lenses|rock|metal|insurance|house|jackpot|web app}
        ! progressive {house music|trance|lens|glasses|jazz|commercials|discount|dinner|die}, prog rock
        ! green party {dress|bags|balloons|theme|decorations}
        ! {garden|green|tea|third|right|left|reform} party {dress|theme|favors|sandwiches|cake}
        ! {garden|green|tea|third|right|left|reform} party {ideas|bag|games|hat|decorations|invite}
        ! tea party {theme|sandwiches|birthday|ideas|cake|for my daughter|hats|invitation|set|dress|games}
        ! mad hatter's tea party, {a|birthday|princess|garden|bridal|afternoon|kids|baby} tea party
        ! third party {app|seller|cookies|software|vendor|library|api|keyboard}
        ! third party {payment|site|website|logistics|plugin|launcher|charger|insurance}, right party, left party early
        ! left wing {forward|back|on the team}, {plays|playing|at} {left|right} wing
        ! right winger {for|salah|saka|position}, wing {back|span|man|stop}, right wing forward, right wing position
        ! climate in {costa rica|hawaii|iceland|spain|portugal|california|australia|japan|italy|greece}
        ! climate {zone|control|like|of the|data chart|pledge arena}
        ! {mild|dry|humid|tropical|warm|mediterranean|cold|hot|arid|temperate|cool} climate
        ! {rainy|alpine|wet|desert|coastal|local|my|our|this|what|nice|sunny} climate, dual zone climate, indoor climate
        ! tax {return|refund|season|software|preparer|deadline|id|form|bracket}, sales tax
        ! {less|more} tax {deducted|withheld|to pay this}, raise taxes in civ, lower tax bracket
        ! property taxes {due|bill}, {road|council|property} tax {bill|band|disc}
        ! poll {my friends|the group|the class|everyone|on}, straw poll for lunch
        ! primary {school|colors|care|key|source|residence|account|email}, midterm {exam|paper|grade|test|project|break}
        ! midterms {next week|this week|coming|and finals|for}, running for {the bus|the train|a bus|fun|cover|charity}
        ! running for {miles|my life|an hour|beginners|exercise|weight|30 minutes}
        ! ran for {an hour|the bus|miles|30 minutes}, office {chair|desk|party|space|supplies|hours|building}
        ! running for office supplies, constitution {mountain|trail|bonus|score|check}
        ! constitution {gardens|hill|avenue}, my constitution is, dnd constitution, high constitution build
        ! strength and constitution, dexterity and constitution, veto power over {pizza|movie|the playlist}
        ! rally {car|driver|racing|game|monkey|in tennis|stage|scotland|finland|the troops for dinner|towel}, wrc rally
        ! long rally, tennis rally, cabinet {door|hinge|maker|handles|pulls|hardware|paint}
        ! riot {games|grrrl|fest|points}, laugh riot, quiet riot, lobby {bar|boy|music}, hotel lobby, chess coup
        ! coup the {board game|game|card game}, coup de grace, coup de theatre, coup game, red state the movie
        ! blue state trail, capital {one|gains|of|letter|city}, revolution in {design|gaming|cooking}
        ! industrial revolution, tiger king war, star wars, tug of war, gears of war, god of war
        ! war {horse|movie|film|novel|of the worlds|and peace|hammer|machine|craft|chest|zone|paint|dogs|games}
        ! world of warcraft, infinity war, captain america civil war, cold war kids
        ! war on {pests|weeds|ants|aphids|clutter|slugs}, price war, bidding war, console war, thumb war, prank war
        ! storage wars, clone wars, cod warzone, war zone in {the kitchen|my kitchen|the kids room}, water fight
        ! street protest song, battle of the {bands|sexes}, occupation:, desk occupation, peace lily
        ! resistance {band|training|bands workout|heater}, heat resistance, water resistance
        ! {insulin|wind|slip|stain|scratch|rolling} resistance, resist {the urge|buying|eating|temptation|dyeing|it}
        ! can't resist, hard to resist, resist dye, wax resist, hostages to fortune, sanctions by uefa
        ! food festival protest, government {surplus store|center parking|bond|id|issued id|building tour}, the crown
        ! the queen, royal {wedding|family|jelly|icing|enfield|caribbean|blue|flush}, bernie mac, weekend at bernie's
        ! joe rogan, modi'in, may theresa, european union of
        ! european {vacation|trip|tour|train|rail|football|champions|cup|starling|eel|travel}
        ! travel {in|across|around|through} the european union, in the european union, map of the european union
        ! european union {map|flag|travel|countries|capitals|time zones}
        ! eu {sizes|shoe|plug|adapter|roaming|sizing}, united nations flags quiz, state capital
        ! state capitol {tour|building tour}, red and blue states map quiz, activist investor, active
        ! petition the hoa for, defund my coffee, propaganda posters art, dictator {game|fish}, benevolent dictator
        ! regime of {skincare|exercise}
        ! {skincare|skin care|beauty|workout|exercise|fitness|diet|training|cleansing|hair} regime, handmaid's tale
        ! the handmaid's tale, handmaid's tale {season|episode|book|finale}, fracking game, greta van fleet
        ! greta gerwig, greta garbo, libs and packages, {python|code|c|java|static|shared|import} libs, mad libs
        ! ad libs, shared libs
        """#
}
