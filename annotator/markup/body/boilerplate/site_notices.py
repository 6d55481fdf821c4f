"""What a site says to its readers in the middle of an article or at its end, in several languages.

These phrases address whoever reads the page: their consent, their account, their support. No story does.
"""

import re


def _phrases(*languages: str) -> re.Pattern[str]:
    return re.compile("|".join(languages), re.IGNORECASE)


# In place of something from another site, which is shown once the reader agrees.
_CONSENT_TO_EMBED = _phrases(
    r"to (?:see|view|show you|display|watch|load) this (?:content|embed|post|video|tweet)",
    r"this content (?:is|was) (?:provided|hosted) by|content can(?: also)? be viewed on the site",
    r"may (?:be using|use|set) cookies|(?:enable|allow|accept) (?:all )?cookies",
    r"extern(?:e[rn]?|en) (?:inhalt|content)|drittplattform|empfohlener redaktioneller inhalt",
    r"(?:afficher|voir|visualiser|consulter) ce contenu|ce contenu (?:est bloqué|provient|est hébergé)",
    r"accepter les cookies|aceptar? (?:las |los |os )?cookies",
    r"(?:ver|mostrar|visualizar) (?:este|esse|el) (?:contenido|conteúdo)",
    r"(?:visualizzare|vedere) (?:questo|il) contenuto|questo contenuto è",
    r"(?:deze|externe) (?:inhoud|content) (?:te )?(?:bekijken|tonen|wordt)|for å (?:se|vise) dette innholdet",
    r"för att (?:se|visa) (?:det här )?innehållet|treść (?:zewnętrzn|z serwisu)",
)
_YOUR = r"\b(?:your|tu|su|votre|ihre?|deine?|(?:il|la) (?:tuo|tua)|[oa] (?:seu|sua)|je|uw|din|ditt|twoj\w)"
_SUBSCRIPTION = (
    r"(?:subscription|account|membership|suscripci[oó]n|cuenta|abonnement|compte|abo|konto|abbonamento|assinatura"
    r"|conta|prenumeration|subskrypcj\w)\b"
)
_ANOTHER = (
    r"\b(?:on|in|from|en|desde|sur|auf|an|su|em|op) (?:this|another|otro|este|autre|cet|andere[nms]?|diesem|outro)"
)
_ACCOUNT = _phrases(
    rf"{_YOUR} (?:\w+ )?{_SUBSCRIPTION}",
    rf"{_ANOTHER} (?:device|browser|dispositivo|navegador|appareil|navigateur|gerät|apparaat)\b",
    r"\b(?:add|añadir|ajouter) (?:another|otro|un autre) (?:user|usuario|utilisateur)\b",
)
# Case counts: “Sie” speaks to a reader, “sie” of somebody else.
_ADDRESS = re.compile(
    r"\b(?:[Yy]ou|[Yy]our|[Oo]ur|us|[Ww]e|[Mm]e|my|Sie|Ihre?[nmrs]?|[Ww]ir|[Uu]ns|[Uu]nse?re?\w*|[Dd]ich|[Dd]eine?\w*"
    r"|[Vv]ous|[Vv]otre|[Vv]os|[Nn]otre|[Nn]os|[Nn]ous|[Nn]uestr\w+|[Uu]sted|tus?|[Nn]ostr[aoie]|tuoi?|tua|tue"
    r"|[Nn]oss[oa]s?|[Ss][ií]guenos|[Ss]eguici|[Vv]ocê|ons|onze|jouw|uw|[Nn]aš\w+|нас|наш\w*)\b"
)
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]*[\"”“»]")
_MODERATED = r"(?:moderat|moderad|approv|aprovad|aprobad|freigeschaltet|freigegeben|modéré|validés|geplaatst)"
# Under a story: who reads on, pays, follows, writes in, or helped.
_ENDING = _phrases(
    r"^(?:download|get|install) (?:our|the [\w ]{1,30}) app\b",
    r"^listen to (?:the|our|this) .{0,40}podcast|^(?:for )?(?:more|follow)\b.{0,80}(?:https?://|www\.)\S+$",
    r"^comments? (?:are|is) (?:closed|moderated|disabled|welcome)|^(?:join|start) the (?:conversation|discussion)",
    rf"\b(?:comments?|coment[aá]rios?|commenti|commentaires|kommentare|reacties)\b.{{0,120}}\b{_MODERATED}",
    r"^(?:contact|e-?mail|write to|reach) [\w. ]{1,40} (?:at|on|via)\b|^(?:e-?mail|tel|phone|contact)\s?:",
    r"\b(?:can|may) be (?:reached|contacted) (?:at|on|by|via) (?:.{0,40}(?:@|\d{3})|(?:e-?mail|phone|signal|x)\b)",
    r"^(?:support|help) (?:us|our (?:work|journalism))\b|^(?:donate|become a (?:member|subscriber|supporter))\b",
    r"^(?:do you have|got) a (?:tip|story)\b",
    r"^if you (?:enjoyed|liked) (?:this (?:\w+ )?(?:article|story|piece|column|post|newsletter)|reading)\b",
    r"^\d{1,3}[- ]min(?:ute)?s?(?: read)?$",
    r"^(?:this|the full) (?:article|story|content) is (?:only |exclusively )?(?:for|available to|reserved for)\b.{0,30}"
    r"\b(?:subscribers|members)",
    r"^already a (?:subscriber|member)\b|^to (?:continue|keep) reading\b|\bto (?:continue|keep) reading\W*$",
    r"^il vous reste [\d.,]+ ?%|\bréservée?s? aux abonnés\W*$|^déjà abonné",
    r"^(?:dieser|der) (?:artikel|text|beitrag) ist (?:nur |exklusiv )?für\b.{0,30}\b(?:abonnent|leser)",
    r"^jetzt weiterlesen\b",
    r"^(?:este )?(?:contenido|conteúdo) (?:es |é )?(?:exclusivo|solo) para\b.{0,20}\b(?:suscriptores|assinantes)",
    r"^(?:except for the headline, )?this (?:story|article|report) (?:has|was|is)\b.{0,80}\b(?:feed|news agency)\W*$",
    r"^(?:© ?)?[a-z]{2,4}(?:-infocom)?, [a-z]{2,4}:\d{6}-",
    r"^(?:reading time|lesezeit|leestijd|temps de lecture|tiempo de lectura|tempo di lettura)\b",
    r"\b(?:appear(?:ed|s)|was published|published) in (?:the |our )?(?:[\w ]{1,40} )?print(?:ed)? edition\b",
    r"^(?:what do you think\?|let us know\b|tell us\b).{0,80}\bcomments?\b|^our standards:",
    r"^(?:disclaimer: ?)?(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed\b"
    r".{0,120}\b(?:authors?|writers?|own)\b",
    r"^all rights reserved|^(?:©|copyright|\(c\) ?\d{4})",
    r"hat ihnen (?:dieser|der) (?:artikel|beitrag)|^(?:unterstützen|folgen|abonnieren|lesen) sie\b",
    r"^folgt? uns\b|^lest (?:den|auch|hier)\b|maschinelle übersetzung|^mit agenturmaterial\b",
    r"^(?:redaktion|faktencheck|redigatur|lektorat|mitarbeit|bildredaktion|recherche)\s?:",
    r"^(?:quelle|quellen|schlagw[oö]rt\w*|themen|mehr zu)\s?:",
    r"^(?:suivez|soutenez|abonnez|rejoignez|retrouvez|téléchargez)[- ](?:nous|vous|notre|nos|tou[st]e?s?)\b",
    r"^(?:s[íi]gue(?:nos)?|suscr[íi]be(?:te)?|apoya|descarga|únete)\b.{0,60}\b(?:en|a|nuestr\w+|whatsapp)\b",
    r"^(?:segui(?:ci)?|iscriviti|sostieni|scarica)\b.{0,60}\b(?:su|a|nostr\w|whatsapp|google)\b",
    r"^(?:siga|acompanhe|assine|inscreva-se|receba|baixe)\b.{0,60}\b(?:no|na|noss[oa]|whatsapp|google)\b",
    r"^(?:volg|steun|lees ook|meld je aan)\b.{0,40}\b(?:ons|op|nieuwsbrief)\b",
    r"^(?:подпис(?:ывайтесь|аться)|следите за|читайте также)|^(?:関連記事|あわせて読みたい)",
)
# How the text was made, and what the site earns by it.
_ABOUT_TEXT = _phrases(
    r"^(?:this|the) (?:article|story|text|interview|post|report|translation) (?:was|has been|is)\b.{0,60}"
    r"\b(?:translat|(?:with|using|by) (?:the help of )?(?:ai|artificial|chatgpt|a machine)|automat|machine|generated)",
    r"^this is a(?:n automatic| machine)? translation\b|\bearn (?:a|an) (?:\w+ )?commission\b|\baffiliate links?\b",
    r"^(?:dies|das) ist eine (?:maschinelle |automatische )?übersetzung\b",
    r"^(?:dieser|der|diese) (?:artikel|text|beitrag|übersetzung)\b.{0,60}"
    r"\b(?:übersetzt|automatisiert|künstlicher? intelligenz|ki)\b",
    r"^(?:cet|l[’']) ?article a été (?:\w+ )?(?:traduit|généré)|^dit artikel is (?:vertaald|automatisch)",
    r"^(?:este|esta|o|el) (?:artículo|artigo|texto|nota) (?:fue|foi|ha sido) (?:traduc|traduz|gerad|generad)",
    r"^questo articolo è stato (?:tradotto|generato)",
)
# Sentences of a story may begin so too.
_ENDING_OR_STORY = _phrases(
    r"^(?:filed under|topics?|tags?|categories|in this (?:article|story)|more on this (?:story|topic))\b[:\s]",
    r"^follow [@\w. ]{1,40} on (?:x|twitter|facebook|instagram|bluesky)\b",
    r"^(?:follow|like|join|find) (?:us|me|him|her|them|our|the \w+) (?:on|at)\b|^(?:sign up|subscribe|register)\b",
    r"^(?:with|avec|mit|con|com) (?:reports?|reporting|files|additional reporting|inputs?|informaci[oó]n|material\w*)"
    r" (?:from|by|of|de|der|von|des)\b",
)
# At the beginning of a linked line: what the reader finds behind the link.
_SENDS_ON = _phrases(
    r"\W*(?:read|see|watch|listen to|click) ",
    r"\W*(?:lesen sie|hier (?:lesen|klicken|geht|finden|sehen)|mehr (?:zum|zur|dazu|lesen|infos))\b",
    r"\W*(?:lire|lisez|voir|retrouvez|regardez) ",
    r"\W*(?:lea|vea|leer|ver|mire|leia|veja) (?:más|también|aquí|el|la|mais|também|aqui|o|a)\b",
    r"\W*(?:leggi|guarda) |\W*(?:lees|bekijk) |\W*(?:читайте|смотрите) ",
)


def addresses_reader(text: str) -> bool:
    """Whether the site speaks of itself or to its readers, outside quotation marks."""
    return bool(_ADDRESS.search(_QUOTED.sub("", text)))


def asks_for_consent(text: str) -> bool:
    """Whether the text is in place of something from another site that the reader has to agree to."""
    return bool(_CONSENT_TO_EMBED.search(text))


def is_about_account(text: str) -> bool:
    """Whether the text is about the reader's subscription, or the device that it is used on."""
    return bool(_ACCOUNT.search(text))


def is_ending(text: str) -> bool:
    """Whether the line is one of those that follow a story; only its place, at the end, makes it certain."""
    return bool(_ENDING.search(text.lstrip(" *>»•–—-▶→([")))


def may_be_ending(text: str) -> bool:
    """Whether the line begins like one of those that follow a story, as some sentences of stories do, too."""
    return bool(_ENDING_OR_STORY.search(text.lstrip(" *>»•–—-▶→([")))


def is_about_text(text: str) -> bool:
    """Whether the desk says how the text was made or translated, or that the site earns by its links."""
    return bool(_ABOUT_TEXT.search(text.lstrip(" *([")))


def sends_on(text: str) -> bool:
    """Whether a line that is a link tells readers to follow it."""
    return bool(_SENDS_ON.match(text))
