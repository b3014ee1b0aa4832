extension SensitiveLexicon {
    /// Trade-union membership.
    static let unionTable = #"""
        @worker = teacher, nurse, rail, train, bus, dock, port, postal, auto, warehouse, factory, transit, tube,
            writers, actors, airline, pilot, miner, driver, worker, hospital, school, garbage, bin, sanitation, grocery,
            starbucks, amazon, university, lecturer, junior doctor, doctors, steel, hotel, farm, trucker, baristas
        [union]
        # The word with few innocent neighbours, which the exceptions name.
        union, unioniz*, unionis*, unionist, unionism, nonunion, non union, prounion, pro union, anti union, antiunion
        de unionize, {labor|trade|teachers|nurses|workers|credit where due} union
        union {rep|representative|dues|fees|member|membership|card|steward|meeting|vote|drive|organizer}
        union {organizing|contract|job|shop|hall|busting|buster|leader|local|boss|strike|benefits}
        union {wages|scale|election|bylaws|grievance|lawyer|office|branch|delegate|president|chapter|official}
        union {protection|talk|household|family|guy|town|stickers|button|pin|pamphlet|flyer|hotline}
        {join|joined|joining|form|formed|forming|start|starting|started} {a|the|my|our|their|for a} union
        {join|joined|joining|form} {for the|for our|up for the|with the|to the|dues to the|} union
        {formed|forming|start|starting|started} {for the|for our|up for the|with the|to the|dues to the|} union
        {leave|leaving|left|quit|quitting|in|need|want|against} {a|the|my|our|their|for a} union
        {leave|leaving|left|quit|quitting|in|need|want|against} {for the|for our|up for the} union
        {leave|leaving|left|quit|quitting|in|need|want|against} {with the|to the|dues to the|} union
        {support|organize|organizing|vote|voted|voting|sign|pay|paying} {a|the|my|our|their|for a} union
        {support|organize|organizing|vote} {for the|for our|up for the|with the|to the|dues to the|} union
        {voted|voting|sign|pay|paying} {for the|for our|up for the|with the|to the|dues to the|} union
        {contact|call|ask|tell|told|our|my|the|a|any} {a|the|my|our|their|for a} union
        {contact|call|ask|tell|told|our|my|the|a|any} {for the|for our|up for the} union
        {contact|call|ask|tell|told|our|my|the|a|any} {with the|to the|dues to the|} union

        # Organising and bargaining.
        organize {my|our|the|a} {workplace|coworkers|warehouse|shop|store}
        organize {my|our|the|a} {office|factory|staff|colleagues|department|shop floor}
        organizing {my|our|the|at|a} {workplace|coworkers|warehouse|shop|store|work}
        organizing {my|our|the|at|a} {factory|staff|colleagues|amazon|starbucks|walmart|campaign at work}
        organized labor, organizing {drive|committee|campaign}
        labor {movement|organizer|organizing|organization|dispute|action|relations|law violation}
        labor {board|council|federation|rights|solidarity|leader|activist|rep|representative}
        workers' {rights|council|committee|solidarity|movement|representative|comp rep}
        worker {solidarity|organizing|power|representation|center meeting}, works council
        staff {council|association rep}, employee {representative committee|association dues}, betriebsrat
        shop {steward|floor organizing}, {our|my|the|a} steward, chief steward
        {bargaining|negotiating|negotiation} {unit|team|table|committee|agreement|session|update|power of workers}
        collective {bargaining|agreement|action at work|contract}, collectively bargain
        {contract|pay|wage} {negotiations|dispute|talks|ratification|vote|rejection|offer rejected}, ratify the contract
        ratified the contract, tentative agreement, {first|new|fair|our} contract {vote|fight|campaign|now|ratified}
        bargain in good faith, authorization card, card check
        {sign|signed|signing} {a|my|the|union|an authorization} card {at work|for the|with coworkers|to organize}
        salting a workplace, salts in, closed shop, open shop, agency fee, fair share fee, agency shop
        dues {checkoff|deduction|deducted|paying|increase}
        {pay|paid|paying|deduct|deducted|stop paying|opt out of} {my |}dues {to|from my|out of my}, weingarten rights
        just cause clause, seniority {list|rights|bidding}, grievance~
        {file|filed|filing|filling} {a|my|another} grievance, right to work {state|law}, janus decision, nlrb
        national labor relations, unfair labor practice, ulp charge, taft hartley, pro act, labor board
        captive audience meeting, pinkerton*, blacklisted for organizing
        {fired|disciplined|retaliated against} for {organizing|talking about a union|union}
        {targeted|threatened|written up} for {organizing|talking about a union|union}
        {fired|disciplined|retaliated against} for {striking|being a rep|speaking with the rep}
        {targeted|threatened|written up} for {striking|being a rep|speaking with the rep}, whipsaw the plants
        double breasted contractor, scab, scabbing, strikebreak*, strikebreaker, scab labor, cross+ {the|a} picket
        cross the picket line

        # Strikes.
        on strike, go+ on strike, goes on strike, going on strike, went on strike, gone on strike
        {vote|voted|voting|ballot|balloted|balloting} {to|for|on} {strike|industrial action|strike action|walk out}
        strike {vote|ballot|fund|pay|action|authorization|benefits|captain|committee|deadline}
        strike {breaker|notice|day|mandate|sanctuary|rally|line|threat|over pay|for better pay|for higher wages}
        {general|wildcat|sympathy|hunger for wages|solidarity|rent and labor|one day} strike
        {indefinite|unofficial|sitdown|sit down|rolling|national|labor|staff} strike
        {@worker} {strike|striking|union|walkout|unionize|unionized|guild}
        {@worker} {are|is|were|went|go|going|voted} {on strike|striking|to strike}
        striking {workers|teachers|nurses|writers|actors|miners|drivers|employees|staff|dockworkers|colleagues}
        strikers, {we're|we are|they're|they are|are|been} striking {for|over|at|again|because|tomorrow|next week}
        walk+ off the job, walked off the job, walkout~, walk out over pay, picket~, picketing, picketed, picketer
        picket {line|sign|duty}, honk {for|if you support} {the|striking} {strike|strikers|workers|teachers|nurses}
        lockout at {work|the plant|the factory}, {locked|lock} out {workers|by the company|by management}
        industrial {action|relations|dispute}, work to rule, working to rule, work slowdown, go slow at work, sick out
        sickout, blue flu, strike {while|after} contract talks

        # Bodies.
        teamster~, afl cio, afl, seiu, uaw, united auto workers, ufcw, ibew, iatse, afscme, aft local, nea rep
        cwa local, usw, united steelworkers, steelworkers, unite here, iww, wobblies, wobbly member, ilwu, ila dockers
        apwu, nalc, american postal workers, unison rep, unison member, unite the, gmb, rmt, aslef, usdaw, nasuwt
        neu strike, national education union, ucu, bma strike, rcn strike, pcs members, tuc, trades union congress, tssa
        ig metall, ver di, verdi gewerkschaft, dgb, cgt, cfdt, cgil, ccoo, ugt, fnv, cosatu, solidarnosc, actu, cfmeu
        unifor, cupe, opseu, fenavi, screen actors guild, sag aftra, sag card, writers guild, wga strike, wga
        directors guild, actors equity, equity card, musicians union, players association dues, newsguild
        guild {member|membership|rep|strike|dues|contract}, farm workers {union|association}, cesar chavez
        dolores huerta, jimmy hoffa, hoffa, mother jones rally, joe hill song, eugene debs, chris smalls, shawn fain
        sharan burrow, mick lynch, amazon labor, starbucks workers united, workers united, alphabet workers
        tech workers coalition, labor notes, jobs with justice, labor history month
        may day {march|rally|workers|parade|demonstration}, international workers day, workers of the world
        solidarity {forever|with the strikers|with the workers|with striking}
        solidarity {with teachers|with nurses|fund|strike|committee}, which side are you on, an injury to one
        bread and roses strike, triangle shirtwaist

        # Heard or spelled otherwise, and emoji.
        unyun, uniun, onion dues, onion rep, onion steward, onion meeting for workers, labor onion, trade onion
        youn yun, you nion, yunion, uninon, unoin, unionzed, unionise, union eyes, unionizing, union ize, teem sters
        teamstirs, pickit line, pick it line, picked line at work, pickett line, collective bargining
        colective bargaining, shop stuart, shop stewart, stewert at work, grievence, greivance, grevience, sea i you
        a f l c i o, u a w, s e i u, essy iu, ✊ 🪧, 🪧

        # What only looks so.
        ! credit union, student union, union cafe, union building at {the college|university}, rugby union
        ! the rugby union, european union, the european union, soviet union, the soviet union, african union
        ! {western|navy federal credit|state employees} union
        ! union {square|station|jack|pacific|street|city|county|bay|hotel|market|theatre}
        ! union {terrace|park|league club|depot|wells|flag|chapel|canal|army|soldier|general|forces}
        ! union {all|find|type|select|query|set|of sets|operator|by|of two souls|with god}
        ! union {of two|of the two|catholic|bindings|snowboard|made denim}
        ! union {oyster house|territory day|berlin|saint gilloise|la calera|omaha}, state of the union
        ! the state of the union, state of the union {address|speech}, civil union, customs union, monetary union
        ! currency union, {tagged|discriminated|sql|typescript|c|set|rust|array|graph} union
        ! a union {of|in} {sets|sql|typescript|two|c}, union in {sql|typescript|c|rust}
        ! the union {of two|of the two|of sets|army|soldiers|generals|in the civil war|flag|jack|won the civil war}
        ! in the union army, perfect union, more perfect union, happy union, marital union, holy union, bless this union
        ! union of {marriage|two people|hearts|souls|two families|sets|soviet}, union rags, reunion, pipe union
        ! union fitting, union {nut|coupling|elbow}, {brass|plumbing|pvc|copper} union, philadelphia union
        ! union {fc|game|match}, {philadelphia|fc} union {game|match|tickets}, lucky strike
        ! strike {a pose|gold|it rich|oil|out|zone|three|two|one|through}
        ! strike {back|a chord|a balance|rate|force|price|a match|up|me as|anchor}, strike up a
        ! {lightning|air|bowling|drone|missile|three|first} strike {in bowling|out|zone}
        ! {preemptive|counter|snake|third|second|perfect|a} strike {in bowling|out|zone}, hunger games
        ! {bowled|throw|threw|got|get|bowl} a strike, hunger strike
        ! striking {resemblance|distance|view|colors|contrast|looks|out|photo|image|design|similarity|balance}
        ! walk out {song|music|of the movie|to the garden|basement}, walkout {basement|music|song|closet}
        ! picket {fence|gate|panel}, white picket fence
        ! scab {on|and|is|off|came|over|picking|knee|that|from|won't|forming|formed}
        ! {pick|picked|picking|a|the|my} {at |}scab {on|off|fell|from|itches}, grievances {at festivus|airing}
        ! airing of grievances, tentative agreement on {the house|price}
        ! guild {wars|raid|bank|hall|leader|quest|in wow|master|chat|members in|level|ball}
        ! {my|our|a|the|wow|mmo} guild {raid|bank|hall|leader|quest|in wow|master|chat|war}
        ! closed shop {early|today|at}, open shop {on|at|in|hours}, closed shop on sunday, pinkerton by weezer
        ! weezer pinkerton, labor day {sale|weekend|deals|bbq|cookout|picnic|trip|camping}
        ! {my|the|a} steward {on the|brought|of the land|ward}, the steward of gondor, wine steward, air steward
        ! head steward on, verdi, wobbly {table|chair|wheel|legs|jelly|pop}, pick it line, giuseppe verdi
        ! bargaining with my toddler, bargaining at the {market|bazaar|souk}, negotiating {table|team} game
        ! workers {ants|bees}, worker {bee|placement|ant|threads|pool|process|node}, union pool bar, union league golf
        ! union bank, trader union
        """#
}
