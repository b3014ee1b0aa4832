extension SensitiveLexicon {
    /// Political views: protest, wars and matters in dispute.
    static let politicalIssuesTable = #"""
        @issue = immigration, abortion, gun, energy, drug, housing, healthcare, health care, economic, fiscal, monetary,
            trade, tax, foreign, defense, border, asylum, education, welfare, environmental, transport, refugee, public,
            social, agricultural, nuclear, migration, policing, carbon, reproductive, crime, covid, labor, minimum wage,
            school
        [politics]
        # Protest.
        protest, protested, protester~, protestor, protesting, counterprotest*, demonstrate+ against, demonstrators
        demonstration {against|for|downtown|in front}, marched on washington
        march {on washington|for our lives|for life|against|for palestine|for science}, women's march
        rally {for|against|in support|at the capitol|with}
        {trump|political|campaign|protest|maga|peace|antiwar|kkk|nazi|climate|pro|freedom} rally, riot police, riots
        rioters, race riots, looting, tear gas, civil disobedience
        {sign|signed|start|started|signing} {a|the|this|my|our|an online} petition, petition~, boycott~, boycotting
        bds movement, divest from, divestment, activis*, activist~, activism~, grassroots, freedom fighter, uprising
        revolution {now|is coming}, the resistance, resist trump, occupy wall, black lives matter, blm, all lives matter
        blue lives matter, back the blue, acab, defund, defund the police
        police {brutality|reform|state|violence|killing|shooting}, extinction rebellion, just stop oil
        fridays for future, climate {strike|march|activist|protest|rally|justice|emergency|crisis}
        climate {denier|denial|change|policy|action|science denial|legislation|accord|anxiety}, greta thunberg, greta
        global warming, metoo, me too movement, whistleblow*, snowden, assange

        # Rights and laws.
        civil {rights|liberties|unrest|disobedience}, human rights
        {women's|gay|trans|voting|reproductive|abortion|gun|property} rights
        {states|lgbt|worker|immigrant|parents|indigenous|minority|disability} rights, free speech
        freedom of {speech|religion|the press|assembly}, hate speech laws, censorship~, censored by, book {ban|banning}
        banned books, roe, roe v wade, roe versus wade, dobbs, overturn+ roe, pro life, prolife, pro choice, prochoice
        abortion {rights|ban|law|debate|access|clinic protest}
        {ban|banning|legal|illegal|legalize|criminalize} abortion, my body my choice, heartbeat bill, planned parenthood
        bodily autonomy, affirmative action, dei, dei hire, critical race theory, crt in schools, reparations, equal pay
        equality act, quotas for, title ix, gender {ideology|pay gap|politics|quota}, bathroom {bill|ban}, anti trans
        drag ban, death penalty, capital punishment, prison reform, bail reform, mass incarceration, war on drugs
        legalize+ {weed|marijuana|drugs|it}, decriminaliz*, euthanasia, assisted {dying|suicide}, separation of church
        school {choice|vouchers|prayer|board meeting|shooting}, common core politics, net neutrality, surveillance state
        patriot act, eminent domain
        gun {control|laws|rights|violence|reform|lobby|ban|owner|lobbyist|debate|safety laws|grabbers}, nra
        assault weapon, assault rifle ban, open carry, concealed carry, red flag laws, mass shooting, come and take it
        right to bear arms

        # Borders, money, climate, health as issues.
        immigra*, immigration~, migrant, migrant {crisis|caravan|boats}
        border {wall|security|crisis|policy|patrol|control|is open}, build the wall, southern border, open borders
        illegal {immigrant|immigration|aliens}, illegals, undocumented, deport*, deportation~
        ice {raid|agents|detention|arrested|deport}, abolish ice, sanctuary city, amnesty, asylum, daca, dreamers act
        refugee crisis, small boats, rwanda {plan|scheme|bill}, great replacement, travel ban, muslim ban, kids in cages
        birthright citizenship, path to citizenship, {@issue} {policy|reform|legislation|debate}
        {tax|taxing} {the rich|the wealthy|billionaires|corporations}
        tax {cut|hike|increase|plan|policy|reform|burden|breaks for the}
        {higher|raise|raising|lower|lowering|cut|cutting|flat|wealth|carbon} taxes
        {inheritance|poll|estate|corporate|windfall|sugar|more|less|too many|too much} taxes, taxes are {too|theft|so}
        taxation is, no taxation, taxpayer~, minimum wage, living wage, universal basic income, ubi
        wealth {inequality|gap|redistribution|tax}, income inequality, trickle down, austerity~
        welfare {state|queen|benefits|cuts|reform}, welfare, food stamps, snap {benefits|cuts}, medicare for all
        single payer, universal healthcare, socialized medicine, affordable care act, public option, aca subsidies
        {social security|medicaid|medicare} {cut|reform|privatization}
        student {loan|debt} {forgiveness|cancellation|relief}, debt ceiling, national debt, deficit spending
        budget {deficit|bill vote|cuts}, bailout, stimulus {check|bill|package}, tariff~, trade war, sanctions
        privatiz*, nationaliz*, deregulat*, rent control, one percent, the 1 percent, billionaires should
        two tier policing, nhs {cuts|funding|privatisation|waiting lists}, levelling up, universal credit, bedroom tax
        green new deal, carbon {tax|credits|emissions policy}, paris {agreement|accord|climate}, cop28, cop29, cop30
        net zero, drill baby drill, fracking, keystone pipeline, dakota access, pipeline protest
        fossil fuel {industry|lobby|subsidies}, climate, vaccine {mandate|passport|skeptic}, mask mandate
        lockdown {protest|rules|policy|skeptic}, anti vax, anti vaxx, antivax*, anti mask, fauci, world economic forum
        wef

        # War and foreign affairs.
        war {in|on|with|against|crime|criminal|monger|hawk|refugee|zone|effort|powers}
        {ukraine|gaza|iraq|vietnam|afghanistan|syrian|israel|yemen|civil} war
        {nuclear|proxy|drug|culture|forever|endless|anti|russian|iran|third world} war, world war three, world war 3
        ww3, wwiii, invasion of, invaded {ukraine|iraq|kuwait|poland|taiwan}
        {russia|russian|putin|israel|israeli|hamas|iran|china} {invasion|invades|invaded|attack|attacked}
        {russia|russian|putin|israel|israeli|hamas|iran|china} {bombed|bombing|aggression}
        {russia|russian|putin|israel|israeli|hamas|iran|china} {strikes|offensive|propaganda}
        stand with {ukraine|israel|palestine|gaza|hong kong}, support+ {ukraine|israel|palestine|hamas|gaza}
        free {palestine|tibet|hong kong|speech|congo}, pro {palestine|palestinian|israel|russia|russian|ukraine|putin}
        pro {trump|brexit|eu|war|gun|immigration|union politics}
        anti {israel|american|war|government|immigration|immigrant}
        anti {communist|brexit|eu|trump|gun|abortion|establishment}, gaza, hamas, hezbollah, houthis, west bank
        palestin*, israeli palestinian, two state solution, zionis*, zionist~, idf, intifada, iron dome
        settlements in the, donbas, donbass, crimea, mariupol, taliban, isis, isil, al qaeda, boko haram, irgc
        tiananmen, uyghur camps, one china, south china sea, taiwan strait, hong kong protests, kashmir, apartheid
        genocide, genocidal, ethnic cleansing, ceasefire~, cease fire, peace {talks|treaty|process|deal}, hostages
        occupation forces, colonialism, imperialism, military {aid|coup|draft|industrial|spending|intervention|parade}
        draft {dodger|dodging}, conscription, nuclear {weapons|deal|disarmament|war|treaty}
        arms {deal|race|sales|embargo}, drone strike, airstrike, cia coup, regime change, propaganda
        election interference, geopolitical, foreign {policy|aid|affairs|minister|interference}, propagand*, nationalist
        patriotism, unpatriotic, flag burning, take a knee, kneel for the anthem, confederate {flag|statue}
        statues removed, columbus day protest, monarchy referendum

        # Views.
        {my|your|his|her|their|@kin|political|strong|our} {political|politics}
        {political|voting} {views|beliefs|opinion|leanings|affiliation|party}
        {political|voting} {stance|compass|discussion|debate|argument|correctness}
        {fight|argue|arguing|argued|argument} about politics, mainstream media, msm lies, fake news, media bias
        biased media, fox news {lies|brain}, cnn lies, drain the swamp, lock her up, let's go brandon, fjb
        make america great, america first, yes we can, build back better, hope and change, get brexit done
        take back control, not my president, thin blue line, don't tread on me, fascism, power to the people, up the ra
        tiocfaidh, viva la revolucion
        """#
}
