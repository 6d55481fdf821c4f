"""Rewriting a sentence as journalists do, by general transformations; each is one function of words and chance."""

import random
import re

from synonyms import FRAMES, MODIFIERS, MONTHS, ONES, SUBORDINATE, SYNONYMS, TENS, TENSES

from annotator.domain.values import Day, Numeral
from annotator.language.lexis.numbers_and_dates import figures_of


def days(words: str) -> list[Day]:
    return [figure for figure in figures_of(words, "en") if isinstance(figure, Day)]


def numerals(words: str) -> list[Numeral]:
    return [figure for figure in figures_of(words, "en") if isinstance(figure, Numeral)]


def replaced(words: str, chance: random.Random, share: float) -> str:
    """A share of the words that the table knows, replaced."""

    def other(match: re.Match[str]) -> str:
        found = SYNONYMS.get(match[0].lower())
        if found is None or chance.random() > share:
            return match[0]
        return found[0].upper() + found[1:] if match[0][0].isupper() else found

    return re.sub(r"[A-Za-z]+", other, words)


def without_modifiers(words: str) -> str:
    words = re.sub(r"\s\([^()]{1,80}\)", "", words)
    words = re.sub(r",\s(?:which|who)\s[^,.;]{3,80},", "", words)
    return re.sub(r"(?<=\w\s)([a-z]+)\s", lambda m: "" if m[1] in MODIFIERS else m[0], words)


def condensed(words: str, chance: random.Random, share: float = 0.4) -> str:
    """A share of the longer plain words goes, whatever they say; names and figures stay."""
    return re.sub(r"(?<=\s)[a-z]{4,}[,]?\s", lambda m: "" if chance.random() < share else m[0], words)


def nameless(words: str, chance: random.Random) -> str:
    """Names are known from the sentence before: a pronoun stands in their place."""
    return re.sub(
        r"(?<=[a-z,]\s)(?:the\s)?(?:[A-Z][\w’'.-]*\s?(?:of\s)?)+(?=\s?[a-z,.]|$)",
        lambda m: chance.choice(("it", "he", "she", "they")) + (" " if m[0].endswith(" ") else ""),
        words,
    )


def reordered(words: str) -> str:
    """The subordinate clause or the opening first where it stood last, and last where it stood first."""
    stem = words.rstrip(".")
    opening = re.match(
        r"((?:In|On|At|For|During|After|By|When|While|Because|Although|If|Since)\s[^,]{2,80}),\s(.{15,})", stem
    )
    if opening:
        rest = opening[2]
        return f"{rest[0].upper()}{rest[1:]} {opening[1][0].lower()}{opening[1][1:]}."
    for cue in SUBORDINATE:
        inner = re.match(rf"(.{{15,}}?),?\s({cue}\s.{{12,}})$", stem)
        if inner and "," not in inner[2]:
            first = inner[1]
            return f"{inner[2][0].upper()}{inner[2][1:]}, {first[0].lower() if not first.startswith('I ') else 'I'}{first[1:]}."
    return words


def reported(words: str, chance: random.Random) -> str:
    shifted = re.sub(
        r"[A-Za-z]+(?:['’](?:m|re|ve))?", lambda m: TENSES.get(m[0].lower().replace("’", "'"), m[0]), words
    )
    stem = shifted.rstrip(".")
    stem = (
        stem[0].lower() + stem[1:]
        if stem.split()[0].lower() in ("the", "a", "an", "in", "on", "it", "this", "he", "they")
        else stem
    )
    framed = chance.choice(FRAMES).format(stem)
    return f"{framed[0].upper()}{framed[1:]}."


def surnames(words: str) -> str:
    """First names and titles go, where two capitals or three stand together inside the sentence."""
    titles = r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Gov)\.\s|(?:President|Senator|Governor|Professor|Minister)\s)?"
    return re.sub(rf"(?<=[a-z,]\s){titles}[A-Z][a-z]+\s(?:[A-Z]\.\s)?([A-Z][a-z]{{2,}})(?!\s[A-Z])", r"\1", words)


def spelled(value: int) -> str:
    if value < 20:
        return ONES[value]
    return TENS[value // 10] + (f"-{ONES[value % 10]}" if value % 10 else "")


def numbers_otherwise(words: str, chance: random.Random) -> str:
    """Spelled out, in figures, in millions, rounded with a word that says so; % and percent exchanged."""
    for date in reversed(days(words)):
        words = words[: date.start] + date_otherwise(words[date.start : date.end], chance) + words[date.end :]
    taken = [(d.start, d.end) for d in days(words)]
    for n in reversed(numerals(words)):
        if any(start < n.end and n.start < end for start, end in taken) or words[n.start : n.end].lower() == "one":
            continue
        words = words[: n.start] + number_otherwise(n.value, n.unit, words[n.start : n.end], chance) + words[n.end :]
    return words


def number_otherwise(value: float, unit: str, written: str, chance: random.Random) -> str:
    if unit == "%":
        return f"{value:g} percent" if "%" in written else f"{value:g}%"
    whole = value == int(value)
    sign = unit if unit in "$£€¥" else ""
    if value >= 1_000_000:
        return f"{sign}{value:,.0f}" if "illion" in written else f"{sign}{value / 1e6:g} million"
    if value >= 1_000 and whole:
        rough = float(f"{value:.2g}")
        if rough != value and abs(rough - value) <= 0.02 * value and chance.random() < 0.5:
            return f"about {sign}{rough:,.0f}"
        return f"{sign}{value:,.0f}" if "," not in written else f"{sign}{value:.0f}"
    if whole and value < 100 and not sign:
        return spelled(int(value)) if written[0].isdigit() else f"{value:.0f}"
    return written


def date_otherwise(written: str, chance: random.Random) -> str:
    """October 5, 2016 as 5 Oct 2016, Oct. 5 or 2016-10-05; a day of the week goes where a date stands."""
    found = next(iter(days(written)), None)
    if found is None or found.month is None or found.day is None:
        return written
    month = MONTHS[found.month - 1]
    year = f" {found.year}" if found.year else ""
    forms = [f"{found.day} {month}{year}", f"{month[:3]}. {found.day}", f"{found.day} {month[:3]}{year}"]
    if found.year:
        forms.append(f"{found.year}-{found.month:02}-{found.day:02}")
    return chance.choice([form for form in forms if not form.startswith("May.")])


def with_another_figure(words: str, chance: random.Random) -> tuple[str, str, str] | None:
    """The words with one figure changed, that figure, and what stood there; None where there is none to change."""
    dates = [d for d in days(words) if d.minute is None]
    taken = [(d.start, d.end) for d in dates]
    plain = [
        n for n in numerals(words)
        if not any(a < n.end and n.start < b for a, b in taken) and n.value >= 2 and words[n.start].isdigit() | (n.unit in ("%", ""))
    ]  # fmt: skip
    figures = [(n.start, n.end, another_number(words[n.start : n.end], chance)) for n in plain]
    figures += [(d.start, d.end, another_date(words[d.start : d.end], chance)) for d in dates]
    figures = [each for each in figures if each[2] is not None and each[2] != words[each[0] : each[1]]]
    if not figures:
        return None
    start, end, other = chance.choice(figures)
    return words[:start] + str(other) + words[end:], str(other), words[start:end]


def with_other_figures(words: str, chance: random.Random) -> str:
    """As it is said of another year, place or group: every figure is another."""
    for _ in range(4):
        changed = with_another_figure(words, chance)
        if changed is None:
            return words
        words = changed[0]
    return words


def another_number(written: str, chance: random.Random) -> str | None:
    """One digit is another: what a hasty copy does; a number in words becomes another one."""
    digits = [at for at, letter in enumerate(written) if letter.isdigit()]
    if digits:
        at = digits[0]
        other = chance.choice([d for d in "123456789" if d != written[at]])
        return written[:at] + other + written[at + 1 :]
    low = written.lower()
    if low in ONES:
        return chance.choice([w for w in ONES[2:13] if w != low])
    if low in TENS:
        return chance.choice([w for w in TENS[2:] if w != low])
    return None


def another_date(written: str, chance: random.Random) -> str | None:
    numbers = [m for m in re.finditer(r"\d+", written) if int(m[0]) != 0]
    if numbers:
        found = numbers[0]
        value = int(found[0])
        other = value + chance.choice((-2, -1, 1, 2)) if value > 31 else (value % 27) + chance.choice((1, 2))
        return written[: found.start()] + str(other) + written[found.end() :] if other != value else None
    for month in MONTHS:
        if month in written:
            return written.replace(month, chance.choice([m for m in MONTHS if m != month]))
    return None
