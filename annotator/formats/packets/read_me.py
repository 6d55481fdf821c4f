"""What a packet says of itself to whoever unpacks it, perhaps years later and without the desk."""

from annotator.domain.dates import day
from annotator.domain.dossiers import Dossier

_WORDS = """\
HOW AN ARTICLE WAS CHECKED

{title}
Draft {number}, as it came to the desk on {imported}.
{address}
This packet holds the article, each claim and quote in it with what it rests on, and the web pages that were read for
it, as they were on that day. Nothing in it needs the program that made it, or the internet.


WHAT IS IN IT

article.html      The article with numbered notes, and its sources. Any browser opens it; it runs nothing.
article.json      The same and more for programs, in the form annotator/article/1: every unit with its status,
                  evidence, questions, history and sign-offs.
sources.csl.json  The sources that may be named, for Zotero, Pandoc and other programs that cite.
passages.json     The exact words of sources, what they are tied to, and the captured page they were found in.
events.jsonl      What was done to each unit, when and by whom, a line a step.
captures.json     The captured pages: which file, of which source, seen when and where.
captures/         The pages themselves, as WARC files, which web archives keep. ReplayWeb.page and other programs
                  show them. A name in this folder is the SHA-256 of the file.
manifest.json     Every file above with its size in bytes and its SHA-256.
SHA256SUMS        The same for the command sha256sum, and the hash of manifest.json.


WHAT IS NOT IN IT

This is the public copy. What was said off the record or under embargo is not in it, nor who a source on background is,
nor files that somebody gave to the newsroom. Where passages.json names no captured page, the words were not found in a
page that is in here: they may be from a call, a book or a file, or the page is not public. Nothing says which.


HOW TO CHECK THAT NOTHING WAS CHANGED

With the desk's program (it opens no database and asks no network):

    annotator verify packet.zip

With nothing but what comes with Linux (on a Mac: shasum -a 256 -c SHA256SUMS):

    unzip packet.zip -d packet
    cd packet
    sha256sum -c SHA256SUMS

This shows that the files belong together as they were made. Whoever can change a file can also write new hashes, so
that it does not show who made the packet. For that, compare the SHA-256 of the whole file (sha256sum packet.zip) with
the one that the newsroom wrote down when it was made, and that you have from somewhere else.
"""


def read_me(dossier: Dossier) -> bytes:
    """The README of a packet: plain text, the same for the same dossier."""
    facts, revision = dossier.article.facts, dossier.revision
    return _WORDS.format(
        title=facts.title or dossier.article.slug,
        number=revision.number,
        imported=day(revision.imported[:10]),
        address=f"{facts.url}\n" if facts.url else "",
    ).encode()
