"""Which source a form of evidence means: a known one, or a new one that its words name."""

from dataclasses import replace

from flask import g

from annotator.actions.sources import blank_source, source_called
from annotator.domain.errors import RuleBroken
from annotator.domain.sources import Source
from annotator.views import sources as registry
from annotator.web import captures_panel
from annotator.web.plumbing import forms
from annotator.web.plumbing.view import view

# In place of the id of a known source.
NEW = "new"
# What one can take in at a glance while typing.
MOST_OFFERED = 8


def chosen_source(*, asks_type: bool = True) -> str | Source:
    """The id of a known source, or a new one whose title or address was typed.

    `pick` is the button of one match, `source` the match that was taken while typing, `q` the words. Raises RuleBroken
    where several may be meant, or, if `asks_type`, where a new one has no type yet.
    """
    picked, taken, words = forms.text("pick"), forms.text("source"), (forms.text("q") or "").strip()
    if forms.text("source_title"):
        return _new(words)
    if picked and picked != NEW:
        return picked
    if not words and taken and taken != NEW:
        return taken
    if not words:
        raise RuleBroken("required", field="source")
    if NEW not in (picked, taken):
        known = registry.known_by(view(), g.person, words, taken)
        if len(known) == 1:
            return known[0].id
        near = known or (() if forms.text("source_type") else registry.near(view(), words, MOST_OFFERED))
        if near:
            raise RuleBroken("source_unclear", field="source", words=words[:80], near=near)
    if asks_type and forms.text("source_type") is None:
        raise RuleBroken("type_wanted", field="source_type", title=words[:80])
    return _new(words)


def is_capture_wanted() -> bool:
    """Whether the page of the new source is to be captured. Raises RuleBroken where it cannot be."""
    is_address = registry.is_address((forms.text("q") or "").strip())
    return captures_panel.is_wanted("source_capture", "q" if is_address else "source_url")


def _new(words: str) -> Source:
    """The new source as the form describes it; an address that was typed as its name is its address."""
    title = forms.text("source_title")
    named = source_called(words) if words else blank_source("")
    described = forms.source(blank_source(title or named.title), "source_")
    return replace(described, title=title or named.title, url=described.url or named.url)
