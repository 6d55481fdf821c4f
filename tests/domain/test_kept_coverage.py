"""A coverage that is made of an earlier one is what would be counted anew."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.evidence import Passage
from annotator.domain.folding import fold
from annotator.domain.readiness import cover
from annotator.language.facts.text_facts import text_facts
from tests.domain.standings import SENTENCES, TEXT, cut, evidence, gone, source, standing, unit, verified

_CLAUSES = ("cost 41 million", "The bridge cost 40 million.", "The bridge cost 43 million.")
_WRONG = {"status": "incorrect", "wrong": fold(SENTENCES[0])}
_CHANGES = [
    *({"status": status} for status in ("verified", "verified", "unchecked", "disputed", "of_tomorrow")),
    *(_WRONG, _WRONG, {**_WRONG, "proposed": "The bridge cost 43 million."}, {"wrong": None}),
    *({"former": ("The bridge cost 40 million.",)}, {"kind": "quote"}, {"kind": "claim"}, {"note": "Ring the port."}),
    *({"anchor": unit(each).anchor} for each in (*SENTENCES, "cost 41 million")),
    *({"anchor": gone(unit()).anchor}, {"marks": (3,)}, {"marks": ()}),
]


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(_CHANGES)), max_size=12))
@settings(max_examples=300)
def test_what_is_carried_on_from_an_earlier_coverage_is_what_would_be_counted_anew(changes):
    spread, marks = (SENTENCES[0], SENTENCES[0], SENTENCES[1], TEXT), ()
    units = [verified(exact, id=f"u{n}") for n, exact in enumerate(spread)]
    # What rests on no words is thin.
    tied = tuple(evidence(f"e{n}", unit=f"u{n}", passage=passage) for n, passage in enumerate((None, Passage(TEXT))))
    sentences, facts = cut(*SENTENCES), {words: text_facts(words, "en") for words in (TEXT, *SENTENCES, *_CLAUSES)}
    known = found = None
    for at, change in [(0, {}), *changes]:
        marks = change.get("marks", marks)
        units[at] = replace(units[at], **{name: value for name, value in change.items() if name != "marks"})
        now = standing(units=tuple(units), tied=tied, sources=(source(),), sentences=sentences, no_claims=marks)
        now = replace(now, facts=facts)
        found = cover(now, (known, found) if known else None)
        known, anew = now, cover(now)
        assert (found, found.units_at, found.blockers) == (anew, anew.units_at, anew.blockers)
