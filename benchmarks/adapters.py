"""The product's own doors for the scorers, in the form each scorer asks for."""

from annotator.language import sentences as prose


def sentences(text: str) -> list[tuple[int, int]]:
    return prose.sentences(text, "en")


def sentences_de(text: str) -> list[tuple[int, int]]:
    return prose.sentences(text, "de")


def sentences_fr(text: str) -> list[tuple[int, int]]:
    return prose.sentences(text, "fr")


def sentences_es(text: str) -> list[tuple[int, int]]:
    return prose.sentences(text, "es")
