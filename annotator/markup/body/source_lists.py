"""The list of sources under an article, which belongs to it: each entry is what a passage rests on."""

import re
from collections.abc import Iterator, Sequence

from annotator.markup.body.boilerplate.elements import BoilerplateElements
from annotator.markup.body.leaves import Leaf
from annotator.markup.elements import HEADINGS

_HEADING = re.compile(
    r"(?:our |list of |die |les |nos |le )?(?:sources?|references|bibliography|quellen(?:angaben|verzeichnis)?|belege"
    r"|références|bibliographie|fuentes|referencias|fonti|riferimenti|fontes|referências|bronnen|källor|kilder|źródła"
    r"|источники)\W*",
    re.IGNORECASE,
)


def sources_under(leaves: Sequence[Leaf], boilerplate: BoilerplateElements) -> Iterator[list[Leaf]]:
    """The heading and the entries of each list below the last kept leaf that its heading calls one of sources."""
    last = next((leaf.at for leaf in reversed(leaves) if leaf.kept), len(leaves))
    for heading in leaves[last + 1 :]:
        if not _HEADING.fullmatch(heading.text.strip()) or heading.tag not in HEADINGS or boilerplate.holds(heading):
            continue
        entries = []
        around = None
        for leaf in leaves[heading.at + 1 :]:
            listed = next(leaf.element.iterancestors("ul", "ol"), None)
            if listed is None or around not in (None, listed):
                break
            around = listed
            entries.append(leaf)
        if entries:
            yield [heading, *entries]
