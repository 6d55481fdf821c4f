import pytest

from annotator.markup.pages import parse
from annotator.markup.paths import path_of


@pytest.mark.parametrize(
    "page",
    [
        "<body><div><p>One.</p><p>Two.</p></div></body>",
        "<body><o:p><p>One.</p></o:p><section><p>Two.</p></section></body>",
        "<body><a<p><p>One.</p></a<p><b>x</b><p>Two.</p></body>",
        "<body><ü><p>One.</p></ü><p>Two.</p></body>",
    ],
)
def test_a_path_leads_to_its_element_whatever_the_page_calls_it(page):
    tree = parse(page)
    for element in tree.iter():
        assert tree.getroottree().xpath(path_of(element)) == [element]
