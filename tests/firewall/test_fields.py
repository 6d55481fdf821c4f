"""The desk of these tests is made from the tables beside the dataclasses: no field is forgotten."""

import pytest

from annotator.domain.anchors import Anchor
from annotator.domain.captures import Capture, CapturedFacts
from annotator.domain.conversations.queries import Query, Reply, Resolution
from annotator.domain.conversations.remarks import Remark
from annotator.domain.evidence import Evidence, LetStand, Locator, Passage
from annotator.domain.sources import Snapshot, Source
from annotator.domain.units import Check, RightHere, Unit
from tests.firewall.conftest import HIDDEN
from tests.firewall.planting import parts, texts

THINGS = (Remark, Source, Evidence, Unit, Query, Capture)
PARTS = (Snapshot, Passage, LetStand, Locator, Anchor, Check, RightHere, Reply, Resolution, CapturedFacts)


def test_every_text_field_that_is_not_public_holds_a_mark(marked):
    meant = {(kind, name) for kind in (*THINGS, *PARTS) for name in texts(kind, HIDDEN)}
    assert meant == marked.planted_fields


@pytest.mark.parametrize("kind", THINGS)
def test_every_part_is_walked(kind):
    assert {part for _, part in parts(kind)} <= set(PARTS)
