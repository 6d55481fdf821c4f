from annotator.markup.article.text import measure
from annotator.markup.article.uncaptioned import without_caption
from annotator.markup.cleaning.sanitising import clean


def seen(html: str) -> list[tuple[str, int]]:
    return [(picture.alt, picture.after) for picture in without_caption(measure(clean(html)))]


def test_a_picture_without_a_caption_is_reported_with_its_alternative_text():
    assert seen('<p>One.</p><img src="https://a.example/1.jpg" alt="A mill"><p>Two.</p>') == [("A mill", 1)]
    assert seen('<figure><img src="https://a.example/1.jpg"></figure><p>One.</p>') == [("", 0)]


def test_a_picture_with_a_caption_or_inside_a_paragraph_is_not_reported():
    pictured = '<img src="https://a.example/1.jpg" alt="A mill">'
    assert seen(f"<figure>{pictured}<figcaption>The mill in May.</figcaption></figure>") == []
    assert seen(f"<figure><figcaption>The mill in May.</figcaption>{pictured}</figure>") == []
    assert seen(f"<p>Here {pictured} it stands.</p>") == []


def test_pictures_side_by_side_and_figures_in_figures():
    two = '<figure><img src="https://a.example/1.jpg" alt="A"><img src="https://a.example/2.jpg" alt="B"></figure>'
    assert seen(f"<p>One.</p>{two}") == [("A", 1), ("B", 1)]
    assert seen(f"<figure>{two}<figcaption>Both.</figcaption></figure><p>One.</p>") == []
