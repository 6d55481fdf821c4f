"""Workbooks for the tests, whole and tampered with."""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import xlsxwriter


def workbook(fill: Callable[[Any], object], **options: bool) -> bytes:
    """What Excel would save; `fill` adds the sheets."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, **options}) as book:
        fill(book)
    return out.getvalue()


def repacked(body: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """The archive with other parts; None leaves one out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(body)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        kept = {name: old.read(name) for name in old.namelist()}
        for name, content in {**kept, **parts}.items():
            if content is not None:
                new.writestr(name, content)
    return out.getvalue()
