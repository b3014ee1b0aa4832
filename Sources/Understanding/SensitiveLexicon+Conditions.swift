extension SensitiveLexicon {
    /// Health: illnesses by name.
    static let conditionsTable = #"""
        [health]
        # Words for illness as such.
        disease~, illness~, sickness, malady, ailment, syndrome~, disorder~, diagnos*, prognosis, symptom~, symptomatic
        infect*, infectious, contagious, outbreak, epidemic, pandemic, chronic, inflammation~, inflamed, inflammatory
        autoimmune, immune system, immunocompromised, immunodeficien*, hereditary disease, comorbid*, complication
        relapse+, remission, medical condition, medical history, medical issue, medical problem
        health {condition|issue|problem|scare|concern}, health {checkup|check up|screening|record|status}
        {my|his|her|their|mental|gut|heart|bone|oral|dental} health, {bad|poor|failing|ill|declining} health
        terminally ill, terminal illness, life expectancy with, deficiency, deficient in, tumor~, malignan*
        benign {tumor|growth|mass|cyst}, cyst, polyp, nodule, lesion, ulcer~, abscess, hernia~, aneurysm~

        # Cancer.
        cancer~, the big c, carcino*, *carcinoma, *sarcoma, lymphoma~, melanoma~, myeloma, leukemia~, metasta*
        stage {four|three|4|3|iv|iii}, oncolog*, neoplasm, glioblastoma, neuroblastoma, mesothelioma, *blastoma, hodgkin
        in remission, brca, mammogram~, lumpectomy, mastectomy~, cancerous, precancerous, lump in my, lump on my
        {found|felt|feel|have|has|got} a lump, psa {test|level|score}

        # Heart, blood, breath.
        heart {attack|disease|failure|condition|problem|trouble}
        heart {murmur|surgery|palpitation|arrhythmia|bypass|transplant|valve}, cardiac, cardiovascular, cardiomyopath*
        arrhythmia~, afib, a fib, atrial fibrillation, tachycardi*, bradycardi*, angina~, palpitation, pacemaker~
        defibrillator, stent, congestive heart, coronary, atheroscleros*, hypertension~, hypertensi*, hypotension
        {high|low} blood pressure, blood clot, thrombosis, embolism, anemia~, anemic~, hemophilia~, sickle cell
        {had|having|have|has|suffered|after} a {stroke|mini stroke|seizure|aneurysm|heart attack}, heat stroke
        heatstroke, stroke {survivor|patient|victim|symptom|recovery|rehab|risk|last}
        {signs|risk|history|survivor} of a stroke, signs of stroke, {his|her|my|dad's|mom's|father's|mother's} stroke
        tia, varicose veins, asthma~, asthmatic~, copd^, emphysema~, bronchitis~, pneumonia~, tuberculosis~, pulmonary
        cystic fibrosis, sleep apnea, apnea, cpap^, wheez*, respiratory, pleurisy, pneumothorax, collapsed lung, croup
        whooping cough, long covid, covid, covid19, covid 19, coronavirus~, rsv, sars, flu, influenza~, swine flu
        bird flu, stomach flu, h1n1, monkeypox, mpox, ebola, cholera, zika, malaria~, dengue, measles, mumps, rubella
        chickenpox, chicken pox, smallpox, polio, scarlet fever, typhoid, tetanus, rabies, lyme disease, lyme, tick bite
        sepsis~, septic shock, meningitis~, {have|has|had|got|with} mono, mononucleosis, glandular fever, strep
        strep throat, staph, mrsa, tonsil*, e coli, salmonella, listeria, norovirus, c diff, food poisoning
        parasite, tapeworm

        # Sugar, glands, stomach, kidneys.
        diabetes~, diabetic~, diabet*, prediabet*, pre diabetic, type {one|two|1|2} diabetic, t1d, t2d
        {low|high} blood sugar, blood {sugar|glucose}, hypoglyc*, hyperglyc*, insulin~, a1c^, hba1c, thyroid
        hypothyroid*, hyperthyroid*, hashimoto, graves disease, goiter, cushing, addison's disease, adrenal
        hormone {imbalance|therapy|level}, metabolic, obesity~, obese, overweight, morbidly, gout, cholesterol~
        triglyceride, hyperlipid*, fatty liver, cirrhosis~, hepatitis~, hep {a|b|c}, jaundice, gallstone~, gall stones
        kidney {stone|disease|failure|transplant|infection|donor}, dialysis~, renal, urinary tract, uti, utis, cystitis
        incontinen*, overactive bladder, celiac~, gluten {intolerance|intolerant}, gluten {free|sensitivity}, ibs^
        irritable bowel, crohn's~, colitis~, diverticul*, acid reflux, reflux, gerd, heartburn~, indigestion~
        gastroent*, gastric, gastritis~, gastropar*, hemorrhoid~, piles cream, constipat*, diarrhea~, appendicitis~
        pancreatitis, lactose, {nut|peanut|food|egg|milk|dairy|wheat|shellfish|fish} allergy
        {soy|pollen|dust|cat|dog|pet|penicillin|seasonal|latex} allergy
        {nut|peanut|food|dairy|pollen|seasonal} allergies, allerg*, anaphyla*, epipen~, epi pen, hay fever, hayfever
        h pylori, fodmap, low sodium {diet|meal|recipe}, diabetic {friendly|diet|recipe|meal}, renal diet, cardiac diet
        histamine

        # Bones, joints, skin, senses.
        arthrit*, arthritis~, rheumat*, osteo*, osteoporosis~, fibromyalgia~, lupus~, scolios*, sciatica~, slipped disc
        herniated disc, bulging disc, bursitis, tendonitis~, tendinitis~, plantar fasciitis~, fasciitis, carpal tunnel
        tennis elbow, frozen shoulder, rotator cuff
        {torn|tore|tear+} {my|his|her|a|an|acl|meniscus|ligament|muscle|tendon|hamstring|cartilage}, acl, meniscus
        whiplash, concussion~, concussed, fracture+, sprain+, dislocated, shin splints
        {broke|broken|break} {my|his|her|a|an|the|} {@bodyjoint|@bodylimb|nose|bone|hip}
        {fractured|sprained|injured|twisted} {my|his|her|a|an|the|} {@bodyjoint|@bodylimb|nose|bone|hip}, eczema~
        psoriasis~, dermatitis~, rosacea, hives on, {got|have|has|break out in|broke out in} hives, vitiligo
        shingles vaccine, {have|had|has|got|getting|with} shingles, cold sore, impetigo, ringworm, athlete's foot
        toenail fungus, fungal, yeast infection, scabies, head lice, nits, wart, melasma, alopecia, cystic acne
        acne treatment, accutane, glaucoma~, cataract~, macular, conjunctivitis, pink eye, pinkeye, stye
        detached retina, tinnitus~, ear infection, vertigo~, meniere, gingivitis, gum disease, abscessed, gangrene
        cellulitis, edema, lymphedema, keloid, bedsore, sunburn, frostbite, burn victim

        # Nerves and age.
        epilep*, epilepsy~, seizure~, parkinson's~, alzheimer's~, dementia~, senile, senility, memory loss
        multiple sclerosis, sclerosis, a l s, als {disease|patient|diagnosis}, lou gehrig, huntington's, motor neurone
        neuropathy~, neuralgia, bell's palsy, cerebral palsy, palsy, muscular dystrophy, dystrophy, tourette*, tourettes
        narcolep*, migraine~, guillain barre, brain {injury|damage|tumor|bleed|surgery|fog|scan}, paralyz*, paralys*
        parapleg*, quadripleg*, coma, restless leg, essential tremor, spina bifida, down syndrome, hydrocephal*
        shingrix, concussion protocol

        # Bodily contact.
        std^, stds, sti, stis, chlamydia~, gonorrhea~, syphilis~, herpes~, hpv^, genital, hiv^, aids virus, aids patient
        hiv positive, prep for hiv, on prep, antiretroviral, thrush, bacterial vaginosis, crabs down, the clap
        got the clap
        """#
}
