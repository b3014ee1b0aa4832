extension Taxonomy {
    /// Family and life events.
    static let lifeEventsTable = #"""
        [life-events | Family and life events | - | 163]
        family reunion, family gathering, family dinner, family tree chart, housewarming, baby shower, graduation party
        anniversary, milestone?, family photo, quinceanera, retirement party, in laws, mother in law, class reunion
        high school reunion, sibling, grandchildren, new neighbors, empty nest, best friend?, friendship

        [weddings | Weddings | life-events | 165]
        wedding, bride, bridal, bridesmaid, groom, groomsmen, groomsman, best man speech, maid of honor, maid of honour
        wedding {dress|gown|cake|venue|planner|invitations|ring}
        wedding {vows|reception|registry|photographer|guest|favors|budget|speech}, engagement ring, engagement party
        got engaged, getting engaged, we're engaged, fiance, fiancee, get+ married, getting married, got married
        tie the knot, tying the knot, propose to my, proposed to me, marriage proposal, bachelorette, bachelor party
        hen party, stag do, hen do, honeymoon, save the date, rehearsal dinner, walk down the aisle
        walk me down the aisle, first dance song, seating chart, bouquet?, elope, eloped, eloping, nuptials, say i do
        pop the question, veil?, rsvps?

        [birthdays | Birthdays and parties | life-events | 170]
        birthday, bday, birthday {party|cake|gift|present|card|wishes|dinner}
        {turning|turns} {one|five|ten|eighteen|twenty|thirty|forty|fifty|sixty|seventy|18|21|30|40|50|60|70}, turns 1
        party {supplies|planning|favors|decorations|hats|theme|bag|invitations}, surprise party
        throw+ {a|her a|him a|my} {party|surprise party}, throwing a party, dinner party, house party, costume party
        pinata, balloon, goodie bags, bouncy castle, bounce house, invitation?, sleepover, sweet sixteen, candles?
        blow out the candles, party for my, host+ a party, hosting a party, pool party

        [seasonal-celebrations | Seasonal celebrations | life-events | 1KXCLD]
        christmas {tree|light|decoration|shopping|gift|party|present|dinner|market}
        christmas {cookies|sweater|jumper|movie|card|eve|list|morning|crackers|stocking}, xmas, secret santa
        white elephant gift, advent calendar, santa, santa claus, gingerbread house, thanksgiving, turkey dinner
        pumpkin pie, halloween, halloween {costume|candy}, trick or {treat|treating|treater}, jack o lantern
        carve+ pumpkins, pumpkin carving, new year's eve, new year's resolution, resolutions, valentine's day
        valentines, easter {egg|bunny|basket|brunch}, fourth of july, 4th of july, independence day cookout
        mother's day, father's day, st patrick's day, labor day {sale|weekend|bbq}, memorial day {sale|weekend|bbq}
        bonfire night, fireworks, mardi gras, lunar new year, chinese new year, wreath, ornaments, tinsel
        elf on the shelf, holiday season, bank holiday, black friday, public holidays

        [parenting | Parenting | life-events | 192]
        parenting, parent?, my {kids|children|son|daughter|toddler|teenager|teen|boys|girls|twins}?
        our {kids|children|son|daughter|toddler|teenager|teens}?, kids activities, activities for kids
        rainy day with kids, keep the kids busy, for {my|our} {kids|children|son|daughter|toddler}?
        {year|month} old {son|daughter|boy|girl|kid}?, stepmom, stepdad, stepchildren, single mom, single dad
        stay at home {mom|dad}, screen time, bedtime {routine|story}, tantrum, picky eater, chores for kids
        allowance for kids, playdate, playground, babysitter, nanny, daycare, childcare, preschool, pta, school run
        school lunch, kids to {school|bed}, raise+ {kids|children|a child|boys|girls}
        raising {kids|children|a child|boys|girls}, discipline?, curfew, teenage {son|daughter}, grounded?
        sibling rivalry, helicopter parent, soccer mom, homework battles, kids toys, lego, family movie
        first day of school, back to school, summer camp, car seat, kids?, toys, coparent*, co parent+, time out for my

        [baby-care | Babies and toddlers | parenting | 196]
        baby {clothes|food|monitor|names|stroller|bottle|wipes|gear}
        baby {carrier|crib|proof|toys|gate|shower gift|formula|sleep|blanket}, newborn clothes, newborn?, infant?
        diaper, nappy, stroller, pram, pushchair, crib, cot mattress, bassinet, nursery, pacifier, dummy?, swaddle
        swaddling, onesie, high chair, highchair, sippy cup, purees, baby led weaning, potty training, potty, toddler
        terrible twos, tummy time, first steps?, nap schedule, nap time, night feeds, baby won't sleep, babyproof*
        baby?, teether, playpen, lullaby, burp cloth, sleep train+

        [dating | Dating and relationships | life-events | 188]
        dating, dating {app|profile|advice|site}, first date, second date, date night, date ideas, blind date
        double date, go on a date, ask+ {her|him} out, asking {her|him} out, asked me out, tinder, bumble, hinge
        okcupid, boyfriend, girlfriend, my crush, a crush on, crush?, flirt, flirting, flirty, relationship advice
        long distance relationship, love life, love letter, relationship, breakup, break up with, broke up, dumped me
        got dumped, my ex, ghosted, ghosting, ghosted me, speed dating, soulmate, romance, romantic?, romantic dinner
        swipe right, swiped right, single and, matchmak*, situationship, pick up lines, red flags?, jealous?
        love language
        """#
}
