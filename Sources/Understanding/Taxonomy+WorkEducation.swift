extension Taxonomy {
    /// Work and education.
    static let workEducationTable = #"""
        [work-education | Work and education | - | -]
        coworker, co worker, colleague, workplace, office?, home office, remote work, remote working, work from home
        working from home, work life balance, project manager, project management, deadline?, boss?, manager?
        business trip, conference room, standing desk, meeting notes, college?, university?, school, teacher, teaching
        classroom, professor, scholarship, degree?, bachelor's degree, master's degree, phd, graduation, graduate school
        kindergarten, homeschool*, tuition fee, tuition, campus, college application, college admission, sorority
        fraternity, intern, volunteer*, office politics

        [job-search | Job search | work-education | 127]
        job {search|hunt|hunting|interview|offer|application|listing|opening|board|fair|posting}
        find+ {a|another} {new job|job}, finding a {new job|job}, look+ for {a|another} {job|new job}
        looking for {a|work|another} {job|new job}, looking for work, apply+ for {a|this|the|that} {job|position|role}
        applying for {a|this|the} {job|position|role}, applying {for|to} jobs, resume, resumé, cv, curriculum vitae
        cover letter, linkedin, linkedin profile, indeed.com, glassdoor, recruiter, headhunter
        interview {question|tips|prep|outfit}, second interview, phone interview, got {an|the} interview, laid off
        layoffs, got fired, lost my job, unemployed, career fair, hiring manager, hiring?, interview?, references?
        dream job, entry level, summer job, part time job, quit my job, two weeks notice, salary expectations, vacancies
        job market, new job, jobs

        [career-growth | Career growth | work-education | 125]
        career, career {change|path|advice|growth|coach|ladder|switch|goals}, promotion at work, get promoted
        got promoted, got a promotion, ask+ for a raise, asking for a raise, pay raise, performance review
        annual review, mentor, mentorship, mentoring, leadership {skills|training}, networking event
        professional development, imposter syndrome, burnout at work?, public speaking, presentation skills
        negotiate {my|a} salary, negotiate salary, negotiating {my|a} salary, salary negotiation, promoted?
        managing a team, team lead, one on one with my {boss|manager}, toastmasters, soft skills, elevator pitch
        micromanag*

        [entrepreneurship | Starting a business | work-education | 61]
        start+ {a|my|our} {own business|business|small business|company|startup|online store|side business}
        starting {a|my|our} {own business|business|small business|company|startup|online store|side business}
        small business, entrepreneur, entrepreneurship, startup, business plan, business {idea|model|loan|owner|license}
        venture capital, angel investor, seed round, pitch deck, y combinator, self employed, freelance, freelancer
        freelancing, shopify, dropshipping, e commerce, ecommerce, llc, sole trader, franchise?, founder, co founder
        cofounder, shark tank, first customers, invoice, invoicing, crowdfund*, kickstarter, own boss?
        marketing strategy, register a company

        [online-learning | Online learning | work-education | 148]
        online {course|class|learning|degree|tutorial|school|program|certificate}, e learning, elearning, coursera
        udemy, khan academy, edx, skillshare, masterclass, mooc, bootcamp, boot camp course, certification
        certificate course, tutorial, distance learning, webinar, linkedin learning, learn a new skill, learn new skills
        self taught, self paced, teach myself, evening class, continuing education, codecademy, brilliant.org
        night school, recorded lectures, instructor?, free courses, lessons?

        [language-learning | Language learning | work-education | 147]
        learn+ {spanish|french|german|italian|japanese|korean|mandarin|chinese|portuguese|russian|arabic|dutch}
        learn+ {swedish|hindi|turkish|greek|polish|english}
        learn+ {a language|a new language|norwegian|hebrew|latin|welsh|irish}
        learning {spanish|french|german|italian|japanese|korean|mandarin|chinese|portuguese|russian|arabic|dutch}
        learning {swedish|hindi|turkish|greek|polish|english}
        learning {a language|a new language|norwegian|hebrew|latin|welsh|irish}
        {spanish|french|german|italian|japanese|korean} {class|lesson|grammar|vocabulary|verbs}
        {spanish|french|german|italian|japanese|korean} {tutor|course|pronunciation|homework|teacher|phrases}
        {mandarin|chinese|portuguese|russian|arabic|dutch|english} {class|lesson|grammar|vocabulary|verbs}
        {mandarin|chinese|portuguese} {tutor|course|pronunciation|homework|teacher|phrases}
        {russian|arabic|dutch|english} {tutor|course|pronunciation|homework|teacher|phrases}, duolingo, babbel
        rosetta stone, anki, anki deck, pimsleur, memrise, language {learning|exchange|app|course|school|class}
        vocabulary, conjugat*, foreign language, bilingual, fluent, fluency, fluently, accent?, second language
        sign language, polyglot, kanji, hiragana, katakana, subjunctive, how do you say, translate, translated
        translating, translation, translator, say+ {hello|thank you|good morning|goodbye} in, mother tongue
        native speaker, in {spanish|french|german|italian|japanese|mandarin|portuguese|korean}?, irregular verbs, toefl
        ielts, language partner, mean in {english|spanish|french}

        [studying | Studying and exams | work-education | 146]
        study, studied, studying, exam, midterm, finals week, homework, flashcards, flash cards
        study {group|guide|plan|tips|session|hall}, revise for, revision timetable, cram?, cramming, essay, term paper
        thesis, dissertation, lecture, lecture notes, gpa, sat, act test, gre, gmat, lsat, mcat prep, a levels, gcse
        ap class, quizlet, pomodoro, concentrat*?, library?, school project, algebra homework, spelling test, math test
        professor?, group project, syllabus, footnotes, citation, bibliography, all nighter, test tomorrow
        pass+ my {test|exam}, bar exam

        [creative-writing | Creative writing | work-education | 266]
        creative writing, writing prompt, writer's block
        write+ {a|my|our} {novel|book|story|poem|short story|screenplay|script|memoir|song|blog}
        writing {a|my|our} {novel|book|story|poem|short story|screenplay|memoir|blog}, nanowrimo, first draft
        character development, world building, worldbuilding, dialogue?, copywriting, copywriter, blog, blogger
        blogging, blog post, self publish+, literary agent, manuscript, fan fiction, fanfiction, screenwriting
        journaling, journalling, proofread, proofreading, grammarly, three act structure, plot hole, substack
        newsletter?, journalism
        """#
}
