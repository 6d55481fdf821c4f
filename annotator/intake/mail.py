"""Reads mails that are saved with their headers."""

from annotator.intake.contained import read_contained
from annotator.intake.documents import Document
from annotator.intake.mime import find_text, is_message

ENDINGS = ("eml",)


def is_mail(source: bytes, filename: str | None = None) -> bool:
    return is_message(source, filename, is_saved=False, endings=ENDINGS)


def read(source: bytes) -> Document:
    return read_contained(source, find_text, what="mail", is_letter=True)
