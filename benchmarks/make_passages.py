"""A unit, the text of its source, and the right passage: data for the ranking of passages.

    python benchmarks/make_passages.py FOLDER OUT.json

FOLDER holds the folders `segmentation`, `quotes`, `reanchoring` and `claims` with their news, posts and debates.
How the cases are made is told in docs/benchmarks/passages.md.
"""

import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import rewriting

from annotator.domain.folding import fold
from annotator.language.retrieval.passages import sentences_in

# How far the unit is from the words of its source, and what else stands there.
LEVELS = ("quote", "light", "paraphrase", "condensed", "bare", "part", "figure")
LENGTH = 300_000  # code points: a hundred pages
PADDED = 60_000
PER_ARTICLE = 8
SHORTEST, LONGEST = 8, 45  # words of a sentence that a unit is made of
PARAGRAPH, CHAPTER = 5, 40  # sentences of the debates


@dataclass(frozen=True)
class Case:
    """`start` and `end` are the right sentence in the text of `source`; `around` is the sentence of the unit.

    `differs` is (article's figure, source's).
    """

    id: str
    level: str
    group: str
    article: str
    unit: str
    around: str
    source: str
    start: int
    end: int
    differs: tuple[str, str] | None = None


Articles = dict[str, str]


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def news(folder: Path) -> Articles:
    found = {
        a["id"].split("/")[-1]: "\n\n".join(a["text"].split("\n")) for a in lines(folder / "quotes/wikinews_dev.jsonl")
    }
    paragraphs = defaultdict(list)
    for row in lines(folder / "segmentation/news-dev.jsonl"):
        paragraphs[row["source"].split(":")[1]].append(row["text"])
    return {**{name: "\n\n".join(texts) for name, texts in paragraphs.items()}, **found}


def posts(folder: Path) -> Articles:
    return {row["file"]: row["old"] for row in lines(folder / "reanchoring/real_dev.jsonl")}


def debates(folder: Path) -> Articles:
    said = [row["text"] for row in lines(folder / "claims/claimbuster_dev.jsonl")]
    chapters = [said[at : at + CHAPTER] for at in range(0, len(said), CHAPTER)]
    return {
        f"debate-{number}": "\n\n".join(" ".join(chapter[at : at + PARAGRAPH]) for at in range(0, CHAPTER, PARAGRAPH))
        for number, chapter in enumerate(chapters)
        if len(chapter) == CHAPTER and number % 2 == 0
    }


GROUPS = {"news": news, "posts": posts, "debates": debates}


def joined(articles: Articles, length: int) -> str:
    """Articles of one kind, one behind the other, up to a length."""
    chosen: list[str] = []
    for article in articles.values():
        if sum(map(len, chosen)) + len(article) <= length:
            chosen.append(article)
    return "\n\n".join(chosen)


def rewritten(level: str, sentence: str, chance: random.Random) -> tuple[str, str, tuple[str, str] | None] | None:
    """The unit that an article would have, and its sentence; None where the source's gives none of that level."""
    if level == "quote":
        words = sentence.split()
        size = chance.randint(6, min(18, len(words)))
        at = chance.randint(0, len(words) - size)
        quoted = f"“{' '.join(words[at : at + size]).replace(chr(39), '’')}”"
        return quoted, quoted, None
    if level == "light":
        return _alone(rewriting.replaced(sentence.replace("'", "’"), chance, 0.35))
    whole = paraphrased(sentence, chance)
    if level in ("paraphrase", "twin"):
        return _alone(whole)
    if level == "condensed":
        return _alone(rewriting.condensed(whole, chance, 0.4))
    if level == "bare":
        return _alone(rewriting.nameless(rewriting.condensed(whole, chance, 0.5), chance))
    if level == "part":
        words = whole.split()
        at = chance.randint(0, max(0, len(words) - 6))
        return " ".join(words[at : at + 6]), whole, None
    changed = rewriting.with_another_figure(sentence, chance)
    if changed is None:
        return None
    unit = paraphrased(changed[0], chance, numbers=False)
    return unit, unit, (changed[1], changed[2])


def _alone(unit: str) -> tuple[str, str, None]:
    return unit, unit, None


def paraphrased(sentence: str, chance: random.Random, *, numbers: bool = True) -> str:
    words = rewriting.without_modifiers(sentence)
    words = rewriting.surnames(words)
    if numbers:
        words = rewriting.numbers_otherwise(words, chance)
    words = rewriting.reordered(words)
    words = rewriting.replaced(words, chance, 0.8)
    return rewriting.reported(words, chance)


def made(folder: Path, seed: int = 1) -> tuple[list[Case], dict[str, str]]:
    """The cases, and the texts of their sources."""
    cases: list[Case] = []
    sources: dict[str, str] = {}
    for group, read in GROUPS.items():
        articles = read(folder)
        text = joined(articles, LENGTH)
        sentences = {name: chosen(article, text, random.Random(f"{seed} {name}")) for name, article in articles.items()}
        twins = with_twins(text, [s for each in sentences.values() for s in each], random.Random(seed))
        sources[group], sources[f"{group} with twins"] = text, twins
        for name, own in sentences.items():
            chance = random.Random(f"{seed} {name}")
            for sentence in own:
                for level in LEVELS:
                    cases += case_of(level, group, group, name, sentence, text, chance)
                if has_figure(sentence):
                    cases += case_of("twin", group, f"{group} with twins", name, sentence, twins, chance)
    return cases, sources


def has_figure(sentence: str) -> bool:
    return rewriting.with_another_figure(sentence, random.Random(1)) is not None


def with_twins(text: str, sentences: list[str], chance: random.Random) -> str:
    """Beside each sentence with figures, elsewhere one that says the same of other figures: last year's, say."""
    paragraphs = text.split("\n\n")
    for sentence in sentences:
        twin = rewriting.replaced(sentence, chance, 0.2)
        other = rewriting.with_other_figures(twin, chance)
        if other != twin:
            paragraphs.insert(chance.randrange(len(paragraphs)), other)
    return "\n\n".join(paragraphs)


def chosen(article: str, text: str, chance: random.Random) -> list[str]:
    whole = [article[start:end] for start, end in sentences_in(article, 0, len(article))]
    fit = [s for s in whole if SHORTEST <= len(s.split()) <= LONGEST and "?" not in s and text.count(s) == 1]
    chance.shuffle(fit)
    fit.sort(key=lambda s: not has_figure(s))  # figures are rare
    return fit[:PER_ARTICLE]


def case_of(
    level: str, group: str, source: str, article: str, sentence: str, text: str, chance: random.Random
) -> Iterator[Case]:
    unit = rewritten(level, sentence, chance)
    if unit is not None and text.count(sentence) == 1:
        at = text.index(sentence)
        yield Case(
            f"{article}:{at}:{level}", level, group, article, unit[0], unit[1], source, at, at + len(sentence), unit[2]
        )


def revised(folder: Path, seed: int = 1) -> tuple[list[Case], dict[str, str]]:
    """Sentences that were really reworded between two revisions of a post, looked for in the later one."""
    rows = lines(folder / "reanchoring/real_dev.jsonl")
    newest = {row["file"]: row["new"] for row in rows}
    cases, sources = [], {}
    for row in rows:
        chance = random.Random(f"{seed} {row['id']}")
        reworded = [s for s in row["spans"] if s["gold"]["why"] == ["real-near"] and s["gold"]["home"]]
        if not reworded:
            continue
        others = [text for file, text in newest.items() if file != row["file"]]
        chance.shuffle(others)
        text = joined(dict(enumerate([row["new"], *others])), PADDED)
        sources[row["id"]] = text
        for span in reworded:
            words = row["old"][span["start"] : span["end"]]
            start, end = span["gold"]["home"]
            if len(words.split()) >= 4 and fold(words) not in fold(text):
                cases.append(
                    Case(
                        f"{row['id']}:{span['id']}",
                        "revised",
                        "posts",
                        row["file"],
                        words,
                        words,
                        row["id"],
                        start,
                        end,
                    )
                )
    return cases, sources


def main(folder: str, out: str) -> None:
    cases, sources = made(Path(folder))
    more, texts = revised(Path(folder))
    data = {"cases": [asdict(case) for case in cases + more], "sources": {**sources, **texts}}
    Path(out).write_text(json.dumps(data, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
