"""Schemathesis against a desk that is served for it: `make fuzz-api`. Not a part of the tests, as it takes minutes."""

import os
import re
import subprocess
import sys
import tempfile
import threading
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import schemathesis
import waitress

from annotator.actions import articles
from annotator.actions.api.request_limits import RequestLimits
from annotator.actions.people import people
from annotator.domain.reading_input import Input
from tests.conftest import ARTICLE
from tests.desks import new_store
from tests.web.api.conftest import START, program_of, things_of

# A schema cannot say that words must stand in a sentence: a refusal by a rule is an answer, too.
_REFUSALS = '"400", "401", "403", "404", "405", "409", "412", "413", "415", "422", "428"'
_CHECKS = f"""[checks]
positive_data_acceptance.expected-statuses = ["2xx", "304", {_REFUSALS}]
negative_data_rejection.expected-statuses = [{_REFUSALS}]
missing_required_header.expected-statuses = [{_REFUSALS}]
[parameters]
"""


@schemathesis.hook
def before_call(_context: Any, case: Any, _kwargs: dict[str, Any]) -> None:
    """Every second change names what is there now, so that it gets as far as its action."""
    thing = re.match(r"/(units|evidence|sources|queries)/\w+", case.formatted_path)
    if thing is None or not (case.headers or {}).get("If-Match") or hash(str(case.body)) % 2:
        return
    token = {"Authorization": case.headers.get("Authorization", "")}
    request = urllib.request.Request(f"{case.operation.base_url}{thing[0]}", headers=token)
    try:
        with urllib.request.urlopen(request) as answer:
            case.headers["If-Match"] = answer.headers["ETag"]
    except urllib.error.HTTPError:
        return


def main(examples: str = "20") -> int:
    """The exit code of Schemathesis, with so many examples for each operation."""
    with tempfile.TemporaryDirectory() as folder:
        store = new_store(Path(folder) / "desk.db")
        person = people.owner(store, "Vera Lind")
        slug = articles.import_article(store, person, Input(ARTICLE, url="https://city.example/bridge")).slug
        program = program_of(store, person)
        program.app.config.update(TESTING=False, REQUEST_LIMITS=RequestLimits(10**7, 10**7))
        named = things_of(store, person, slug).items()
        config = Path(folder) / "schemathesis.toml"
        config.write_text(_CHECKS + "".join(f'"path.{name}" = "{value}"\n' for name, value in named), "utf-8")
        server = waitress.create_server(program.app, host="127.0.0.1", port=0, threads=8)
        threading.Thread(target=server.run, daemon=True).start()
        done = subprocess.run(
            [Path(sys.executable).with_name("schemathesis"), "--config-file", config, "run",
             f"http://127.0.0.1:{server.effective_port}{START}/openapi.json", "--max-examples", examples,
             "--continue-on-failure", "--header", f"Authorization: Bearer {program.secret}"],
            env={**os.environ, "SCHEMATHESIS_HOOKS": "tests.web.api.fuzzing"},
            check=False,
        )  # fmt: skip
        server.close()
        return done.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
