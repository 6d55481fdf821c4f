"""Finds the names of people in the words of a byline, in several languages."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from annotator.markup.metadata.printed_months import MONTHS
from annotator.markup.metadata.sites import Site
from annotator.markup.pages.parsing import plain, words


def _words(table: str) -> list[str]:
    return table.split()


def _any(*tables: str) -> str:
    return "|".join(word for table in tables for word in _words(table))


# What precedes a name. In English "by" may follow any words; "von" and its like may be part of a name ("von Osten").
_WORK = """written posted reported reporting published submitted created story words text texte texto testo interview
    review article artikel posts stories beitrag beiträge articles artículos articoli verfasst geschrieben gespeichert
    veröffentlicht écrit publié recueillis escrito publicado scritto analyse kommentar kolumne reportage porträt essay
    gastbeitrag protokoll rezension pressemitteilung medienmitteilung enquête récit análisis crónica reportaje uhr am
    pm"""
_WRITER = """author authors writer reporter autor autorin autoren verfasser verfasserin redakteur redakteurin
    auteur auteurs autore text texte texto testo interview words story report автор авторы автори текст yazar haber
    autorka tekst teksti författare skribent forfatter kirjoittaja szerző penulis συντάκτης كاتب
    著者 作者 記者 记者 责任编辑 投稿者 文"""
_BEFORE_A_DATE = """updated published posted erstellt on am le el vom publié publiée modifié mis veröffentlicht
    aktualisiert publicado publicada actualizado pubblicato aggiornato gepubliceerd bijgewerkt opublikowano"""
_BEFORE_AN_OFFICE = "senior für for in im at is ist est es"
_NOBODY = """admin administrator unknown none null guest webmaster user by von par por updated name source quelle
    date datum"""
_COMMANDS = "see view show zeige alle all more mehr about über follow edit read get sign log share contact subscribe"
_JOINS = "and with und mit et avec y con e og och en"
_PARTICLES = set(_words("von van der den de del della la le les du des di da do dos das al el bin ibn ten ter zu"))
_SIGNED = rf"""
    (?:(?:[^,;]|,\s\d){{0,60}}?(?:\b(?:{_any(_WORK)})|\d|\|))?\s*\b(?:by|von|vom|par|por|av|af|door|oleh|بقلم|(?-i:di|da))\b
    | (?:{_any(_WRITER)})(?:\(\w+\)|[:/*]in(?:nen)?)?\s*(?=[:：])
    | (?:文|取材)\s*(?=[・=＝])"""
_LEAD = re.compile(
    rf"^\W*(?:{_SIGNED} | (?:[^,;|]|,\s\d){{0,60}}?\bby\b)\s*(?:[:：・=＝]\s*|\s+)"
    r"(?:the\s+|onze\s+(?:verslaggever|correspondent)\s+)?",
    re.IGNORECASE | re.VERBOSE,
)
# Where several people made a story, some pages say of each what it was, with nothing between both.
_WROTE = re.compile(
    r"^\W*(?:text|tekst|texte|texto|words|story)\s+(?-i:(?=[A-ZÀ-ÖØ-Þ][\w'’.-]*\s+[A-ZÀ-ÖØ-Þ]))", re.IGNORECASE
)
# An office before the name: “Political correspondent Ann Roe”.
_OFFICE_BEFORE = re.compile(
    r"""^\W*\w[^\W\d_A-Z]*(?:\s+[a-z&-]+){0,3}?\s+(?:correspondent|reporter|editor|writer|columnist|korrespondent(?:in)?
    |redakteur(?:in)?|reporterin|journaliste)\s+(?=[A-ZÀ-ÖØ-Þ][\w'’.-]*\s+[A-ZÀ-ÖØ-Þ])""",
    re.VERBOSE,
)
SIGNED = re.compile(rf"\W*(?:{_SIGNED})", re.IGNORECASE | re.VERBOSE)
_SHORT_NAME = rf"(?!(?:{_any(_WORK)}|fotos?|photos?)\b)[\w.'’ -]{{1,20}}[)\]](?-i:\s+[A-ZÀ-ÖØ-ÞΑ-ΩА-Я])"
# What follows a name: the paper, the time, the place, the office. A short name may be in brackets inside it.
_TAIL = re.compile(
    rf"""\s+[–—-]\s+ | \s*[(\[](?!{_SHORT_NAME}) | \d{{1,2}}[:.]\d\d | \b\d{{4}}\b | \s+\d{{1,2}}(?:st|nd|rd|th)?\b
    | \s+(?:{_any(_BEFORE_A_DATE, _BEFORE_AN_OFFICE)}|staff\ writer|of\ the)\b
    | \s+(?:{"|".join(MONTHS)})\b(?=\.?\s*(?:\d|$))""",
    re.IGNORECASE | re.VERBOSE,
)
# The place, the paper or the work of one of several, in brackets behind the name.
_IN_BRACKETS = re.compile(rf"\s*\([^()]{{1,60}}\)(?=\s*(?:[,;/&]|$|\s(?:{_any(_JOINS)})\s))", re.IGNORECASE)
_LINE = re.compile(r"\s*(?:\n|\s[|•·∙]\s|\|)\s*")
_ADDRESS = re.compile(r"\S*(?:://|www\.|@|\[at\])\S*")
_AND = re.compile(
    rf"\s*(?:/|,?\s+(?:{_any(_JOINS)})\s+|,\s*(?=[^\s,]+\s+[^\s,]))\s*",
    re.IGNORECASE,
)
_AMPERSAND = re.compile(r"\s+(?:&|\+)\s+")
_INVERTED = re.compile(r"([^\W\d_][\w'’.-]+),\s+([^\W\d_][\w'’.-]*)")
# A name is none of these, whatever else is in the words: they head the writer's biography.
_HEADING = r"""\b(?:the|our|this|l'|l’|del|der|des|dem|den|dell'|dell’|do|el|le|il)\s*
    (?:authors?|writers?|aut(?:or(?:in|innen|en|es|as?)?|eurs?|rices?|ori?))\b
    | (?:書|书)いた(?:人|記者) | 作者(?:简介|簡介) | 筆者(?:紹介|プロフィール)"""
_NO_NAME = re.compile(
    rf"""^[\W\d_]*.?$ | [<>\#{{}}] | \bcomments?\b | \bprofile?\b | {_HEADING}
    | ^(?:{_any(_WORK, _WRITER, _NOBODY)}|{"|".join(MONTHS)})$ | ^(?:{_any(_COMMANDS)})\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Beside a name these are the office and the house of the person who is named.
_POST_OR_HOUSE = re.compile(
    r"""\b(?:president | director | manager | chair(?:man|woman)? | chief | head | officer | minist(?:er|re|ro|ra)
    | secretary | spokes\w+ | professor | fellow | analyst | engineer | consultant | founder | partner | executive
    | editor | reporter | writer | correspondent | columnist | contributor | producer | journalist(?:e|in)?
    | redakteur(?:in)? | korrespondent(?:in)? | direktor(?:in)? | leiter(?:in)? | sprecher(?:in)? | chef(?:in)?
    | geschäftsführer(?:in)? | directeur | directrice | rédact(?:eur|rice) | président | présidente | presidente
    | director[ae]? | redactor[a]? | redattore | redattrice | division | department | dept | desk | bureau | team
    | inc | corp(?:oration)? | company | co | ltd | llc | llp | plc | gmbh | ag | university | universität | université
    | universidad | università | institute | institut | instituto | college | school | news | press | media | magazine
    | times | herald | tribune | journal | network | agency | foundation | group | association | council)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OFFICE = re.compile(
    r"""\b(?:staff | team | desk | news | (?:writer|editor|reporter|correspondent|columnist|producer|contributor)s?
    | redaktion | redakteur(?:in)? | korrespondent(?:in)? | journaliste? | rédaction | redacción | redazione)$""",
    re.IGNORECASE | re.VERBOSE,
)
# An agency or a broadcaster right behind a full name is whom that person works for.
_HOUSE = re.compile(
    r"""\s+(?:The\s+)?(?:Associated\s+Press|AP|Reuters|Thomson\s+Reuters|Agence\s+France-Presse|AFP|dpa|DPA|PA(?:\s+Media)?
    |BBC|CNN|NPR|UPI|Bloomberg|EFE|ANSA|APA|TASS|Xinhua|Kyodo|Yonhap)
    (?:\s+(?:News|Sports?|(?:[A-Z]\w+\s+){0,2}(?:Writer|Editor|Reporter|Correspondent)s?))?$""",
    re.VERBOSE,
)
# Those who helped count as writers; photographers do not.
_HELPED = re.compile(
    r"[,.]?\s*(?:\bwith\s+)?\b(?:additional|further)\s+(?:reporting|writing|research)\s+(?:by|from)\s+"
    r"|[,.]?\s*\bwith\s+reporting\s+(?:by|from)\s+|\s*\((?:with|mit|avec|con|com|med)\s+(?=[^()]{0,200}\))",
    re.IGNORECASE,
)
_PICTURES = re.compile(
    r"(?:^|[;,.]\s*)\(?(?:editing|edited)\s+by\s.*|\.\s+(?:photos?|fotos?|bild(?:er)?|pictures?|images?|video|illustrations?)\s*:.*"
    r"|^\W*(?:photos?|fotos?|bild(?:er)?|illustrations?|grafik|video)\s+(?-i:[A-ZÀ-ÖØ-Þ][\w'’.-]*\s+[A-ZÀ-ÖØ-Þ]).*"
    r"|^\W*(?:photos?|fotos?|bild(?:er|quelle)?|images?|imagen|immagine|pictures?|crédits?(?:\s+photos?)?|credits?"
    r"|illustrations?|grafik|video|写真|撮影)(?:\s+(?:credit|by|von|de|di))?\s*[:：/©].*|(?:[.;,|]\s*|\s+and\s+|^\s*)(?:photos?|photographs?|photography|pictures?|illustrations?|graphics?|videos?)\s+by\s.*",
    re.IGNORECASE | re.DOTALL,
)
# In place of a name these say of what kind a text is, as "Press Release" does beside a date.
_KIND_OF_TEXT = re.compile(
    r"""\b(?:release | releases | blog | posts? | stor(?:y|ies) | updated? | reports? | stud(?:y|ies) | articles?
    | analysis | opinions? | comment(?:ary)? | interviews? | reviews? | podcasts? | videos? | features? | editions?
    | breaking | latest | live | read(?:ing)? | premium | exclusive)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# A name has at most so many characters and words.
_LONGEST = 60
_MOST_WORDS = 6
# Bounds on hostile bylines, in characters and in names.
_LONGEST_TEXT = 2_000
_MOST = 50


def names_of(given: Iterable[str], site: Site | None = None) -> tuple[str, ...]:
    """Each name once, in the order given, without the site's own name; offices and desks only if no person is named."""
    found: dict[str, str] = {}
    for text in given:
        for part in _PICTURES.sub("", _HELPED.sub(" and ", text[:_LONGEST_TEXT])).split(";"):
            for name in _names_in(part, site):
                found.setdefault(" ".join(words(name)), name)
    people = [name for name in found.values() if not _is_office_or_site(name, site)]
    return tuple(people or found.values())[:_MOST]


def is_label(text: str) -> bool:
    """Whether words with capitals name a kind of text, an office or a house, and no person."""
    return bool(_KIND_OF_TEXT.search(text) or _POST_OR_HOUSE.search(text))


def is_office(name: str) -> bool:
    """Whether the name is of an office or a desk, as "AP Sports Writer" or "Web Desk"."""
    return bool(_OFFICE.search(name))


def _is_office_or_site(name: str, site: Site | None) -> bool:
    return is_office(name) or (site is not None and site.is_called(name))


def _names_in(text: str, site: Site | None) -> list[str]:
    """The names in the first line with a full name, or else in the first line with a word that may be a name."""
    lines = [
        [_without_site(name, site) for name in _named_on(line) if not (site and site.is_called(name, fewest=2))]
        for line in _LINE.split(_ADDRESS.sub(" ", text))
    ]
    full = (names for names in lines if any(" " in name for name in names))
    return next(full, None) or next((names for names in lines if names), [])


def _without_site(name: str, site: Site | None) -> str:
    """The name without that of the site behind it, as in "INES CALDER Harbour Post"."""
    parts = name.split()
    for known in site.names if site else ():
        called = words(known)[1:] if words(known)[:1] == ["the"] else words(known)
        before = parts[: len(parts) - len(called)]
        if called and len(before) > 1 and words(" ".join(parts[len(before) :])) == called:
            return " ".join(before)
    return name


# Several places of a page give the same line.
@lru_cache(maxsize=1_000)
def _named_on(line: str) -> tuple[str, ...]:
    return tuple(filter(_is_name, _parts(plain(line) or "")))


def _parts(line: str) -> Iterator[str]:
    bare = _IN_BRACKETS.sub("", _OFFICE_BEFORE.sub("", _WROTE.sub("", _LEAD.sub("", _LEAD.sub("", line)))))
    if inverted := _INVERTED.fullmatch(bare):
        yield f"{inverted[2]} {inverted[1]}"
        return
    tail = _TAIL.search(bare)
    named = bare[: tail.start()] if tail else bare
    # One word before a number is more likely a day or a month than a name.
    if tail and any(c.isdigit() for c in tail[0]) and " " not in named.strip():
        return
    parts = [part for joined in _AND.split(named) for part in _without_ampersands(joined)]
    people = [part for part in parts[1:] if not _POST_OR_HOUSE.search(part.partition(",")[0])]
    for part in (*parts[:1], *people):
        name = _LEAD.sub("", part).partition(",")[0].strip(" ,:.-–—»«*")
        house = _HOUSE.search(name)
        name = name[: house.start()] if house and " " in name[: house.start()].strip() else name
        yield name if "(" in name else name.rstrip(")")


def _without_ampersands(joined: str) -> list[str]:
    """The names that an ampersand joins; between single words it is a part of one name, as of a firm."""
    parts = _AMPERSAND.split(joined)
    return parts if any(" " in part.strip() for part in parts) else [joined]


def _is_name(text: str) -> bool:
    parts = text.split()
    if not text or len(text) > _LONGEST or len(parts) > _MOST_WORDS or _NO_NAME.search(text):
        return False
    # A pen name may begin in lower case; in a name of several words only particles and abbreviations may.
    return len(parts) == 1 or "&" in parts or not any(map(_is_common, parts))


def _is_common(part: str) -> bool:
    return part[0].islower() and part.lower() not in _PARTICLES and part[-1] != "."
