"""Reads pages that Chrome and Edge save as one file."""

from annotator.intake.contained import read_contained
from annotator.intake.documents import Document
from annotator.intake.mime import find_text, is_message

ENDINGS = ("mhtml", "mht")


def is_mhtml(source: bytes, filename: str | None = None) -> bool:
    return is_message(source, filename, is_saved=True, endings=ENDINGS)


def read(source: bytes) -> Document:
    return read_contained(source, find_text, what="saved page")
