"""A PDF -> the paragraphs of each of its pages, by pypdf. What it looks like is lost, and so are pictures.

A PDF knows no paragraphs and often no words: only letters at places. What pypdf makes lines of is joined again
here by their length and by how the next one begins.
"""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from annotator.domain.errors import Refused

# Letters that a font draws as one; the words are spelt without.
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_COMPOUND = re.compile(r"\w+-\w+")
_CUT_WORD = re.compile(r"(\w+)-$")
_WORD = re.compile(r"\w+")
# A line that ends so long before the others is the last of its paragraph, unless the next goes on in small letters.
_SHORT = 0.8
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Paper:
    """`pages` hold the paragraphs of each page; `missing` are the numbers of pages that could not be read.

    `created` is a day, YYYY-MM-DD.
    """

    pages: tuple[tuple[str, ...], ...]
    missing: tuple[int, ...] = ()
    title: str | None = None
    author: str | None = None
    created: str | None = None


def read(source: bytes) -> Paper:
    """Raises `Refused`: "pdf_locked" where a password is needed, "pdf_broken" where no page can be found."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    try:
        reader = PdfReader(io.BytesIO(source), strict=False)
        # Many a PDF is locked against printing only: an empty password opens it.
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("pdf_locked")
        pages = list(reader.pages)
    except DependencyError:
        raise Refused("pdf_locked") from None
    except (MemoryError, Refused):
        raise
    except Exception:  # pypdf promises no set of errors for a broken file
        raise Refused("pdf_broken") from None
    if not pages:
        raise Refused("pdf_broken")
    texts = [_tried(page.extract_text) for page in pages]
    compounds = {word.lower() for text in texts for word in _COMPOUND.findall(text or "")}
    about = _tried(lambda: reader.metadata)
    return Paper(
        pages=tuple(tuple(paragraphs(text or "", compounds)) for text in texts),
        missing=tuple(number for number, text in enumerate(texts, 1) if text is None),
        title=_tried(lambda: about.title) if about else None,
        author=_tried(lambda: about.author) if about else None,
        created=_tried(lambda: _day(about.creation_date)) if about else None,
    )


def _day(moment: datetime | None) -> str | None:
    return moment.date().isoformat() if moment else None


def paragraphs(page: str, compounds: set[str]) -> list[str]:
    """The lines of a page joined to paragraphs; `compounds` are words that keep their hyphen at a line's end."""
    found: list[list[str]] = []
    lines = [line.strip() for line in page.translate(_LIGATURES).split("\n")]
    width = max(map(len, lines), default=0)
    before = ""
    for line in lines:
        if line and before and not (len(before) < _SHORT * width and not line[0].islower()):
            found[-1][-1] = _before(found[-1][-1], line, compounds)
            found[-1].append(line)
        elif line:
            found.append([line])
        before = line
    return ["".join(parts) for parts in found]


def _before(line: str, following: str, compounds: set[str]) -> str:
    """A line as it stands before the next one: with a space, or with the rest of a word that was cut."""
    if line.endswith("\u00ad"):
        return line[:-1]
    cut, rest = _CUT_WORD.search(line), _WORD.match(following)
    if not (cut and rest and following[0].islower()):
        return f"{line} "
    return line if f"{cut[1]}-{rest[0]}".lower() in compounds else line[:-1]


def _tried(get: Callable[[], _Value]) -> _Value | None:
    """None where this part of the file is broken; the rest may be whole."""
    try:
        return get()
    except MemoryError:
        raise
    except Exception:  # pypdf promises no set of errors for a broken file
        return None
