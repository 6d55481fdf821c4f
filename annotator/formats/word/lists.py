"""Lists of a Word document: every numbered list counts for itself, and bullets are all of one kind."""

from annotator.formats.word.runs import paragraph
from annotator.markup.cleaning.tags import Tag

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_BULLETS, _FIRST_NUMBERED = 1, 2
# Word has nine levels; what is deeper stands on the last.
_DEEPEST = 8
_STEP = 360
_SIGNS = "•–▪"
# Word counts from no lower and no higher number.
_LOWEST, _HIGHEST = 0, 32_767


class Lists:
    """The lists that are open at a place of the text, and those that there were."""

    def __init__(self) -> None:
        self._open: list[int] = []
        self._starts: list[tuple[int, int]] = []
        self._is_new = False

    def begin(self, tag: Tag) -> None:
        if tag.name == "ul":
            self._open.append(_BULLETS)
            return
        start = int(tag.attributes().get("start", "1"))
        self._starts.append((min(len(self._open), _DEEPEST), min(max(start, _LOWEST), _HIGHEST)))
        self._open.append(_FIRST_NUMBERED + len(self._starts) - 1)

    def end(self) -> None:
        self._open.pop()

    def begin_item(self) -> None:
        self._is_new = True

    def item(self, content: str, style: str, *, from_right: bool) -> str:
        """A paragraph of the innermost list: the first of an item has its number, the others stand below it."""
        level = min(len(self._open) - 1, _DEEPEST)
        if not self._is_new:
            return paragraph(content, style, from_right=from_right, indent=_STEP * (level + 1))
        self._is_new = False
        numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{self._open[-1]}"/></w:numPr>'
        return paragraph(content, style, properties=numbered, from_right=from_right)

    def part(self) -> str:
        """The part that holds what numbers and bullets look like, and where each numbered list begins."""
        numbered = "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="{level}">'
            f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
            for number, (level, start) in enumerate(self._starts, _FIRST_NUMBERED)
        )
        return (
            f'<w:numbering xmlns:w="{_NAMESPACE}">{_kind(0, is_numbered=False)}{_kind(1, is_numbered=True)}'
            f'<w:num w:numId="{_BULLETS}"><w:abstractNumId w:val="0"/></w:num>{numbered}</w:numbering>'
        )


def _kind(number: int, *, is_numbered: bool) -> str:
    levels = "".join(_level(level, is_numbered=is_numbered) for level in range(_DEEPEST + 1))
    kind = '<w:multiLevelType w:val="hybridMultilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{number}">{kind}{levels}</w:abstractNum>'


def _level(level: int, *, is_numbered: bool) -> str:
    look = "decimal" if is_numbered else "bullet"
    text = f"%{level + 1}." if is_numbered else _SIGNS[level % len(_SIGNS)]
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{look}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{_STEP * (level + 1)}" w:hanging="{_STEP}"/></w:pPr></w:lvl>'
    )
