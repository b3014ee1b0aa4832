extension Taxonomy {
    /// Sensitive matters: catalogue items may be about them; a message with these cues is sensitive, too. And what looks like
    /// a cue of some topic and is none.
    static let sensitiveMattersTable = #"""
        [sensitive-matters | Sensitive matters | - | v9i3On]

        [religion-spirituality | Religion and spirituality | sensitive-matters | 453]
        religion, religious, spirituality, spiritual, faith, pray, prayed, praying, prayer, church, mosque, synagogue
        temple service, bible, bible study, quran, koran, torah, gospel, jesus, christ, god, allah, christian
        christianity, catholic, muslim, islam, jewish, judaism, hindu, hinduism, buddhist, buddhism, sikh, mormon
        atheist, atheism, agnostic, ramadan, lent, passover, eid, diwali puja, sermon, pastor, priest, rabbi, imam
        baptism, communion, rosary, worship, scripture, devotional

        [politics-elections | Politics and elections | sensitive-matters | 386]
        politics, political, politician, election, vote, voted, voting, voter, ballot, democrat, republican, gop
        labour party, conservative party, tory, congress, senate, senator, parliament, member of parliament
        prime minister, president?, campaign rally, protest, protesters, immigration policy, gun control, abortion
        climate policy, left wing, right wing, liberal, socialist, socialism, marxist, libertarian, primaries
        midterm elections, supreme court, impeach*

        [health-conditions | Health conditions | sensitive-matters | 286]
        symptom, diagnosis, diagnosed, disease, illness, cancer, chemo, chemotherapy, diabetes, diabetic, asthma
        arthritis, migraine, surgery, surgeon, hospital, doctor, prescription, medication, medicine, blood pressure
        cholesterol, allergies, infection, flu, covid, vaccine, chronic pain, back pain, epilepsy, stroke recovery
        heart attack, rehab, physiotherapy, physical therapy, wheelchair

        [mental-health | Mental health | sensitive-matters | 301]
        mental health, depression, depressed, anxiety, anxious, panic attack, therapist, psychologist, psychiatrist
        antidepressant, adhd, autism, bipolar, ptsd, eating disorder, self harm, suicidal, addiction, counseling session
        burnout, ocd

        [pregnancy | Pregnancy | sensitive-matters | 305]
        pregnant, pregnancy, trimester, due date?, expecting a baby, ultrasound, midwife, morning sickness
        maternity leave, ivf, fertility, miscarriage, breastfeed*, breastfeeding, postpartum, prenatal, birth plan
        ovulation, trying to conceive

        [lgbtq-life | LGBTQ life | sensitive-matters | -]
        lgbt, lgbtq, lgbtqia, gay, lesbian, bisexual, queer, transgender, trans, nonbinary, non binary, pride parade
        pride month, coming out as, drag queen, drag show, same sex, pansexual, asexual

        [ethnic-heritage | Ethnic heritage | sensitive-matters | -]
        ancestry, ancestors, ethnicity, ethnic, dna test, 23andme, heritage, native american, african american, latino
        latina, hispanic, asian american, indigenous, aboriginal, first nations, immigrant, diaspora, racism, racist
        race relations, black history, genealogy

        [philosophy-of-life | Philosophies of life | sensitive-matters | -]
        stoicism, stoic, humanism, humanist, pacifism, pacifist, ethical vegan, veganism, vegan for the animals
        nihilism, nihilist, existentialism, existentialist, antinatalism, effective altruism, secularism
        meaning of life, worldview, free thinker, animal rights, conspiracy theories

        [labour-unions | Labour unions | sensitive-matters | -]
        labor union, trade union, unionize, unionized, unionizing
        union {member|rep|dues|contract|organizing|steward|drive|vote|meeting}, shop steward, collective bargaining
        picket, picket line, teamsters, afl cio, seiu, uaw, strike vote, strike fund, workers' rights, labor movement
        """#

    /// What looks like a cue of some topic and is none.
    static let exceptionsTable = #"""
        ! in the long run, run out of, running out of, running late, run into
        ! running for {president|office|mayor|congress|senate|governor}, running a {fever|temperature}, running water
        ! running total, surf the {web|net|internet}, couch surfing, channel surfing, fishing for compliments, dog days
        ! raining cats and dogs, hot dog, cat fish, catfish, copycat, cat scan, cool cat, social climber
        ! climbing prices, climb the ladder, a piece of cake, piece of cake, cup of tea, not my cup of tea, bake sale
        ! break the ice, under the weather, weather the storm, brainstorm, brain storm, storm out, take a rain check
        ! rain check, raincheck, train of thought, train {a|my|the} {model|dog|puppy|team|staff|employees|muscle}
        ! off the rails, off track, on track, keep track, face the music, play it by ear, rock bottom
        ! between a rock and a hard place, break a leg, ball park figure, ballpark figure, hit a home run, drop the ball
        ! ball is in your court, apple pie order, spill the beans, cool beans, full of beans, chicken out
        ! kick the bucket, bite the bullet, jump the shark, elephant in the room, white elephant, monkey business
        ! busy bee, dark horse, pop the hood, rookie mistake, game changer, game plan, fair game, name of the game
        ! back to square one, big fish, fishy, phone it in, on the same page, by the book, read between the lines
        ! cooking the books, cook the books, food for thought, food poisoning, food stamps, food bank, sweet dreams
        ! sugar coat, sour grapes, wine and dine, bread and butter, bring home the bacon
        ! drive me {crazy|nuts|mad|insane}, driving me {crazy|nuts|mad|insane}, shift gears, spare tire
        ! in the driver's seat, on the fence, mouse pad, memory lane, down to earth, on cloud nine, over the moon
        ! once in a blue moon, blue moon, reach for the stars, rock star, pop star, movie star, film star, star sign
        ! five star, 5 star, state of the art, paint a picture, big picture, get the picture, draw the line
        ! draw a blank, draw conclusions, back to the drawing board, in the picture, on the other hand
        ! at the end of the day, call it a day, hit the {sack|hay|road|books}, go fish, book {a|an|the|me|my|us}
        ! blood bank, food allergy, egg donor, egg freezing, sperm bank, blood test, river bank, piggy bank, data bank
        ! bank on it
        """#
}
