"""The text of an article as it stood: the units of that moment are marked in it, and no others."""

from dataclasses import replace

from annotator.domain.dossiers import Dossier
from annotator.domain.revisions import SentenceHtml
from annotator.domain.units import spans_in
from annotator.markup.article.marking import mark
from annotator.storage import sentences
from annotator.storage.connections.databases import Database


def pieces_of(db: Database, then: Dossier) -> tuple[SentenceHtml, ...]:
    """The HTML of each sentence. It is marked anew: what is stored has the marks of the last moment of the revision."""
    bare = sentences.bare_pieces(db, then.revision.id)
    spans = (spans_in(sentence, then.standing.units) for sentence in then.standing.sentences)
    return tuple(
        replace(piece, html=mark(piece.html, inside)) if inside else piece
        for piece, inside in zip(bare, spans, strict=True)
    )
