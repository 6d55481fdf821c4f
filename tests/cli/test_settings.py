"""The settings at the terminal: which of them wins, and what the doctor says of them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.settings import values
from tests.cli.conftest import Run

SECRET = "Blaubeere-" * 2
LOADED = """
import sys
from annotator.cli import main
try:
    main()
finally:
    print(*(name for name in sys.modules if name.startswith(("annotator.web", "flask"))), file=sys.stderr)
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ANNOTATOR_CONFIG", "settings.toml")
    return tmp_path / "settings.toml"


def test_the_option_wins_over_the_variable_and_the_variable_over_the_file(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text('address = "of the file"\n')
    monkeypatch.setenv("ANNOTATOR_NAME", "Vera Lind")
    run("people", "add", "Ida Holm", "--role", "admin")
    told = [run("people", "reset", "Ida Holm").stdout.decode()]
    monkeypatch.setenv("ANNOTATOR_ADDRESS", "of the variable")
    told.append(run("people", "reset", "Ida Holm").stdout.decode())
    told.append(run("people", "reset", "Ida Holm", "--address", "of the option").stdout.decode())
    assert [line.partition("days: ")[2].partition("/")[0] for line in told] == [
        "of the file",
        "of the variable",
        "of the option",
    ]


def test_a_file_named_by_the_option_is_read_instead_of_that_of_the_variable(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.with_name("other.toml").write_text("port = 70000\n")
    monkeypatch.setattr(sys, "argv", [])
    done = subprocess.run(
        [sys.executable, "-m", "annotator", "--config", "other.toml", "doctor"],
        capture_output=True, text=True, cwd=file.parent, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("“port” in other.toml has to be a whole number")


def test_no_setting_of_a_command_holds_after_it(run: Run, file: Path) -> None:
    file.write_text("port = 9000\n")
    assert "port: 9000" in run("doctor").stdout.decode()
    assert values.value("port") == 8765
    assert values.chosen_file() is None


def test_the_doctor_says_where_each_setting_comes_from_and_never_a_secret(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text(
        f'proxies = 1\nport = 9000\nwebhook_secret = "{SECRET}"\nwebhooks = ["https://x.example/{SECRET}"]\n'
    )
    file.chmod(0o600)
    monkeypatch.setenv("ANNOTATOR_PORT", "9001")
    monkeypatch.setenv("ANNOTATOR_ARCHIVE_SECRET", SECRET)
    done = run("doctor")
    told = done.stdout.decode()
    assert "ok   settings are read from settings.toml and the environment\n" in told
    assert "ok   proxies: 1, from settings.toml\n" in told
    assert "ok   port: 9001, from $ANNOTATOR_PORT, not settings.toml\n" in told
    assert "ok   webhook_secret: set, and not shown, from settings.toml\n" in told
    assert "ok   archive_secret: set, and not shown, from $ANNOTATOR_ARCHIVE_SECRET\n" in told
    assert SECRET not in told + done.stderr.decode()


def test_the_doctor_names_what_is_wrong_with_a_setting_and_what_was_mistyped(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_CONFIG", os.devnull)
    monkeypatch.setenv("ANNOTATOR_ADRESS", "https://desk.example.org")
    done = run("doctor")
    assert done.returncode == 1
    assert "BAD  ANNOTATOR_ADRESS is no setting: ANNOTATOR_ADDRESS is\n" in done.stdout.decode()
    monkeypatch.delenv("ANNOTATOR_ADRESS")
    monkeypatch.setenv("ANNOTATOR_SMTP_URL", "smtps://mail.example")
    done = run("doctor")
    assert done.returncode == 1
    assert "BAD  Mail is to be sent, but ANNOTATOR_MAIL_FROM is not set" in done.stdout.decode()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('backups = "nowhere"', "There is no folder "),
        ('address = "desk.example.org"', "desk.example.org is not the address of a desk"),
    ],
)
def test_the_doctor_refuses_what_the_server_would_refuse(run: Run, file: Path, line: str, said: str) -> None:
    file.write_text(f"{line}\n")
    done = run("doctor")
    (bad,) = [each for each in done.stdout.decode().splitlines() if each.startswith("BAD")]
    assert said in bad
    assert bad.removeprefix("BAD  ").rstrip() in run("serve").stderr.decode()


def test_the_doctor_minds_nothing_that_an_option_of_the_server_may_settle(run: Run, file: Path) -> None:
    file.write_text('address = "https://desk.example.org"\n')
    assert b"Nobody has an account" in run("serve").stderr
    assert b"BAD" not in run("doctor").stdout


def test_an_empty_value_in_the_file_is_refused_rather_than_another_desk_served(run: Run, file: Path) -> None:
    file.write_text('db = " "\n')
    assert run("doctor").stderr.decode().splitlines() == [
        "“db” in settings.toml is empty: give it a value, or take the line out."
    ]


def test_the_doctor_looks_at_the_address_without_loading_flask(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('address = "desk.example.org"\n')
    done = subprocess.run(
        [sys.executable, "-c", LOADED, "--db", "none.db", "--config", "settings.toml", "doctor"],
        capture_output=True, text=True, cwd=tmp_path, check=False,
    )  # fmt: skip
    assert "BAD  desk.example.org is not the address of a desk" in done.stdout
    assert (done.returncode, done.stderr.strip()) == (1, "")
