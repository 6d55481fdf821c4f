"""How often a sentence is lost that is put between two paragraphs of an article, by the shape of its element.

    PYTHONPATH=. python benchmarks/lose_sentences.py FOLDER [--pages 24]

FOLDER holds gold.json and pages/NAME.html.gz. In each page one sentence is put behind a paragraph that the reading kept
and before the next one in the same element, in one shape after another. Prints how often each shape was lost.
"""

import argparse
import gzip
import json
import random
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import lxml.html

from annotator.domain.errors import Refused
from annotator.intake.decoding import decode
from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.pages.parsing import parse
from annotator.markup.reading import find_article

SAID = "Seven sailors from Oxley told the court that they had seen no light."
LINKED = SAID.replace("Oxley", '<a href="/oxley">Oxley</a>')
SHAPES = {
    "paragraph": f"<p>{SAID}</p>",
    "div": f"<div>{SAID}</div>",
    "section": f"<section>{SAID}</section>",
    "plain nested divs": f"<div><div><div><p>{LINKED}</p></div></div></div>",
    "one link": f'<p><a href="/live">{SAID}</a></p>',
    "teaser by name": f'<div class="teaser-content"><p>{SAID}</p></div>',
    "paywall by name": f'<p class="paywall">{SAID}</p>',
    "promotion by name": f'<p class="promo-text">{SAID}</p>',
    "subscribers' text": f'<div class="subscribe-content"><p>{SAID}</p></div>',
    "social by name": f'<div class="social-media-story"><p>{LINKED}</p></div>',
    "related by name": f'<div class="related-facts"><p>{SAID}</p></div>',
    "sidebar by name": f'<p class="sidebar-like">{SAID}</p>',
    "widget": f'<div class="widget text-widget"><div><p>{SAID}</p></div></div>',
    "tags by name": f'<p class="tags">{SAID}</p>',
    "shadow tree": f'<x-text><template shadowrootmode="open"><p>{SAID}</p></template></x-text>',
    "aside": f"<aside><p>{SAID}</p></aside>",
    "quotation": f"<blockquote><p>{SAID}</p></blockquote>",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=24)
    given = parser.parse_args()
    names = sorted(json.loads((given.folder / "gold.json").read_text("utf-8")))
    lost: Counter[str] = Counter()
    count = 0
    for name in random.Random(1).sample(names, min(len(names), given.pages)):
        found = list(lost_in(decode(gzip.decompress((given.folder / "pages" / f"{name}.html.gz").read_bytes())), name))
        count += bool(found)
        lost.update(shape for shape, is_lost in found if is_lost)
    print(f"{count} pages, {len(SHAPES)} shapes, lost {lost.total()}: {dict(lost)}")


def lost_in(html: str, name: str) -> Iterator[tuple[str, bool]]:
    """Each shape, and whether the sentence is lost in it; nothing for a page without two paragraphs side by side."""
    try:
        paths = list(kept_paragraphs(html))
    except Refused:
        return
    beside = [one for one, two in pairwise(paths) if around(one) == around(two)]
    if not beside:
        return
    path = random.Random(name).choice(beside)
    for shape, fragment in SHAPES.items():
        tree = parse(html)
        paragraph, inserted = tree.xpath(path)[0], lxml.html.fragment_fromstring(fragment)
        inserted.tail, paragraph.tail = paragraph.tail, None
        paragraph.addnext(inserted)
        yield shape, SAID not in read(lxml.html.tostring(tree, encoding="unicode"))


def kept_paragraphs(html: str) -> Iterator[str]:
    _, text, blocks = measure(clean(find_article(html).article))
    for block in blocks:
        is_long = len(text[block.start : block.end].split()) > 10
        if block.kind == "paragraph" and block.path and is_long and "text()" not in block.path:
            yield block.path


def around(path: str) -> str:
    return path.rpartition("/")[0]


def read(html: str) -> str:
    try:
        return measure(clean(find_article(html).article)).text
    except Refused:
        return ""


if __name__ == "__main__":
    main()
