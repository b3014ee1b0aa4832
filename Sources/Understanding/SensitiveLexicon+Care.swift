extension SensitiveLexicon {
    /// Health: doctors, hospitals, procedures, tests and values.
    static let careTable = #"""
        @specialist = eye, foot, skin, heart, back, family, lady, women's, bone, brain, ear, sleep, fertility, tooth
        [health]
        # People and places of care.
        doctor~, physician~, my doc, {the|a|our|see a} doc {said|says|told|put|wants|thinks|gave|about|for}
        {@specialist} doctor, dr appointment, see {my|a|the} dr, my dr, gp appointment, my gp, see a gp
        {doc|md} appointment, specialist appointment, see a specialist
        medical {advice|help|attention|care|leave|test|exam|procedure|treatment|emergency}
        medical {bill|center|insurance|device|professional|supplies|record|note|certificate|clearance|alert}
        health {care|insurance|coverage|plan|worker|clinic|visitor}, healthcare, medicaid, nhs, nhs 111
        kaiser permanente, nurse, nursing home, care home, nursing care, caregiver, carer, home health aide
        assisted living, hospital~, hospitali*, clinic, urgent care, emergency room, er visit, {in|to|at} the er
        a and e, icu, intensive care, {cancer|maternity|psychiatric|psych|pediatric} ward, ambulance~, paramedic~, emt
        911 for, call 911, surgeon~, surgery~, surgical, presurgical, post op, pre op, postop
        {knee|hip|back|heart|eye|brain} op, under the knife, operated on
        {an|my|his|her|the} operation {on|went|is|was|next|tomorrow}, anesthe*, anesthetic~, anesthesia~, anaesthet*
        {minor|outpatient|medical|the} procedure {went|on|next|tomorrow|is}, outpatient, inpatient, discharge papers
        dermatologist~, cardiologist, neurologist, oncologist, pediatrician~, gynecologist~, gyno, obgyn, ob gyn
        urologist, psychiatrist~, radiologist, pathologist, endocrinologist, gastroenterologist, ent doctor
        ent specialist, optometrist~, ophthalmolog*, optician, eye {exam|test|clinic}, audiolog*, hearing test
        podiatrist, orthodontist~, orthodontic, dentist~
        dental {work|appointment|implant|surgery|insurance|clinic|cleaning|hygienist}, dentures, root canal
        wisdom tooth, tooth {pulled|extraction|removed|filling|crown|fell out|knocked out|grinding}, cavity
        braces {on|off|tightened}, chiropract*, osteopath~, acupunct*, homeopath*, naturopath*, physio, physiotherap*
        physical {therapy|therapist}, occupational {therapy|therapist}, speech {therapy|therapist}, radiation therapy
        radiation {treatment|oncology}, radiotherap*, chemo, chemother*, chemotherapy~, immunother*, iv infusion
        infusion {center|clinic}, transfusion, hormone therapy, stem cell, bone marrow, bone scan, bone density
        organ {donor|donation|transplant}, {kidney|liver|heart|lung|organ|hair|cornea} transplant
        transplant {surgery|list|recipient|patient}, donate {blood|plasma|a kidney|organs}
        blood {donor|donation|drive|type|transfusion|loss|disorder}, second opinion {on|from|about}, referral to
        first aid for, {home|natural|herbal|folk} remedy, bedrest, bed rest, rehab, rehabilitation

        # Tests and values.
        blood {test|work|draw|panel|count|result|sample|pressure|oxygen|level|thinner}, bloodwork
        lab {result|work|values|report}, {test|scan|biopsy|lab|mri|xray} {results|came back|was clear|is clear}
        urine {test|sample|analysis}, urinalysis, tested positive, {cat|ct|mri|pet|dexa|bone|brain|ultrasound} scan
        mri^, ct scan, x ray, xray, ultrasound~, sonogram, ekg^, ecg^, eeg^, echocardio*, biopsy~, colonoscopy~
        endoscopy~, pap smear, smear test, cervical screening, screened for, std {test|check}, bmi^, body mass index
        body fat {percent|percentage}, resting heart rate, my {heart rate|pulse|bp|sugars|levels are}
        heart rate {is|was|went|of}, {systolic|diastolic}, {140|150|160|130|120|135|145} over {70|75|80|85|90|95|100}
        ldl, hdl, ferritin, hemoglobin~, haemoglobin, platelets, white {blood cell|cell count}, creatinine, gfr
        bilirubin, hormone levels, cortisol, testosterone, estrogen, progesterone, tsh, iron levels
        oxygen {level|saturation}, {i|he|she} {weigh|weighed}, weigh {too much|in at}, how much {should|do} i weigh
        weight {gain from|loss drug|loss surgery|loss injection|loss shot}
        {doctor|gp|dr|physio|nurse} {told|recommended|ordered|prescribed|advised}
        weight loss {pill|med|clinic|medication}, lose weight {for|before|because|after} {my|the|a|surgery|his|her|of}
        bariatric~, gastric {bypass|sleeve|band}, lap band, liposuction, botox~, plastic surgery, plastic surgeon
        tummy tuck, nose job, boob job, breast {reduction|augmentation|implant|exam}, lasik, hair transplant
        {lower|reduce|manage} {my|his|her} {sugar|bp|levels}, 💊, 💉, 🏥, 🩺, 🚑, 🩹, 🩻, 🧑 ⚕, 👩 ⚕, 👨 ⚕, 🦷, 🌡
        """#
}
