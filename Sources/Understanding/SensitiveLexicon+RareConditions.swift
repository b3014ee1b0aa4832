extension SensitiveLexicon {
    /// Health: what the names of illnesses, operations and their doctors are built of, and less common conditions.
    static let rareConditionsTable = #"""
        [health]
        # Endings. Those of everyday words (-lysis, -graphy, -gram, -oma, -opia) are left to whole words.
        *itis, *ectomy, *ostomy, *otomy, *oplasty, *oscopy, *osis, *emia, *aemia, *inuria, *aturia, *opathy, *opathic
        *algia, *plegia, *plegic, *paresis, *rrhea, *rrhoea, *rrhage, *plasia, *penia, *ystrophy, *atrophy, *phasia
        *praxia, *phagia, *kinesia, *pnea, *dactyly, *cephaly, *megaly, *stenosis, *gnathia, *phobia, *phobic, *edema
        *ocele, *blastoma, *adenoma, *glioma, *lipoma, *neuroma, *ngioma, *fibroma, *myoma, *granuloma, *osteoma
        *enosis, *iasis, *ectasia, *estesia, *esthesia, *myelia, *melia, *somia
        ! osmosis, symbiosis, metamorphosis, mitosis, meiosis, apotheosis, hypnosis, academia, bohemia, nostalgia
        ! dichotomy, microscopy, spectroscopy, macadamia, homophobia, homophobic, transphobia, transphobic, biphobia
        ! xenophobia, xenophobic, islamophobia, islamophobic, technophobic, technophobia

        # Beginnings.
        cardiol*, cardiom*, cardiov*, cardiop*, neurol*, neurop*, neurof*, neurod*, neuros*, nephro*, nephri*, hepato*
        hemato*, haemato*, dermato*, endocrin*, pneumo*, pulmon*, orthoped*, podiat*, urolog*, encephal*, myocard*
        pericard*, lymph*, thromb*, mucopoly*, mucolip*, lipodyst*, leukod*, leukoc*, myasthen*, ankylos*, chondro*
        craniosyn*, ichthy*, porphyr*, amyloid*, sarcoid*, hyperpara*, hypopara*, hypopit*, hyperinsul*, hyperthy*
        hypothy*, hypogonad*, hyperlip*, hyperchol*, hyperkal*, hypokal*, hyponat*, hypernat*, hypocalc*, hypercalc*
        spondyl*, scleroderm*, toxoplasm*, trichomon*, leishman*, schistosom*, cryptospor*, campylobact*, clostrid*
        streptoco*, staphylo*, trypanosom*, legionn*, retinobl*, keratoco*, blephar*, hemangi*, phenylket*, galactos*
        glycogen*, homocyst*, tyrosinem*, thalass*, hemochrom*, agammaglob*, ehlers*, marfan*, klinefelter*, angelman*
        gaucher*, niemann*, behcet*, sjogren*, raynaud*, wegener*, dupuytren*, peyronie*, friedreich*, hirschsprung*
        osgood*, creutzfeldt*, mitochondrial, craniof*, achondro*, dystroph*, ataxi*, dyskin*, dysauton*, fibrosing
        fragile x, prader willi, rett syndrome, noonan, fabry, tay sachs, wilson's disease, kawasaki disease, paget's
        charcot marie, q fever, yellow fever, dandy walker, chiari, turner's syndrome, imperfecta
        ! neuroscience, neuroscientist, ichthyosaur

        # How conditions are written about.
        congenital, hereditary, inherited {disease|condition|disorder}, inheritance pattern, genetic
        runs in {my|the} family, genetic {condition|disorder|test|testing|counselor|counseling}, gene {mutation|therapy}
        carrier screening, chromosom*, trisomy, {birth|heart|neural tube} defect, autosomal, x linked, malformation
        dysplasia, dystonia, cleft {lip|palate}, atresia, agenesis, stenosis, insufficiency, anomaly, storage disease
        {food|lactose|fructose|exercise} intolerance
        {iron|b12|vitamin d|zinc|folate|calcium|potassium} {deficient|level}, myopia, myopic, astigmatism, ptosis
        strabismus, low {iron|b12|vitamin d|testosterone|platelets|ferritin|white cell count|red cell count}
        {muscle|bone} loss, risk factor, survival rate, clinical {trial|study|research}
        {treatment|treated|medication|remedy|cure} for, how is {it|this} treated, {early|warning} sign of, side effect
        complications of, stage of the disease
        is & inherited
        ! genetic algorithm, genetic engineering class, i inherited, we inherited, he inherited, she inherited
        ! they inherited, cure for {boredom|hunger}, treatment for {wood|stains|a stain|leather|windows|decking}
        ! treated for rust
        """#
}
