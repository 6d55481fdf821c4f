"""Samples that a seed repeats, and numbers of agreement that are equal to those of kept libraries and of the papers."""

from dataclasses import replace

import pytest

from annotator.domain.anchors import Anchor
from annotator.domain.second_readings.agreement import (
    agreement,
    cohen_kappa,
    kappa_limits,
    krippendorff_alpha,
    wilson_limits,
)
from annotator.domain.second_readings.samples import draw_key, sample
from annotator.domain.units import Check, Unit

CHECKED = Check("words.", "p", "2026-05-01T10:00:00Z")
# 12 units and two readers, from Krippendorff, Computing Krippendorff’s Alpha-Reliability (2011), section B.
MEG, OWEN = "aabbdcccedda", "babbbcccedDd".lower()
# The same paper, section C: four readers, where 0 is a missing answer.
FOUR = ("123321412000", "123322412503", "033323422510", "123324412510")

# Answers by chance of a first reader, a second, and a second who left some out (.); then what the libraries make of them:
# kappa of scikit-learn 1.9.1 (cohen_kappa_score), its limits of statsmodels 0.15.0 (cohens_kappa), each of the first two
# readers, and alpha of krippendorff 0.9.0 of the first and the third. The libraries would bring NumPy, SciPy and a GPL.
LIBRARIES = [
    ("dvdvvvdvvvvd",
     "dvvvvddvvvvd",
     "dvvvvdd..vvd", 0.625000000, None, 0.604166667),
    ("ddwdddvvwvvwdwddwddwvvwd",
     "dddddwdvwvvddwdwwddwvdwd",
     ".ddddw.vwvvddwdwwddwvdwd", 0.600000000, None, 0.646962233),
    ("vdswwdvsssssvssvdvdsdvwvvvdvwvvdsdwwwsvvsssswvdv",
     "wdvwwdvssvwswwdsdvdvsvwvwwdvwvvvsvvdwswvssvdvvds",
     "wdvw.dvssvwswwdsdvdvsvwvwwdvwv.vs.vdwswvssv.vvds", 0.408797654, (0.218781191, 0.598814117), 0.418776371),
    ("nsnvvswnnnndwsnnsndnwndsdsvsswvdsvdwvdwdwdsdvssdddsnswsdwwvw",
     "nsnvvswndvnddsnnwndnwndsdwvssvvdsswwvdddwwsdvssdvdsnswvdwwvn",
     "nsnvvswndv.dds.nwndnw.ds.wvss.vdss.wvdd.wwsdvs.dvdsnswvdwwvn", 0.728033473, (0.597930147, 0.858136799), 0.736450337),
    ("wwwdwwwvwwwvwwwwwwvvvvvwdvddwvwvwwwvddvd",
     "wwwwvvvwdvwvwwdwwddvwwdvwvvvddvvwdwvvdvd",
     "wwwwvvvwdvwv.wd.wd.vwwd.wvvvddvvw.wvvdv.", 0.149758454, (-0.071824063, 0.371340971), 0.131058020),
]  # fmt: skip


def unit(number, **fields):
    anchor = Anchor(1, "carried", number * 10, number * 10 + 5, "words", "", "")
    return replace(Unit(f"u{number}", "a", "claim", anchor, check=CHECKED), **fields)


UNITS = tuple(unit(n) for n in range(40))


def ids(units):
    return [each.id for each in units]


def table(*rows):
    """The pairs of answers in a table of counts: rows are the first reader’s, columns the second’s."""
    return [(str(i), str(j)) for i, row in enumerate(rows) for j, count in enumerate(row) for _ in range(count)]


def test_all_quotes_and_all_risks_are_drawn_and_a_share_of_the_rest():
    units = (*UNITS, unit(40, kind="quote"), unit(41, risk="legal"), unit(42, risk="sensitive"))
    assert ids(sample(units, "first", 0)) == ["u40", "u41", "u42"]
    assert len(sample(units, "first", 10)) == 3 + 4
    assert sample(units, "first", 100) == units


def test_the_same_seed_draws_the_same_units_in_whatever_order_they_come():
    drawn = ids(sample(UNITS, "first", 25))
    assert sorted(ids(sample(UNITS[::-1], "first", 25))) == sorted(drawn)
    assert drawn != ids(sample(UNITS, "second", 25))
    assert set(drawn) <= set(ids(sample(UNITS, "first", 26)))
    least = sorted(ids(UNITS), key=lambda id_: draw_key("first", id_))[:10]
    assert sorted(drawn) == sorted(least)


def test_the_key_of_the_draw_is_what_the_guide_says():
    # printf 'first:u1' | sha256sum
    assert draw_key("first", "u1").startswith("6e1beab962a627ac")


def test_a_unit_without_a_verdict_or_a_place_is_never_drawn():
    gone = unit(2, anchor=Anchor(1, "gone", None, None, "words", "", ""))
    assert sample((unit(1, check=None), gone), "first", 100) == ()


# agreement


@pytest.mark.parametrize(
    ("pairs", "kappa", "limits"),
    [
        # The example of many textbooks: .40.
        (table((20, 5), (10, 15)), 0.4, (0.151092290477, 0.648907709523)),
        # Cohen 1960, table 1, in hundredths: .492.
        (table((88, 14, 18), (10, 40, 10), (2, 6, 12)), 0.4915254237288136, (0.391563702054, 0.591487145404)),
    ],
)
def test_kappa_is_that_of_published_tables(pairs, kappa, limits):
    assert cohen_kappa(pairs) == pytest.approx(kappa)
    assert kappa_limits(pairs) == pytest.approx(limits)


@pytest.mark.parametrize(("first", "second", "sparse", "kappa", "limits", "alpha"), LIBRARIES)
def test_the_numbers_are_those_of_the_libraries(first, second, sparse, kappa, limits, alpha):
    pairs = list(zip(first, second, strict=True))
    assert cohen_kappa(pairs) == pytest.approx(kappa)
    found = kappa_limits(pairs)
    assert found is None if limits is None else found == pytest.approx(limits)
    answers = [(one, None if other == "." else other) for one, other in zip(first, sparse, strict=True)]
    assert krippendorff_alpha(answers) == pytest.approx(alpha)


def test_alpha_is_that_of_the_paper():
    assert krippendorff_alpha(list(zip(MEG, OWEN, strict=True))) == pytest.approx(0.692, abs=0.0005)
    four = [[None if each == "0" else each for each in answers] for answers in zip(*FOUR, strict=True)]
    assert krippendorff_alpha(four) == pytest.approx(0.743, abs=0.0005)


@pytest.mark.parametrize("pairs", [[], [("a", "a")], [("a", "a")] * 50])
def test_without_pairs_or_with_one_answer_nothing_is_defined(pairs):
    found = agreement(pairs, 50)
    assert (found.kappa, found.kappa_limits, found.alpha) == (None, None, None)
    assert found.drawn == 50


def test_readers_who_never_read_the_same_unit_have_no_alpha():
    assert krippendorff_alpha([("a", None), (None, "b")]) is None


def test_few_units_and_perfect_agreement_have_no_limits_of_kappa():
    assert kappa_limits([("a", "a"), ("b", "b"), ("a", "b")]) is None
    perfect = [("a", "a"), ("b", "b")] * 40
    assert (cohen_kappa(perfect), kappa_limits(perfect)) == (1, None)


def test_a_share_of_few_has_wide_limits():
    """Wilson’s, as statsmodels’ proportion_confint(…, method="wilson") has them."""
    assert wilson_limits(9, 10) == pytest.approx((0.595849973205, 0.982123786905))
    assert wilson_limits(0, 0) is None
    assert wilson_limits(3, 3)[0] < 0.5
