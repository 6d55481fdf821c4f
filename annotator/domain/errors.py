"""What can go wrong at the desk: a code, the values that belong to it, and one sentence for each."""


class DeskError(Exception):
    """Carries a `code` of `SENTENCES` and the values its sentence names."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        return say(self)


class RuleBroken(DeskError):
    """The newsroom's rules forbid this."""


class Stale(DeskError):
    """Somebody changed the same thing since it was read."""


class NotFound(DeskError):
    """There is no such thing."""


class Refused(DeskError):
    """What came in cannot be taken; nothing of it was stored."""


SENTENCES = {
    # what comes in
    "empty": "There is nothing in it: the file or the paste is empty.",
    "binary": "This is {what}, not an article: save the page as HTML, or paste its text.",
    "too_large": "This is larger than {limit} MB: save only the article, or paste its text.",
    "too_deep": "Its elements are nested more than {limit} deep: paste the article’s text instead.",
    "no_article": "No article was found in this page: paste the article itself, or upload the file that holds it.",
}


def say(error: DeskError) -> str:
    return SENTENCES[error.code].format(**error.values)
