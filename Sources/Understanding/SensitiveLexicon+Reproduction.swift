extension SensitiveLexicon {
    /// Health: pregnancy, fertility, sex and the cycle.
    static let reproductionTable = #"""
        [health]
        pregnan*, pregnant~, pregnancy~, preggo, preggers, prego, knocked up, up the duff, bun in the oven
        in the family way, with child, expectant {mother|mom|parent}
        {we're|i'm|she's|they're|is|are} expecting {a baby|twins|again|our|my|in|her|their|a boy|a girl}
        expecting {our|my|her|their} {first|second|third|baby|twins}
        baby {on the way|bump|is due|due|kicking|is kicking|arrives in}, {my|her|baby's} due date
        due in {january|february|march|april|may|june|july|august|september|october|november|december} with
        {first|second|third|1st|2nd|3rd} trimester, trimester~, {weeks|months} {pregnant|along|gestation}, gestation*
        gestational, pregnancy {test|vitamin|pillow|scan}, positive test line, two lines on the test
        ultrasound {pic|scan|tech}, gender reveal, morning sickness, prenatal, antenatal, perinatal, neonatal, nicu
        obstetric*, midwife~, midwives, doula, birth {plan|center|control|defect|mother}, birthing, home birth
        water birth, give birth, gave birth, giving birth, {going|went|go|am|is|was|she's|i'm} {into|in} labor
        labor {pains|and delivery|ward|induced|started}, contractions {are|started|every|apart|have}, water broke
        induced {labor|tomorrow|at}, epidural, dilated, placenta, amnio*, umbilical, preeclamp*, eclamp*, c section
        csection, cesarean, cesarian birth, premature baby, preemie, stillb*, still born, fetus, fetal, miscarr*
        miscarriage~, lost {the|our|her|my} baby, {losing|loss of} {the|a|our} baby, ectopic, abortion~
        abort {the|my|a} baby, terminate+ the pregnancy, termination of, get rid of it and pregnant, plan b pill
        morning after pill, took plan b, need plan b, plan c pills, mifepristone, misoprostol, abortion pill
        planned parenthood, unwanted pregnancy, birth control, contracept*, contraception~, the pill, on the pill
        off the pill, iud^, iuds, nuvaring, depo, condom, vasectomy~, tubes tied, tubal, hysterectomy~, spermicid*
        diaphragm fitting, fertile, fertility~, infertil*, infertility~, ivf^, iui, icsi
        egg {donor|donation|freezing|retrieval}, freeze my eggs, freezing my eggs
        sperm {count|donor|bank|test|motility|sample}, surrogate {mother|mom}, surrogacy, surrogate, ttc
        {trying|try|tried} {for a baby|to conceive|to get pregnant|for another|for a second|to have a baby|for kids}
        conceive, conceiving, conception, ovulat*, ovulation~, fertile window, basal temperature, low sperm
        can't have {kids|children|babies}, unable to have {kids|children}, baby {isn't happening|making isn't}
        breastfeed*, breast feed+, breastfeeding~, breast milk, breastmilk, nursing {mother|mom|bra|my baby|the baby}
        lactat*, breast pump, pumping {milk|at work}, mastitis~, latch {on|problem|properly}, postpartum~, post partum
        postnatal, maternity {leave|ward|clothes|bra|pants|hospital|jeans|pay}, maternity, paternity test
        pelvic {floor|exam}

        # Cycle and change.
        {my|her|late|missed|missing|irregular|heavy|painful|first} period
        period {is late|was late|late|tracker|pain|cramps|pants|app|started|product|blood|hasn't come}
        periods {are|have|stopped|every|came}, on {my|her} period, got {my|her} period, menstru*, menstrual~
        menstruation~, menopaus*, menopause~, perimenopaus*, hot flashes, going through the change, pms^, pmdd
        time of the month, that time of the month, aunt flo, tampon, menstrual cup, sanitary {pad|towel|napkin}
        spotting between, heavy bleeding, cramping and, pcos^, polycystic, endometr*, endometriosis~, fibroid, ovar*
        ovarian~, cervix, cervical, vagin*, vulv*, uter*, prolapse, prostate~, testic*, erectile, erection, impoten*
        ed meds, can't get it up, libido, low sex drive, sex drive, ejaculat*, penis, circumcis*, urolog*
        down there {itch|itching|hurts|burn|smell}, {itch|itchy|rash|bump|discharge} down there, vaginal discharge
        unusual discharge, lady parts, women's {problems|troubles|health}, men's health {clinic|issue}, unprotected sex
        safe sex, sex ed, sexual {health|dysfunction|function}, sex {therapist|therapy|addict|addiction}, painful sex
        sex hurts

        # Emoji.
        🤰, 🤱, 🫄, 🫃, 🍼 due
        """#
}
