import pytest

from annotator.domain.articles import facts_of
from annotator.markup.metadata.facts import find_facts
from annotator.markup.metadata.printed_dates import parsed_date
from annotator.markup.metadata.structured_data import StructuredData
from annotator.markup.pages.parsing import parse
from annotator.markup.reading import find_article

PAGE = '<html lang="{lang}"><head></head><body>{over}<h1>The ferry returns</h1>{under}<p>Some words.</p></body></html>'


def facts_in(under="", over="", lang="en"):
    tree = parse(PAGE.format(lang=lang, under=under, over=over))
    return facts_of(find_facts(tree, StructuredData(tree), None))


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("Tue, 13 Dec 2016 22:33:06 +0000", "2016-12-13"),
        ("December 13th, 2016 at 9:12 pm", "2016-12-13"),
        ("1. Februar 2022, 12:00 Uhr", "2022-02-01"),
        ("23 mai 2019", "2019-05-23"),
        ("11 de mayo de 2022", "2022-05-11"),
        ("15 августа 2016, 13:43", "2016-08-15"),
        ("2019年3月5日", "2019-03-05"),
        ("2024년 5월 26일 10:00", "2024-05-26"),
        ("2024. május 26.", "2024-05-26"),
        ("26 Mayıs 2024", "2024-05-26"),
        ("7 březen 2026", "2026-03-07"),
        ("7 de març de 2026", "2026-03-07"),
        ("7 مارس 2026", "2026-03-07"),
        ("٧ مارس ٢٠٢٦", "2026-03-07"),
        ("7 फ़रवरी 2026", "2026-02-07"),
        ("7 Tháng 3, 2026", "2026-03-07"),
        ("Mon Aug 03 12:45:00 EDT 2015", "2015-08-03"),
        ("04.02.22", "2022-02-04"),
        ("9/21/2016", "2016-09-21"),
        ("21/9/2016", "2016-09-21"),
        ("3/4/2024", "2024-04-03"),
        ("31.02.2022", None),
        ("version 1.2.3.4", None),
        ("Marchbanks 4, 2019 times", None),
    ],
)
def test_dates_as_people_write_them(written, iso):
    assert parsed_date(written) == iso


def test_the_month_comes_first_in_america():
    assert parsed_date("3/4/2024", is_american=True) == "2024-03-04"
    assert facts_in("<p>Published 3/4/2024</p>", lang="en-US").published == "2024-03-04"
    assert facts_in("<p>Published 3/4/2024</p>", lang="en-GB").published == "2024-04-03"


@pytest.mark.parametrize("place", ["over", "under"])
def test_a_date_beside_the_headline_is_that_of_publication(place):
    assert facts_in(**{place: '<p class="date">1. Februar 2022</p>'}).published == "2022-02-01"


def test_a_date_labelled_as_an_update_is_not_that_of_publication():
    facts = facts_in("<p>Updated: May 14, 2024</p><p>May 12, 2024</p>")
    assert (facts.published, facts.modified) == ("2024-05-12", "2024-05-14")
    facts = facts_in('<time class="updated" datetime="2024-05-14">x</time><time datetime="2024-05-12">y</time>')
    assert (facts.published, facts.modified) == ("2024-05-12", "2024-05-14")


@pytest.mark.parametrize(
    "line",
    [
        "<p>Updated: March 5, 2026 | Published: March 3, 2026</p>",
        "<p>Updated <time>March 5, 2026</time> Published <time>March 3, 2026</time></p>",
        "<p>Updated: 5 March 2026 Published: 3 March 2026</p>",
        "<p>Last updated 5 March 2026, first published 3 March 2026</p>",
        "<p>3 March 2026 (updated 5 March 2026)</p>",
        "<p>Publié le 3 mars 2026 - Modifié le 5 mars 2026</p>",
        "<time>Updated: 5 March 2026 Published: 3 March 2026</time>",
    ],
)
def test_each_of_two_dates_on_one_line_is_read_by_its_label(line):
    facts = facts_in(under=line)
    assert (facts.published, facts.modified) == ("2026-03-03", "2026-03-05")


def test_today_s_date_in_the_head_of_the_page_is_not_that_of_the_article():
    top = "<p>Monday, 3 June 2024</p>" + "<p><a href='/'>Home</a></p>" * 12
    assert facts_in("<p>12 May 2024</p>", top).published == "2024-05-12"


def test_a_date_in_a_sentence_is_not_that_of_publication():
    story = "The strait was closed on 4 May 2019, and the company said that it would be open again. " * 2
    assert facts_in(f"<p>{story}</p><p>12 May 2024</p>").published == "2024-05-12"


@pytest.mark.parametrize(
    "other",
    [
        '<aside><h2>More news</h2><a href="/1"><time datetime="2026-03-05">5 March</time> The quay is closed</a></aside>',
        '<ul><li><a href="/1">The quay is closed for a week</a> <time datetime="2026-03-05">5 March</time></li></ul>',
        "<blockquote><p>Nobody knows why.</p>— Bo Lind <a href=/1>March 3, 2026</a></blockquote>",
        '<div class="sources"><ul><li>Interview with Anna Kerr, 2 March 2026</li></ul></div>',
        "<p>Born: 4 May 1951</p>",
        "<p>Deadline: 1 June 2026</p>",
    ],
)
def test_the_date_of_something_else_is_not_that_of_publication(other):
    story = "<p>The harbour board has voted to build a second quay, after two years of delays and hearings.</p>" * 4
    assert facts_in(story + other).published is None


def test_a_day_printed_under_the_headline_is_believed_before_an_instant_in_utc():
    head = '<meta property="article:published_time" content="2024-05-12T23:30:00Z">'
    assert facts_in(f"{head}<p>13 May 2024</p>").published == "2024-05-13"
    assert facts_in(f"{head}<p>12 May 2024</p>").published == "2024-05-12T23:30:00+00:00"
    assert facts_in(f"{head}<p>11 May 2024</p>").published == "2024-05-12T23:30:00+00:00"


def test_the_day_of_the_first_publication_is_believed_before_a_later_one():
    head = '<meta property="article:published_time" content="2024-05-20T10:00:00+02:00">'
    facts = facts_in(f'{head}<time datetime="2024-05-12">12 May</time>')
    assert facts.published == "2024-05-12"


def test_a_line_that_says_when_it_was_first_published_is_believed_before_a_later_declared_day():
    head = '<meta property="article:published_time" content="2024-05-20T10:00:00+02:00">'
    assert facts_in(f"{head}<p>First published on Sun 12 May 2024</p>").published == "2024-05-12"
    assert facts_in(f"{head}<p>12 May 2024</p>").published == "2024-05-20T10:00:00+02:00"


@pytest.mark.parametrize("line", ["Published on 12 May 2024", "Publié le 12 mai 2024", "Posted Sunday, 12 May 2024"])
def test_a_line_under_the_story_needs_no_colon_to_say_that_it_was_published(line):
    story = "<p>The harbour board has voted to build a second quay, after two years of delays and hearings.</p>" * 4
    assert facts_in(f"{story}<p>{line}</p>").published == "2024-05-12"


def test_a_clock_in_the_head_of_the_page_is_no_offer_and_said():
    story = "".join(
        f"<p>The harbour board voted in year {n} to build quay {n}, after {n} years of delays.</p>" for n in range(8)
    )
    top = '<div class="site-header"><div class="clock">Sunday, May 26, 2024</div></div>'
    found = find_article(PAGE.format(lang="en", over=top, under=story))
    assert (found.facts.published, found.cautions) == (None, ("clock",))
    dated = find_article(PAGE.format(lang="en", over=top, under=f"<p>12 May 2024</p>{story}"))
    assert (dated.facts.published, dated.cautions) == ("2024-05-12", ())


def test_a_label_in_an_element_of_its_own_says_what_the_date_is():
    first = "<time datetime='2024-05-12'>12 May</time>"
    changed = "<p><b>Updated</b> <time datetime='2024-05-14'>14 May</time></p>"
    assert facts_in("", f"<h1>Ferry</h1>{changed}<p>{first}</p>").published == "2024-05-12"


@pytest.mark.parametrize(
    "line",
    [
        "13/05/2024 06h00 Atualizado 14/05/2024 08h00",
        "13.05.2024 06:00 Uhr Aktualisiert 14.05.2024",
        "13/05/2024 06h00 Atualizado há 2 dias",
    ],
)
def test_the_hour_of_the_first_date_may_be_before_the_label_of_the_second(line):
    assert facts_in(f"<p>{line}</p>").published == "2024-05-13"
