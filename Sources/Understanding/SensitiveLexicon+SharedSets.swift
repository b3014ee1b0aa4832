extension SensitiveLexicon {
    /// Sets that more than one category uses.
    static let sharedSetsTable = #"""
        @parent = mom, mother, dad, father, parent, stepmom, stepdad, mother in law, father in law, in law
        @elder = grandmother, grandfather, grandparent, uncle, aunt, auntie, great aunt, great uncle
        @child = son, daughter, kid, child, baby, toddler, teen, teenager, grandson, granddaughter, grandchild, twin
        @peer = brother, sister, cousin, nephew, niece, sibling, friend, best friend, bestie, buddy, roommate, flatmate
        @love = wife, husband, partner, spouse, boyfriend, girlfriend, fiance, fiancee, ex, date, crush
        @other = coworker, co worker, colleague, boss, neighbor, teacher, classmate, client, someone, somebody, family
        @kin = {@parent}, {@elder}, {@child}, {@peer}, {@love}, {@other}
        @is = am, is, are, was, were, been, being, be, im
        @feel = feel, feeling, felt

        @bodyjoint = knee, hip, shoulder, elbow, wrist, ankle, neck, spine, back, lower back, jaw
        @bodylimb = arm, leg, foot, hand, finger, toe, thumb, heel, calf, thigh, shin, hamstring, groin, rib,
            collarbone
        @bodyinner = heart, lung, liver, kidney, bladder, stomach, bowel, colon, prostate, thyroid, brain, pancreas,
            uterus
        @bodymore = ovary, gallbladder, appendix, chest, breast, throat, tonsil, sinus, pelvis, abdomen, nerve, disc
        @bodyface = head, eye, ear, nose, mouth, tooth, gum, tongue, skin, scalp, face, belly, tummy, gut, butt, muscle
        @body = {@bodyjoint}, {@bodylimb}, {@bodyinner}, {@bodymore}, {@bodyface}

        @nationA = african, afghan, albanian, algerian, american, arab, argentinian, armenian, asian, australian,
            austrian, bangladeshi, belarusian, belgian, bolivian, bosnian, brazilian, british, bulgarian, burmese,
            cambodian, canadian, caribbean, chilean, chinese, colombian, congolese, croatian, cuban, czech, danish,
            dominican, dutch, ecuadorian, egyptian, english, eritrean, ethiopian, european, filipino, filipina, finnish,
            french, german, ghanaian, greek, guatemalan, haitian, hawaiian, honduran, hungarian, indian, indonesian,
            iranian, iraqi, irish, israeli, italian
        @nationB = jamaican, japanese, kenyan, korean, kurdish, lebanese, malaysian, mexican, mongolian, moroccan,
            nepali, nigerian, norwegian, pakistani, palestinian, persian, peruvian, polish, portuguese, puerto rican,
            romanian, russian, rwandan, salvadoran, samoan, saudi, scottish, serbian, slavic, somali, south african,
            spanish, sri lankan, sudanese, swedish, swiss, syrian, taiwanese, tamil, thai, tibetan, tunisian, turkish,
            ugandan, ukrainian, uyghur, venezuelan, vietnamese, welsh, yemeni, punjabi, bengali, gujarati, desi,
            middle eastern, east asian, south asian, eastern european, latin american

        @land = afghanistan, algeria, argentina, bangladesh, brazil, cambodia, cameroon, china, colombia, congo, cuba,
            egypt, el salvador, ethiopia, eritrea, ghana, guatemala, haiti, honduras, hungary, india, indonesia, iran,
            iraq, ireland, italy, jamaica, kenya, korea, lebanon, mexico, morocco, nepal, nigeria, pakistan, palestine,
            peru, philippines, poland, puerto rico, romania, russia, rwanda, senegal, serbia, somalia, spain, sri lanka,
            sudan, syria, taiwan, tunisia, turkey, uganda, ukraine, venezuela, vietnam, yemen, zimbabwe, germany,
            greece, japan, portugal, africa, asia, eastern europe, the caribbean, the middle east, latin america,
            abroad, back home
        """#
}
