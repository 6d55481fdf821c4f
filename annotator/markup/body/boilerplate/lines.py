"""Lines among an article's paragraphs that are not part of it, by their words."""

import re

from lxml.html import HtmlElement

from annotator.markup.body.boilerplate.page_labels import is_page_label
from annotator.markup.body.boilerplate.site_notices import addresses_reader, is_about_text
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.prose import LINKS, SENTENCE, ends_like_prose
from annotator.markup.pages.parsing import words

_NOTE = re.compile(
    r"""(?:
      read\ (?:more|also|next) | also\ read | recommended | you\ (?:may|might)\ also\ like
    | see\ also | related\b | more\ (?:on|from)\b | more:
    | continue\ reading | (?:story|article)\ continues | click\ here | most\ (?:popular|read) | trending
    | (?:previous|next)\ article | tags?\b | advert | sponsored
    | (?:also\ )?(?:watch|read|listen|see|video|podcast|photos|in\ pics|explained?|opinion|must[\ -]read
        |don[’']t\ miss)\s?[|]
    | (?:video|podcast|auch\ interessant|das\ könnte\ sie\ (?:auch\ )?interessieren)\s?:
    | (?:follow|folgen?|suivez|rejoignez|siga|acompanhe|entre|participe|s[ií]gue(?:nos)?|únete|unite|segui(?:ci)?
        |volg|join)\b.{1,60}\b(?:google\ (?:news|discover|actualités|noticias|notícias)|x|twitter|facebook|instagram
        |whatsapp|telegram|youtube|linkedin|threads|tiktok|bluesky)\b
    | (?:add|make|set|choose)\b.{2,40}\bpreferred\ source\b
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
_BEFORE = " >»•▶→*[(-–—"
# Lengths of lines, in words.
_LONGEST_NOTE = 30
_LONGEST_SIGNATURE = 60
# A line with this share of its text in links is itself a link.
_LINK = 0.7
_ALL = 0.9
# A line with more words than this, and more words per link than that, is text that somebody linked.
_LONGEST_LINK = 30
_LONG_LINK = 6
# A label of at most so many words, with a mark behind it, announces a linked title of at least so many.
_LONGEST_MARK = 4
_SHORTEST_TITLE = 5
_MARKS = (":", "：", "】", ">", "»", "|", "›")
_HOLDS = {"li", "td", "th", "dd", "dt", "blockquote"}
# How agencies and desks sign a story at its end.
_SIGNED = re.compile(
    r"""^_{8} | ^\(?(?:additional\ )?(?:reporting|writing|editing)\ by\b
    | \bcontributed\ (?:reporting|to\ this\ (?:report|story|article))\b(?!\ of\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_ROLE = re.compile(r"\(?(?:additional\ )?(?:reporting|writing|editing)\ by\b", re.IGNORECASE)
# A line of names has none of these.
_TELLS = re.compile(r"\b(?:that|which|was|were|is|are|has|had|shows?|showed|found|said|says|told)\b")
_APPEAL = re.compile(
    r"""\bnewsletter | \bjoin\b.{1,40}\b(?:whatsapp|telegram)\b
    | \b(?:sign\ up|subscribe|follow\ (?:us|me|our|her|him|them)\b) | \babonnie
    | folgen\ sie | abonnez | \binscri(?:vez|re)
    | suscr[ií]b | s[ií]g[ua](?:e|enos|ir)\b | iscri(?:viti|versi) | segui(?:ci|r)\b | \bassine""",
    re.IGNORECASE | re.VERBOSE,
)
_APP = re.compile(r"\b(?:app|apps|application|aplicación|aplicativo)\b", re.IGNORECASE)
_DOWNLOAD = re.compile(
    r"\b(?:download|install|get (?:it|the app)|herunterladen|télécharge|descarga|scarica|baixe|downloade)",
    re.IGNORECASE,
)
# A sentence that begins so asks, though it says neither “you” nor “we”.
_CALLS = re.compile(
    r"""\W*(?:sign\ up | subscribe | follow | join | get | receive | (?:jetzt|hier|gleich)\b | suscr[ií]b[ae]
    | s[ií]gu[ae] | iscriv | segui | assine | receba | acompanhe | siga | inscreva)""",
    re.IGNORECASE | re.VERBOSE,
)
_DATELINE = re.compile(
    r"""^(?:by|von|por|par)\b | \b(?:updated|published|posted)\b | \bmin(?:ute)?s?\ read\b""",
    re.IGNORECASE | re.VERBOSE,
)
_READING_TIME = re.compile(
    r"\d{1,3}[- ]min(?:ute|uten|utes|utos|uti|s)?\.?(?: (?:read|listen|lesezeit|de lect\w+|di lettura))?", re.IGNORECASE
)
# A note, however much it reads like a sentence.
_SENDS_ON = re.compile(
    r"""read\ (?:more|also|next)\W*\ (?:about|on|here|in|at|from)\b | click\ here\ (?:to|for)\b
    | (?:à\ )?lire\ (?:aussi|également) | voir\ aussi | lesen\ sie\ auch | weiter(?:lesen)?\ nach | leggi\ anche
    | lee\ también | leia\ (?:também|mais) | lees\ ook | [\w’'\ -]{2,15}\ ?[|] | (?:story|article)\ continues
    | (?:follow|join|folgen?|suivez)\b(?!.{0,120},.{0,80}\b(?:said|says|wrote|told|asked|was|were|did|had)\b).{1,60}
        \b(?:facebook|twitter|instagram|whatsapp|telegram|youtube|linkedin|threads|tiktok|bluesky|google)\b
    | all\ rights\ reserved | ©""",
    re.IGNORECASE | re.VERBOSE,
)
_ADDRESSES = re.compile(r"@\w|://|\bwww\.")
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif")
# What links are called that send readers on.
_HERE = re.compile(
    r"(?:click |right |read )?here|this link|our website|hier|ici|aquí|aqui|qui|quí|здесь|こちら", re.IGNORECASE
)
_CLOSING = "\"'”’“‘»«)]」』）】"
# In a sentence, these are no sign of a dateline.
_TIME = re.compile(r"\b(?:19|20)\d\d\b | \d{1,2}[:.]\d\d\b | \bago\b", re.IGNORECASE | re.VERBOSE)
_LONGEST_DATELINE = 14
_SHORTEST = 5


def is_note(leaf: Leaf) -> bool:
    """Whether the leaf is a short line that the desk adds: read more, follow us, photo credits."""
    if is_page_label(leaf):
        return True
    is_short = len(leaf.words) < _LONGEST_NOTE
    return is_short and bool(_NOTE.match(leaf.text.lstrip(_BEFORE))) and not reads_as_story(leaf)


def reads_as_story(leaf: Leaf) -> bool:
    """Whether a line with the words of a note is a sentence of its own, as “Related costs came to 200,000 crowns”."""
    is_sentence = len(leaf.words) >= SENTENCE and leaf.text.rstrip(_CLOSING).endswith((".", "!", "?", "…"))
    if not is_sentence or leaf.link_share() >= LINKS or not _plain_text(leaf.element):
        return False
    if _SENDS_ON.match(leaf.text.lstrip(_BEFORE)) or _ADDRESSES.search(leaf.text) or addresses_reader(leaf.text):
        return False
    return not any(_HERE.fullmatch(link.text_content().strip(" .!»>")) for link in leaf.element.iter("a"))


def asks_to_sign_up(leaf: Leaf) -> bool:
    """Whether the leaf has a link or an address, and asks readers to sign up or follow."""
    asks = len(leaf.words) < _LONGEST_SIGNATURE and bool(_APPEAL.search(leaf.text))
    if not asks or not ("@" in leaf.text or next(leaf.element.iter("a"), None) is not None):
        return False
    return bool(_CALLS.match(leaf.text)) or not reads_as_story(leaf)


def is_appeal(leaf: Leaf) -> bool:
    """Whether the leaf is all in italics, or all a link, and the desk asks for something or speaks of the text."""
    if leaf.link_share() >= _ALL and (asks_to_sign_up(leaf) or _offers_app(leaf)):
        return True
    if len(leaf.words) >= _LONGEST_SIGNATURE or next(leaf.element.iter("i", "em"), None) is None:
        return False
    return (asks_to_sign_up(leaf) or is_about_text(leaf.text)) and not _plain_text(leaf.element)


def _offers_app(leaf: Leaf) -> bool:
    return len(leaf.words) < _LONGEST_SIGNATURE and bool(_APP.search(leaf.text)) and bool(_DOWNLOAD.search(leaf.text))


def _plain_text(element: HtmlElement) -> str:
    """The text that is not in italics, without the punctuation at its ends."""
    texts = element.xpath(".//text()[not(ancestor::i or ancestor::em)]")
    return "".join(texts).strip(" .,;:!\n\t")


def is_signature(leaf: Leaf) -> bool:
    """Whether the leaf is a line under the article that names who else worked on it."""
    is_signed = len(leaf.words) < _LONGEST_SIGNATURE and bool(_SIGNED.search(leaf.text))
    return is_signed and not (_ROLE.match(leaf.text) and _TELLS.search(leaf.text))


def is_line_of_the_desk(leaf: Leaf) -> bool:
    return is_note(leaf) or is_signature(leaf) or asks_to_sign_up(leaf) or is_appeal(leaf)


def leads_elsewhere(leaf: Leaf) -> bool:
    """Whether the leaf is a link and no sentence; never in a list, a table or a quotation, which is judged as one."""
    if ends_as_statement(leaf):
        return False
    is_link = leaf.link_share() >= (_ALL if ends_like_prose(leaf) else _LINK) or _announces_title(leaf)
    if not is_link or _is_linked_text(leaf):
        return False
    return not any(element.tag in _HOLDS for element in (leaf.element, *leaf.element.iterancestors()))


def leads_to_page(link: HtmlElement) -> bool:
    """Whether a link leads to another page, and not to a picture in full."""
    address = (link.get("href") or "#").partition("?")[0].lower()
    return not address.startswith("#") and not address.endswith(_PICTURES)


def ends_as_statement(leaf: Leaf) -> bool:
    """Whether it ends as sentences do that no title of a story is: many a title is a question."""
    return ends_like_prose(leaf) and not leaf.text.rstrip(_CLOSING).endswith(("?", "!", "？", "！"))


def _announces_title(leaf: Leaf) -> bool:
    """Whether it is a label and a linked title behind it, in any language: “Te puede interesar: …”."""
    link = next(leaf.element.iter("a"), None)
    title = "" if link is None else " ".join(link.text_content().split())
    if not title or not leaf.text.endswith(title) or len(words(title)) < _SHORTEST_TITLE:
        return False
    label = leaf.text.removesuffix(title).strip()
    return label.endswith(_MARKS) and len(words(label)) <= _LONGEST_MARK


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
