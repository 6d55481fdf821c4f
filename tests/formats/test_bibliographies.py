"""Sources as BibTeX, RIS and CSL-JSON: what leaves comes back and leaves the same, and only what is public leaves."""

import json
import runpy
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.actions.sources import blank_source
from annotator.domain import limits, profile
from annotator.domain.bibliographies.citations import CARRIED
from annotator.domain.bibliographies.entries import as_source
from annotator.domain.errors import RuleBroken
from annotator.domain.sources import Source, checked
from annotator.formats import bibtex, csl, ris
from annotator.intake.bibliographies import reading

FORMATS = {"bibtex": bibtex.write_sources, "ris": ris.write_sources, "csl": csl.write_sources}
GUIDES = Path(__file__).parents[2] / "docs/guides"
SCHEMA = Path(__file__).parents[3] / "shared/benchmarks/standards/csl/csl-data.json"
# What LaTeX, RIS and JSON each take for a sign of their own.
SIGNS = st.text(st.sampled_from("aB é{}\\$&%#_^~\"'`-?!,@=<>|/:;()[]*ßıłø–“”…\u0308 \u2028漢🚲and"), max_size=20)
WORDS = st.one_of(SIGNS, st.sampled_from(["Holm, Ida and Berg, Nils", "{a} and {b}", "x -- y", "ER  - ", "others"]))  # fmt: skip
DATES = st.sampled_from([None, "0987", "2026", "2026-02", "2026-02-28"])
ADDRESSES = st.sampled_from(
    [None, "https://x.example/a_b?c=d&e=%20#~f", "https://doi.org/10.1038/aB_c(1)", "http://x.example/\\{}^|\"'"]
)


def storable(words: str) -> bool:
    return limits.if_typed(limits.line, words) is not None


@st.composite
def known_sources(draw) -> Source:
    typed = {name: draw(st.one_of(st.none(), WORDS)) for name in ("author", "publisher")}
    return checked(
        Source(
            id=draw(st.uuids()).hex, alias="", title=draw(WORDS.filter(storable)),
            type=draw(st.sampled_from(list(profile.SOURCE_TYPES))), url=draw(ADDRESSES), published=draw(DATES),
            accessed=draw(DATES), **{name: words if words and storable(words) else None for name, words in typed.items()},
        )
    )  # fmt: skip


def brought_back(body: bytes) -> list[Source]:
    found = reading.read(body)
    assert found.problems == ()
    made = [as_source(entry, blank_source(""), "on_record") for entry in found.entries]
    assert [each.problems for each in made] == [()] * len(made)
    return [each.source for each in made]


@settings(max_examples=25)
@given(st.lists(known_sources(), min_size=1, max_size=3))
def test_what_leaves_comes_back_and_leaves_the_same(sources):
    for write in FORMATS.values():
        body = write(sources)
        back = brought_back(body)
        assert write(back) == body
        # BibTeX cannot hold a brace in an address, and writes it as browsers send it.
        said = [
            sorted(tuple(getattr(s, f) or "" for f in CARRIED if f != "url") for s in each) for each in (sources, back)
        ]
        assert said[0] == said[1]
        assert [source.note for source in back] == [None] * len(back)
    assert len({item["id"] for item in json.loads(body)}) == len(sources)


def test_every_exported_source_is_valid_csl_json():
    if not SCHEMA.exists():
        pytest.skip("the CSL schema is not on this machine")
    made = [
        checked(Source(id=type_, alias="", title="A title", type=type_, author="Ida Holm", publisher="The Paper",
                       url=url, published=date, accessed="2026-05-17"))
        for type_ in profile.SOURCE_TYPES
        for url, date in ((None, None), ("https://doi.org/10.1000/182", "2026"), ("https://a.example", "2026-05"))
    ]  # fmt: skip
    items = json.loads(csl.write_sources(made))
    assert len(items) == len(made)
    jsonschema.validate(items, json.loads(SCHEMA.read_text()))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("terms", [terms for terms in profile.TERMS if terms != "on_record"])
def test_what_is_not_on_the_record_is_no_citation(name, terms):
    """Even if somebody passes the whole registry: the public copy is not the only wall."""
    open_ = replace(blank_source("A budget"), contact="zq1", note="zq2", description="zq3", origin="zq4")
    hidden = replace(blank_source("zqtitle"), terms=terms, description="zqdescription", url="https://zq.example/")
    body = FORMATS[name]([open_, hidden]).decode()
    assert "A budget" in body
    assert "zq" not in body


def test_the_fields_stand_where_other_programs_look_for_them():
    source = checked(Source(id="x", alias="", title="The {Big} 50% gap", type="news", author="Ida Holm, Nils Berg",
                            publisher="The Paper", url="https://doi.org/10.1000/182", published="2026-05-17",
                            accessed="2026-06"))  # fmt: skip
    assert bibtex.write_sources([source]).decode() == (
        "@article{berg2026big,\n  title = {{The \\textbraceleft{}Big\\textbraceright{} 50\\% gap}},\n"
        "  author = {{Ida Holm, Nils Berg}},\n  journal = {The Paper},\n  date = {2026-05-17},\n  year = {2026},\n"
        "  url = {https://doi.org/10.1000/182},\n  doi = {10.1000/182},\n  urldate = {2026-06},\n"
        "  type = {News report},\n}\n"
    )
    assert ris.write_sources([source]).decode().splitlines() == [
        "TY  - NEWS", "ID  - berg2026big", "TI  - The {Big} 50% gap", "AU  - Ida Holm, Nils Berg", "T2  - The Paper",
        "PY  - 2026", "DA  - 2026/05/17/", "UR  - https://doi.org/10.1000/182", "DO  - 10.1000/182",
        "Y2  - 2026/06//", "ER  - ", "",
    ]  # fmt: skip


def test_a_type_of_ours_is_never_lost_in_a_format():
    """A format has fewer types: where its own would come back as another, our label is beside it."""
    with pytest.raises(RuleBroken):
        checked(Source(id="x", alias="", title="T", type="nonsense"))
    for write in FORMATS.values():
        made = [checked(Source(id=t, alias="", title=f"T {t}", type=t)) for t in profile.SOURCE_TYPES]
        assert {s.title: s.type for s in brought_back(write(made))} == {s.title: s.type for s in made}


def test_the_guide_says_what_the_formats_do():
    page = runpy.run_path(str(GUIDES / "bibliographies.py"))["page"]()
    assert (GUIDES / "bibliographies.md").read_text("utf-8") == page, "run: python docs/guides/bibliographies.py"
