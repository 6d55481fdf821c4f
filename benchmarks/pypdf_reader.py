"""How the desk read PDFs before: pypdf makes the lines, which are joined by their length. `bench_pdf.py` measures it."""

import io
import re
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from annotator.domain.errors import Refused
from annotator.intake.pdf import Paper

# Ligatures, which a font draws as one letter.
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_COMPOUND = re.compile(r"\w+-\w+")
_DIVIDED_WORD = re.compile(r"(\w+)-$")
_WORD = re.compile(r"\w+")
# A line shorter than this share of the longest ends its paragraph, unless the next begins with a lower-case letter.
_SHORT = 0.8
_Value = TypeVar("_Value")


def read(source: bytes) -> Paper:
    """Reads a PDF. Raises `Refused`: "pdf_locked" if it needs a password, "pdf_broken" if it has no page."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    try:
        reader = PdfReader(io.BytesIO(source), strict=False)
        # Many PDFs are locked only against printing: an empty password opens them.
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("pdf_locked")
        pages = list(reader.pages)
    except DependencyError:
        raise Refused("pdf_locked") from None
    except (MemoryError, Refused):
        raise
    except Exception:  # pypdf documents no set of errors for broken files
        raise Refused("pdf_broken") from None
    if not pages:
        raise Refused("pdf_broken")
    texts = [_readable(page.extract_text) for page in pages]
    compounds = {word.lower() for text in texts for word in _COMPOUND.findall(text or "")}
    about = _readable(lambda: reader.metadata)
    return Paper(
        pages=tuple(tuple(paragraphs(text or "", compounds)) for text in texts),
        missing=tuple(number for number, text in enumerate(texts, 1) if text is None),
        title=_readable(lambda: about.title) if about else None,
        author=_readable(lambda: about.author) if about else None,
        created=_readable(lambda: _day(about.creation_date)) if about else None,
    )


def _day(moment: datetime | None) -> str | None:
    return moment.date().isoformat() if moment else None


def paragraphs(page: str, compounds: set[str]) -> list[str]:
    """The lines of a page, joined to paragraphs; a word in `compounds` keeps its hyphen at the end of a line."""
    found: list[list[str]] = []
    lines = [line.strip() for line in page.translate(_LIGATURES).split("\n")]
    width = max(map(len, lines), default=0)
    before = ""
    for line in lines:
        if line and before and not (len(before) < _SHORT * width and not line[0].islower()):
            found[-1][-1] = _joined(found[-1][-1], line, compounds)
            found[-1].append(line)
        elif line:
            found.append([line])
        before = line
    return ["".join(parts) for parts in found]


def _joined(line: str, following: str, compounds: set[str]) -> str:
    """A line ready to be joined to the `following` one: with a space, or without the hyphen of a divided word."""
    if line.endswith("\u00ad"):
        return line[:-1]
    cut, rest = _DIVIDED_WORD.search(line), _WORD.match(following)
    if not (cut and rest and following[0].islower()):
        return f"{line} "
    return line if f"{cut[1]}-{rest[0]}".lower() in compounds else line[:-1]


def _readable(get: Callable[[], _Value]) -> _Value | None:
    """What `get` returns, or None if this part of the file is broken: the rest may be readable."""
    try:
        return get()
    except MemoryError:
        raise
    except Exception:  # pypdf documents no set of errors for broken files
        return None
