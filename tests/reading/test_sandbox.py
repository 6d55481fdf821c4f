"""Articles are read in processes of their own: as in this one, but nobody waits, and what never ends is ended."""

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from annotator.domain.errors import Refused, RuleBroken
from annotator.domain.reading_input import Input
from annotator.domain.repairs import PreviewChoices
from annotator.intake.bibliographies import reading as bibliographies
from annotator.intake.tables import reading as tables
from annotator.language.sentences.earlier_cuts import Cut
from annotator.reading import article, sandbox, stored_texts
from annotator.reading.processes import Ended, ReadingProcess, ReadingProcesses, TooLong
from tests.bad import BAD
from tests.conftest import ARTICLE

CUT = Cut(frozenset({"it cost 41 million crowns, the city says."}), frozenset())
# To read it takes longer than anybody here waits.
LONG = Input("<h1>Long</h1>" + "<p>On 3 May 2026 the council paid 41 million crowns, said Ida Holm.</p>" * 20_000)


def request(reader: str, *given: object, **named: object) -> bytes:
    return pickle.dumps((reader, given, named))


@pytest.fixture
def processes() -> Iterator[ReadingProcesses]:
    one = ReadingProcesses(1, 0)
    yield one
    one.end()


@pytest.mark.parametrize("named", [{}, {"cut": CUT}, {"choices": PreviewChoices(facts={"title": ("Bridge",)})}])
def test_an_article_is_read_as_in_this_process(named: dict[str, object]) -> None:
    source = Input(ARTICLE.encode(), url="https://city.example/bridge", charset="utf-8")
    assert sandbox.read(source, **named) == article.read(source, **named)  # type: ignore[arg-type]


def test_what_was_read_before_is_read_again_as_in_this_process() -> None:
    first = article.read(Input(ARTICLE))
    places = [(s.start, s.end, s.block) for s in first.sentences]
    stored = first.facts, first.html, first.text, first.blocks
    again = sandbox.read_exported(*stored, places)
    assert again == stored_texts.read_exported(*stored, places)
    assert (again.sentences, again.pieces, again.analysis) == (first.sentences, first.pieces, first.analysis)
    edited = first.html.replace("41", "43")
    assert sandbox.read_edited(first.facts, edited, CUT) == stored_texts.read_edited(first.facts, edited, CUT)


def test_an_export_whose_html_hides_more_than_its_text_is_refused() -> None:
    first = article.read(Input(ARTICLE))
    places = [(s.start, s.end, s.block) for s in first.sentences]
    for html in (first.html + "<script>x</script>", first.html.replace("<p", '<p onclick="x"', 1), first.html[:-4]):
        with pytest.raises(Refused) as refused:
            sandbox.read_exported(first.facts, html, first.text, first.blocks, places)
        assert refused.value.code == "inconsistent"


def test_tables_and_bibliographies_are_read_there_too() -> None:
    sheet, entries = b"Claim;Source\nIt cost 41 million;The city\n", "@book{a, title = {Bridges}, year = {1931}}"
    assert sandbox.read_table(sheet) == tables.read(sheet)
    assert sandbox.read_bibliography(entries) == bibliographies.read(entries)
    for read in (sandbox.read_table, sandbox.read_bibliography):
        with pytest.raises(Refused) as refused:
            read(None)  # type: ignore[arg-type]
        assert refused.value.code == "file_failed"


@pytest.mark.parametrize("bad", BAD)
def test_what_is_refused_is_refused_with_the_same_words(bad: str) -> None:
    source = Input(BAD[bad][0])
    with pytest.raises((Refused, RuleBroken)) as here:
        article.read_or_export(source)
    with pytest.raises(type(here.value)) as there:
        sandbox.read_or_export(source)
    assert str(there.value) == str(here.value)


def test_an_export_comes_back_as_its_json() -> None:
    assert sandbox.read_or_export(Input('{"schema": "annotator/article/1"}')) == '{"schema": "annotator/article/1"}'
    with pytest.raises(Refused, match="json"):
        sandbox.read(Input('{"schema": "annotator/article/1"}'))


def test_a_fault_of_the_program_says_so_and_logs_no_word_of_the_text(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(Refused) as refused:
        sandbox.read(Input(ARTICLE), cut=None)  # type: ignore[arg-type]
    assert refused.value.code == "article_failed"
    assert "AttributeError" in caplog.text
    assert "earlier_cuts.py" in caplog.text
    assert "bridge" not in caplog.text


def test_what_takes_too_long_is_ended_and_the_next_is_read(processes: ReadingProcesses) -> None:
    with pytest.raises(TooLong):
        processes.ask(request("article", LONG), 0.2, is_patient=False)
    assert b"Long" in processes.ask(request("article", Input("<h1>Long</h1><p>Short.</p>")), 60, is_patient=False)


def test_a_process_that_dies_in_the_middle_is_told_from_one_that_is_late() -> None:
    process = ReadingProcess()
    process.ask(request("article", Input("A first text.")), 60)
    dying = threading.Timer(0.3, process._process.kill)
    dying.start()
    with pytest.raises(Ended):
        process.ask(request("article", LONG), 60)
    assert process.is_over


def test_one_that_ended_while_it_waited_is_replaced(processes: ReadingProcesses) -> None:
    first = processes.ask(request("article", Input("A text.")), 60, is_patient=False)
    waiting = processes._idle[0]._process
    os.kill(waiting.pid, signal.SIGKILL)
    waiting.wait()
    assert processes.ask(request("article", Input("A text.")), 60, is_patient=False) == first


def test_one_that_was_made_ready_is_used_and_no_second_one_made(processes: ReadingProcesses) -> None:
    processes.get_ready()
    processes.get_ready()
    (ready,) = processes._idle
    processes.ask(request("article", Input("A text.")), 60, is_patient=False)
    assert processes._idle == [ready]


def test_one_that_has_ended_meanwhile_is_ready_for_nothing_and_another_is_started(processes: ReadingProcesses) -> None:
    processes.get_ready()
    (ended,) = processes._idle
    ended._process.kill()
    ended._process.wait()
    processes.get_ready()
    (ready,) = processes._idle
    assert ready is not ended
    processes.ask(request("article", Input("A text.")), 60, is_patient=False)
    assert processes._idle == [ready]


def test_whoever_comes_while_all_are_read_is_asked_to_come_again_and_what_is_captured_waits(
    processes: ReadingProcesses,
) -> None:
    answers = []

    def read_long() -> None:
        with pytest.raises(TooLong):
            processes.ask(request("article", LONG), 3, is_patient=False)

    def capture() -> None:
        answers.append(processes.ask(request("capture", Input("<p>Kept.</p>"), "text/html"), 60, is_patient=True))

    reader, job = threading.Thread(target=read_long), threading.Thread(target=capture)
    reader.start()
    while processes._places.acquire(blocking=False):
        processes._places.release()
    job.start()
    with pytest.raises(Refused, match="again in a minute"):
        processes.ask(request("article", Input("A text.")), 60, is_patient=False)
    for each in (reader, job):
        each.join()
    assert b"Kept." in answers[0]


IMPORT = """
import sys
from pathlib import Path
from annotator.domain.reading_input import Input
from annotator.actions import articles
from annotator.actions.people import people
from annotator.storage.database import Store
from annotator.web import create_app
store = Store.at(Path(sys.argv[1]))
store.migrate()
person = people.owner(store, "Vera Lind")
create_app(store, person=person, secret_key=b"x" * 32)
print(articles.import_article(store, person, Input("<h1>A bridge</h1><p>It opened on Monday.</p>")).slug)
print([name for name in (
    "trafilatura", "readability", "pypdfium2", "mammoth", "bs4", "lxml", "nh3", "yaml", "annotator.reading.analysis",
    "annotator.intake.tables",
) if name in sys.modules])
store.close()
"""


def test_the_desk_itself_loads_nothing_that_reads_foreign_texts(tmp_path: object) -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT, f"{tmp_path}/desk.db"], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["a-bridge", "[]"]


LARGE = """
from annotator.domain.reading_input import Input
from annotator.reading import sandbox
held = bytearray(b"x") * 700_000_000
found = set()
for _ in range(2):
    sandbox.read(Input("It rained."))
    found.add(sandbox._processes._idle[0]._process.pid)
print(len(found))
"""


def test_a_process_is_used_again_however_large_the_one_that_started_it_is() -> None:
    done = subprocess.run([sys.executable, "-c", LARGE], capture_output=True, text=True, check=True)
    assert done.stdout == "1\n"
