import pytest

from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.elements import BLOCKS
from annotator.markup.pages.parsing import parse
from annotator.markup.pages.xpaths import path_of, paths_of, paths_to
from tests.work import lines_run

pages = pytest.mark.parametrize(
    "page",
    [
        "<body><p>One.</p><div><p>Two.</p>text<ul><li>a<li>b</ul><p>Three.</p></div><div></div><h2>x</h2></body>",
        "<body><span><p>One.</p></span><span><b>x</b><p>Two.</p><i><p>Three.</p></i><p>Four.</p></span></body>",
        "<body><div><p>One.</p><p>Two.</p></div></body>",
        "<body><o:p><p>One.</p></o:p><section><p>Two.</p></section></body>",
        "<body><a<p><p>One.</p></a<p><b>x</b><p>Two.</p></body>",
        "<body><ü><p>One.</p></ü><p>Two.</p></body>",
    ],
)


@pages
def test_a_path_leads_to_its_element_whatever_its_tag(page):
    tree = parse(page)
    for element in tree.iter():
        assert tree.getroottree().xpath(path_of(element)) == [element]


@pages
def test_the_paths_of_all_blocks_are_the_path_of_each(page):
    body = parse(page).find("body")
    assert paths_of(body, BLOCKS) == {one: path_of(one) for one in (body, *body.iter(*BLOCKS))}


@pages
def test_the_paths_of_any_elements_are_the_path_of_each(page):
    body = parse(page).find("body")
    elements = [*body.iterdescendants()]
    paths = paths_to(reversed(elements), paths_of(body, BLOCKS))
    assert paths == {one: path_of(one) for one in (body, *elements)}


def test_the_work_grows_with_the_number_of_elements_that_no_xpath_can_name():
    def work(count):
        body = parse("<body>" + "<o:p><p>One.</p></o:p>" * count + "</body>").find("body")
        return lines_run(lambda: paths_to(body.iterdescendants(), paths_of(body, BLOCKS)))

    assert work(400) < 2.2 * work(200)


def test_an_element_takes_over_the_path_of_its_only_text():
    fragment = '<figure><img src="https://x.org/a.png" alt=a><figcaption><div data-from="/html/body/div">The ferry.</div></figcaption></figure>'
    (block,) = measure(clean(fragment, None))[2]
    assert (block.kind, block.path) == ("caption", "/html/body/div")
