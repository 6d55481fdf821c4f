"""What a galley says: its words, from its page or from its PDF."""

import os

import pypdfium2
import pytest


def typesetter() -> None:
    """Skips a test where no PDF can be set; with CI=true it fails instead."""
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError):
        if os.environ.get("CI") == "true":
            raise
        pytest.skip("no WeasyPrint or no Pango on this machine: install them for the tests of galleys as PDF")


def pages_of(pdf: bytes) -> list[str]:
    """The words on each page, in one line."""
    found = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in found]
    finally:
        found.close()
