extension SensitiveLexicon {
    /// Health: the mind.
    static let mentalHealthTable = #"""
        @mood = depressed, suicidal, hopeless, worthless, empty inside, numb inside, so alone, lonely, overwhelmed,
            unstable, manic, paranoid, anxious, panicky, broken inside, dead inside, like a failure, like a burden
        [health]
        # Names.
        mental {illness|health|disorder|breakdown|hospital|institution|patient|state|wellbeing|problem|issue}
        mentally {unwell|unstable|ill}, depression~
        {@is|@feel|clinically|so|severely|really|very|manic|get|getting|got} depressed, depressive, depressant
        {post natal|postnatal|postpartum|seasonal|clinical|major} depression, sad lamp, light therapy
        seasonal affective, anxiety~, anxious {all the time|about everything|person|thoughts|mess|wreck}
        {@is|@feel|so|really|too|very} anxious, panic attack, panic disorder, panic attac, panicking again
        social anxiety, agoraphob*, claustrophob*, phobia~, phobic, bipolar~, bi polar, manic episode, mania, hypomania
        schizo*, schizophrenia~, schizophrenic~, psychosis~, psychotic~, psychos*, delusional disorder, hallucinat*
        hearing voices, paranoid {schizophrenia|delusions|thoughts}, dissociat*, multiple personality, split personality
        borderline personality, bpd, personality disorder, narcissistic personality, ocd^, obsessive compulsive
        intrusive thoughts, ptsd^, cptsd, trauma, traumatic, traumati*, flashbacks from, childhood abuse, was abused
        sexually abused, {sexual|domestic} {abuse|assault}, survivor of abuse, ied disorder, adhd^, a d d meds, have add
        has add, attention deficit, autis*, autism~, autistic~, asperger*, on the spectrum, neurodiverg*, neurodivers*
        neurotypical, stimming, sensory {overload|processing|issues}, dyslex*, dyslexia~, dyspra*, dyscalcul*
        learning {disability|difficulties|disorder}, special needs, developmental {delay|disability|disorder}
        intellectual disability, anorex*, anorexia~, anorexic, bulimi*, bulimia~, eating disorder, binge eating, purging
        body {dysmorphia|dysmorphic}, orthorexia, making myself throw up, starving myself, self esteem issues
        hate my body, skin picking, trichotil*, tourette

        # Helpers.
        therapist~, therapy, {couples|group|talk|art|family|marriage|exposure} therapy, psychotherap*
        shrink {appointment|said|told|for}, {my|a|his|her|see a|the} shrink, counselor {appointment|session|said|told}
        {grief|marriage|school|trauma|mental health|crisis} {counseling|counselor}
        {see|seeing|need|talk to|saw|find|got} a counselor, counseling, psycholog*, psychologist~, psychiatr*
        psychiatry~, psych {ward|eval|meds|hold}, psychoanaly*, cbt^, dbt, emdr, cognitive behavioral, betterhelp
        talkspace, 988, crisis {line|hotline|text line}, samaritans {line|hotline}, suicide~, suicide hotline, suicidal~
        support group, group home, sectioned, institutionalized, committed to a mental

        # How one speaks of it.
        {@feel|@is} {|so|really|completely|very} {@mood}
        kill {myself|himself|herself|themselves|themself}, killed {himself|herself|themselves}, end my life
        ending my life, end it all, ending it all, {took|take} {his|her|their|my} own life, {want|wanted|ready} to die
        wish i {was|were} dead, better off {dead|without me}
        don't want to {live|be here|exist|wake up} {anymore|any more|tomorrow}, no reason to live, not worth living
        life isn't worth, can't go on, can't do this anymore, unaliv*, kms, ctb, sewerslide, hurt+ myself, harm+ myself
        cut myself, cutting myself, cuts herself, cuts himself, self harm, selfharm, self injury, can't get out of bed
        haven't left {my|the} {bed|house|room}, can't stop crying, cry every {day|night}, crying every {day|night}
        cry myself to sleep, crying all the time, cried myself to sleep, nervous breakdown, mental breakdown
        having a breakdown, had a breakdown, break down crying, losing my mind, snap out of it and, burnout~
        burn out from, burned out, burnt out, {what|whats} the point {of living|anymore|of anything}, numb to everything
        no motivation to live, {dark|bad} place {mentally|right now|lately}, {i|i'm} {spiral|spiraling|spiralling}
        mood {swing|disorder|stabilizer}, mood swings, emotional {breakdown|abuse|numbness}, overthinking everything
        {dealing|cope|coping|struggling|deal} with {grief|loss|stress|trauma}
        {dealing|cope|coping|struggling|deal} with {my emotions|sadness|loneliness|anger|rage}, grief, grieving
        bereavement~, stress management, chronic stress, stress is {killing|making}, so lonely, lonely all, loneliness
        anger {management|issues|problem}, panic when, head space not, my head isn't right, not right in the head
        mental day, mental health day, triggered my, trigger warning, safe space, {low|no} self esteem, hate myself
        i hate my life, feel nothing, feeling blue, feel so low, feeling low, feeling down, down in the dumps
        off {my|his|her} rocker, went {crazy|mental} again, {bad|worst} thoughts, scared to leave {the|my} house
        {my|his|her} demons, suffer in silence
        """#
}
