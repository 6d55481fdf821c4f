"""The text of the seed article in different markup: the same blocks and sentences, and nothing else."""

import json
import re
from html import escape
from pathlib import Path

import pytest

from annotator.domain.reading_input import Input
from annotator.reading.article import read

SEED = Path(__file__).parents[3] / "shared" / "seed"

pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="the seed article is not part of the package")

MENU = "".join(f'<a href="/{name.lower()}/">{name}</a> ' for name in ("Home", "Blogs", "News", "Podcasts", "Contact"))
MORE = "".join(
    f'<li><a href="/{n}/">{name}</a></li>' for n, name in enumerate(("How to read a log", "Five habits to drop"))
)


def gold() -> dict[str, object]:
    found: dict[str, object] = json.loads((SEED / "gold.json").read_text("utf-8"))
    return found


def expected() -> list[tuple[str, str, list[str]]]:
    known = gold()
    title = str(known["headline"])
    return [("headline", title, [title])] + [
        (one["kind"], one["text"], one["sentences"])
        for one in known["blocks"]  # type: ignore[attr-defined]
    ]


def blocks() -> list[tuple[str, str]]:
    return [("h2" if kind == "heading" else "p", escape(text, quote=False)) for kind, text, _ in expected()[1:]]


def title() -> str:
    return escape(expected()[0][1])


def head(more: str = "", charset: str = "<meta charset=utf-8>") -> str:
    return f"<!doctype html><html lang=en><head>{charset}<title>{title()} - Cyber Blog</title>{more}</head>"


OLD = "".join(f'<tr><td class=menu><a href="/{n}.html"><font size=1>Page {n}</font></a></td></tr>' for n in range(9))


def in_a_table(cell: str) -> str:
    return (
        f"{head()}<body bgcolor=white><table width=760 border=0><tr><td colspan=3><a href=/><img src=logo.gif></a></td></tr>"
        f"<tr><td width=120 valign=top><table>{OLD}</table></td><td valign=top>{cell}</td>"
        f"<td width=150><b>Most Popular</b><br><ul>{MORE}</ul></td></tr>"
        "<tr><td colspan=3 align=center><font size=1>© Cyber Blog. All rights reserved.</font></td></tr></table></body></html>"
    )


def table_layout() -> str:
    return in_a_table(f"<h1>{title()}</h1>" + "".join(f"<{tag}>{text}</{tag}>" for tag, text in blocks()))


def table_of_rows() -> str:
    """Each paragraph in a separate row, as mailing programs write it."""
    rows = "".join(f"<tr><td><{tag}>{text}</{tag}></td></tr>" for tag, text in blocks())
    return in_a_table(f"<table><tr><td><h1>{title()}</h1></td></tr>{rows}</table>")


def table_and_breaks() -> str:
    return in_a_table(f"<h1>{title()}</h1>" + broken())


def broken() -> str:
    out = ""
    for tag, text in blocks():
        out += f"<h2>{text}</h2>" if tag == "h2" else f"{text}<br><br>\n"
    return out


def breaks() -> str:
    return (
        f"{head()}<body><div id=top>{MENU}</div><div id=story><h1>{title()}</h1><div class=text>{broken()}</div></div>"
        f"<div id=right><h4>Most Popular</h4><ul>{MORE}</ul></div><div id=foot>© Cyber Blog. All rights reserved.</div></body></html>"
    )


def breaks_and_bold_headings() -> str:
    return re.sub(r"<h2>(.*?)</h2>", r"<b>\1</b><br /><br />", breaks())


AD = (
    '<amp-ad width="300" height="250" type="doubleclick" data-slot="/1/a"><div placeholder></div><div fallback>No ad</div></amp-ad>'
    '<div class="ad-slot"><span>Advertisement</span></div>'
)


def amp() -> str:
    body = AD.join(f"<{tag}>{text}</{tag}>" for tag, text in blocks())
    start = head(
        "<link rel=canonical href=https://cyber-blog.example/a/><script async src=https://cdn.example/v0.js></script>"
    )
    return (
        f"{start.replace('<html', '<html ⚡')}<body><amp-sidebar id=menu layout=nodisplay><ul><li>{MENU}</ul></amp-sidebar>"
        f"<header>{MENU}</header><main><article><h1>{title()}</h1>"
        f'<amp-social-share type="twitter"></amp-social-share><div class="article-body">{body}</div></article>'
        f"<section><h3>Most Popular</h3><ul>{MORE}</ul></section></main><footer>© Cyber Blog. All rights reserved.</footer></body></html>"
    )


def amp_in_chunks() -> str:
    """A new element around each stretch between two advertisements."""
    parts = [f"<{tag}>{text}</{tag}>" for tag, text in blocks()]
    chunks = "".join(
        f'<section class="chunk">{"".join(parts[n : n + 3])}</section>{AD}' for n in range(0, len(parts), 3)
    )
    return (
        amp().partition('<div class="article-body">')[0]
        + f'<div class="article-body">{chunks}</div></article></main></body></html>'
    )


def in_spans(text: str) -> str:
    return " ".join(f"<span>{word}</span>" for word in text.split(" "))


def spans() -> str:
    body = "".join(f"<{tag}>{in_spans(text)}</{tag}>" for tag, text in blocks())
    return (
        f"{head()}<body><nav>{MENU}</nav><article><h1>{in_spans(title())}</h1><div>{body}</div></article>"
        f"<aside><h4>Most Popular</h4><ul>{MORE}</ul></aside><footer>© Cyber Blog. All rights reserved.</footer></body></html>"
    )


def spans_with_spaces_inside() -> str:
    return re.sub(r"</span> <span>", " </span><span>", spans())


def plain() -> str:
    return (SEED / "article.html").read_text("utf-8")


def labelled(page: str, label: str) -> str:
    return re.sub(r"<meta charset=[^>]*>", f"<meta charset={label}>", page, flags=re.IGNORECASE)


MARKUPS = {
    "as it is": lambda: plain().encode(),
    "table layout": lambda: table_layout().encode(),
    "table of rows": lambda: table_of_rows().encode(),
    "table and breaks": lambda: table_and_breaks().encode(),
    "breaks": lambda: breaks().encode(),
    "breaks and bold headings": lambda: breaks_and_bold_headings().encode(),
    "AMP with ads": lambda: amp().encode(),
    "AMP in chunks": lambda: amp_in_chunks().encode(),
    "UTF-8 labelled Latin-1": lambda: labelled(plain(), "iso-8859-1").encode(),
    "UTF-8 labelled UTF-16": lambda: labelled(plain(), "utf-16").encode(),
    "windows-1252 labelled UTF-8": lambda: labelled(plain(), "utf-8").encode("cp1252"),
    "windows-1252 labelled Latin-1": lambda: labelled(plain(), "iso-8859-1").encode("cp1252"),
    "windows-1252 labelled ASCII": lambda: labelled(plain(), "us-ascii").encode("cp1252"),
    "windows-1252 without a label": lambda: labelled(plain(), "").encode("cp1252"),
    "UTF-16 labelled UTF-8": lambda: labelled(plain(), "utf-8").encode("utf-16"),
    "each word in a span": lambda: spans().encode(),
    "each word and its space in a span": lambda: spans_with_spaces_inside().encode(),
}


@pytest.mark.parametrize("build", MARKUPS.values(), ids=MARKUPS)
def test_the_seed_s_text_is_read_to_the_letter_in_any_markup(build) -> None:
    found = read(Input(build()))
    cut = {block.ordinal: [] for block in found.blocks}
    for sentence in found.sentences:
        cut[sentence.block].append(found.text[sentence.start : sentence.end])
    assert [(b.kind, found.text[b.start : b.end], cut[b.ordinal]) for b in found.blocks] == expected()
    assert found.facts.title == expected()[0][1]
