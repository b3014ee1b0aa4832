extension SensitiveLexicon {
    /// What looks like health and is not: shows and titles, idioms, cooking, machines, sport and beauty.
    static let healthExceptionsTable = #"""
        [health]
        # Shows, titles, names.
        ! hospital {drama|show|series|sitcom}, medical {drama|show|thriller}, general hospital, grey's anatomy
        ! the good doctor, new amsterdam, doctor who, doctor strange, dr strange, doctor sleep, doctor doom
        ! doctor octopus, doctor manhattan, doctor zhivago, doctor dolittle, doctor house, dr who, dr dre, dr seuss
        ! dr pepper, dr martens, doc martens, doc holliday, dr no, dr phil, dr evil, witch doctor, script doctor
        ! spin doctor, plant doctor, tree surgeon, doctor of philosophy, nurse jackie, call the midwife, scrubs the show
        ! the resident, chicago med, saturday night fever, cabin fever, spring fever, disco fever, fever dream
        ! fever pitch, fever tree, gold fever, world cup fever, comfortably numb, linkin park numb, limp bizkit
        ! cancer {horoscope|zodiac|season|sign|moon}, tropic of cancer, aquarius cancer, pandemic board game
        ! pandemic legacy, game of pandemic, play pandemic, the hangover, trauma kit game, plague inc, surgeon simulator
        ! theme hospital, two point hospital, operation game, game of operation, silent hill, bone thugs, the cure band
        ! house of pain, maxine pain, pearl and the beard, blind {date|faith|side|spot|taste test|box|tasting|melon}
        ! three blind mice, peaky blinders, peaky blind, window blind, roller blind, venetian blinds, the blinds
        ! my blinds, our blinds, blinds {for|in|on|up|down|open|closed}, the blind side, color blind audition
        ! blind audition, double blind, blindfold, daredevil blind

        # Idioms.
        ! pain in the {neck|ass|butt|arse|rear|backside}, no pain no gain, pain point, pain au chocolat
        ! growing pains show, painstaking
        ! sick {of|beat|trick|track|riff|guitar|burn|move|skills|ride|bike|deal|joke|solo|drop|jump}
        ! {am|is|are|was|were|getting|get|got|so|really|pretty|been|be} sick {of|beat|and tired}, sick and tired
        ! that's sick dude, sight for sore eyes, sore loser, sore thumb, sore spot, heal the world, time heals
        ! head over heels, hit the head on, bleeding edge, bleeding heart plant, bleeding colors
        ! allergic to {work|mornings|bullshit|fun|mondays}
        ! addicted to {this|the|that|coffee|chocolate|running|books|tv|love|podcasts}
        ! addicted to {netflix|sudoku|wordle|cheese|knitting|sushi|hiking|yoga|puzzles|golf|thrifting}
        ! analysis paralysis, paralysis by analysis, decision paralysis
        ! contagious {laugh|laughter|smile|energy|enthusiasm}, infectious {laugh|laughter|smile|energy|enthusiasm|beat}
        ! baby fever, tough pill to swallow, hard pill to swallow, bitter pill, chill pill
        ! dose of {reality|fun|nostalgia|sunshine|caffeine|cuteness|inspiration}, taste of {my|his|her} own medicine
        ! just what the doctor ordered, laughter is the best medicine, an apple a day, shot in the {arm|dark}
        ! retail therapy, cold turkey sandwich, turkey sandwich cold, blind leading the blind, turn a blind eye
        ! fall on deaf ears, tone deaf, deaf ears, rash {decision|move}, lump sum, viral, achilles heel, nerve racking
        ! nerve wracking, get on my nerves, wound up, wound down, hurt my feelings, hurt {his|her} feelings, ego bruised
        ! bruised {ego|apple|banana|peach|tomato}, band aid solution, post mortem meeting, postmortem meeting
        ! in stitches, had me in stitches, dropped stitches, hair of the dog
        ! sober {up the|second|thought|reminder|look}, spine tingling, spine chilling, tingling sensation of
        ! suicide {squad|squeeze|doors}, kamikaze, writer's cramp, brain freeze, brain cramp, feeling blue cheese
        ! under the weather channel, insane, mad scientist, lunatic fringe, trigger finger game, cursed, killing it

        # Cold, heat, weather, food, drink.
        ! {have|has|had|got|getting|get|caught|fight} a cold {beer|drink|one|brew|glass|shower|plunge}
        ! {have|has|had|got|getting|get|caught|fight} a cold {snap|front|spell|day|winter|climate|start}
        ! {have|has|had|got|getting|get|caught|fight} a cold {call|email|pizza|soup|water|press|room}
        ! {have|has|had|got|getting|get|caught|fight} a cold {office|wind|night|morning|opening|dip|bath}, cold call
        ! non alcoholic, nonalcoholic, alcoholic {beverage|drink|cider|root beer|punch|ginger beer|eggnog}
        ! sober curious bar, detox {smoothie|juice|water|salad|mask|shampoo}, digital detox, coffee addict
        ! caffeine addict, chocolate addict, tv addict, book addict, shopaholic, sugar addict, shoe addict
        ! caffeine withdrawal, {cash|money|bank|atm} withdrawal
        ! withdrawal {from|at} {my|the} {account|savings|bank|atm|401k|checking}, withdrawal limit, make a withdrawal
        ! tummy of dough, tea infusion, fruit infused, food intolerance of guests, first aid kit, visual aids
        ! teaching aids, band aid, band aids, candy addict, heart of palm, artichoke hearts
        ! {chicken|turkey|duck} breast, kidney {beans|pie|shaped}, chicken liver, lamb shoulder, pork shoulder
        ! beef cheek, black eyed peas, pill bug, chest of drawers, ice chest, treasure chest, war chest, hope chest

        # Machines, computers, plants, animals, sport, beauty.
        ! computer virus, computer viruses, {laptop|pc|phone|trojan|windows|malware|email} virus
        ! virus {scan|scanner|protection|software}, scan for viruses, remove a virus, antivirus
        ! infected {file|computer|laptop|pc|website|link}, injection molding, fuel injection, fuel injector
        ! sql injection, dependency injection, prompt injection, code injection, heat pump, stack overflow, google doc
        ! vehicle diagnostic, diagnostics, diagnostic {port|tool|code|mode|scanner}
        ! {car|engine|network|computer|vehicle|error|obd} diagnostics
        ! diagnose {my|the|a} {car|engine|network|computer|laptop|wifi|router|error|bug|noise|pc|problem with my car}
        ! diagnosing {my|the|a} {car|engine|network|computer|laptop|wifi|router|error|bug|noise|pc}, network disorder
        ! septic {tank|system}, blood orange, blood moon, bloodhound, heart rate {zone|monitor|training|strap}
        ! my heart rate {monitor|strap|zone}, muscle car, face mask skincare, ankle boots, knee high boots, shoulder bag
        ! hip hop, neck pillow, neck tie, guitar neck, bottle neck, wrist watch, back injury list, injury time
        ! injury list, injury report, injured reserve, injury lawyer ad
        ! {golf|tennis|basketball|soccer|hockey|baseball|swim} clinic
        ! {swimming|writing|skills|football|skating|ski|running|batting} clinic
        ! operation {manual|hours|overlord|mincemeat}, hours of operation, mission operation, smooth operation
        ! surgical precision, depressed {economy|market|prices|button|key|area}, economic depression
        ! the great depression, great depression, tropical depression, recession and depression, depression {era|glass}
        ! bipolar transistor, growing medium, gene wilder, gene hackman, blue jeans, muscle milk, bone broth, bone china
        ! bone structure, funny bone, lazy bones, wishbone
        ! {leaf|plant|rose|tomato|lawn|tree|coral|potato|fern} {disease|virus|infection}
        ! {spider mite|aphid|gnat|mealybug|pest|scale|thrips} {infestation|infected}, healthy plant, root rot
        ! sick plant, plant sick, dying plant, plant is dying, plants are dying, is my plant dying, brown rot
        ! algae outbreak, canary in, carrier {oil|pigeon|bag}, carrier of water, aircraft carrier, baby carrier
        ! pet carrier, cat carrier, pulled muscle car, patient parents, dental floss, dentist chair for sale
        ! nurse shark, nurse log, surgeon fish, doctor fish, colon cleanse in code, colon and semicolon, semi colon
        ! semicolon, colon in, use a colon, operating system, patch notes, emergency fund
        ! period {drama|piece|costume|furniture|property}, first period {class|teacher}, free period, second period
        ! third period, overtime period, notice period, grace period, trial period, time period, cooling off period
        ! period {of|in} {time|history}, period instrument, victorian period, heavy period costume
        ! pet {insurance|vaccine}, the cat scan joke, stroke {technique|order|width|count}, breast stroke, back stroke
        ! brush stroke, butterfly stroke, golf stroke, key stroke, stroke of {luck|genius|midnight|paint}, labor of love
        ! labor day, labor market, labor costs, manual labor, free labor, child labor, virgin birth of an idea
        ! birth of {a nation|cool|jazz|venus}, birth of the, pregnant {pause|with meaning|cat|dog|mare|cow|fish|guppy}
        ! {cat|dog|guppy|hamster|rabbit|mare} is pregnant, fertility of the soil, soil fertility
        ! fertile {soil|land|crescent}, vape free, smoking {hot|gun|jacket|brisket|meat|ribs|deal}
        ! smoker {grill|box|recipe|for brisket|for ribs}
        ! {pellet|offset|electric|meat|bbq|brisket|new|drum|charcoal} smoker, a smoker for {brisket|ribs|meat}
        ! gen x ray, x ray fish, blood sugar sex magik, surgery of words, speech therapy dog show, therapy dog book
        """#
}
