"""One invented story, pages that contain it, and what is read from them."""

from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.reading import read_page

TITLE = "Harbour ferry returns after a winter of repairs"
STANDFIRST = "The town paid for the new engine itself, and wants to be paid back."
PARAGRAPHS = [
    (
        "The ferry between the two sides of the harbour will sail again on Monday, the council said, after a winter in "
        "which commuters had to take the long way round by bus."
    ),
    (
        "Its engine failed in November, and the yard that built it no longer exists. “We had to have every part made by "
        "hand,” said Ines Calder, who runs the service for the council."
    ),
    (
        "The repair cost 412,000 euros, more than twice the first estimate. The council paid from its own reserves and has "
        "asked the region for half of the money."
    ),
    (
        "A spokesman for the region said that a decision would be made in June, and that several towns along the coast had "
        "asked for help with their boats this year."
    ),
    (
        "Tickets will cost as much as before. The first boat leaves at six in the morning, and the last one at eleven at "
        "night, except on Sundays."
    ),
]
HEADING = "A second opinion"
QUOTE = "Nobody believed that she would ever float again, and look at her now."


def blocks_of(html, url=None):
    facts, article = read_page(html, url)
    _, text, blocks = measure(clean(article, facts.url or url))
    return facts, [(block.kind, text[block.start : block.end]) for block in blocks]


def texts_of(html):
    return [text for _, text in blocks_of(html)[1]]


def head(title=TITLE):
    return f"<!doctype html><html lang=en><head><title>{title} | Coast Post</title></head>"


def article(*parts, meta=""):
    inner = "".join(part if part.startswith("<") else f"<p>{part}</p>" for part in parts)
    return (
        f"<!doctype html><html lang=en-GB><head><title>{TITLE}</title>{meta}</head><body>"
        f"<header><nav><a href=/>Home</a></nav></header><main><article><h1>{TITLE}</h1>{inner}</article></main>"
        "<footer>© Coast Post</footer></body></html>"
    )
