"""Bibliographies as other programs write them, and broken ones: what can be read is kept, and the rest is told."""

import pytest

from annotator.actions.sources import blank_source
from annotator.domain.bibliographies.entries import as_source
from annotator.domain.bibliographies.errors import OF_ENTRIES, told
from annotator.domain.errors import Refused
from annotator.intake.bibliographies import reading
from tests.conftest import refused

BIBTEX = r"""% exported
a line between
@string{cup = "Cambridge UP"}
@book{a, title={The {B}ig Sm{\"o}r \& \textit{Caf\'e} -- {\O}re}, publisher = cup # " Press", year=2020, month=may,
  author={Holm, Ida and van Berg, Jr., Nils and {City of X} and others}, isbn={123}}
@book{a, title={Second}, publisher = CUP, url={see the site}}
@book{b, title={One}, title={Two}}
@book{c, title={broken {x},
  year=1
}
@misc{d, title="Said ""}", howpublished={\url{https://x.example/a_b}}, note=undefined}
@comment{jabref}
@weird(f, title={Round}, month=june)
@article{g, author={Nobody}}
@article{h, title={J}, journal={Nature}, publisher={Springer}, doi={10.1038/ABC}, date={2020-01/2020-05}, year=2020}
@online{i, title={W \unknown{kept}}, doi={x}, urldate={2020-13}}
@article{j, title={N}, entrysubtype={magazine}, journaltitle={The Paper}, date={2021-03}}
@book{k, title={never ends}
"""
RIS = """TY  - JOUR
AU  - Holm, Ida
AU  - Berg, Nils
TI  - A title
  continued
T2  - Nature
PB  - Springer
DA  - 2020/05/17/Spring
PY  - 2020
DO  - https://doi.org/10.1038/abc
UR  - https://x.example/y
UR  - https://x.example/z
KW  - light
M3  - Research Article
ER  -
stray
TY  - ABCD
TI  - No end
TY  - NEWS
T1  - X
Y1  - 2021///
PY  - 1999
"""
CSL = """[{"id": 1, "type": "article-journal", "title": "A", "author": [{"family": "Holm", "given": "Ida"}, {"literal": "City"}],
  "issued": {"date-parts": [["2020", 5]]}, "container-title": "N", "DOI": "10.1000/x", "custom": {"a": [1]}},
 5,
 {"title": "B", "type": "webpage", "issued": {"date-parts": [[2020], [2021]]}, "accessed": {"raw": "in May"}},
 {"title": }]"""


def shown(text):
    """By line: (type, title, author, publisher, url, published, terms, note), and what is told."""
    found = reading.read(text)
    made = {}
    problems = [(each.line, each.code) for each in found.problems]
    for entry in found.entries:
        if "title" in entry.fields:
            each = as_source(entry, blank_source(""), "by_kind")
            s = each.source
            made[entry.line] = (s.type, s.title, s.author, s.publisher, s.url, s.published, s.terms, s.note)
            problems += [(problem.line, problem.code) for problem in each.problems]
        else:
            problems += [(entry.line, "title_missing")]
    return made, sorted(problems)


def test_bibtex_is_read_as_it_is_written_in_the_wild():
    made, problems = shown(BIBTEX)
    doi = "https://doi.org/10.1038/abc"
    assert made == {
        4: ("book", "The Big Smör & Café – Øre", "Ida Holm; Nils van Berg, Jr.; City of X; et al.", "Cambridge UP Press",
            None, "2020-05", "on_record", "isbn: 123"),
        6: ("book", "Second", None, "Cambridge UP", None, None, "on_record", "url: see the site"),
        7: ("book", "One", None, None, None, None, "off_record", "title: Two"),
        11: ("other", 'Said ""', None, None, "https://x.example/a_b", None, "on_record", "note: undefined"),
        13: ("other", "Round", None, None, None, None, "off_record", "month: june"),
        15: ("academic", "J", None, "Nature", doi, "2020", "on_record", "publisher: Springer\ndate: 2020-01/2020-05"),
        16: ("other", "W \\unknown{kept}", None, None, None, None, "off_record", "doi: x\naccessed: 2020-13"),
        17: ("news", "N", None, "The Paper", None, "2021-03", "on_record", None),
    }  # fmt: skip
    assert problems == [
        (1, "between_entries"), (7, "field_twice"), (8, "entry_broken"), (11, "macro_unknown"), (12, "block_left"),
        (13, "type_unknown"), (14, "title_missing"), (16, "value_in_note"), (18, "entry_broken"),
    ]  # fmt: skip


def test_ris_is_read_with_lines_that_go_on_and_records_without_an_end():
    made, problems = shown(RIS)
    note = "doi: 10.1038/abc\npublisher: Springer\naddress: https://x.example/z\nkeyword: light\ntype: Research Article"
    assert made == {
        1: ("academic", "A title continued", "Holm, Ida; Berg, Nils", "Nature", "https://x.example/y", "2020-05-17",
            "on_record", note),
        17: ("other", "No end", None, None, None, None, "off_record", None),
        19: ("news", "X", None, None, None, "2021", "off_record", "year: 1999"),
    }  # fmt: skip
    assert problems == [(16, "between_entries"), (17, "not_ended"), (17, "type_unknown"), (19, "not_ended")]


def test_csl_json_is_read_up_to_where_it_breaks_off():
    made, problems = shown(CSL)
    assert made == {
        1: ("academic", "A", "Ida Holm, City", "N", "https://doi.org/10.1000/x", "2020-05", "on_record", 'custom: {"a": [1]}'),
        4: ("other", "B", None, None, None, None, "off_record",
            'issued: {"date-parts": [[2020], [2021]]}\naccessed: in May'),
    }  # fmt: skip
    assert problems == [(3, "entry_no_object"), (4, "value_in_note"), (5, "rest_unread")]
    assert shown('{"items": [{"title": "in items", "type": "book"}]}')[0][1][1] == "in items"
    assert shown('{"title": "alone"}')[0][1][1] == "alone"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("@misc{k, title={x}}\n" * 5_001, "bibliography_too_long"),
        ("@a{" * 20_000, "bibliography_too_long"),
        ("TY  - \n" * 5_001, "bibliography_too_long"),
        ("[" + "{}," * 5_001 + "{}]", "bibliography_too_long"),
        ("x" * (5 << 20) + "x", "bibliography_too_large"),
        ("Dear desk, see the book.", "bibliography_unknown"),
        (b"%PDF-1.7\n\x01", "bibliography_unknown"),
        ("[" * 100_000, "bibliography_broken"),
        ('[{"title": }]', "bibliography_broken"),
        ('{"a": ' + "9" * 5_000 + "}", "bibliography_broken"),
        (" \n", "empty"),
    ],
)
def test_what_is_no_bibliography_or_too_much_of_one_is_refused_at_once(text, code):
    with refused(Refused, code):
        reading.read(text)


def test_a_terminal_does_not_obey_what_is_told_of_a_file():
    [problem] = reading.read("TY  - BOOK\nER  - \n\x1b[2J\u202ehidden").problems
    assert "\ufffd[2J\ufffdhidden" in told(problem.code, problem.value)
    assert all(told(code, "x") for code in OF_ENTRIES)


def test_more_than_a_note_holds_is_told():
    made, problems = shown("@book{k, title={T}, abstract={" + "a " * 30_000 + "}, isbn={1}}")
    assert made[1][-1] == "isbn: 1"
    assert problems == [(1, "note_too_long")]
