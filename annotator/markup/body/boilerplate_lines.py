"""Lines among an article's paragraphs that are not part of it, by their words."""

import re

from lxml.html import HtmlElement

from annotator.markup.body.leaves import Leaf
from annotator.markup.body.prose import ends_like_prose
from annotator.markup.pages.parsing import words

_NOTE = re.compile(
    r"""(?:
      read\ (?:more|also|next) | also\ read | recommended | you\ (?:may|might)\ also\ like
    | see\ also | related\b | more\ (?:on|from)\b | more:
    | continue\ reading | (?:story|article)\ continues | click\ here | most\ (?:popular|read) | trending
    | (?:previous|next)\ article | tags?\b | advert | sponsored
    | sign\ up | subscribe | get\ the\ latest | follow\ (?:us|me)\b | share\ (?:this|on)\b
    | like\ this\ (?:story|article) | have\ a\ tip | tell\ us\ what | please\ enter
    | comments?$ | leave\ a\ (?:reply|comment) | all\ rights\ reserved | © | copyright\b
    | photos?\ by | getty\ images
    | (?:photos?|fotos?|images?|(?:titel)?bild(?:er)?|credits?|crédits?(?:\ photos?)?)\s?:
    | (?:anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie)$
    | la\ suite\ après | weiter(?:lesen)?\ nach\ der | (?:sigue|continúa)\ (?:leyendo|después) | continua\ dopo\ la
    | lire\ (?:aussi|également) | à\ lire\ (?:aussi|également) | voir\ aussi | más\ información$ | lees\ ook
    | listen\ to\ (?:this|the)\ (?:article|story)\b | (?:diesen\ |den\ )?(?:artikel|beitrag|text)\ (?:an|vor)?hören
    | écouter\ (?:cet\ |l[’'])article | escuchar?\ (?:este|el)\ artículo | ascolta\ (?:quest[’']|l[’'])articolo
    | ou[çv]ir?\ (?:o\ texto|est[ea]\ (?:artigo|notícia|matéria)) | beluister\ (?:dit|het)\ artikel
    | lesen\ sie\ auch | mehr\ zum\ thema | leggi\ anche | lee\ también | leia\ (?:também|mais)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# Lengths of lines, in words.
_LONGEST_NOTE = 30
_LONGEST_SIGNATURE = 60
# A line with this share of its text in links is itself a link.
_LINK = 0.7
_ALL = 0.9
# A line with more words than this, and more words per link than that, is text that somebody linked.
_LONGEST_LINK = 30
_LONG_LINK = 6
_HOLDS = {"li", "td", "th", "dd", "dt", "blockquote"}
# How agencies and desks sign a story at its end.
_SIGNED = re.compile(
    r"""^_{8} | ^\(?(?:additional\ )?(?:reporting|writing|editing)\ by\b
    | \bcontributed\ (?:reporting|to\ this\ (?:report|story|article))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_APPEAL = re.compile(
    r"""newsletter | \bjoin\b.{1,40}\b(?:whatsapp|telegram)\b
    | \b(?:sign\ up|subscribe|follow\ (?:us|me|our|her|him|them)\b) | abonnie
    | folgen\ sie | abonnez | inscri(?:vez|re)
    | suscr[ií]b | s[ií]g[ua](?:e|enos|ir)\b | iscri(?:viti|versi) | segui(?:ci|r)\b | assine""",
    re.IGNORECASE | re.VERBOSE,
)
_DATELINE = re.compile(
    r"""^(?:by|von|por|par)\b | \b(?:updated|published|posted)\b | \bmin(?:ute)?s?\ read\b""",
    re.IGNORECASE | re.VERBOSE,
)
_READING_TIME = re.compile(
    r"\d{1,3}[- ]min(?:ute|uten|utes|utos|uti|s)?\.?(?: (?:read|listen|lesezeit|de lect\w+|di lettura))?", re.IGNORECASE
)
# In a sentence, these are no sign of a dateline.
_TIME = re.compile(r"\b(?:19|20)\d\d\b | \d{1,2}[:.]\d\d\b | \bago\b", re.IGNORECASE | re.VERBOSE)
_LONGEST_DATELINE = 14
_SHORTEST = 5


def is_note(leaf: Leaf) -> bool:
    """Whether the leaf is a short line that the desk adds: read more, follow us, photo credits."""
    return len(leaf.words) < _LONGEST_NOTE and bool(_NOTE.match(leaf.text.lstrip(" >»•▶→*[(-–—")))


def asks_to_sign_up(leaf: Leaf) -> bool:
    """Whether the leaf has a link or an address, and asks readers to sign up or follow."""
    asks = len(leaf.words) < _LONGEST_SIGNATURE and bool(_APPEAL.search(leaf.text))
    return asks and ("@" in leaf.text or next(leaf.element.iter("a"), None) is not None)


def is_appeal(leaf: Leaf) -> bool:
    """Whether the leaf is all in italics, or all a link, and asks readers to sign up or follow."""
    if leaf.link_share() >= _ALL and asks_to_sign_up(leaf):
        return True
    return (
        next(leaf.element.iter("i", "em"), None) is not None and asks_to_sign_up(leaf) and not _plain_text(leaf.element)
    )


def _plain_text(element: HtmlElement) -> str:
    """The text that is not in italics, without the punctuation at its ends."""
    texts = element.xpath(".//text()[not(ancestor::i or ancestor::em)]")
    return "".join(texts).strip(" .,;:!\n\t")


def is_signature(leaf: Leaf) -> bool:
    """Whether the leaf is a line under the article that names who else worked on it."""
    return len(leaf.words) < _LONGEST_SIGNATURE and bool(_SIGNED.search(leaf.text))


def leads_elsewhere(leaf: Leaf) -> bool:
    """Whether the leaf is a link and no sentence; never in a list, a table or a quotation, which is judged as one."""
    if ends_like_prose(leaf) or leaf.link_share() < _LINK or _is_linked_text(leaf):
        return False
    return not any(element.tag in _HOLDS for element in (leaf.element, *leaf.element.iterancestors()))


def _is_linked_text(leaf: Leaf) -> bool:
    """Whether the leaf is long text in links, as a stanza with a note for each verse, and no menu or list of tags."""
    links = sum(1 for _ in leaf.element.iter("a"))
    return len(leaf.words) > max(_LONGEST_LINK, _LONG_LINK * links)


def is_byline(leaf: Leaf, byline: tuple[str, ...]) -> bool:
    """Whether the leaf is a line with the article's date, its reading time or a writer, one of those in `byline`."""
    if len(leaf.words) >= _LONGEST_DATELINE:
        return False
    line = " ".join(leaf.words)
    is_time = bool(_TIME.search(leaf.text)) and not (len(leaf.words) >= _SHORTEST and ends_like_prose(leaf))
    if _READING_TIME.fullmatch(leaf.text):
        return leaf.tag not in _HOLDS
    return is_time or bool(_DATELINE.search(leaf.text)) or any(" ".join(words(name)) in line for name in byline)
