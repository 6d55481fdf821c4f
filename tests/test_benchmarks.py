"""The benchmarks run for minutes, and so not here: what they ask of the desk has to be there all the same."""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

FILES = sorted((Path(__file__).parent.parent / "benchmarks").glob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_benchmark_asks_for_nothing_that_is_gone(path):
    assert [*_gone(ast.parse(path.read_text("utf-8")))] == []


def _gone(tree: ast.Module) -> Iterator[str]:
    modules: dict[str, ModuleType] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "annotator":
            for alias in node.names:
                found = _member(node.module or "", alias.name)
                if found is None:
                    yield f"{node.module}.{alias.name}"
                elif isinstance(found, ModuleType):
                    modules[alias.asname or alias.name] = found
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
            module = modules[node.value.id]
            if not hasattr(module, node.attr):
                yield f"{module.__name__}.{node.attr}"


def _member(module: str, name: str) -> object | None:
    here = importlib.import_module(module)
    if hasattr(here, name):
        return getattr(here, name)
    try:
        return importlib.import_module(f"{module}.{name}")
    except ModuleNotFoundError:
        return None
