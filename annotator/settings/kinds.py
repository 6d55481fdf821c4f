"""The kinds of values that settings have: what each accepts from a file and from the environment."""

from dataclasses import dataclass
from pathlib import Path

from annotator.settings.places import is_server

_MOST_DIGITS = 9
Value = str | bool | int | tuple[str, ...] | Path


class Unfit(Exception):
    """The value is of another kind."""


@dataclass(frozen=True, slots=True)
class LineOfText:
    """One line of text; an empty one is none."""

    name = "text in quotation marks"
    example: str = "Vera Lind"

    @property
    def in_file(self) -> str:
        return f'"{self.example}"'

    @property
    def in_environment(self) -> str:
        return self.example

    def from_file(self, given: object, _: Path) -> Value | None:
        if not isinstance(given, str):
            raise Unfit
        return given.strip() or None

    def from_environment(self, given: str) -> Value:
        return given


@dataclass(frozen=True, slots=True)
class ListOfTexts:
    """Several texts without spaces: a list in the file, spaces between them in the environment."""

    name = "a list of texts"
    example: tuple[str, ...]

    @property
    def in_file(self) -> str:
        return "[" + ", ".join(f'"{each}"' for each in self.example) + "]"

    @property
    def in_environment(self) -> str:
        return " ".join(self.example)

    def from_file(self, given: object, _: Path) -> Value | None:
        if not isinstance(given, list) or not all(isinstance(each, str) for each in given):
            raise Unfit
        return tuple(word for each in given for word in each.split()) or None

    def from_environment(self, given: str) -> Value:
        return tuple(given.split())


@dataclass(frozen=True, slots=True)
class OnOrOff:
    """On or off. What was mistyped in the environment is refused, or is `in_doubt`, where one of the two is safe."""

    name = "true or false"
    in_doubt: bool | None = None
    in_file = "true"
    in_environment = "1"

    def from_file(self, given: object, _: Path) -> Value:
        if not isinstance(given, bool):
            raise Unfit
        return given

    def from_environment(self, given: str) -> Value:
        if given in ("0", "1"):
            return given == "1"
        if self.in_doubt is None:
            raise Unfit
        return self.in_doubt


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of some words."""

    words: tuple[str, ...]

    @property
    def name(self) -> str:
        return " or ".join(f'"{word}"' for word in self.words)

    @property
    def in_file(self) -> str:
        return f'"{self.words[0]}"'

    @property
    def in_environment(self) -> str:
        return self.words[0]

    def from_file(self, given: object, _: Path) -> Value:
        if not isinstance(given, str):
            raise Unfit
        return self.from_environment(given.strip())

    def from_environment(self, given: str) -> Value:
        if given not in self.words:
            raise Unfit
        return given


@dataclass(frozen=True, slots=True)
class WholeNumber:
    """A whole number; `most` is None where there is no largest."""

    least: int
    most: int | None
    example: int

    @property
    def name(self) -> str:
        return f"a whole number of {self.least} or more" + ("" if self.most is None else f", at most {self.most}")

    @property
    def in_file(self) -> str:
        return str(self.example)

    @property
    def in_environment(self) -> str:
        return str(self.example)

    def from_file(self, given: object, _: Path) -> Value:
        if isinstance(given, bool) or not isinstance(given, int):
            raise Unfit
        return self._within(given)

    def from_environment(self, given: str) -> Value:
        if not (given.isascii() and given.isdecimal() and len(given) <= _MOST_DIGITS):
            raise Unfit
        return self._within(int(given))

    def _within(self, given: int) -> int:
        if given < self.least or (self.most is not None and given > self.most):
            raise Unfit
        return given


@dataclass(frozen=True, slots=True)
class PathOfFile:
    """The path of a file or folder. In the file it counts from the file's own folder, and may begin with ~."""

    name = "a path in quotation marks"
    example: str

    @property
    def in_file(self) -> str:
        return f'"{self.example}"'

    @property
    def in_environment(self) -> str:
        return self.example

    def from_file(self, given: object, folder: Path) -> Value | None:
        if not isinstance(given, str) or "\0" in given:
            raise Unfit
        return folder / Path(given.strip()).expanduser() if given.strip() else None

    def from_environment(self, given: str) -> Value:
        return Path(given)


@dataclass(frozen=True, slots=True)
class PlaceOfDesk(PathOfFile):
    """The path of a file, or the address of a database on a server."""

    name = "a path or an address in quotation marks"

    def from_file(self, given: object, folder: Path) -> Value | None:
        if isinstance(given, str) and is_server(given.strip()):
            return given.strip()
        return PathOfFile.from_file(self, given, folder)

    def from_environment(self, given: str) -> Value:
        return given if is_server(given) else Path(given)


Kind = LineOfText | ListOfTexts | OnOrOff | OneOf | WholeNumber | PathOfFile
