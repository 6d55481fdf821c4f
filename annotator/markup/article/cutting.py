"""Cuts the stored HTML into sentences."""

from collections.abc import Sequence

from annotator.domain.revisions import SentenceHtml
from annotator.markup.article.parsed import ParsedArticle
from annotator.markup.cleaning.inline_writer import InlineWriter, Wrapper
from annotator.markup.cleaning.tags import VOID, Tag, escape
from annotator.markup.elements import INLINE

Span = tuple[int, int]


def cut(article: ParsedArticle, sentence_spans: Sequence[Span]) -> tuple[SentenceHtml, ...]:
    """One piece of HTML for each sentence, in order.

    `sentence_spans` are code points of the canonical text, in order, none empty, each inside one block; otherwise
    ValueError is raised. An inline element that goes on past the end of a sentence is closed there and opened again.
    """
    cutter = _Cutter(sentence_spans)
    for node, start, _, _ in article.walk():
        if isinstance(node, str):
            cutter.text(node, start)
        elif node.name in INLINE:
            cutter.inline(node)
        elif node.name in VOID:
            cutter.void(node)
        else:
            cutter.structure(node)
    return cutter.finish()


class _Cutter:
    """Fills one piece after the other: the HTML before its sentence, the sentence, and the HTML after the sentence."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._pieces: list[SentenceHtml] = []
        self._position = 0
        self._depth = 0
        self._wrappers: list[Wrapper] = []
        self._begin_piece()

    def text(self, text: str, start: int) -> None:
        self._position = start
        # Copying the rest for each sentence would take quadratic time: one text may hold a hundred thousand sentences.
        done = 0
        while done < len(text):
            if not self._inside and self._is_at_start():
                self._begin_sentence()
            room = self._room()
            share = text[done:] if room is None else text[done : done + room]
            done += len(share)
            self._position += len(share)
            self._write(escape(share), bare=not self._inside and share.isspace())
            if self._inside and self._position == self._spans[len(self._pieces)][1]:
                self._end_sentence()

    def inline(self, tag: Tag) -> None:
        if tag.closes:
            self._wrappers.pop()
        else:
            self._wrappers.append(Wrapper(tag.name, tag.source))

    def void(self, tag: Tag) -> None:
        self._write(tag.source)

    def structure(self, tag: Tag) -> None:
        if self._inside:
            raise ValueError("a sentence lies in one block")
        self._writer.close()
        if tag.closes:
            self._depth -= 1
        else:
            self._end_piece()
            self._depth += 1
        self._writer.write((), tag.source)

    def finish(self) -> tuple[SentenceHtml, ...]:
        self._writer.close()
        if self._ended:
            self._keep_piece()
        if len(self._pieces) < len(self._spans):
            raise ValueError("a sentence lies outside the blocks' texts")
        return tuple(self._pieces)

    def _begin_piece(self) -> None:
        self._before: list[str] = []
        self._html: list[str] = []
        self._after: list[str] = []
        self._before_depth = self._depth
        self._inside = self._ended = False
        self._writer = InlineWriter(self._before)

    def _begin_sentence(self) -> None:
        self._end_piece()
        self._writer.close()
        self._writer = InlineWriter(self._html)
        self._inside = True

    def _end_sentence(self) -> None:
        self._writer.close()
        self._writer = InlineWriter(self._after)
        self._inside, self._ended = False, True

    def _end_piece(self) -> None:
        """Ends the piece if its sentence has ended and another follows: a start tag goes with the next sentence."""
        if self._ended and len(self._pieces) + 1 < len(self._spans):
            self._writer.close()
            self._keep_piece()
            self._begin_piece()

    def _keep_piece(self) -> None:
        before, html, after = ("".join(part) for part in (self._before, self._html, self._after))
        self._pieces.append(SentenceHtml(before, html, after, self._before_depth))

    def _is_at_start(self) -> bool:
        index = self._next_sentence()
        return index is not None and self._position == self._spans[index][0]

    def _next_sentence(self) -> int | None:
        index = len(self._pieces) + self._ended
        return index if index < len(self._spans) else None

    def _room(self) -> int | None:
        """How many code points may be written before a sentence begins or ends; None for any number."""
        index = self._next_sentence()
        if index is None:
            return None
        room = self._spans[index][self._inside] - self._position
        if room < 1:
            raise ValueError("sentences come in order and are not empty")
        return room

    def _write(self, html: str, bare: bool = False) -> None:
        """Writes without inline elements if `bare`: the Tab key would stop at a link around white space alone."""
        if not self._inside:
            self._end_piece()
        self._writer.write(() if bare else tuple(self._wrappers), html)
