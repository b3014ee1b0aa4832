/// What recognisers write when nobody spoke: phrases of the subtitles that they learned from (Koenecke et al. 2024,
/// "Careless Whisper"; Barański et al. 2025, "Investigation of Whisper ASR Hallucinations Induced by Non-Speech Audio").
enum Inventions {
    /// In the notation of `CueExpression`. A text that is made of these alone has no topic.
    static let standardTable = #"""
        {thank|thanks|thank you} {|so much|very much|all|everyone|guys} for {watching|listening|viewing|your attention}
        {thank|thanks|thank you} for watching {|this|the|my|our} {video|episode|show}
        {thank|thanks} for watching {|and} {|please} {|don't forget to} {like|subscribe|like and subscribe}
        thank you, thanks, thank you {very much|so much|all}, thank you bye, thanks bye
        {|i will|we will} see you {|guys|all} {|in|on} {|the} next {time|one|video|week|episode}
        {|i will|we will} see you {next|later|soon|tomorrow|again|then|around}, {|i will|we will} see you
        {|please} {|like and|like share and|hit like and} subscribe, {|please} {subscribe|subscribe now}
        {|please} {|don't forget to} {|like and} subscribe to {my|our|the|this} channel
        {|please} {remember to|make sure to|be sure to} {|like and} subscribe to {my|our|the|this} channel
        {|please} {|don't forget to} {like|subscribe|like and subscribe|like share and subscribe}
        {|please} {remember to|make sure to} {like|subscribe|like and subscribe|like share and subscribe}
        {|please} like {|comment} {|and} {share|subscribe} {|the|this|to my|to the} {video|channel}
        {|please} {} like {|and share} this video {|and} subscribe {|to my channel|to the channel}
        {|please} {don't forget to|remember to} like {|and share} this video {|and} subscribe {|to my channel|to the channel}
        {|please} hit {|the|that} {like|subscribe|bell|notification} {button|icon}, leave a like, leave a comment below
        if you {|liked|enjoyed|like|enjoy} {this|the} video {|please} {|like and} subscribe
        subtitles by the amara org community
        {subtitle|subtitles|captions|subtitled|captioned|transcription|transcribed} by
        {subtitles|captions|transcription|translation} {|made|created|provided} by {|the} {|amara org} community
        transcription by castingwords, transcribed by otter ai, transcript emily beynon, amara org, www amara org
        translated by, captioning by, closed captioning, subtitles, caption, transcription outsourcing llc
        subtitles by steamteamextra, the end, to be continued, copyright, all rights reserved
        this video is sponsored by
        {this|the} {video|episode} is brought to you by, bye, bye bye, goodbye, good bye, good night, you, yeah, uh, um
        hmm, mm, mhm, mm hmm, uh huh, okay, ok, oh, ah, hm, so, peace, peace out, i'm sorry, i don't know
        we will be right back, be right back, stay tuned, music, applause, silence, beep, foreign, blank audio

        # Other languages.
        untertitel {von|der|im|auftrag des zdf} {|amara org} {|community}, untertitel der amara org community
        untertitel
        untertitelung des zdf {|2020}, untertitelung im auftrag des zdf {|für funk} {|2017|2018|2020|2021}
        untertitelung aufgrund der audioqualität nicht möglich, vielen dank {|fürs zuschauen|für ihre aufmerksamkeit}
        danke fürs zuschauen, bis zum nächsten mal, tschüss, copyright wdr {|2020|2021}, swr {|2020|2021}
        sous titres réalisés {|par la communauté d'amara org|para la communauté d'amara org}, sous titrage
        sous titrage {st 501|société radio canada|mfp}, sous titres
        merci {|d'avoir regardé|d'avoir regardé cette vidéo}
        merci à tous, abonnez vous, à bientôt, au revoir
        subtítulos realizados por la comunidad de amara org, subtítulos por la comunidad de amara org
        gracias por ver {|el video|el vídeo}, gracias, suscríbete {|al canal|a mi canal}, hasta luego, adiós, subtítulos
        legendas pela comunidade {|amara org|de amara org}, obrigado {|por assistir}, inscreva se no canal, tchau
        sottotitoli {|creati dalla comunità amara org|e revisione a cura di qtss}, grazie {|per la visione|a tutti}
        ondertiteld door de amara org gemeenschap, ondertiteling {|ingediend door}, bedankt voor het kijken, tot ziens
        napisy stworzone przez społeczność amara org, dziękuję {|za uwagę|za obejrzenie}, do zobaczenia
        titulky vytvořil, titulky vytvořil johnyx, děkuji za pozornost, undertexter av, tack för att ni tittade, tack
        teksting av nicolai winther, undertekster av, takk for at du så på, tekstitys, kiitos katsomisesta
        редактор субтитров, субтитры {|сделал|создавал|делал} {|dimatorzok}, продолжение следует, спасибо за просмотр
        спасибо, подписывайтесь на канал, до свидания, пока, дякую за перегляд, дякую
        altyazı {|m k}, izlediğiniz için teşekkürler, abone olun, teşekkür ederim
        ترجمة نانسي قنقر, ترجمة, اشتركوا في القناة, شكرا للمشاهدة, شكرا
        ご視聴ありがとうございました, ご清聴ありがとうございました, チャンネル登録をお願いします, 最後までご視聴頂きありがとうございました
        ありがとうございました, おやすみなさい, 字幕視聴ありがとうございました, またね
        시청해주셔서 감사합니다, 시청해 주셔서 감사합니다, 구독과 좋아요 부탁드립니다, 감사합니다, 다음 영상에서 만나요, 고맙습니다
        字幕由 amara org 社区提供, 字幕由amara org社区提供, 谢谢观看, 谢谢大家, 请不吝点赞 订阅 转发 打赏支持明镜与点点栏目, 請訂閱, 謝謝觀看
        字幕志愿者 李宗盛, 字幕志願者 楊棟樑, 感谢观看, 多謝您的觀看, cảm ơn các bạn đã theo dõi, hãy đăng ký kênh
        धन्यवाद, देखने के लिए धन्यवाद, सब्सक्राइब करें, terima kasih {|telah menonton|kerana menonton}
        """#
}
