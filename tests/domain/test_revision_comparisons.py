"""Which change of a sentence a verdict may outlive without its evidence being read again."""

import pytest

from annotator.domain.revision_comparisons import needs_reading
from annotator.domain.wording_differences import differences
from tests.domain.standings import unit

OLD = "The bridge cost 41 million and was closed."


@pytest.mark.parametrize(
    ("new", "claim", "quote"),
    [
        ("The bridge cost 42 million and was closed.", True, True),
        ("The Bridge of Sighs cost 41 million and was closed.", True, True),
        ("The bridge cost 41 million and was never closed.", True, True),
        ("The bridge then cost 41 million and was closed.", False, True),
        ("The bridge cost 41 million, and was closed.", False, False),
        (OLD, False, False),
    ],
)
def test_a_figure_a_name_a_negation_or_words_of_a_quote_must_be_read_again(new, claim, quote):
    change = differences(OLD, new)
    assert needs_reading(unit(), change) is claim
    assert needs_reading(unit(kind="quote"), change) is quote
