"""What the parts of a page say of themselves: advertisements, players, galleries, buttons, posts that are loaded.

Each is all of its line. In a list or a table the same word is a value ("Print: 4,000"), and over a paragraph a heading.
"""

import re
from functools import lru_cache

from annotator.markup.body.leaves import Leaf
from annotator.markup.elements import HEADINGS

_IN_ROWS = {"li", "td", "th", "dt", "dd"}
# In characters.
_LONGEST = 110
_AROUND = " \t\n.,:;!…-–—_|•·*▶►▲▼→←↓>»«<[](){}"
_ADVERTISEMENT = r"""
    (?:paid\ |our\ )?(?:advertisement|advertising|advert|ad|anzeige|werbung|reklame?|reklama|annons|annonse|annonce
        |mainos|publicit[ée]|publicidad|publicidade|pubblicità|advertentie|hirdetés|iklan|реклама|διαφήμιση|広告|廣告|广告|광고|إعلان
        |quảng\ cáo)
    | advertisement\b.{0,40} | (?:sponsor(?:ed)?|paid|partner)\ (?:message|content|post|links?) | promoted(?:\ content)?
    | scroll(?:\ down)?\ (?:to|for)\ (?:continue|more|read).{0,30}
    | (?:der\ )?(?:artikel|text|beitrag)\ (?:wird|geht)\ (?:nach|unter)\ (?:der|dieser)\ (?:anzeige|werbung)\ (?:weiter
        |fortgesetzt)
    | nach\ der\ (?:anzeige|werbung)\ geht\ es\ weiter | (?:artikel|tekst)\ gaat\ verder\ (?:na|onder)\ .{3,30}
    | continua\ (?:após|depois)\ (?:a|da)\ publicidade | (?:la|l[’'])\ ?(?:suite|article)\ .{0,20}\bpublicité
    """
_SKIPPED = r"""
    (?:skip|jump)\ (?:past|to|over|ad|advert|advertisement|promotion|this|the|twitter|x|instagram|facebook
        |youtube)\b.{0,50}
    | (?:after|before|end\ of)\ (?:the\ )?(?:newsletter|twitter|x|youtube|instagram|facebook|tiktok|promotion|advert
        |podcast)\b.{0,40}
    | zum\ (?:inhalt|artikel|ende)\ .{0,20}springen | (?:newsletter|werbung|anzeige|galerie)\ überspringen
    """
_PLAYER = r"""
    listen | listen\ (?:now|to\ (?:this\ |the\ )?(?:article|story|audio|report))(?:\b.{0,20}\d.{0,12})?
    | play(?:\ (?:video|audio|now))? | pause | (?:un)?mute | now\ playing
    | watch(?:\ (?:now|(?:the\ )?video))? | live\ stream | playback\ speed.{0,8}
    | 0{1,2}:\d\d | \d{1,2}:\d\d(?::\d\d)?\ ?/\ ?\d{1,2}:\d\d(?::\d\d)? | \d(?:\.\d{1,2})?x
    | (?:your|this)\ browser\ (?:does\ not|doesn[’']t)\ support.{0,60} | (?:ihr|dein)\ browser\ unterstützt.{0,60}
    | votre\ navigateur\ ne\ (?:supporte|prend).{0,60} | (?:tu|su)\ navegador\ no\ (?:soporta|admite).{0,60}
    | (?:video|audio)\ player\ is\ loading | (?:current|remaining)\ time\b.{0,10} | (?:loaded|duration)\W{1,3}\d.{0,8}
    | this\ (?:audio|voice|recording)\b.{0,20}\b(?:auto-?generated|generated\ by|ai|artificial)\b.{0,70}
    """
_GALLERY = r"""
    (?:image|photo|picture|bild|foto|slide)?\ ?\d{1,3}\ ?(?:of|von|de|sur|di|van|av|z|/)\ ?\d{1,3}
    | (?:view|open|enlarge|see|show)\ (?:this\ |the\ |full(?:-?size)?\ )?(?:image|photo|picture|gallery|slideshow
        |fullscreen)s?(?:\ in\ .{3,20})?
    | (?:hide|toggle|show)\ caption | image | (?:photo\ )?gallery | bild\ vergrößern | agrandir\ l[’']image
    | ampliar\ (?:foto|imagen?|imagem) | (?:click|tap)\ to\ (?:enlarge|expand|view|play|zoom)
    """
_SHARING = r"""
    share(?:\ (?:via|on|by|with)\ .{1,20})? | share\ (?:this\ )?(?:article|story|page|post)
    | (?:copy\ (?:the\ )?|copied\ )link | link\ copied.{0,20} | copied | e-?mail(?:\ this)?(?:\ (?:article|story))?
    | print(?:\ this)?(?:\ (?:article|page|story))? | bookmark
    | save(?:\ this)?(?:\ (?:article|story|articles))?(?:\ for\ later)? | add\ articles?\ to\ your\ .{3,60}
    | (?:gift|republish|report|translate)\ (?:this\ )?(?:article|story)
    | facebook | twitter | whatsapp | telegram | linkedin | pinterest | reddit | flipboard
    | (?:artikel|beitrag|text)?\ ?(?:teilen|drucken|merken|verschenken|vorlesen|kommentieren) | link\ kopieren
    | auf\ .{1,12}\ teilen | partager(?:\ (?:sur|cet)\ .{1,20})? | imprimer | copier\ le\ lien
    | compart[ei]r?(?:\ (?:en|no|el|la)\ .{1,20})? | copiar\ (?:enlace|link) | compartilh(?:ar|e)(?:\ .{1,20})?
    | condividi(?:\ .{1,20})? | delen | dela | del\ artikkel
    """
_ANSWERING = r"""
    (?:rate|bewerten\ sie)\ (?:this|diesen|our)\ .{3,12}
    | (?:was|is)\ this\ (?:article|page|story|post|information)\ (?:helpful|useful)(?:\ to\ you)?\??
    | war\ dieser\ (?:artikel|beitrag)\ hilfreich\?? | cet\ article\ vous\ a-t-il\ été\ utile\ ?\??
    | (?:log|sign)\ in\ to\ (?:comment|vote|save|reply|follow).{0,20}
    | (?:view|see|show|read|post|add|write|hide|all)\ (?:all\ |a\ |\d+\ )?comments? | be\ the\ first\ to\ comment
    | comment\ guidelines | (?:load|show|see|view)\ (?:more|less)(?:\ (?:comments|stories|articles))?
    | mehr\ (?:anzeigen|laden) | voir\ plus | ver\ más
    | \d[\d.,]*\ ?k?\ (?:comments?|views?|shares?|reads?|likes?|kommentare?|commentaires?|coment[aá]rios?|reacties?)
    """
_LOADED = r"""
    loading(?:\ (?:content|comments|video|post))? | (?:content|comments|wird)\ (?:is\ )?(?:loading|geladen)
    | (?:view|see|read)\ (?:this\ |more\ |the\ )?(?:post\ |full\ post\ )?(?:replies\ )?on\ (?:x|twitter|instagram
        |facebook|tiktok|threads|youtube|bluesky)
    | sieh\ dir\ diesen\ beitrag\ auf\ instagram\ an | voir\ cette\ publication\ sur\ instagram
    | ver\ esta\ publicación\ en\ instagram
    """
_LABEL = re.compile(
    "|".join((_ADVERTISEMENT, _SKIPPED, _PLAYER, _GALLERY, _SHARING, _ANSWERING, _LOADED)), re.IGNORECASE | re.VERBOSE
)


def is_page_label(leaf: Leaf) -> bool:
    if leaf.tag in HEADINGS or not reads_as_page_label(leaf.text):
        return False
    if next(leaf.element.iter("img"), None) is not None:
        return False
    return not any(element.tag in _IN_ROWS for element in leaf.up_to(None))


def reads_as_page_label(text: str) -> bool:
    """Whether the words are those of a label, wherever they are."""
    return 0 < len(text) <= _LONGEST and _is_label(text)


# Each short line of a page is asked about several times.
@lru_cache(maxsize=4096)
def _is_label(text: str) -> bool:
    return bool(_LABEL.fullmatch(text.strip(_AROUND)))
