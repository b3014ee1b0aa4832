extension Taxonomy {
    /// Technology.
    static let technologyTable = #"""
        [technology | Technology | - | 596]
        technology, tech, techie, tech {news|support|company}, gadget, electronics, computer, computing, software
        hardware?, operating system, windows 11, windows 10, linux, ubuntu, printer, 3d {print|printing|printer|printed}
        3d printing, virtual reality, vr headset, oculus, meta quest, augmented reality, drone, robot, robotics
        raspberry pi, arduino, cybersecurity, password manager, vpn, hacker, antivirus, encryption, usb, usb c, hdmi
        microchip, semiconductor, spreadsheet?, excel formula, microsoft word, powerpoint, google docs, screen time?
        internet of things, quantum computing, download?, silicon valley

        [smartphones | Smartphones | technology | 635]
        smartphone, iphone, android, android phone, samsung galaxy, google pixel, pixel phone, oneplus, xiaomi
        cell phone, cellphone, mobile phone, phone {case|screen|battery|charger|plan|upgrade|camera|storage|cover}
        new phone, flip phone, cracked screen, screen protector, sim card, esim, wireless charger, wireless charging
        power bank, battery life?, app store, ios, phone?, phone is slow, phone storage, verizon, t mobile, low battery?
        airdrop, galaxy s24, galaxy fold, apps?, phone number?

        [laptops | Laptops and tablets | technology | 630]
        laptop, macbook, macbook air, macbook pro, chromebook, thinkpad, surface pro, dell xps, lenovo
        notebook computer, ipad, tablet computer, ultrabook, desktop computer, desktop pc, imac, mac mini, build a pc
        build+ my own pc, pc build, graphics card, gpu, nvidia, amd ryzen, intel core, cpu, ram?, ssd, hard drive
        external drive, mechanical keyboard, monitor?, computer monitor, dual monitor, ultrawide, motherboard, webcam
        docking station, trackpad, touchscreen, gigs of ram, blue screen, laptop battery, battery drains?
        microsoft surface, desktop?

        [wearables | Smartwatches and wearables | technology | 637]
        smartwatch, smart watch, apple watch, fitbit, garmin, garmin watch, galaxy watch, pixel watch, fitness tracker
        fitness band, oura ring, smart ring, whoop strap, whoop band, wearable, step counter, pedometer, smart glasses
        watch band, watch face?, close my rings

        [home-audio | Audio and home entertainment | technology | 634]
        headphone, earbuds, earphones, airpods, noise cancelling, noise canceling, bluetooth speaker, speakers, soundbar
        sound bar, subwoofer, home theater, home cinema, surround sound, dolby atmos, stereo system, hi fi, hifi
        audiophile, amplifier, receiver?, sonos, bose, jbl, smart tv, oled, oled tv, qled, 4k tv, 65 inch tv, new tv
        television set, projector, roku, fire stick, chromecast, blu ray, remote control, loudspeaker, wall mount+ tv
        hdmi cable

        [programming | Programming | technology | 631]
        programming, programmer, coding, coder, write code, writing code, source code
        software {engineer|engineering|developer|development}, web {developer|development|design|dev}, web app, frontend
        front end developer, backend, full stack, python {script|code|program|function|library|course|list|loop}
        learn python, in python, python?, javascript, typescript, react app, reactjs, nodejs, node js, java?, c++
        rustlang, golang, kotlin, ruby on rails, php, html, css, sql, sql query, database, postgres, mysql, mongodb, api
        apis, rest api, git, github, git {commit|rebase|merge|branch}, merge conflict, pull request, docker, kubernetes
        devops, aws, azure, algorithm, data structure, linked list, binary search, recursion, regex, regular expression
        debug, debugging, debugger, null pointer, segfault, stack trace, stack overflow, stackoverflow, compiler
        compile error, compiler error, syntax error, unit test, leetcode, hackathon, vs code, vscode, ide, visual studio
        bug?, script?, function?, loop?, array?, for loop, variable?, data science, pandas dataframe, dataframe, xcode
        swiftui, flutter app, json, open source, microservices, code review, bash script, command line, terminal?
        off by one, coding bootcamp, hello world, vim, emacs, django, flask app

        [artificial-intelligence | Artificial intelligence | technology | 597]
        artificial intelligence, machine learning, deep learning, neural network, neural net, chatgpt, chat gpt, gpt 4
        gpt4, openai, claude ai, gemini ai, copilot, large language model, language model, llm, midjourney
        stable diffusion, dall e, ai, ai {model|art|tool|assistant|generated|chatbot|agent}, chatbot, prompt engineering
        generative, reinforcement learning, computer vision, training data, hugging face, tensorflow, pytorch
        self driving, turing test, singularity?

        [smart-home | Smart home | technology | 277]
        smart {home|speaker|plug|bulb|light|lock|thermostat|doorbell|lighting|switch|fridge|device|blinds}
        home automation, home assistant, google home, nest hub, nest thermostat, amazon echo
        alexa {turn|routine|skill|device}, echo dot, homekit, philips hue, hue lights, ring doorbell, video doorbell
        ecobee, thermostat, zigbee, z wave, matter thread, ifttt, robot vacuum, security camera, motion sensor
        turn {off|on|down|up} the {light|lamp|heating|heat|ac|thermostat|fan|tv|bedroom lights|kitchen lights}
        turn the {light|lamp|heating|heat|ac|fan|thermostat} {off|on|down|up}, lights {off|on}, dim the lights, dim?
        dimmer, brightness?, turn {off|on} all, lights?, change the light {color|to}
        start the {robot|vacuum|coffee machine|roomba}, {wemo|smart} {plug|socket}, socket?, set the temperature
        make me {a|some} coffee, lock the {front|back} door

        [home-networking | Internet and Wi-Fi | technology | 600]
        wifi, wi fi, router, modem, mesh network, mesh wifi, ethernet, broadband, fiber internet, fibre broadband
        internet {speed|connection|provider|is slow|is down|service|plan|outage}, slow internet, internet?
        signal strength, starlink, bandwidth, download speed, speed test, network switch, hotspot, lan cable
        access point, firewall, nas?, synology, buffering?, ping?, 5g, xfinity, comcast, dns

        [social-media | Social media | technology | 628]
        social media, social network, facebook, instagram, insta, tiktok, tik tok, twitter, tweet, tweeted, tweeting
        snapchat, linkedin post, youtube {channel|video}, youtube, youtuber, reddit, subreddit, pinterest, threads app
        bluesky, mastodon, hashtag, followers, follower count, selfie, viral?, retweet
        facebook {post|group|status|page}, newsfeed, my feed?, status update, go viral, content creator
        influencer marketing, post {on|to} {facebook|twitter|instagram}, myspace, dm me, check in on facebook
        notifications?

        [email-messaging | Email and messaging | technology | 623]
        email, emailed, emailing, e mail, inbox, gmail, outlook, spam folder, unsubscribe, text message
        send a {text|message}, whatsapp, telegram, signal app, messenger?, group chat, slack, zoom call, video call
        voicemail, contact list, contacts?, reply?, send {an|this|the|a} email, unread {messages|mail}, new mail
        reply to {him|her|them|the email|this email|my boss}, check my {mail|messages}, discord, imessage
        call {mom|dad|my}?, subject line?, attach?, mailbox?
        """#
}
