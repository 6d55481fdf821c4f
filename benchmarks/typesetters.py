"""Chromium and Typst as functions from a source to a PDF."""

import shutil
import subprocess
import tempfile
from pathlib import Path

import typst as compiler

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def typst(source: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.typ")
        path.write_text(source, "utf-8")
        return compiler.compile(str(path))


def chromium(html: str) -> bytes:
    browser = next(filter(None, map(shutil.which, BROWSERS)))
    with tempfile.TemporaryDirectory() as folder:
        page, out = Path(folder, "a.html"), Path(folder, "a.pdf")
        page.write_text(html, "utf-8")
        subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={folder}/profile",
             f"--print-to-pdf={out}", page.as_uri()],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120,
        )  # fmt: skip
        return out.read_bytes()
