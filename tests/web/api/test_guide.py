"""The program in the guide does what the guide says, against a server."""

import re
import threading
from pathlib import Path

from werkzeug.serving import make_server

from tests.conftest import ARTICLE
from tests.web.api.conftest import program_of

GUIDE = Path(__file__).parents[3] / "docs" / "guides" / "api.md"


def test_the_program_of_the_guide_brings_an_article_in_ties_a_source_and_exports_it(
    store, person, tmp_path, monkeypatch, capsys
):
    program = program_of(store, person)
    code = re.search(r"```python\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    assert code is not None
    assert len([line for line in code[1].splitlines() if line.strip()]) <= 25
    (tmp_path / "article.html").write_text(ARTICLE, "utf-8")
    monkeypatch.chdir(tmp_path)
    # Its `shutdown` waits for the loop, in which closing another server from here would now and then break a socket.
    server = make_server("127.0.0.1", 0, program.app)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    monkeypatch.setenv("TOKEN", program.secret)
    monkeypatch.setenv("DESK", f"http://127.0.0.1:{server.server_port}")
    exec(compile(code[1], str(GUIDE), "exec"), {})
    server.shutdown()
    thread.join(5)
    server.server_close()
    assert capsys.readouterr().out.startswith("Not yet.")
    assert [unit["status"] for unit in program.ask("GET", "/articles/the-bridge-opens-a-year-late/units").json["items"]] == ["verified"]  # fmt: skip
