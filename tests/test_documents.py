"""The pages for people name only what there is, and everything that there is."""

import re
from pathlib import Path

import pytest

from annotator.cli.commands import LISTED
from annotator.domain.statuses import STATUSES
from annotator.formats import schemas

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
DECISIONS = DOCS / "decisions"
# This page lists what had which name before.
MOVES = DECISIONS / "0027-the-house-in-wings.md"
ROWS = tuple(path.parent.name for path in (ROOT / "annotator").glob("*/__init__.py"))
FOLDERS = ("annotator", "tests", "docs", "benchmarks", "templates", "static")
CODE = re.compile(r"`([^`\s]+)`")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def named(page: Path) -> set[str]:
    """Every path of this repository that a page names in code, as it names it; NAME stands for a name to choose."""
    found = {words.rstrip("/") for words in CODE.findall(page.read_text("utf-8")) if "/" in words.rstrip("/")}
    return {words for words in found if words.split("/")[0] in (*FOLDERS, *ROWS) and "NAME" not in words}


def is_here(name: str) -> bool:
    """Decisions shorten `annotator/domain/units.py` to `domain/units`."""
    paths = (ROOT / name, ROOT / "annotator" / name)
    return name in schemas.NAMES or any(p.exists() or p.with_name(f"{p.name}.py").exists() for p in paths)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_that_a_page_names_is_here(page):
    if page != MOVES:
        assert [name for name in sorted(named(page)) if not is_here(name.split(":")[0])] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_somewhere(page):
    links = [link for link in LINK.findall(page.read_text("utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_index_leads_to_every_page():
    index = {(DOCS / link).resolve() for link in LINK.findall((DOCS / "index.md").read_text("utf-8"))}
    pages = {page for page in PAGES if page.parent != DECISIONS} - {DOCS / "index.md", ROOT / "README.md"}
    assert pages - index == set()


def test_the_list_of_decisions_has_each_under_its_own_title():
    pages = {page.name: page.read_text("utf-8").splitlines()[0] for page in DECISIONS.glob("0*.md")}
    rows = re.findall(r"^\| (\d+) \| \[(.+?)\]\((.+?)\) \| \w", (DECISIONS / "README.md").read_text("utf-8"), re.M)
    assert {page: f"# {number} · {title}" for number, title, page in rows} == pages


def test_the_readme_names_the_command_that_tests_everything():
    assert "make test" in (ROOT / ".ci" / "run").read_text("utf-8")
    assert "\nmake test " in (ROOT / "README.md").read_text("utf-8")


def test_the_guide_to_installing_names_every_command():
    guide = (DOCS / "guides" / "installing.md").read_text("utf-8")
    assert {name for name in LISTED if f"`annotator {name}" not in guide} == set()


@pytest.mark.parametrize("path", sorted((DOCS / "installing").iterdir()), ids=lambda path: path.name)
def test_the_guide_to_installing_shows_each_configuration_as_it_was_tried(path):
    guide = (DOCS / "guides" / "installing.md").read_text("utf-8")
    assert f"(../installing/{path.name})" in guide
    assert f"```\n{path.read_text('utf-8')}```\n" in guide


def test_the_guide_to_the_keys_names_every_key_that_the_page_names():
    shown = (ROOT / "templates" / "sentences" / "_keys.html").read_text("utf-8")
    keys = set(re.findall(r"<kbd>([^{]+?)</kbd>", shown))
    assert keys, "the page shows its keys"
    keys |= {status.key for status in STATUSES.values() if status.key}
    assert keys <= set(re.findall(r"`([^`]{1,3})`", (DOCS / "guides" / "keys.md").read_text("utf-8")))
