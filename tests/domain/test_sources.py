import pytest

from annotator.domain import profile
from annotator.domain.errors import SENTENCES, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.domain.sources import checked
from tests.conftest import refused
from tests.domain.standings import source


def test_a_source_needs_a_title():
    with refused(RuleBroken, "required"):
        checked(source(title=" "))


@pytest.mark.parametrize("terms", profile.TERMS)
def test_a_source_on_background_needs_the_agreed_description(terms):
    if "background" in terms:
        with refused(RuleBroken, "description_required"):
            checked(source(terms=terms, description=" "))
    assert checked(source(terms=terms, description="a city official")).terms == terms


@pytest.mark.parametrize("type_", profile.SOURCE_TYPES)
def test_a_source_has_the_level_of_its_type_unless_another_is_given(type_):
    assert checked(source(type=type_, level=None)).level == profile.SOURCE_TYPES[type_].level
    assert checked(source(type=type_, level="tertiary")).level == "tertiary"


@pytest.mark.parametrize(
    ("field", "value"), [("type", "rumour"), ("terms", "whispered"), ("level", "best"), ("reliability", "G")]
)
def test_a_word_that_the_profile_does_not_know_is_refused(field, value):
    with refused(RuleBroken, "unknown_value"):
        checked(source(**{field: value}))


def test_checking_a_source_twice_changes_nothing():
    once = checked(source(title="  The\n budget ", url=" https://city.example/ ", note="a\r\nb", published="2026-01"))
    assert checked(once) == once
    assert (once.title, once.url, once.note) == ("The budget", "https://city.example/", "a\nb")


def test_a_source_never_leads_to_a_script():
    with refused(RuleBroken, "not_an_address"):
        checked(source(url="javascript:alert(1)"))


@pytest.mark.parametrize(
    ("until", "code"),
    [
        ("2026", "not_a_day"),
        ("2026-04", "not_a_day"),
        ("2026-04T09:30", "not_a_day"),
        ("2026-04-31 09:30", "not_a_date"),
        ("2026-04-30 9:30", "not_a_minute"),
        ("2026-04-30 24:00", "not_a_minute"),
        ("2026-04-30 09:30 UTC", "not_a_minute"),
        ("2026-04-30T09:30:00Z", "not_a_minute"),
    ],
)
def test_an_embargo_ends_on_a_day_or_at_a_minute_of_it(until, code):
    with refused(RuleBroken, code):
        checked(source(embargoed_until=until))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2026-04-30", "2026-04-30"),
        ("2026-04-30 09:30", "2026-04-30T09:30"),
        ("2026-04-30T09:30", "2026-04-30T09:30"),
        ("2026-04-30 00:00", "2026-04-30"),
    ],
)
def test_the_end_of_an_embargo_is_kept_as_one_of_two_forms(typed, kept):
    assert checked(source(embargoed_until=typed)).embargoed_until == kept
    assert checked(source(embargoed_until=kept)).embargoed_until == kept


@pytest.mark.parametrize(
    "form",
    [
        EvidenceForm(stance="likes"),
        EvidenceForm(terms="whispered"),
        EvidenceForm(method="guess"),
        EvidenceForm(credibility=0),
        EvidenceForm(credibility=7),
    ],
)
def test_evidence_speaks_the_desks_words(form):
    with refused(RuleBroken, "unknown_value"):
        form.checked()


def test_blank_fields_of_evidence_are_none():
    filled = EvidenceForm(passage=" ", page="", note="\n").checked()
    assert (filled.passage, filled.page, filled.note) == (None, None, None)


def test_every_error_has_one_sentence_that_ends():
    assert all(text.endswith((".", "{what}", "{why}", "{counsel}")) and "\n" not in text for text in SENTENCES.values())
