"""Leaves out of a mail what its writer did not write for it: the mails that it answers, and the signature.

Programs mark these by elements, classes and lines of their own, in the language of their user. What stands above them
is the mail; where that is only a line or two, somebody sends on what is below, and all of it is kept.
"""

import re
from collections.abc import Iterator
from itertools import islice

import lxml.html
from lxml.html import HtmlElement

from annotator.markup.elements import BLOCKS
from annotator.markup.pages.parsing import is_page, parse, words

# An element with such a name holds a quoted mail; so does a blockquote of the type "cite".
_QUOTED = re.compile(
    r"(?:^|[\s_-])(?:x_)?(?:gmail_quote\w*|yahoo_quoted|moz-cite-prefix|protonmail_quote|zmail_extra|wordsection_quote"
    r"|reply-?quote|quoted-?(?:reply|mail|message)|tutanota_quote)(?:$|\s)",
    re.IGNORECASE,
)
# At an element with such a name the quoted mail begins, and goes on to the end.
_BEGINS = re.compile(
    r"(?:^|\s)(?:x_)*(?:divRplyFwdMsg|appendonsend|OutlookMessageHeader|mail-editor-reference\S*)(?:$|\s)",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"(?:^|\s)(?:x_)*(?:gmail_signature(?:_prefix)?|moz-signature|signature|applemailsignature"
    r"|lineBreakAtBeginningOfSignature|ms-outlook-mobile-signature|protonmail_signature_block)(?:$|\s)",
    re.IGNORECASE,
)
# The line over a quoted mail: "On Monday Tom Reed wrote:".
_WROTE = re.compile(
    r"""(?:on|am|le|el|il|em|op|den|dne|dnia|w\ dniu|pe|vào|tarihinde|at)?\b[^\n]{0,250}?
    (?:wrote | a\ écrit | escribió | ha\ scritto | scrive | escreveu
    | (?:schrieb|schreef|skrev)(?:\ [^\n:]{1,120})? | napisał(?:\(a\)|a)? | kirjoitti
    | написала? | пише | napsala? | írta | şunu\ yazdı | a\ scris
    | のメール | さんは書きました | 写道 | 작성)\s*[:：]""",
    re.IGNORECASE | re.VERBOSE,
)
_ORIGINAL = re.compile(
    r"""[-_\s]*(?:original\ (?:message|appointment)
    | ursprüngliche\ nachricht | originalnachricht | weitergeleitete\ nachricht
    | message\ d['’]origine | message\ transféré | mensaje\ (?:original|reenviado) | messaggio\ (?:originale|inoltrato)
    | mensagem\ (?:original|encaminhada) | oorspronkelijk\ bericht | doorgestuurd\ bericht | ursprungligt\ meddelande
    | opprinnelig\ melding | oprindelig\ meddelelse | wiadomość\ oryginalna | исходное\ сообщение | forwarded\ message
    | begin\ forwarded\ message | anfang\ der\ weitergeleiteten\ nachricht | 元のメッセージ)[-_\s:]*""",
    re.IGNORECASE | re.VERBOSE,
)
# The fields over a quoted mail, as Outlook and others write them: three of these kinds make a head.
_FROM = "from|von|de|da|van|från|fra|od|lähettäjä|от|差出人|发件人|보낸 사람|gönderen"
_SENT = """sent|date|gesendet|datum|envoyé|enviado(?: el| em)?|fecha|data|inviato|verzonden|skickat|sendt|wysłano|
lähetetty|отправлено|дата|送信日時|日付|发送时间|보낸 날짜|tarih""".replace("\n", "")
_TO = "to|an|à|para|a|aan|till|til|do|vastaanottaja|кому|宛先|收件人|받는 사람|kime"
_SUBJECT = "subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|temat|aihe|тема|件名|主题|제목|konu"
_FIELDS = tuple(
    re.compile(rf"^\W*(?:{names})\s?[:：]", re.IGNORECASE | re.MULTILINE) for names in (_FROM, _SENT, _TO, _SUBJECT)
)
_FEWEST_FIELDS = 3
_SENT_FROM = re.compile(
    r"""(?:sent\ from\ (?:my|outlook|yahoo|mail) | get\ outlook\ for
    | von\ meinem\ \S+\ (?:gesendet|aus) | gesendet\ (?:von|mit) | envoyé\ (?:de|depuis)\ mon | enviado\ desde\ mi
    | inviato\ da | verstuurd\ vanaf | skickat\ från\ min | sendt\ fra\ min | enviado\ do\ meu | wysłane\ z
    | отправлено\ с)[^\n]{0,60}""",
    re.IGNORECASE | re.VERBOSE,
)
_DASHES = re.compile(r"\s*(?:--|__+)\s*")
# What is under such a line is a signature if it has at most so many words; else the line parts the text.
_LONGEST_SIGNATURE = 80
# Fewer own words than this send on what is below.
_FEWEST_WORDS = 12
# So many characters of a block are read for its head, and a line has at most so many.
_HEAD = 2_000
_LINE = 300
_SPACE = re.compile(r"[^\S\n]+")


def without_quoted_mails(html: str) -> str | None:
    """The mail without what it quotes and without its signature; None if there is nothing to leave out."""
    tree = parse(html)
    body = tree.find("body")
    if body is None:
        return None
    before = len(_words(body))
    _drop(body)
    now = len(_words(body))
    if now == before or now < _FEWEST_WORDS:
        return None
    if is_page(html):
        return str(lxml.html.tostring(tree, encoding="unicode"))
    return (body.text or "") + "".join(str(lxml.html.tostring(child, encoding="unicode")) for child in body)


def _words(element: HtmlElement) -> list[str]:
    return [word for text in element.itertext() for word in words(text)]


def _drop(body: HtmlElement) -> None:
    for element in list(body.iter(*BLOCKS, "span", "a")):
        if element is body or not _is_inside(element, body):
            continue
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        text = _text(element)
        if _BEGINS.search(names) or _begins_by_words(text):
            _drop_from(element, body)
        elif _is_quoted(element, names, text) or _SIGNATURE.search(names) or _SENT_FROM.fullmatch(text):
            element.drop_tree()
        elif element.tag in ("p", "div") and not _holds_blocks(element):
            _drop_lines(element, text, body)


def _is_inside(element: HtmlElement, body: HtmlElement) -> bool:
    return any(up is body for up in element.iterancestors())


def _holds_blocks(element: HtmlElement) -> bool:
    return next(element.iterdescendants(*BLOCKS), None) is not None


def _text(element: HtmlElement) -> str:
    """The first characters of its text, a line for each line of the mail."""
    return "\n".join(line.strip() for line in _SPACE.sub(" ", "".join(_pieces(element))[:_HEAD]).strip().split("\n"))


def _pieces(element: HtmlElement) -> Iterator[str]:
    if element.tag in BLOCKS or element.tag == "br":
        yield "\n"
    yield (element.text or "").replace("\n", " ")
    for child in element:
        if isinstance(child.tag, str):
            yield from _pieces(child)
        yield (child.tail or "").replace("\n", " ")
    if element.tag in BLOCKS:
        yield "\n"


def _begins_by_words(text: str) -> bool:
    """Whether an earlier mail begins here: its fields, or a line that says so."""
    lines = [line for line in text.split("\n") if line]
    if not lines:
        return False
    if _ORIGINAL.fullmatch(lines[0]):
        return True
    head = "\n".join(lines[: len(_FIELDS) + 2])
    return bool(_FIELDS[0].match(head)) and sum(bool(field.search(head)) for field in _FIELDS) >= _FEWEST_FIELDS


def _is_quoted(element: HtmlElement, names: str, text: str) -> bool:
    is_cited = element.tag == "blockquote" and (element.get("type") or "").lower() == "cite"
    lines = [line for line in text.split("\n") if line]
    are_marked = bool(lines) and all(line.startswith(">") for line in lines)
    return is_cited or bool(_QUOTED.search(names)) or are_marked or _is_line_over_quoted(text)


def _is_line_over_quoted(text: str) -> bool:
    line = " ".join(text.split())
    return len(line) <= _LINE and bool(_WROTE.fullmatch(line))


def _drop_lines(element: HtmlElement, text: str, body: HtmlElement) -> None:
    """Drops the lines of a paragraph of plain text that are quoted, and all from the line over a signature."""
    lines = text.split("\n")
    end = next(
        (at for at, line in enumerate(lines) if _DASHES.fullmatch(line) and _is_signature(lines[at + 1 :], element)),
        None,
    )
    if end is not None:
        _drop_from(element, body)
        kept = lines[:end]
        if kept:
            _write(body, kept)
    elif any(line.startswith(">") for line in lines) and not len(element.xpath(".//*[not(self::br)]")):
        quoted = next(at for at, line in enumerate(lines) if line.startswith(">"))
        over = next((at for at in range(quoted) if _is_line_over_quoted(" ".join(lines[at:quoted]))), quoted)
        kept = lines[:over] + [line for line in lines[quoted:] if not line.startswith(">")]
        place = element.getparent()
        if not any(kept):
            element.drop_tree()
        elif place is not None:
            element[:] = []
            element.text = " ".join(line for line in kept if line)


def _is_signature(lines: list[str], element: HtmlElement) -> bool:
    """Whether hardly anything is below: the lines under two dashes, and all that follows in the mail."""
    following = (word for text in element.xpath("following::text()") for word in words(text))
    below = len(words(" ".join(lines))) + len(list(islice(following, _LONGEST_SIGNATURE + 1)))
    return below <= _LONGEST_SIGNATURE


def _write(body: HtmlElement, lines: list[str]) -> None:
    paragraph = lxml.html.Element("p")
    paragraph.text = " ".join(line for line in lines if line)
    if paragraph.text:
        body.append(paragraph)


def _drop_from(element: HtmlElement, body: HtmlElement) -> None:
    """Drops the element and everything after it."""
    for up in [element, *element.iterancestors()]:
        if up is body:
            break
        for following in list(up.itersiblings()):
            following.drop_tree()
        up.tail = None
    element.drop_tree()
