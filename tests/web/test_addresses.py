"""Addresses are built once, and are those that Flask builds."""

import pytest
from flask import url_for

from annotator.web.plumbing.addresses import address_of


@pytest.mark.parametrize(
    ("endpoint", "values"),
    [
        ("articles.show", {"slug": "a b/ü", "s": 1, "u": None, "_anchor": "s1"}),
        ("articles.show", {"slug": "town", "s": "1"}),
        ("articles.show", {"slug": "town", "s": True}),
        ("articles.show", {"slug": "town", "s": ["1", "2"]}),
        ("sources.index", {"_external": True}),
    ],
)
def test_an_address_is_the_one_that_flask_builds_wherever_the_desk_stands(app, endpoint, values):
    for place in ("http://127.0.0.1", "http://127.0.0.1/desk", "http://desk.example/"):
        with app.test_request_context(base_url=place):
            first, again = (address_of(endpoint, **values) for _ in range(2))
            assert first == again == url_for(endpoint, **values)
