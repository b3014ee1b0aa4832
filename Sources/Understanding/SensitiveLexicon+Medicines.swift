extension SensitiveLexicon {
    /// Health: medicines, by what their names are built of, by name, and how one speaks of taking them.
    static let medicinesTable = #"""
        [health]
        # Name stems of the WHO's list of international nonproprietary names.
        *olol, *opril, *ipril, *epril, *lapril, *sartan, *statin, *azole, *cillin, *mycin, *micin, *cycline, *floxacin
        *prazole, *oxetine, *azepam, *azolam, *barbital, *tidine, *dipine, *gliptin, *gliflozin, *glutide, *formin
        *glitazone, *triptan, *setron, *lukast, *heparin, *xaparin, *xaban, *gatran, *profen, *fenac, *coxib, *gabalin
        *codone, *morphone, *caine, *dronate, *tinib, *ciclib, *rafenib, *zumab, *ximab, *limab, *tuzumab, *mumab
        *kinumab, *ovir, *avir, *buvir, *tegravir, *navir, *vudine, *citabine, *platin, *rubicin, *taxel, *trexate
        *trexed, *semide, *thiazide, *solone, *nisone, *asone, *onide, *terol, *terone, *gestrel, *fibrate, *mustine
        *ridone, *piprazole, *apine, *pramine, *triptyline, *azosin, *zosin, *afil, *dryl, *zepam, *trigine, *bactam
        *penem, *oxacin, *oroquine, *nidazole, *vaptan, *stigmine, *curium, *lamide, *phylline, *tropium, cefa*, cefd*
        ceft*, cefu*, sulfam*, sulfad*, sulfas*, cephal*, predni*, hydrocort*, levothyr*, methylph*, acetamin*, ibuprof*
        amoxi*, azithro*, penicil*
        ! michael caine, cephalopod, cefalu

        # Medicines by name.
        ibuprofen~, advil, motrin, tylenol~, acetaminophen~, paracetamol~, aspirin~, aleve, naproxen~, excedrin, codeine
        oxycodone~, oxycontin, percocet, vicodin~, hydrocodone~, tramadol~, morphine~, fentanyl~, methadone, suboxone
        naloxone, narcan, lidocaine, gabapentin~, lyrica pill, pregabalin, cymbalta, prozac, zoloft~, lexapro~, celexa
        paxil, wellbutrin~, effexor, sertraline~, fluoxetine~, citalopram~, escitalopram~, venlafaxine~, bupropion~
        trazodone~, mirtazapine~, amitriptyline~, xanax, valium, ativan, klonopin, benzo, benzodiaz*, ambien, lunesta
        zopiclone, lithium {dose|pill|carbonate|level|for}, seroquel~, abilify~, risperdal, zyprexa, lamictal, depakote
        adderall~, ritalin~, vyvanse~, concerta, strattera, modafinil, melatonin~, metformin~, ozempic~, wegovy~
        mounjaro~, zepbound, semaglutide~, tirzepatide~, trulicity, januvia, jardiance, lantus, humalog, lisinopril~
        amlodipine~, losartan~, metoprolol~, atenolol, propranolol~, lipitor~, crestor pill, simvastatin, atorvastatin~
        statin, warfarin~, coumadin, eliquis, xarelto, plavix, heparin, lasix, furosemide, levothyroxine~, synthroid
        prednisone~, prednisolone~, steroid {injection|shot|cream|taper|inhaler|pack}, corticosteroid, cortisone~
        methotrexate~, humira~, enbrel, remicade, stelara, dupixent, keytruda, tamoxifen~, albuterol~, ventolin, advair
        symbicort, singulair, flonase, inhaler~, nebulizer~, zyrtec, claritin, allegra pill, benadryl~, antihistamine~
        sudafed, mucinex, nyquil, dayquil, robitussin, tamiflu, paxlovid, ivermectin, hydroxychloroquine, amoxicillin~
        penicillin~, azithromycin, z pak, doxycycline~, cipro, bactrim, antibiotic~, antiviral, antifungal
        anti inflammatory, antacid, tums, pepto, pepto bismol, imodium, miralax, laxative~, omeprazole~, nexium
        prilosec, pepcid, zantac, metamucil, preparation h, finasteride, rogaine, minoxidil~, viagra~, cialis
        sildenafil, epinephrine, prep pill, truvada, biktarvy, insulin pump, botox injection, narcotic, opioid~, opiate~
        opium, antipsychotic~, antidepressant~, anti depressant, ssri^, snri, mood stabilizer, beta blocker
        blood thinner, ace inhibitor, diuretic, hrt^, tranquilizer, sedative, sleeping {pill|tablet|aid pills}
        diet pill, pain {pill|killer|med|relief|relievers|medication|management|patch}

        # Taking them.
        medicine~, medication~, medicate+, meds, off {my|his|her} meds, my med, prescription~, prescribe, prescribed
        prescribing, my script refilled, refill {my|a|his|her} {script|prescription|meds|pills|inhaler}, rx for, my rx
        pharmac*, pharmacy~, pharmacist~, {cvs|walgreens|boots} pharmacy, pill, pill {organizer|box|bottle|reminder}
        over the counter, capsule dose, dose, dosage~, overdose+, od'd, overdosed
        {take|took|taking} {my|his|her|a} {tablet|shot|injection|capsules}, milligram
        {5|10|20|25|40|50|100|200|250|500} mg, mgs, side effects, placebo, injection, inject+ {my|insulin}, iv drip
        drip line, syringe, hypodermic, ointment~, eye drops, ear drops, nasal spray, cough {syrup|drop|medicine|sweet}
        throat lozenge, lozenge, suppository, enema, vaccin*, vaccine~, vaccination~, immuniz*, immunis*
        booster {shot|jab}, flu {shot|jab}
        {covid|tetanus|allergy|rabies|hpv|shingles|cortisone|b12|hormone} {shot|jab|booster}
        got {my|the|his|her} {jab|shots|booster}, inoculat*, iron {supplement|tablet|pill}
        {vitamin|supplement} for {my|anemia|joint|hair loss|energy}, prenatal vitamin, cbd, cbd oil
        medical {marijuana|cannabis}, 💊
        """#
}
