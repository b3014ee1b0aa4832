extension SensitiveLexicon {
    /// Health: addiction and disability, and how dictation and haste spell what is said about health.
    static let addictionDisabilityTable = #"""
        @count = one, two, three, four, five, six, seven, eight, nine, ten, 30, 60, 90, 100
        [health]
        # Addiction.
        addict, addicted to {alcohol|drugs|pills|gambling|painkillers|opioids|heroin|cocaine|meth|nicotine}
        addicted to {cigarettes|vaping|porn|sex|drinking|smoking|weed|xanax|adderall|pain}, addiction~
        addictive {personality|drug}
        alcohol {problem|addiction|abuse|withdrawal|dependency|dependence|use disorder|free for|treatment}, alcoholic~
        alcoholism~, drinking problem, problem drinker, problem drinking
        {stop|quit|quitting|stopped} {drinking|alcohol|booze|smoking|cigarettes|vaping}
        {gave up|giving up} {drinking|alcohol|booze|smoking|cigarettes|vaping}
        {cut down on|cutting down on|cut back on} {drinking|alcohol|booze|smoking|cigarettes|vaping}
        {stop|quit|quitting|stopped} {nicotine|weed|drugs|gambling|porn|cannabis|juuling}
        {gave up|giving up} {nicotine|weed|drugs|gambling|porn|cannabis|juuling}
        {cut down on|cutting down on|cut back on} {nicotine|weed|drugs|gambling|porn|cannabis|juuling}
        {drink|drank|drinking} {too much|every night|every day|himself|herself}
        {drink|drank|drinking} {myself|again|to cope|heavily|alone every}, hit+ the bottle, back on the bottle
        can't stop drinking, can't stop {gambling|smoking|vaping|using}, sober, sobriety~, soberversary
        {staying|stay|getting|get|got|been|am|is|days|months|years|newly} {sober|clean and sober}
        clean for {@count} {days|weeks|months|years}, {@count} {days|weeks|months|years} {sober|clean}
        fell off the wagon, fall off the wagon, on the wagon, {twelve|12} step, aa meeting, aa sponsor, na meeting
        {go|going|went|in} to aa, al anon, alanon, narcotics anonymous, alcoholics anonymous, gamblers anonymous
        my sponsor says, in recovery, recovering {addict|alcoholic}, detox, detoxing, detoxification, withdrawal~
        cold turkey, rehab {center|facility|stint}, halfway house, sober living, relapse~, harm reduction
        needle exchange, substance {abuse|use|misuse}
        drug {abuse|addiction|addict|problem|overdose|test|rehab|habit|use}
        {doing|does|did|on|using|selling|smoking|smokes} {drugs|coke|crack|meth|heroin|weed|pot|dope}
        {doing|does|did|on|using|selling|smoking|smokes} {ketamine|shrooms|lsd|acid tabs|molly|mdma|opioids|blow}
        cocaine~, heroin, meth, crystal meth, methamphetamine*, ketamine, mdma, lsd trip, psilocybin, magic mushrooms
        cannabis, marijuana~, stoned, getting high, get high, got high, edibles, edible gummies, thc, dispensary, bong
        smoke {a joint|joints|cigarettes}, nicotine~, nicotine {gum|patch}, vape, vaping, juul, cigarette~, smoker
        chain smoker, chain smoking, smoking {habit|cessation|a pack|again}, pack a day
        gambling {problem|addiction|debts|habit}, gambled away, porn addiction, shopping addiction, snort+
        popping pills, junkie, crackhead, tweaker, liver is shot

        # Disability.
        disabled, disability~, disability {benefit|claim|payment|pension|allowance|insurance|rights}, ssdi
        pip assessment, handicapped, handicap {parking|accessible|ramp|placard}, special education, iep meeting
        wheelchair~, wheel chair, mobility {scooter|aid|issue|problem|impaired}, walking {frame|stick for|cane}
        rollator, crutch, prosthe*, amput*, amputee~, stump pain, artificial {leg|limb|hip|heart}, paraly*, blind
        legally blind, blindness, partially sighted, visually impaired, low vision, vision {loss|impaired|problem}
        guide dog, service dog for, emotional support {animal|dog|cat}, screen reader for blind, braille, deaf, deafness
        deafblind, hearing {impaired|aid|aids|loss|problem}, cochlear, cochlear implant, mute since, nonverbal
        non verbal, stutter, stuttering, stammer*, speech impediment, dwarfism, little person, limb difference, catheter
        colostomy~, stoma, ostomy bag, feeding tube, tube fed, ventilator, oxygen tank at home, stairlift, stair lift
        accessible {bathroom|shower|entrance for}, chronic{ally|} ill, chronically, {invisible|hidden} illness, spoonie
        long term sick, incapacity, bedridden, bed bound, housebound with, can't walk {anymore|without|far|properly}
        {learning|trying} to walk again

        # As dictation and haste write it.
        die abetes, diabeetus, diabetus, dia beaties, diebetes, key mo, keemo, kemo, chemo therapy, azma, asma attack
        as ma attack, sigh attica, site attica, psyatica, sciattica, newmonia, numonia, pnuemonia, brawn kitis
        all timers, old timers disease, alltimers, old heimers, parkin sons, arthur itis, artheritis, author itis
        high pertension, hyper tension, high blood presure, blood presher, bloodpressure, fibro my algia, fiber myalgia
        my grain headache, my grains, migrane, migrain, add hd, a d h d, o c d, p t s d, b p d, p c o s, i b s, u t i
        s t d, c o p d, pro zac, zo loft, lexa pro, o zempic, oh zempic, ozempick, weg ovy, met formin, add a rall
        adderal, anti depressants, anti biotics, antibotics, perscription, subscription for my pain, amoxacillin
        ibeprofen, ibuprophen, i be profen, tie lenol, tylanol, a seta minofen, insolin, insalin, colonosco pee
        colon oscopy, mammo gram, bye opsy, vaccene, vacine, hospitle, hostpital, doctur, surgry, sugery, diareah
        diarreah, diarea, diaria, constapated, hemroid, hemorroids, roids hurt, preg ant, pregananant, pregante
        prego test, miss carriage, mis carriage, contra ception, vasec tomy, menapause, mental paws, period crams
        anxity, anxeity, ang xiety, depresion, depresed, deppressed, sue a side, suicde, sewer slide, bi polar disorder
        skits ofrenia, skitzo, schitzo, autisim, aspergers, dislexia, dyslexic, alzimers, oldtimers, cancur
        caner diagnosis, tumer, hart attack, heart attach, strok symptoms
        """#
}
