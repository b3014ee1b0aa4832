extension SensitiveLexicon {
    /// Political views: parties, people, elections, government.
    static let politicsTable = #"""
        @office = president, mayor, governor, congress, senate, parliament, office, city council, council, sheriff,
            school board, prime minister, chancellor, house of representatives, attorney general, district attorney,
            judge
        @party = democrat, democratic, republican, labor, tory, conservative, liberal, green, libertarian, socialist,
            reform, communist, third, nationalist, independent, left, right, workers, congress, tea, opposition, ruling,
            center
        [politics]
        # In general.
        politic*, politics~, political~, politically, politicize*, politician~, geopolit*, nonpolitical, apolitical
        poli sci, partisan~, bipartisan, nonpartisan, ideolog*, ideology~, left wing, leftwing, right wing, rightwing
        left winger, right winger, far left, far right, hard left, hard right, alt right, alt left, radical left
        radical right, leftist~, lefty politics, center left, center right, centrist~
        {lean|leaning} {left|right|liberal|conservative|republican|democrat|democratic}, on the {left|right} politically
        left leaning, right leaning, swing voter, both sides of the aisle, democrat, democratic party
        democratic {candidate|primary|convention|socialist|socialism|senator|nominee|national|voter}, dems, republican~
        gop, rino, maga, never trumper, blue dog, red state, blue state, purple state
        {vote|voting|voted|went|go} {blue|red|green|left|right|conservative|liberal|democrat|labor|tory|republican}
        {vote|voting|voted|went|go} {libertarian|remain|leave|for|against|in the}
        {vote|voting|voted|went|go} {no on|yes on|by mail|early|this year|absentee}, liberal, liberalism, neolib*
        libtard, owning the libs, own the libs, shitlib, conservative~, conservatism, neocon*, tory, libertarian~
        {@party} party, party {line|platform|leader|conference|convention politics|member of parliament}, lib dem
        labor party, new labor, snp, plaid cymru, ukip, brexit, brexiteer, remainer, sinn fein, dup, fianna fail
        fine gael, ndp, bloc quebecois, cdu, csu party, spd, afd, fdp, die linke, bjp, rss hindutva, aam aadmi, hindutva
        likud, anc party, eff party, rassemblement national, national rally, national front, golden dawn, fidesz
        five star movement, lega nord, forza italia, podemos party, psoe, vox party, partido, kuomintang, ccp
        communist party
        progressive {candidate|policy|democrat|politics|caucus|values|left|movement|agenda|causes|politicians|group}
        {am|i'm|a|very|pretty|politically} progressive {and|politically|who}, socialist~, socialism~, communis*, commie
        marxis*, marxist~, leninis*, trotsky*, maoist, maoism, tankie, anarchis*, anarchist~, fascis*, fascist~, antifa
        nazi, nazis, neo nazi, neonazi, white nationalist, white nationalism, nationalis*, populis*, populist~
        authoritarian*, totalitarian*, theocracy, capitalism, anti capitalist, anticapitalist, capitalists
        late stage capitalism, neoliberal, monarchist, republicanism, royalist, abolish the monarchy, feminis*
        feminist~, patriarchy, mens rights activist, incel, {too|so|is|being|go|gone|anti|went} woke
        woke {mob|culture|agenda|ideology|politics|left|crowd|nonsense}, the libs, wokeness, wokeism, anti woke, sjw
        social justice, cancel culture, virtue signaling, red pilled, redpilled, blackpilled, proud boys, oath keepers
        militia, sovereign citizen, qanon, deep state, boogaloo, patriot front

        # People in office.
        {vice|former|current|next|new|our|the|first|ex|prime} president
        president {biden|trump|obama|bush|clinton|carter|reagan|nixon|putin|xi|macron|zelensky}
        president {lula|milei|erdogan|kennedy|elect|of the united states}
        president {of the us|of france|of russia|of ukraine|of mexico|of brazil|of the usa}, presidential~, presidency
        potus, flotus, scotus, commander in chief, white house, oval office, west wing politics, prime minister~, the pm
        premier of, chancellor {merkel|scholz|merz|of germany|of the exchequer}
        cabinet {minister|member|pick|reshuffle|secretary|appointment|nominee}
        secretary of {state|defense|education|health|labor|homeland}, senator~, sen warren, congressman~, congresswoman~
        congressmen, congressperson, my {congressman|senator|representative|mp|mayor|councillor|councilman}
        my {councilwoman|governor|councilor|rep in congress|local mp|assemblyman|member of parliament}, house speaker
        speaker of the house, majority leader, minority leader, member of parliament, mps {voted|vote|to vote}, our mp
        local mp, governor~, lieutenant governor, mayor, mayoral, mayoralty, councilman, councilwoman, councillor
        city council, town council, council {meeting|election}, alderman, lawmaker~, legislat*, legislator~
        legislature~, statesman, head of {state|government}, first minister, taoiseach, ambassador to the, diplomat~
        politburo, dictator~, dictatorship, regime, junta, oligarch, warlord, lobbyist~, lobbying
        special interests group, think tank, super pac, pac money, trump, donald trump, trumpis*, trumper, trumpist
        maga hat, melania, ivanka, don jr, mike pence, jd vance, biden, joe biden, hunter biden, kamala, harris walz
        tim walz, obama, barack, michelle obama, obamacare, hillary, bill clinton, clintons, bernie, bernie sanders
        bernie bro, aoc, ocasio cortez, elizabeth warren, pelosi, mcconnell, chuck schumer, ted cruz, marco rubio
        desantis, ron desantis, nikki haley, mitt romney, john mccain, paul ryan, kevin mccarthy, matt gaetz
        marjorie taylor, lauren boebert, jim jordan, mike johnson, hakeem jeffries, ilhan omar, rashida tlaib
        joe manchin, sinema, fetterman, gavin newsom, newsom, greg abbott, gretchen whitmer, andrew cuomo
        pete buttigieg, buttigieg, rfk, rfk jr, ron paul, rand paul, ross perot, george bush, george w bush, dick cheney
        liz cheney, reagan, jimmy carter, nixon, kissinger, clarence thomas, amy coney, kavanaugh, ruth bader, rbg
        sotomayor, john roberts court, steve bannon, stephen miller, tucker carlson, alex jones, rush limbaugh
        sean hannity, rachel maddow, ben shapiro, charlie kirk, candace owens, george soros, koch brothers, mamdani
        putin, zelensky, zelenskyy, navalny, lukashenko, medvedev, netanyahu, bibi, modi, narendra modi, rahul gandhi
        indira gandhi, macron, le pen, marine le pen, melenchon, hollande, sarkozy, merkel, olaf scholz, friedrich merz
        habeck, baerbock, soder, weidel, starmer, keir starmer, sunak, rishi sunak, boris johnson, liz truss
        theresa may, david cameron, tony blair, gordon brown, thatcher, corbyn, jeremy corbyn, farage, nigel farage
        sadiq khan, nicola sturgeon, jacob rees mogg, trudeau, justin trudeau, poilievre, mark carney, jagmeet, albanese
        scott morrison, peter dutton, jacinda, ardern, bolsonaro, lula, milei, maduro, chavez, castro regime
        fidel castro, amlo, sheinbaum, orban, viktor orban, erdogan, meloni, giorgia meloni, salvini, berlusconi
        pedro sanchez, xi jinping, kim jong un, kim jong, duterte, marcos jr, imran khan, ayatollah khamenei, khomeini
        assad, mbs, mohammed bin salman, gaddafi, saddam, bin laden, zuma, ramaphosa, mugabe, museveni, kagame, mandela
        hitler, stalin, mussolini, mao, lenin, karl marx, che guevara

        # Elections.
        election~, electoral~, electorate, reelect*, re elect+, re election, by election, byelection, midterm elections
        the midterms, midterms are coming, general election, primary {election|debate|challenger|vote|ballot|season}
        primaries, caucus, caucuses, runoff election, ballot~, referendum~, vote, voted, voting, voter~
        voter {id|registration|fraud|suppression|turnout|roll}, register to vote, registered to vote
        polling {place|station|location|day|booth|data|numbers}, the polls, exit poll, opinion poll
        poll {worker|numbers|watcher|lead}, mail in ballot, absentee ballot, electoral college, popular vote
        swing state, battleground state, gerrymander*, redistrict*, disenfranchis*, suffrage, suffragette, constituency~
        constituent~, {run|running|ran} for {@office|reelection|re election}
        {candidate|candidacy|campaign|campaigning|bid|nominee|nomination} for {@office}
        {which|what|best|favorite|my|your|our|the|third party|political|presidential|a good} candidate
        candidates {debate|for|are}, nominee~, incumbent, running mate
        campaign {trail|rally|donation|volunteer|sign|finance|manager}
        campaign {promise|ad|ads|contribution|office|event|speech|headquarters}, political campaign
        {trump|biden|harris|obama|sanders|election|presidential|mayoral|senate} campaign
        {donate|donated|donating|volunteer} {to|for} {the|a|his|her|my} {campaign|candidate}
        {volunteering|volunteered|phone bank|canvass} {to|for} {the|a|his|her|my} {campaign|candidate}, canvass*
        phone banking, phonebank*, yard sign, lawn sign, get out the vote, town hall {meeting|debate|with}
        presidential debate, debate {tonight|stage} {between|candidates}, inauguration, swearing in, landslide win
        stolen election, stop the steal, recount, concession speech, term limits, filibuster~, veto, vetoed, impeach*
        impeachment~, recall election, i voted, sticker i voted, election {day|night|results|season}, who should i vote
        who to vote, who are you voting, who did you vote, how to vote, where do i vote, where to vote
        polls {open|close|say|show}

        # Institutions.
        government~, govt, gov't, the state department, congress, congressional, senate, parliament~, parliamentary
        house of {commons|lords|representatives}, knesset, bundestag, duma, lok sabha, capitol, capitol hill
        downing street, westminster politics, kremlin, pentagon, supreme court
        {federal|state|local|our|the|my|this|us} government
        {british|french|german|labor|tory|shadow|minority|coalition} government
        federal {employees|workers|budget|funding|judge}
        government {shutdown|spending|overreach|funding|is|should|policy}, constitution, constitutional, first amendment
        second amendment, {1st|2nd|14th|5th} amendment, amendment rights, executive order, state of the union
        united nations, un security council, nato, european {parliament|commission|council|elections|union|court}
        eu {law|membership|commission|policy|referendum|parliament|elections|regulation|skeptic}, leave the eu
        rejoin the eu, statehood, secession, secede, separatis*, independence {referendum|movement|vote|party}
        self determination, coup, coup d'etat, insurrection, jan 6, january 6, january 6th, j6, sedition, treason

        # Heard or spelled otherwise, and emoji.
        republicin, repulican, republikan, demacrat, demicrat, democrates, demo cratic party, presedent, presidant
        guverment, goverment, govermnent, gubmint, elecshun, polatics, poletics, pollitics, congres, sennate, sennator
        parlament, parliment, brexet, breaks it referendum, a fascist, comunist, socilist, socialst, bi den, joe by den
        o bama, camela harris, come ala harris, net and yahoo, zelinsky, zalensky, poo tin, 🗳
        """#
}
