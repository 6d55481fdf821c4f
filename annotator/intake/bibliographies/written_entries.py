"""An entry as its format writes it, from which a reader takes one thing after the other; what is left is the rest."""

from collections.abc import Iterable

from annotator.domain.bibliographies.citations import doi_of
from annotator.domain.bibliographies.entries import BibliographyEntry, EntryProblem
from annotator.domain.bibliographies.source_kinds import IN_A_PERIODICAL, OTHER, type_labelled, type_of

_ADDRESS = ("http://", "https://")
_FEW = 2


class WrittenEntry:
    """`said` are (name, words) as they come; of two with one name, the first counts."""

    def __init__(self, format_: str, line: int, said: Iterable[tuple[str, str]]) -> None:
        self.format, self.line = format_, line
        self.problems: list[EntryProblem] = []
        self._said = [(name, words.strip()) for name, words in said if words.strip()]

    def tell(self, code: str, value: str = "") -> None:
        self.problems.append(EntryProblem(self.line, code, value[:80]))

    def first(self, *names: str) -> str | None:
        """The words of the first of these names that is said, taken out of the rest."""
        for name in names:
            for at, (said, words) in enumerate(self._said):
                if said == name:
                    del self._said[at]
                    return words
        return None

    def keep(self, name: str, words: str) -> None:
        """Put what was taken back into the rest."""
        self._said.append((name, words))

    def every(self, *names: str) -> list[str]:
        """All that is said under these names, taken out of the rest."""
        found = [words for name, words in self._said if name in names]
        self._said = [each for each in self._said if each[0] not in names]
        return found

    def type_by(self, theirs: str, label: str | None) -> str:
        """Our type: by the label beside it, which is taken as a detail if it is none of ours, or by theirs."""
        labelled = type_labelled(label) if label else None
        if label and not labelled:
            self.keep("type", label)
        known = labelled or type_of(self.format, theirs)
        if known is None and theirs:
            self.tell("type_unknown", theirs)
        return known or OTHER

    def publisher_for(self, type_: str, in_: tuple[str, ...], by: tuple[str, ...]) -> str | None:
        """Where it appeared, or who published it: of an article it is the newspaper, of a book the house."""
        return self.first(*in_, *by) if type_ in IN_A_PERIODICAL else self.first(*by, *in_)

    def address(self, *names: str) -> str | None:
        """The first of these that is an address; others stay in the rest."""
        for name in names:
            for at, (said, words) in enumerate(self._said):
                if said == name and words.lower().startswith(_ADDRESS):
                    del self._said[at]
                    return words
        return None

    def doi(self, *names: str) -> str | None:
        """The DOI, if one of these names holds one."""
        found = self.first(*names)
        doi = doi_of(found)
        if found and doi is None:
            self.keep(names[0], found)
        return doi

    def finished(self, doi: str | None, **fields: str | None) -> BibliographyEntry:
        known = {name: words for name, words in fields.items() if words}
        return BibliographyEntry(self.line, known, tuple(self._said), doi, tuple(self.problems))


def joined(names: list[str]) -> str | None:
    """Several names as one line; a comma inside a name is none between two."""
    between = "; " if len(names) > 1 and any("," in name for name in names) else ", "
    return between.join(names) or None


def date_of(year: str | None, *more: str | None) -> str | None:
    """YYYY, YYYY-MM or YYYY-MM-DD of the parts that are figures; any other year is given back as it is."""
    if year is None or not year.isdigit():
        return year
    parts = [year.zfill(4)]
    for part in more:
        if not part or not part.isdigit() or len(part) > _FEW:
            break
        parts.append(part.zfill(_FEW))
    return "-".join(parts)
