extension SensitiveLexicon {
    /// Health: complaints, injuries and what a body says about itself.
    static let symptomsTable = #"""
        @hurt = hurt, hurting, ache, aching, achy, sore, swollen, swelling, swells, numb, numbness, tingle
        @hurt2 = tingles, tingling, throb, throbbing, cramp, cramping, stiff, stiffness, spasm, itchy, itching
        @hurt3 = burning, bleeding, bleeds, bruise, bruised, tender, inflamed, infected, weak, swelled, dislocated
        @hurt4 = injury, injured, pain, painful, agony, killing me, giving out, gave out, went out, acting up
        @complaint = {@hurt}, {@hurt2}, {@hurt3}, {@hurt4}
        @bodyplain = knee, hip, shoulder, elbow, wrist, ankle, neck, spine, lower back, jaw, stomach, chest, throat
        @bodyplain2 = joint, tendon, ligament, achilles, gut, sinus, belly, tummy, nipple
        @plainhurt = {@hurt}, tingling, throbbing, cramps, spasm, {@hurt4}
        @ownbody = my {@body}, his {@body}, her {@body}, their {@body}, your {@body}
        [health]
        # Part of the body and complaint.
        {@ownbody} & {@complaint}
        {@bodyplain|@bodyplain2} & {@plainhurt}
        {@body|body|period|nerve|tooth|joint|bone|pelvic|abdominal|flank} {pain|ache|aching|injury|problem|surgery}
        {@body} {hurts|hurting|swelling|spasm|cramp|trouble}
        {@body} {numbness|stiffness|operation|infection|replacement|transplant}
        {@bodyjoint|@bodylimb} {brace|splint|sling|sprain|specialist|doctor|rehab|x ray|mri|scan|arthroscopy}
        {bad|bum|dodgy|busted|trick} {@bodyjoint|leg|foot|heart|stomach}
        {sore|torn|busted up|blown out|gammy|messed up} {@bodyjoint|leg|foot|heart|stomach}
        {throw|threw|thrown|throwing} {my|his|her} back out
        {put|tweak+|pulled|wrenched|wreck+|did} {my|his|her} {back|knee}
        {back|knee|hip|shoulder} is {out|gone|shot|killing|bad|messed up|playing up|acting up}, pulled a muscle
        pulled muscle, pulled {my|his|her} {hamstring|groin|calf|muscle}, pinched nerve, trapped nerve
        {blew|popped} {out|} my knee

        # Pain and general complaints.
        pain, {is|it's|really|so|too} painful to, painkiller~, headache~, head ache, stomach ache, stomachache
        tummy ache, bellyache, belly ache, earache, toothache, tooth ache, backache, {body|muscle} aches
        aching all over, period cramps, {leg|foot} cramp
        {@kin|i|he|she|they|we|you} {hurt|injured} {myself|himself|herself|themselves}, injury~, injured, wounded
        open wound, wound care, wound on, bruise, fever, feverish, running a temperature, {the|have|had|got} chills and
        night sweats, cold sweat, sweating at night, {bad|nasty|terrible|head|chest|summer|miserable} cold
        {have|has|had|caught|catch|got|getting|fight+} a {bad|nasty|head|chest|} cold, common cold
        cold {symptom|remedy|medicine|and flu}, cough~, coughing~, coughed, phlegm~, mucus, snot, stuffy nose
        runny nose, blocked nose, stuffed up nose, nasal, nosebleed, nose bleed, sore throat, throat hurts
        scratchy throat, lost my voice, hoarse, congested {nose|chest|sinus}, {nasal|chest|sinus} congestion, sneez*
        postnasal, sinusitis, nausea~, nauseous~, nauseated, vomit+, vomitting, throw up, threw up, throwing up
        thrown up, puke, puked, puking, barfing, queasy, feel sick, feeling sick, felt sick, upset stomach
        stomach {bug|flu|virus|cramp|issue|problem|pain}, tummy {bug|trouble|upset}, the runs, the trots, got the runs
        loose stool, stool {sample|test|softener}, {blood|bloody} stool
        blood in {my|his|her|the} {stool|urine|pee|poop|spit|phlegm}
        hurts {to|when i|when he|when she} {pee|swallow|breathe|walk|sit|eat|poop}, {burns|stings} when i pee
        frequent urination, urinat*, bedwetting, bed wetting, pee a lot, can't poop, bloated, bloating, gassy
        flatulence, belching, swollen~, swelling~, puffy {eyes|ankle|feet|face}, rash, itchy, itching
        itches {all|down|so}, welts, blister on my {lip|foot|heel|gum}, pus, boil on my, mole on {my|his|her}, skin tag
        ingrown toenail, dizzy~, dizziness~, lightheaded, light headed, fainted, fainting, feel faint, passed out
        blacked out, unconscious, vertigo, {room|head} spinning, short of breath, shortness of breath
        out of breath {just|all|when|climbing|walking}, can't breathe, can't catch my breath, trouble breathing
        hard to breathe, breathless, chest {pain|tightness|hurts|infection|x ray}, tight chest
        tightness in {my|his|her} chest, heart {is racing|racing|pounding|skips|flutter|fluttering}, racing heart, numb
        numbness, tingling, pins and needles, hands {shake|shaking|tremble|tremor}, twitching, limping, with a limp
        swollen {lymph|gland}, fatigue, fatigued, chronic fatigue, exhausted all the time, tired all the time
        always {tired|exhausted}, so tired all, no energy, brain fog, malaise, under the weather
        can't {sleep|fall asleep|stay asleep|stop sneezing}
        can't {stop coughing|keep anything down|see properly|hear properly}, insomnia~, insomniac, sleepless
        trouble sleeping, sleep {problem|disorder|paralysis|clinic|study|deprivation|deprived}
        {awake|up} all night {with|worrying|coughing|in}, sleepwalk*, snore, snored, snoring, night terror
        nightmares every, waking up at 3, hot flash, hot flush
        {lose|losing|lost} {my|his|her} {hearing|sight|vision|eyesight}
        {lose|losing|lost} {my|his|her} {hair|appetite|memory|sense of smell|sense of taste}
        hair {loss|falling out|is falling out}, going bald, bald spot, balding, blurry vision, blurred vision
        double vision, floaters, ringing in {my|his|her} {ear|head}, ear {ringing|blocked|popping}, hard of hearing
        hearing loss, bad {breath|eyesight}, {bit|bitten} by a {dog|tick|snake|spider|bat}, {bee|wasp|jellyfish} sting
        bug bite, mosquito bite, burned my {hand|finger|tongue|arm}, {cut|sliced} my {finger|hand|foot}
        {need|get|got|had} stitches, hangover, hungover, hung over, dehydrated, dehydration, heat exhaustion, black eye
        scraped knee

        # Sick and ill, which mean other things, too.
        {am|is|was|are|were|been|be|being|get|got|getting|fall|fell|really|so|very|too|pretty|still|super} sick
        sick {today|again|at home|in bed|kid|child|with|leave|day}
        sick {note|pay|parent|person|people|since|all week|last week|for days|to my stomach}
        {@kin} {is|was|has been|got|gets|fell|} {sick|ill|unwell|poorly}
        {@kin} {is|was|has been|got|gets|fell|} {dying|in pain|in a coma|on dialysis|in hospital}
        {call|calling|called} {in|out} sick, home sick from, carsick, seasick, airsick, motion sickness
        altitude sickness, off sick, {am|is|was|are|been|fell|fall|very|seriously} ill
        {critically|mentally|chronically|feel|feeling|felt|so|gravely|being} ill, unwell, poorly lately, feeling poorly
        not feeling {well|good|great|myself}, don't feel {well|good|so good|right|too good}
        feel {awful|terrible|like death|lousy|off|woozy|rough|horrible|weak|shaky|like crap|like shit}
        feeling {awful|terrible|lousy|woozy|rough|weak}, coming down with {something|a}, come down with
        caught a {bug|virus}, something going around, germs, virus, viral {infection|illness|load}, {dying|died} of
        {dying|died} from, on {his|her} deathbed, won't make it to, months to live, weeks to live, palliative, hospice~
        end of life care, {recovering|recovered} from, get well, feel better soon, healing from, heal+ faster
        scar tissue, {body|resting} temperature, 🤒, 🤕, 🤢, 🤮, 😷, 🤧, 🩸, 🦠
        """#
}
