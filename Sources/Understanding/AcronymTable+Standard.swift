extension AcronymTable {
    /// English. A name also counts with full stops ("M.S."); possessive endings fall.
    static let standardTable = #"""
        @ill = diagnosed diagnosis diagnose symptom symptoms flare flares flaring relapse relapsing remission treatment
        @ill = treatments treat treating treated medication medications medicine meds pill pills cure cured patient
        @ill = patients sufferer sufferers suffering disease disorder syndrome illness chronic disabled disability
        @ill = doctor doctors neurologist specialist therapist clinic hospital prescription prescribed dose infusion
        @ill = fatigue pain painful infected infection virus undiagnosed misdiagnosed warrior lesions tremors support
        @ill = autoimmune inherited genetic genes vaccine screening
        @have = have has had having got getting with my his her their mum's mom's dad's
        @am = am i'm im is he's she's they're are being as a an be both also identify identifies identifying came out
        @who = person people folks friend friends kid kids child son daughter man men woman women guy guys girl girls
        @who = boy partner couple community teen teens youth crush
        @out = dating date pride flag flags out closet closeted queer gay lesbian bisexual bi trans asexual aro ace enby
        @out = nonbinary sexuality orientation coming lgbt lgbtq lgbtqia spectrum visibility visible representation

        # Medicine.
        aids | health | always | | | hearing visual study memory learning teaching training sleep walking \#
            mobility first band navigation vision audio it which digestion recovery
        ms | health | capitals | @ill diagnosed test spasms mri sclerosis neuro | @have | word office excel paint dos
        als | health | capitals | @ill lou gehrig | @have | ob nur so mehr er sie wenn ich das die der wie
        ed | health | capitals | @ill dysfunction viagra cialis erectile eating erection recovery anorexia \#
            bulimia | have has had having my his | sheeran tech
        pots | health | capitals | @ill tachycardia fainting dizzy ehlers dysautonomia | | and plant plants flower clay
        eds | health | capitals | @ill ehlers danlos hypermobile pots zebra joints | @have |
        mdd | health | capitals | @ill depression depressive | @have | package tool
        gad | health | capitals | @ill anxiety anxious panic | @have | about
        asd | health | capitals | @ill autism autistic spectrum child son daughter kid | @have | fgh
        tbi | health | capitals | @ill brain concussion injury accident | @have |
        dvt | health | capitals | @ill clot leg blood | @have |
        ibd | health | capitals | @ill crohn's colitis gut bowel | @have | stock
        rsi | health | capitals | @ill wrist typing wrists strain | @have | indicator stock divergence trading \#
            macd chart
        arfid | health | always | | |
        tmj | health | always | | |
        hsv | health | capitals | @ill herpes outbreak sores positive | @have | color colour rgb hue
        bv | health | capitals | @ill discharge vaginal smell | @have |
        cfs | health | capitals | @ill me exhausted exhaustion | @have |
        rls | health | capitals | @ill legs restless sleep | @have |
        sids | health | capitals | @ill baby infant crib | |
        tb | health | company | @ill lungs cough coughing positive test skin | have has had got caught | drive \#
            ssd hard disk
        od | health | company | overdose overdosed heroin fentanyl narcan died pills accidental drugs | an to almost \#
            nearly he she they i |
        cp | health | company | @ill cerebral palsy spastic wheelchair brace | have has had with | combat
        md | health | company | psychiatrist doctor symptoms prescribed referral muscular dystrophy appointment | \#
            my her his our see |
        bp | health | company | meds systolic diastolic medication cuff readings hypertension pulse doctor \#
            pressure | my high low her his | gas station oil petrol stock share
        dm | health | company | mellitus diabetic insulin glucose gestational diagnosed sugar | | me us you him \#
            her them please
        uc | health | company | @ill colitis crohn's flare bowel gut colonoscopy | have has had with my | \#
            berkeley davis irvine san santa riverside
        cf | health | company | @ill cystic fibrosis lungs lung | have has had with | card moto
        pd | health | company | @ill parkinson's tremor levodopa | have has had with my his her |
        mi | health | company | infarction cardiac cardiologist heart stent | had an | detroit michigan lansing
        did | health | company | alters dissociative dissociation multiple headmate | |
        sad | health | company | seasonal affective lightbox | | panda so very too
        add | health | company | adhd ritalin adderall vyvanse concerta inattentive diagnosed meds medication | \#
            have has had my with | to a the it this me an on in up some more
        ra | health | company | @ill rheumatoid arthritis methotrexate humira joints biologic | have has had with \#
            my | dorm
        nb | sexual_orientation | company | @out pronouns @who | @am | new note
        # Identity: what the lexicon's phrases leave open.
        bi | sexual_orientation | company | @out demi pan curious lesbian | am i'm im as identify identifies came \#
            | power tool tools dashboard developer weekly monthly annual lingual analyst
        ace | sexual_orientation | company | @out aro demi aromantic sapphic allo spec | identify identifies am \#
            i'm im | the my it your this that hardware of ventura attorney bandage exam test interview serve \#
            pitcher high king pet
        pan | sexual_orientation | company | @out demi pronouns pansexual omni | identify identifies am i'm im | \#
            frying fry sauce cake loaf baking sheet roasting a the my hot cast iron non nonstick peter fried seared pizza saucepan grill
        aro | sexual_orientation | company | @out ace demi aroace spec | identify identifies am i'm im | health
        tg | sexual_orientation | company | @out mtf ftm crossdresser | |
        ts | sexual_orientation | company | dating escort mtf transsexual hookup | | taylor swift
        """#
}
