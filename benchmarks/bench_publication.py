"""Headline, day and writers of pages with a gold: what a page says of its publication, without its body.

    PYTHONPATH=SCORERS:. python benchmarks/bench_publication.py FOLDER ... [--wrong]

SCORERS holds score_extraction.py. A FOLDER holds gold.json and pages/, in the form of score_news.py or of
score_extraction.py, whose ways of comparing are taken. Of news pages, thirty publishers only judge rules: which ones is
decided by the hashes of their names, and no page of theirs is read by whoever writes rules. `--wrong` prints the answers
that differ from the gold, never those of a page that judges; folders of validation are not to be given with it.
"""

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path
from typing import Any

import score_extraction as scorer  # type: ignore[import-not-found]
from split_news import judging

from annotator.domain.articles import Facts, facts_of
from annotator.intake.decoding import decode
from annotator.markup.metadata.facts import find_facts
from annotator.markup.metadata.structured_data import StructuredData
from annotator.markup.pages.depth import flatten
from annotator.markup.pages.fallback_content import show_shadow_trees, with_templates_shown, without_frames
from annotator.markup.pages.headings import mend_headings
from annotator.markup.pages.notes_in_line import drop_note_markers
from annotator.markup.pages.parsing import parse
from annotator.markup.pages.permalinks import drop_permalinks
from annotator.markup.pages.unseen_words import drop_unseen_words


def facts_in(page: bytes, url: str | None) -> Facts:
    """As `markup.reading` finds them."""
    html = decode(page)
    tree = parse(flatten(with_templates_shown(without_frames(html) or html)))
    show_shadow_trees(tree)
    drop_unseen_words(tree)
    drop_note_markers(tree)
    drop_permalinks(tree)
    structured = StructuredData(tree)
    mend_headings(tree, structured.titles)
    return facts_of(find_facts(tree, structured, url))


def compared(gold: dict[str, Any], facts: Facts) -> dict[str, tuple[bool, object, object]]:
    """For each fact that the gold has, whether it was found, the gold and what was found."""
    if "paragraphs" in gold:
        authors, day = "; ".join(gold["authors"]), gold["date"]
    else:
        authors, day = gold.get("byline"), gold.get("published")
    found = {
        "title": (scorer.key(gold.get("title")) == scorer.key(facts.title), gold.get("title"), facts.title),
        "day": (scorer.day(day) == scorer.day(facts.published), day, facts.published),
        "writers": (scorer.names(authors) == scorer.names("; ".join(facts.byline)), authors, facts.byline),
    }
    return {name: row for name, row in found.items() if row[1]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--wrong", action="store_true")
    given = parser.parse_args()
    for folder in given.folders:
        gold = json.loads((folder / "gold.json").read_text("utf-8"))
        is_news = all("paragraphs" in one for one in gold.values())
        closed = judging(gold) if is_news else []
        right: Counter[tuple[str, str]] = Counter()
        total: Counter[tuple[str, str]] = Counter()
        for name in sorted(gold):
            page = gzip.decompress((folder / "pages" / f"{name}.html.gz").read_bytes())
            part = "judging" if name in closed else "others" if is_news else "all"
            for fact, (is_right, wanted, found) in compared(gold[name], facts_in(page, gold[name].get("url"))).items():
                right[part, fact] += is_right
                total[part, fact] += 1
                if given.wrong and not is_right and part != "judging":
                    print(f"  {name} {fact}: {wanted!r} → {found!r}")
        for part in sorted({part for part, _ in total}):
            shown = (
                f"{fact} {right[part, fact]}/{n} {right[part, fact] / n:.3f}"
                for (p, fact), n in total.items()
                if p == part
            )
            print(f"{folder.parent.name}/{folder.name} {part}: " + " · ".join(shown), flush=True)


if __name__ == "__main__":
    main()
