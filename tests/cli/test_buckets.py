"""A desk whose captured files are in a bucket, by the terminal: no line shows a key."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from annotator.actions import captures, sources
from annotator.cli import cli
from tests.buckets import ACCESS, SECRET, bad_store, error, files, new_bucket, put

NO_MODULE = "import sys; sys.modules['botocore'] = None; from annotator.cli import main; main()"


@pytest.fixture
def source(store, person):
    made = sources.add_source(store, person, sources.blank_source("Minutes"))
    captures.keep_file(store, person, made.id, b"The minutes of the evening.", "minutes.txt")
    store.close()
    return made


def settings(place, *, contents=True):
    return {
        "ANNOTATOR_CONTENTS": str(place) if contents else "",
        "ANNOTATOR_CONTENTS_ENDPOINT": place.endpoint,
        "ANNOTATOR_CONTENTS_ACCESS": ACCESS,
        "ANNOTATOR_CONTENTS_SECRET": SECRET,
        "ANNOTATOR_NAME": "Vera Lind",
    }


def run(store, env, *arguments):
    done = CliRunner(env=env).invoke(cli, ["--db", str(store.path), *arguments], catch_exceptions=True)
    said = f"{done.output}{done.exception or ''}"
    assert (ACCESS in said, SECRET in said) == (False, False)
    return done.exit_code, said


def test_files_are_carried_there_looked_after_and_carried_back(store, source):
    place = new_bucket()
    outside, inside = settings(place, contents=False), settings(place)
    assert run(store, inside, "verify")[0] == 1
    code, said = run(store, outside, "move", "--contents", str(place))
    assert (code, "1 captured file arrived in" in said) == (0, True)
    assert run(store, inside, "verify")[0] == 0
    code, said = run(store, inside, "doctor")
    assert (f"what is captured is kept in {place}" in said, "contents_secret: set, and not shown" in said) == (
        True,
        True,
    )
    assert "1 file was deleted" in run(store, inside, "verify", "--sweep")[1]
    assert run(store, outside, "verify")[0] == 1
    [name] = files(place)
    put(place, name, b"another")
    code, said = run(store, inside, "verify")
    assert (code, name in said) == (1, True)
    put(place, name, b"The minutes of the evening.")
    assert run(store, inside, "move", "--contents", "beside")[0] == 0
    assert run(store, outside, "verify")[0] == 0


def test_a_desk_is_not_carried_into_the_folder_of_the_bucket_that_it_came_from(store, source, tmp_path):
    place = new_bucket()
    run(store, settings(place, contents=False), "move", "--contents", str(place))
    code, said = run(store, settings(place), "move", "--to", str(tmp_path / "there.db"))
    assert (code, "--contents" in said) == (1, True)
    code, said = run(store, settings(place), "move", "--to", str(tmp_path / "there.db"), "--contents", f"{place}-2")
    assert (code, f"{place}-2" in said) == (0, True)
    assert run(store, settings(place), "move")[0] == 2


def test_what_is_erased_is_gone_from_the_bucket_and_of_what_is_not_it_is_said(store, source):
    place = new_bucket()
    run(store, settings(place, contents=False), "move", "--contents", str(place))
    code, said = run(store, settings(place), "sources", "erase", source.id, "--for-good")
    assert (code, files(place), "still in the bucket" in said, "versions" in said) == (0, set(), False, False)
    assert not [*store.contents.names()]


def test_a_bucket_that_deletes_nothing_ends_an_erasure_with_a_sentence(store, source):
    with bad_store(lambda method, _: error(403, "AccessDenied") if method == "DELETE" else None) as bad:
        run(store, settings(bad.place, contents=False), "move", "--contents", str(bad.place))
        code, said = run(store, settings(bad.place), "sources", "erase", source.id, "--for-good")
    assert (code, "1 of its files are still in the bucket" in said) == (1, True)


def test_a_store_that_knows_of_no_versions_is_named_with_what_to_look_for(store, source):
    with bad_store(lambda _, address: error(501, "NotImplemented") if "versions" in address else None) as bad:
        run(store, settings(bad.place, contents=False), "move", "--contents", str(bad.place))
        [name] = store.contents.names()
        code, said = run(store, settings(bad.place), "sources", "erase", source.id, "--for-good")
    assert (code, "older versions" in said, name in said) == (0, True, True)


@pytest.mark.parametrize("command", ["doctor", "verify"])
def test_a_bucket_that_refuses_is_a_sentence(store, source, command):
    with bad_store(error(403, "InvalidAccessKeyId")) as bad:
        code, said = run(store, settings(bad.place), command)
    assert (code, "Correct the desk’s keys" in said, "Traceback" in said) == (1, True, False)


def test_settings_that_cannot_be_end_the_command(store, source):
    env = settings(new_bucket())
    for name, value in {
        "ANNOTATOR_CONTENTS": "s3://newsroom/..",
        "ANNOTATOR_CONTENTS_ENDPOINT": "http://far.example",
    }.items():
        assert run(store, {**env, name: value}, "doctor")[0] == 1


def test_without_its_library_the_command_says_what_to_install(store, source, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", NO_MODULE, "--db", str(store.path), "verify"],
        env={**settings(new_bucket()), "PATH": "", "PYTHONPATH": ":".join(sys.path)}, capture_output=True, text=True,
    )  # fmt: skip
    assert (done.returncode, "annotator-desk[s3]" in done.stderr, "Traceback" in done.stderr) == (1, True, False)


def test_who_has_no_bucket_never_loads_what_asks_one(store, source):
    program = (
        "import sys; from annotator.cli import cli; cli(standalone_mode=False); assert 'botocore' not in sys.modules"
    )
    for command in (["verify"], ["doctor"]):
        done = subprocess.run([sys.executable, "-c", program, "--db", str(store.path), *command], capture_output=True)
        assert done.returncode == 0, done.stderr
