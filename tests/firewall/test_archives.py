"""Of everything that is marked as secret on a desk, an archive hears nothing, whoever asks for whatever source."""

from contextlib import suppress
from dataclasses import replace
from functools import partial

from annotator.actions import sources as source_actions
from annotator.actions.archives.copies import capture_copy
from annotator.actions.archives.requests import ask_archive, ask_progress
from annotator.domain.archives.requests import KINDS
from annotator.domain.errors import DeskError
from annotator.storage import sources
from annotator.storage.people import people
from tests.archive_server import archiving


def test_no_mark_reaches_an_archive(marked):
    db = marked.store.reading()
    person = next(each for each in people.everyone(db) if each.role == "admin")
    blank = source_actions.blank_source("The open page")
    source_actions.add_source(marked.store, person, replace(blank, url="https://open.example/page"))
    with archiving() as archive:
        for source in sources.all_sources(db):
            archive.keep(source.url, b"<p>The page.</p>")
            acts = [partial(ask_archive, marked.store, person, source.id, kind) for kind in KINDS]
            acts += [partial(act, marked.store, person, source.id) for act in (ask_progress, capture_copy)]
            for act in acts:
                with suppress(DeskError):
                    act(archive.line())
        assert {each.split()[1] for each in archive.heard} > {"/save"}
        assert marked.leaks("\n".join(archive.heard)) == []
