"""JSON that leaves has the bytes that Python's own writer gives, so that files of older desks stay what they are."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.json_parts import encode

LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8)


@settings(max_examples=40)
@given(st.dictionaries(st.text(), VALUES))
def test_what_is_encoded_has_the_bytes_of_json_with_an_indent(data):
    data["pair"] = ("a", {"empty": {}, "none": [], "quoted": '"\\\x00\x1f\x7f\u2028é'})
    assert encode(data).decode() == json.dumps(data, ensure_ascii=False, indent=2) + "\n"
