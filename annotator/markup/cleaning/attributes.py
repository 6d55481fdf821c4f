"""The attributes that a stored element keeps, checked value by value."""

import re
from collections.abc import Callable

from annotator.markup.cleaning.tags import Tag
from annotator.markup.elements import FROM
from annotator.markup.pages.urls import image_address, link_address

_NUMBER = re.compile(r"[1-9][0-9]{0,3}")
_START = re.compile(r"-?[0-9]{1,6}")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,4}")
_PATH = re.compile(r"/[A-Za-z0-9/:*_.()\[\]-]{1,1000}")
_DIRECTIONS = {"ltr", "rtl", "auto"}
_SCOPES = {"row", "col", "rowgroup", "colgroup"}

_Checks = dict[str, Callable[[str], object]]
_ANYWHERE: _Checks = {"lang": _LANGUAGE.fullmatch, "dir": _DIRECTIONS.__contains__}
_OF_BLOCKS = _ANYWHERE | {FROM: _PATH.fullmatch}
_CHECKS: dict[str, _Checks] = {
    "img": {"width": _NUMBER.fullmatch, "height": _NUMBER.fullmatch},
    "abbr": {"title": bool},
    "time": {"datetime": bool},
    "td": {"colspan": _NUMBER.fullmatch, "rowspan": _NUMBER.fullmatch},
    "th": {"colspan": _NUMBER.fullmatch, "rowspan": _NUMBER.fullmatch, "scope": _SCOPES.__contains__},
    "ol": {"start": _START.fullmatch},
}


def block_attributes(tag: Tag) -> dict[str, str]:
    """What a block may take over from an element that is unwrapped: language, direction, and its XPath in the page."""
    return _valid(tag.attributes(), _OF_BLOCKS)


def kept_attributes(tag: Tag, base_url: str | None) -> dict[str, str]:
    given = tag.attributes()
    return _addresses(tag.name, given, base_url) | _valid(given, _ANYWHERE | _CHECKS.get(tag.name, {}))


def _valid(given: dict[str, str], checks: _Checks) -> dict[str, str]:
    return {name: given[name] for name, is_valid in checks.items() if name in given and is_valid(given[name])}


def _addresses(name: str, given: dict[str, str], base_url: str | None) -> dict[str, str]:
    if name == "a":
        address = link_address(given.get("href"), base_url)
        return {"href": address, "rel": "noopener noreferrer"} if address else {}
    if name == "img":
        address = image_address(given, base_url)
        described = {"alt": alt} if (alt := " ".join(given.get("alt", "").split())) or address else {}
        return {"src": address, **described} if address else described
    return {}
