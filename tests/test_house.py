"""What the import contracts cannot hold: who may touch what, what things are called, how they look."""

import ast
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from annotator.web.plumbing import assets

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "annotator"
TEMPLATES = ROOT / "templates"

# Each of these libraries is at home in one row, or in one file, and nowhere else.
HOMES = {
    "storage": {"sqlite3", "sqlite_utils", "pysqlite3", "psycopg"},
    "storage/buckets/requests.py": {"botocore"},
    "markup": {"bs4", "lxml", "nh3", "trafilatura", "htmldate", "justext", "html5lib"},
    "web": {
        "flask",
        "flask_htmx",
        "flask_wtf",
        "flask_compress",
        "werkzeug",
        "waitress",
        "jinja2",
        "markupsafe",
        "segno",
    },
    "intake": {
        "webencodings",
        "charset_normalizer",
        "ftfy",
        "mammoth",
        "markdown_it",
        "mdit_py_plugins",
        "yaml",
        "pypdfium2",
        "bibtexparser",
    },
    "reading": {"anyascii"},
    "actions": {"argon2", "zxcvbn", "pyotp"},
    "network": {"w3lib", "urllib3", "certifi", "warcio"},
    "network/oidc.py": {"authlib", "joserfc", "requests"},
    "language": {"rapidfuzz"},
    "formats": {"jsonschema", "xlsxwriter"},
    "formats/galley_pdf.py": {"weasyprint"},
    "web/operations/exposition.py": {"prometheus_client"},
    "cli": {"rich"},
    "settings/places.py": {"platformdirs"},
}
LONGEST_FILE = 250
WIDEST_TEMPLATE = 120
LOADED = re.compile(r"asset\('js/([\w-]+\.js)'\)")
IMPORTED = re.compile(r"from \"\./([\w-]+\.js)\"")
MOST_SCRIPT = 21_000
VAGUE = {"utils", "util", "helpers", "helper", "manager", "managers", "service", "services", "common", "misc"}
BUILT = {".git", ".venv", "build", "dist", "demo", "screenshots", "node_modules", "__pycache__", "vendor"}
SQL = re.compile(
    r"^\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE (TABLE|INDEX|TRIGGER)|DROP|PRAGMA|BEGIN|COMMIT|WITH)\s"
)
BUILD_PATH = re.compile(r"(?<![\w./:-])/(?:root|work|workspace|Users|home/\w+)/[\w.]+")
FORBIDDEN = re.compile(r"<style\b|\sstyle=|\son[a-z]+=|\shx-on\b|javascript:|<script(?![^>]*\b(src|type)=)|\|\s*safe\b")
FAR = re.compile(
    r"""\b(src|srcset|action|hx-\w+)=["']?(https?:)?//|<link[^>]+href=["']?(https?:)?//"""
    r"""|@import[^;]*//|url\(["']?(https?:)?//|from ["']https?:"""
)
IO_MODULES = {
    "asyncio", "getpass", "glob", "http", "io", "locale", "logging", "multiprocessing", "os",
    "pathlib", "platform", "random", "secrets", "shutil", "socket", "sqlite3", "subprocess", "sys",
    "tempfile", "threading", "time", "uuid", "zoneinfo",
}  # fmt: skip
# Moments may be reckoned with, but what time it is comes in as an argument.
CLOCKS = {"now", "today", "utcnow"}
IO_CALLS = {"open", "print", "input", "eval", "exec", "compile", "__import__", "breakpoint"}


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the package, by its path inside it."""
    found = sorted(PACKAGE.rglob("*.py"))
    return {p.relative_to(PACKAGE).as_posix(): ast.parse(p.read_text("utf-8")) for p in found}


@cache
def nodes(tree: ast.Module) -> list[ast.AST]:
    """All nodes of a module: most tests look at every one."""
    return list(ast.walk(tree))


@cache
def imported(tree: ast.Module) -> list[tuple[int, str]]:
    """(line, module) of every import, those inside functions too."""
    found = []
    for node in nodes(tree):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append((node.lineno, "." * node.level + (node.module or "")))
    return found


def outside(row: str) -> Iterator[tuple[str, ast.Module]]:
    return ((path, tree) for path, tree in modules().items() if not f"{path}/".startswith(f"{row}/"))


def inside(row: str) -> Iterator[tuple[str, ast.Module]]:
    return ((path, tree) for path, tree in modules().items() if path.split("/")[0] == row)


def annotations(tree: ast.Module) -> set[ast.AST]:
    """Every node that stands inside a type annotation."""
    roots: list[ast.expr | None] = []
    for node in nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            roots.append(node.returns)
        elif isinstance(node, ast.arg | ast.AnnAssign):
            roots.append(node.annotation)
    return {node for root in roots if root is not None for node in ast.walk(root)}


def is_handle(node: ast.AST) -> bool:
    """Whether this is a database: `db`, `act.db`, `store.reading()`."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Attribute) and node.func.attr in ("reading", "writing")
    return (isinstance(node, ast.Name) and node.id == "db") or (isinstance(node, ast.Attribute) and node.attr == "db")


def test_the_import_contracts_hold():
    command = "from importlinter.cli import lint_imports_command as run; run(['--no-cache', '--no-logo'])"
    done = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("home", [home for home in HOMES if home != "storage"])
def test_a_library_is_imported_in_its_own_home_only(home):
    strangers = [
        f"{path}:{line} imports {name}"
        for path, tree in outside(home)
        for line, name in imported(tree)
        if name.split(".")[0] in HOMES[home]
    ]
    assert not strangers


def test_outside_storage_a_database_is_named_in_annotations_only():
    strangers = []
    for path, tree in outside("storage"):
        allowed = annotations(tree)
        for node in nodes(tree):
            is_type_import = (
                isinstance(node, ast.ImportFrom)
                and node.module == "annotator.storage.connections.databases"
                and [alias.name for alias in node.names] == ["Database"]
            )
            if isinstance(node, ast.Import | ast.ImportFrom) and not is_type_import:
                names = [a.name for a in node.names] if isinstance(node, ast.Import) else [node.module or ""]
                strangers += [f"{path}:{node.lineno}" for n in names if n.split(".")[0] in HOMES["storage"]]
            elif isinstance(node, ast.Name) and node.id == "Database" and node not in allowed:
                strangers.append(f"{path}:{node.lineno}")
    assert not strangers


def test_outside_storage_a_database_is_only_handed_on():
    strangers = [
        f"{path}:{node.lineno} {ast.unparse(node)}"
        for path, tree in outside("storage")
        for node in nodes(tree)
        if isinstance(node, ast.Attribute | ast.Subscript) and is_handle(node.value)
    ]
    assert not strangers, "ask a function of annotator/storage instead"


def test_the_web_reads_what_was_checked_through_the_views_that_know_who_asks():
    guarded = {f"annotator.storage.{noun}" for noun in ("dossiers", "events", "evidence", "queries", "sources")}
    guarded |= {f"annotator.storage.history.{name}" for name in ("last_steps", "pages", "past", "webhooks")}
    strangers = [
        f"{path}:{node.lineno}"
        for path, tree in inside("web")
        for node in nodes(tree)
        if isinstance(node, ast.ImportFrom)
        and [alias.name for alias in node.names] != ["HistoryFilter"]
        and guarded & {str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names)}
    ]
    assert not strangers, "ask annotator/views/desk_view.py, or a viewer sees what is off the record"


def test_sql_is_written_in_storage_only():
    strangers = [
        f"{path}:{node.lineno}"
        for path, tree in outside("storage")
        for node in nodes(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.match(node.value)
    ]
    assert not strangers


def test_the_domain_knows_the_standard_library_only():
    strangers = [
        f"{path}:{line} imports {name}"
        for path, tree in inside("domain")
        for line, name in imported(tree)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("annotator.domain")
    ]
    assert not strangers


def test_the_domain_has_no_clock_no_chance_and_no_files():
    strangers = []
    for path, tree in inside("domain"):
        strangers += [f"{path}:{at} imports {n}" for at, n in imported(tree) if n.split(".")[0] in IO_MODULES]
        for node in nodes(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in IO_CALLS:
                strangers.append(f"{path}:{node.lineno} calls {node.func.id}")
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS:
                strangers.append(f"{path}:{node.lineno} asks for {node.func.attr}")
    assert not strangers


def test_a_view_holds_no_try():
    views = [
        (path, node)
        for path, tree in inside("web")
        for node in nodes(tree)
        if isinstance(node, ast.FunctionDef) and any("blueprint" in ast.unparse(d) for d in node.decorator_list)
    ]
    assert views
    tries = [f"{path} {v.name}" for path, v in views if any(isinstance(n, ast.Try) for n in ast.walk(v))]
    assert not tries, "errors are told at the door, in web/plumbing/problems.py"


def test_every_error_that_is_raised_has_its_sentence():
    from annotator.domain.errors import SENTENCES, DeskError

    kinds = {kind.__name__ for kind in (DeskError, *DeskError.__subclasses__())}
    raised = {
        node.args[0].value: f"{path}:{node.lineno}"
        for path, tree in modules().items()
        for node in nodes(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in kinds
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    assert raised
    assert {code: where for code, where in raised.items() if code not in SENTENCES} == {}


def test_names_say_what_things_are():
    vague = [p for p in PACKAGE.rglob("*") if VAGUE & set(p.stem.split("_"))]
    assert not vague


def test_files_stay_short():
    lengths = {path: len((PACKAGE / path).read_text("utf-8").splitlines()) for path in modules()}
    assert {path: n for path, n in lengths.items() if n > LONGEST_FILE} == {}


def test_the_lines_of_templates_stay_short():
    wide = [
        f"{path.relative_to(TEMPLATES)}:{number}"
        for path in TEMPLATES.rglob("*.html")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > WIDEST_TEMPLATE
    ]
    assert not wide


def test_no_template_includes_another_in_a_loop():
    """A macro costs a fraction of an include, and a loop of the reading table may run two thousand times."""
    loop = re.compile(r"\{%-? (?:(for)|(endfor)|(include)) ?\b.*?%\}", re.DOTALL)
    wrong = []
    for path in TEMPLATES.rglob("*.html"):
        depth = 0
        for found in loop.finditer(path.read_text("utf-8")):
            depth += bool(found[1]) - bool(found[2])
            if found[3] and depth:
                wrong.append(f"{path.relative_to(TEMPLATES)}: {found[0]}")
    assert not wrong


def test_folders_stay_small():
    """A folder that grows past this hides its files: a noun in it wants a folder of its own."""
    sizes = Counter(Path(path).parent.as_posix() for path in modules() if not path.endswith("__init__.py"))
    assert {folder: n for folder, n in sizes.items() if n > (45 if folder == "domain" else 25)} == {}


def test_a_class_has_a_name_of_its_own():
    homes: dict[str, list[str]] = {}
    for path, tree in modules().items():
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                homes.setdefault(node.name, []).append(path)
    assert {name: paths for name, paths in homes.items() if len(paths) > 1} == {}


def test_tests_are_sentences():
    short = [
        f"{path.relative_to(ROOT)} {node.name}"
        for path in (ROOT / "tests").rglob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and node.name.count("_") < 3
    ]
    assert not short


def test_every_partial_starts_with_one_element_that_has_an_id():
    wrong = []
    for path in TEMPLATES.rglob("_*.html"):
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}", "", path.read_text("utf-8"), flags=re.DOTALL).lstrip()
        text = re.sub(r"\{\{.*?\}\}", "x", text, flags=re.DOTALL)
        if not re.match(r"<[a-z][\w-]*\s[^>]*\bid=\"[^\"]+\"", text):
            wrong.append(path.relative_to(TEMPLATES).as_posix())
    assert not wrong


def test_no_template_holds_what_the_content_security_policy_forbids():
    wrong = []
    for path in TEMPLATES.rglob("*.html"):
        text = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
        wrong += [f"{path.relative_to(TEMPLATES)}: {found[0].strip()}" for found in FORBIDDEN.finditer(text)]
    assert not wrong


def test_no_page_needs_the_network():
    static = ROOT / "static"
    served = [*TEMPLATES.rglob("*.html"), *(static / "css").rglob("*.css"), *(static / "js").rglob("*.js")]
    assert [path.name for path in served if FAR.search(path.read_text("utf-8"))] == []


def test_no_page_loads_much_script_of_our_own():
    folder = ROOT / "static" / "js"
    loaded = {name for page in TEMPLATES.rglob("*.html") for name in LOADED.findall(page.read_text("utf-8"))}
    assert {path.name for path in folder.iterdir()} == set().union(*(_with_imports(folder / name) for name in loaded))
    for entry in loaded:
        sizes = {name: len(assets.shipped(folder / name)) for name in _with_imports(folder / entry)}
        assert sum(sizes.values()) < MOST_SCRIPT, sizes


def _with_imports(module: Path) -> set[str]:
    imported = IMPORTED.findall(module.read_text("utf-8"))
    return {module.name}.union(*(_with_imports(module.parent / name) for name in imported if name != module.name))


def test_no_file_names_a_path_of_the_machine_it_was_made_on():
    strangers = []
    for path in ROOT.rglob("*"):
        parts = path.relative_to(ROOT).parts
        if BUILT & set(parts) or any(p.startswith(".") and p != ".ci" for p in parts) or "samples" in parts:
            continue
        if path.is_file() and path.suffix not in {".db", ".png", ".woff2", ".docx", ".pdf", ".webp"}:
            text = path.read_text("utf-8", errors="ignore")
            strangers += [f"{path.relative_to(ROOT)}: {found[0]}" for found in BUILD_PATH.finditer(text)]
    assert not strangers


def test_every_library_has_its_line_in_the_decisions():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *extras["oidc"], *extras["pdf"], *extras["s3"], *extras["dev"]]
    page = (ROOT / "docs" / "decisions" / "0002-libraries.md").read_text("utf-8")
    assert [name for w in wanted if (name := re.split(r"[<>=\[]", w)[0]) not in page] == [project["name"]]
