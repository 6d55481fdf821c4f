"""The words beside a date that say what it is: of the publication, of a change, of something else."""

import re

_CHANGED = re.compile(
    r"""updated?\b | modified | edited | correct | last-mod | aktualisiert | geändert | änderung
    | mis\ à\ jour | modifié | actualizado | aggiornat | atualizado | bijgewerkt | uppdaterad | oppdatert | opdateret
    | aktualizacja | güncelle | обновлен | 更新""",
    re.IGNORECASE | re.VERBOSE,
)
_RELEASED = re.compile(
    r"""publi[scé] | posted | written | created | online | added | released | issued | first\ | date | datum | fecha
    | veröffentlich | erschienen | erstellt | stand | freigegeben | paru | parution | mis\ en\ ligne | le$ | dat[ae]$
    | pubblicato | geplaatst | gepubliceerd | julkaistu | opublikowan | dodano | yayın | опубликован
    | 公開 | 掲載 | 投稿 | 発表 | 发布 | 發布 | 등록 | 입력""",
    re.IGNORECASE | re.VERBOSE,
)
# Other labels ("date", "created") may be of something that the article shows.
_PUBLISHED = re.compile(
    r"publi[scé]|posted|veröffentlich|erschienen|paru|mis en ligne|pubblicato|geplaatst|gepubliceerd|опубликован",
    re.IGNORECASE,
)
# What separates two dates on one line, each with its label; nothing may, but the second label.
BETWEEN = re.compile(
    r"""\s*[|•·]\s* | \s+[–—]\s+ | \s+[-/]\s+(?=[^\W\d]) | ;\s*
    | (?<=\b(?:19|20)\d\d)[,)]?(?:\s+(?:(?:à|at|um|alle|às|om|kl\.)\s+)?\d\d?[:.h]\d\d(?:\s?Uhr)?[,)]?)?
      \s+\(?(?=(?:first\ |last\ )?(?:published|posted|updated|modified|edited)\b
    | publi[éck] | veröffentl | erschienen | erstellt | aktualisiert | geändert | mis\ à\ jour | modifi[éc] | actualiza
    | atualiza | pubblicat | aggiornat | gepubliceerd | bijgewerkt | zuletzt)""",
    re.IGNORECASE | re.VERBOSE,
)
_LABELLED = re.compile(r"(?P<label>[^\d:：]{2,40})[:：]\s*\D{0,20}\d")
# A label without a colon: what was done, and on which day.
_DONE = re.compile(
    r"""\W{0,3}(?P<label>(?:(?:first|originally)\ )?(?:published|posted)|publi(?:ée?|cad[oa])|veröffentlicht
    |erschienen|pubblicat[oa]|gepubliceerd|opublikowano|paru|mis\ en\ ligne)
    \s+(?:(?:on|am|vom|le|el|em|il|op|\w{3,10},?)\s+){0,2}\d""",
    re.IGNORECASE | re.VERBOSE,
)
_FIRST = re.compile(
    r"\bfirst (?:published|posted)|erstveröffentlich|première publication|publicad[oa] por primera vez"
    r"|prima pubblicazione",
    re.IGNORECASE,
)


def says_changed(text: str) -> bool:
    return bool(_CHANGED.search(text))


def says_first(line: str) -> bool:
    return bool(_FIRST.search(line))


def says_published(line: str) -> bool:
    """Whether the line begins by saying that something was published, and not with a label such as “Date”."""
    label = _label(line)
    return bool(_PUBLISHED.search(label)) and _releases(label)


def says_released(line: str) -> bool:
    """Whether the line begins with any label of a publication."""
    return _releases(_label(line))


def is_of_something_else(line: str) -> bool:
    """Whether the label before the date says that it is of a birth, a meeting, a deadline."""
    label = _LABELLED.match(line)
    return label is not None and not _RELEASED.search(label["label"]) and not says_changed(label["label"])


def _label(line: str) -> str:
    found = _LABELLED.match(line) or _DONE.match(line)
    return found["label"] if found else ""


def _releases(label: str) -> bool:
    return bool(_RELEASED.search(label)) and not says_changed(label)
