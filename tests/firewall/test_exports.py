"""Every format that leaves, of every revision."""

import importlib
import pkgutil

import pytest

from annotator import formats
from annotator.actions import articles
from annotator.actions.people import people
from annotator.clock import today
from annotator.domain.reading_input import Input
from annotator.views import exports
from annotator.views.bibliographies.registry import BIBLIOGRAPHIES, export_sources
from tests.desks import new_store
from tests.exported import exported, words_of
from tests.firewall.conftest import PUBLIC

# Makes a file of a reading, which holds nothing that anybody checked.
OF_READINGS = {"annotator.formats.reading_json"}


def test_no_mark_is_in_any_format_of_any_revision(marked):
    for name in exports.FORMATS:
        for revision in (None, 1, 2):
            body = words_of(exports.export(marked.store, marked.slug, name, today(), revision=revision).body)
            assert marked.leaks(body) == [], (name, revision)
            # Only where sources leave at all, and not by name alone: questions name none, and a citation is no description.
            assert (PUBLIC["clerk"] in body) is (name not in {"questions", *BIBLIOGRAPHIES})


def test_no_mark_is_in_the_registry_as_a_bibliography(marked):
    marked.source("Register", "on_record", is_open=True)
    for name in BIBLIOGRAPHIES:
        body = words_of(export_sources(marked.store, name, today()).body)
        assert marked.leaks(body) == [], name
        assert "Register title" in body
        assert all(each not in body for each in PUBLIC.values())


def test_every_format_there_is_is_walked():
    modules = [importlib.import_module(m.name) for m in pkgutil.walk_packages(formats.__path__, "annotator.formats.")]
    writers = {m.__name__ for m in modules if hasattr(m, "write")} - OF_READINGS
    assert writers == {each.write.__module__ for each in exports.FORMATS.values()}


@pytest.mark.parametrize("revision", [None, 1])
def test_what_leaves_comes_back_and_leaves_the_same(marked, tmp_path, revision):
    body = exported(marked.store, marked.slug, revision=revision)
    other = new_store(tmp_path / "other.db")
    slug = articles.import_article(other, people.owner(other, "Nils Berg"), Input(body)).slug
    assert exported(other, slug) == body
    other.close()
