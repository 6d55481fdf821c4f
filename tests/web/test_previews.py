"""How an article is read is seen, and put right, before anything is stored."""

import pytest

from annotator.actions import closed_articles
from annotator.actions.people import people
from annotator.domain.errors import NotFound
from annotator.storage import articles
from annotator.web.previews import Previews
from tests.conftest import refused
from tests.web.conftest import Browser, filled, only, soup

PAGE = """<html lang="en"><head><title>Ferry runs aground</title><meta name="author" content="Ida Moen">
<meta property="article:published_time" content="2026-01-16"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><h1>Ferry runs aground</h1>
<p>The ferry ran aground near the lighthouse on Friday, the coast guard said in a statement to the paper.</p>
<p>All 212 passengers were brought ashore within three hours, and nobody was hurt in the accident.</p>
<table><tr><td>Passengers</td><td>212</td></tr><tr><td>Crew</td><td>14</td></tr></table>
<p>The company said that the ship would be towed to the yard once the weather allowed the work to begin.</p>
</main><aside><p>Subscribe to our harbour letter.</p></aside>
<footer><p>The tower opens to visitors on the first Sunday of June.</p></footer></body></html>"""
NOTICE = "The tower opens to visitors on the first Sunday of June."


def ticks(page, name):
    return [box["value"] for box in page.select(f"[name={name}]") if box.has_attr("checked")]


def key_of(page, name, words):
    (found,) = [box["value"] for box in page.select(f"[type=checkbox][name={name}]") if words in box.parent.text]
    return found


def sent(page, action, **changed):
    return {**filled(only(page, f"form[action$='{action}']")), **changed}


def preview(browser: Browser, html: str = PAGE, **more):
    answer = browser.post("/articles/new", html=html, preview="1", **more)
    assert answer.status_code == 200, answer.text
    return soup(answer)


def test_a_preview_has_an_address_that_can_be_asked_for_again_by_whom_it_was_made_for(
    browser: Browser, store, person
) -> None:
    sent_so = {"csrf_token": browser.token(), "html": PAGE, "preview": "1"}
    answer = browser.client.post("/articles/new", data=sent_so)
    assert answer.status_code == 303
    for _ in range(2):
        assert "ran aground near the lighthouse" in only(browser.see(answer.location), "#text").text
    assert browser.get(answer.location).headers["Cache-Control"] == "no-store"
    mia = people.add_person(store, person, "Mia Check", "viewer")
    browser.post(f"/people/{mia.id}/sit")
    for address in (answer.location, "/previews/nothing"):
        gone = browser.get(address)
        assert (gone.status_code, "no longer kept" in gone.text, "lighthouse" in gone.text) == (404, True, False)


def test_old_previews_make_room_for_new_ones(person) -> None:
    previews, eyes = Previews(), (person, frozenset(), "")
    first = previews.keep("first", eyes)
    large = [previews.keep(f"{n}" * (40 << 20), eyes) for n in range(2)]
    with refused(NotFound, "no_such_preview"):
        previews.find(first, eyes)
    with refused(NotFound, "no_such_preview"):
        previews.find(large[0], eyes)
    assert previews.find(large[1], eyes)[0] == "1"
    many = [previews.keep(f"{n}", eyes) for n in range(60)]
    assert previews.find(many[-50], eyes) == "10"
    with refused(NotFound, "no_such_preview"):
        previews.find(many[-51], eyes)


def test_a_preview_is_gone_for_who_may_no_longer_check(browser: Browser, store, person) -> None:
    slug = browser.post("/articles/new", html=PAGE).location.rpartition("/")[2]
    mia = people.add_person(store, person, "Mia Check", "checker")
    browser.post(f"/people/{mia.id}/sit")
    sent_so = {"csrf_token": browser.token(), "html": PAGE.replace("towed", "tugged")}
    preview_at = browser.client.post(f"/articles/{slug}/revisions", data=sent_so).location
    assert "What this draft would do" in browser.see(preview_at).text
    people.set_role(store, person, mia.id, "viewer")
    assert browser.get(preview_at).status_code == 404
    assert browser.client.post(f"/articles/{slug}/revisions", data=sent_so).status_code == 422


def test_the_preview_of_a_draft_is_gone_for_those_to_whom_its_article_was_closed(browser, store, person) -> None:
    slug = browser.post("/articles/new", html=PAGE).location.rpartition("/")[2]
    mia = people.add_person(store, person, "Mia Check", "checker")
    browser.post(f"/people/{mia.id}/sit")
    sent_so = {"csrf_token": browser.token(), "html": PAGE.replace("towed", "tugged")}
    preview_at = browser.client.post(f"/articles/{slug}/revisions", data=sent_so).location
    assert "What this draft would do" in browser.see(preview_at).text
    closed_articles.set_readers(store, person, slug, [person.id])
    assert browser.get(preview_at).status_code == 404


def test_a_preview_stores_nothing_and_shows_what_is_left_out(browser: Browser, store) -> None:
    page = preview(browser)
    assert "ran aground near the lighthouse" in only(page, "#text").text
    assert NOTICE in only(page, ".gap:last-of-type").text
    assert only(page, "[name=title]")["value"] == "Ferry runs aground"
    assert only(page, "[name=byline]").text.strip() == "Ida Moen"
    assert articles.by_ids(store.reading(), articles.ids(store.reading())) == ()


def test_what_was_ticked_and_typed_is_what_is_stored(browser: Browser) -> None:
    page = preview(browser)
    kept = [key for key in ticks(page, "block_in") if key != key_of(page, "block_in", "All 212 passengers")]
    typed = sent(page, "/articles/new", block_in=kept, rest_in=key_of(page, "rest_in", NOTICE), byline="A\n\n B ")
    shown = browser.see(browser.post("/articles/new", **typed).location)
    assert "All 212" not in only(shown, "#text").text
    assert only(shown, "#text").text.rstrip().endswith(NOTICE)
    assert only(shown, ".byline b").text == "A, B"


CLOSED = PAGE.replace("<head>", "<head><meta itemprop=isAccessibleForFree content=false>")


def test_what_makes_one_doubt_is_said_at_the_preview_and_before_a_draft_is_taken(browser: Browser) -> None:
    assert not preview(browser).select(".caution")
    assert "for subscribers" in only(preview(browser, html=CLOSED), ".caution").text
    slug = browser.post("/articles/new", html=PAGE).location.rpartition("/")[2]
    assert "for subscribers" in only(soup(browser.post(f"/articles/{slug}/revisions", html=CLOSED)), ".caution").text


ROWS = "<aside class=facts><div class=r>Built in 1987</div><div class=r>41 metres long</div></aside><table>"


def test_lines_left_out_among_paragraphs_are_marked_and_can_be_taken_in(browser: Browser) -> None:
    page = preview(browser, html=PAGE.replace("<table>", ROWS))
    assert "Short lines between the paragraphs" in only(page, ".caution").text
    assert [strong.text for strong in page.select(".gap strong")] == ["A line:", "A line:"]
    typed = sent(page, "/articles/new", rest_in=key_of(page, "rest_in", "41 metres long"))
    assert "41 metres long" in only(browser.see(browser.post("/articles/new", **typed).location), "#text").text


MARKED = "# The ferry\n\nIt ran *aground*, and **nobody** was hurt, says [the log](https://port.example/log)."


def test_the_same_bytes_read_in_another_way_are_a_draft(browser: Browser) -> None:
    slug = browser.post("/articles/new", html=MARKED).location.rpartition("/")[2]
    assert "This article was here already" in browser.see(browser.post("/articles/new", html=MARKED).location).text
    again = soup(browser.post("/articles/new", text=MARKED))
    assert "is here already, read differently" in only(again, "#status-line").text
    assert only(again, "form")["action"].endswith("/revisions")
    draft = browser.post(f"/articles/{slug}/revisions", text=MARKED, take="1", number="1", strange="1")
    browser.see(draft.location)
    assert "*aground*" in only(browser.see(f"/articles/{slug}"), "#text").text


def test_a_preview_that_came_second_is_taken_as_a_draft_with_all_that_was_chosen_on_it(browser: Browser) -> None:
    first, second = preview(browser), preview(browser)
    slug = browser.post("/articles/new", **sent(first, "/articles/new")).location.rpartition("/")[2]
    kept = [key for key in ticks(second, "block_in") if key != key_of(second, "block_in", "All 212 passengers")]
    taken = key_of(second, "rest_in", NOTICE)
    typed = sent(second, "/articles/new", block_in=kept, rest_in=taken, byline="Jo Lie")
    draft = soup(browser.post("/articles/new", **typed))
    assert "imported from another preview" in only(draft, "#status-line").text
    assert (ticks(draft, "block_in"), ticks(draft, "rest_in")) == (kept, [taken])
    browser.post(f"/articles/{slug}/revisions", **sent(draft, "revisions"))
    shown = browser.see(f"/articles/{slug}")
    assert "All 212" not in only(shown, "#text").text
    assert NOTICE in only(shown, "#text").text
    assert only(shown, ".byline b").text == "Jo Lie"


def test_a_fact_is_put_right_where_the_text_is_the_very_same_and_undo_takes_it_back(browser: Browser) -> None:
    slug = browser.post("/articles/new", html=PAGE).location.rpartition("/")[2]
    revisions = f"/articles/{slug}/revisions"
    draft = soup(browser.post(revisions, html=PAGE))
    assert "identical to the one here" in only(draft, ".lead").text
    answer = browser.post(revisions, **sent(draft, "revisions", byline="Jo Lie", published="2026-01-17"))
    shown = browser.see(answer.location)
    assert only(shown, "#status-line").text == (
        "The text is unchanged. Corrected: “By”, “Published”. Undo takes it back."
    )
    assert only(shown, ".byline b").text == "Jo Lie"
    assert len(browser.see(revisions).select("ol.rows > li")) == 1
    # It stays when the page is read again, until it is taken back.
    assert only(soup(browser.post(revisions, html=PAGE)), "[name=published]")["value"] == "2026-01-17"
    browser.post(f"/articles/{slug}/undo")
    assert only(browser.see(f"/articles/{slug}"), ".byline b").text == "Ida Moen"
    again = soup(browser.post(revisions, html=PAGE))
    assert only(again, "[name=published]")["value"] == "2026-01-16"
    nothing = soup(browser.post(revisions, **sent(again, "revisions")))
    assert "nothing was changed" in only(nothing, "form .message").text


def test_a_preview_that_came_second_may_put_a_fact_right_only(browser: Browser) -> None:
    first, second = preview(browser), preview(browser)
    slug = browser.post("/articles/new", **sent(first, "/articles/new")).location.rpartition("/")[2]
    draft = soup(browser.post("/articles/new", **sent(second, "/articles/new", byline="Jo Lie")))
    browser.post(f"/articles/{slug}/revisions", **sent(draft, "revisions"))
    assert only(browser.see(f"/articles/{slug}"), ".byline b").text == "Jo Lie"


def test_a_fact_that_was_put_right_can_be_emptied_again(browser: Browser) -> None:
    page = preview(browser)
    slug = browser.post("/articles/new", **sent(page, "/articles/new", section="Harbour")).location.rpartition("/")[2]
    revisions = f"/articles/{slug}/revisions"
    draft = soup(browser.post(revisions, html=PAGE))
    assert only(draft, "[name=section]")["value"] == "Harbour"
    browser.post(revisions, **sent(draft, "revisions", section=""))
    assert browser.get(f"/articles/{slug}/export.json").get_json()["article"]["section"] is None


def test_a_table_goes_whole(browser: Browser) -> None:
    page = preview(browser)
    boxes = page.select("table [name=block_in]")
    assert len(boxes) == 1
    kept = [key for key in ticks(page, "block_in") if key != boxes[0]["value"]]
    shown = browser.see(browser.post("/articles/new", **sent(page, "/articles/new", block_in=kept)).location)
    assert not shown.select("#text table")


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("published", "last Friday", "Give the date"),
        ("modified", "2026-01-16T99:00", "Give the date"),
        ("url", "https://u:secret@port.example/x", "a name or a password"),
        ("url", "ftp://x", "full address"),
        ("language", "english", "two"),
    ],
)
def test_a_fact_that_is_none_is_refused_where_it_stands_and_every_choice_stays(
    browser: Browser, store, field: str, typed: str, said: str
) -> None:
    page = preview(browser)
    kept = [key for key in ticks(page, "block_in") if key != key_of(page, "block_in", "All 212 passengers")]
    taken = key_of(page, "rest_in", NOTICE)
    answer = browser.post(
        "/articles/new", **sent(page, "/articles/new", block_in=kept, rest_in=taken, **{field: typed})
    )
    again = soup(answer)
    assert answer.request.path.startswith("/previews/")
    assert said in only(again, ".problem .message").text
    assert only(again, f"[name={field}]")["value"] == typed
    assert ticks(again, "block_in") == kept
    assert ticks(again, "rest_in") == [taken]
    assert articles.by_ids(store.reading(), articles.ids(store.reading())) == ()


def test_what_was_put_right_stays_when_the_page_is_read_again(browser: Browser) -> None:
    page = preview(browser, url="https://port.example/ferry")
    kept = [key for key in ticks(page, "block_in") if key != key_of(page, "block_in", "All 212 passengers")]
    typed = sent(
        page, "/articles/new", block_in=kept, rest_in=key_of(page, "rest_in", NOTICE), byline="Ida Moen\nJo Lie"
    )
    slug = browser.post("/articles/new", **typed).location.rpartition("/")[2]
    draft = soup(browser.post("/articles/new", html=PAGE.replace("towed", "tugged"), url="https://port.example/ferry"))
    assert ticks(draft, "rest_in") == [key_of(draft, "rest_in", NOTICE)]
    assert key_of(draft, "block_in", "All 212 passengers") not in ticks(draft, "block_in")
    assert browser.post(f"/articles/{slug}/revisions", **sent(draft, "revisions")).status_code == 303
    shown = browser.see(f"/articles/{slug}")
    assert "tugged" in only(shown, "#text").text
    assert "All 212" not in only(shown, "#text").text
    assert NOTICE in only(shown, "#text").text
    assert only(shown, ".byline b").text == "Ida Moen, Jo Lie"


def test_a_choice_taken_back_on_a_draft_is_forgotten(browser: Browser) -> None:
    page = preview(browser, url="https://port.example/ferry")
    kept = [key for key in ticks(page, "block_in") if key != key_of(page, "block_in", "All 212 passengers")]
    slug = browser.post("/articles/new", **sent(page, "/articles/new", block_in=kept)).location.rpartition("/")[2]
    revisions = f"/articles/{slug}/revisions"
    draft = soup(browser.post(revisions, html=PAGE.replace("towed", "tugged")))
    everything = [box["value"] for box in draft.select("[type=checkbox][name=block_in]")]
    again = soup(browser.post(revisions, **sent(draft, "revisions", block_in=everything, again="1")))
    assert ticks(again, "block_in") == everything
    browser.post(revisions, **sent(again, "revisions"))
    assert "All 212" in only(browser.see(f"/articles/{slug}"), "#text").text
    draft = soup(browser.post(revisions, html=PAGE.replace("towed", "pulled")))
    assert len(ticks(draft, "block_in")) == len(everything)


def test_a_paste_can_lose_a_block_too(browser: Browser) -> None:
    page = preview(browser, html="<h1>Fire</h1><p>The mill burned.</p><p>Advertisement</p>")
    kept = [key for key in ticks(page, "block_in") if key != key_of(page, "block_in", "Advertisement")]
    shown = browser.see(browser.post("/articles/new", **sent(page, "/articles/new", block_in=kept)).location)
    assert [block.text for block in shown.select("#text [data-block]")] == ["Fire", "The mill burned."]


def test_no_picture_is_loaded_and_no_script_runs_in_a_preview(browser: Browser) -> None:
    hostile = PAGE.replace(
        "<table>", '<p><img src="https://spy.example/x.gif" alt="A ship"> afloat</p><table>'
    ).replace("<footer><p>", "<footer><p>&lt;script&gt;alert(1)&lt;/script&gt; ")
    page = preview(browser, html=hostile)
    assert not page.select("img[src], script:not([src])")
    assert "<script>alert(1)</script>" in only(page, ".gap:last-of-type").text


SAID = PAGE.replace("</head>", """<meta property="og:title" content="Ferry with 212 aboard runs aground">
<meta property="og:image" content="https://port.example/ferry 1.jpg"><script type="application/ld+json">
{"@type": "NewsArticle", "headline": "Ferry runs aground", "author": {"name": "Ida Moen"}}</script></head>""").replace(
    "</h1>", """</h1><p class="standfirst">All aboard are safe, the coast guard said.</p>
<p class="byline">By Ida Moen and Jo Lie</p><p>17 January 2026</p>""")  # fmt: skip


def fact(page, name):
    return only(page, f".fact:has([name={name}])")


def test_each_fact_says_where_it_comes_from_and_what_other_places_say(browser: Browser) -> None:
    page = preview(browser, html=SAID, url="https://port.example/ferry")
    assert "from an h1 heading" in fact(page, "title").text
    assert "og:title says Ferry with 212 aboard runs aground" in fact(page, "title").text
    offered = only(page, f"datalist[id={only(page, '[name=title]')['list']}]")
    assert [option["value"] for option in offered.select("option")] == ["Ferry with 212 aboard runs aground"]
    assert "from the byline under the headline" in fact(page, "byline").text
    assert "JSON-LD says Ida Moen" in fact(page, "byline").text
    assert "from the meta tag article:published_time" in fact(page, "published").text
    assert "the line under the headline says 2026-01-17" in fact(page, "published").text
    assert "from the address of the page" in fact(page, "url").text
    assert only(page, "[name=image]")["value"] == "https://port.example/ferry%201.jpg"
    assert not fact(page, "section").select("datalist")


def test_what_a_person_put_right_says_so_on_the_next_draft(browser: Browser) -> None:
    page = preview(browser, html=SAID, url="https://port.example/ferry")
    typed = sent(page, "/articles/new", title="The ferry runs aground", image="")
    slug = browser.post("/articles/new", **typed).location.rpartition("/")[2]
    draft = soup(browser.post(f"/articles/{slug}/revisions", html=SAID.replace("towed", "tugged")))
    assert only(draft, "[name=title]")["value"] == "The ferry runs aground"
    assert "corrected by hand" in fact(draft, "title").text
    assert "an h1 heading says Ferry runs aground" in fact(draft, "title").text
    assert only(draft, "[name=image]")["value"] == ""
    assert "og:image says" in fact(draft, "image").text


@pytest.mark.parametrize("is_taken", [True, False])
def test_a_standfirst_is_changed_in_the_text(browser: Browser, store, is_taken: bool) -> None:
    page = preview(browser, html=SAID)
    standfirst = only(page, ".fact .label + p").text
    kept = [key for key in ticks(page, "block_in") if is_taken or key != key_of(page, "block_in", standfirst)]
    browser.post("/articles/new", **sent(page, "/articles/new", block_in=kept))
    ((article, _),) = articles.by_ids(store.reading(), articles.ids(store.reading()))
    assert article.facts.standfirst == (standfirst if is_taken else None)


def test_an_image_that_is_no_address_is_refused_where_it_stands(browser: Browser) -> None:
    page = preview(browser)
    answer = browser.post("/articles/new", **sent(page, "/articles/new", image="ferry.jpg"))
    assert "full address" in only(soup(answer), ".problem:has([name=image]) .message").text


def test_what_no_preview_has_kept_is_refused_in_a_sentence(browser: Browser, store) -> None:
    for kept in ("é", "@@", "QQ"):
        assert browser.post("/articles/new", kept=kept, chosen="1", preview="1").status_code == 422
    assert articles.by_ids(store.reading(), articles.ids(store.reading())) == ()


def test_a_headline_about_mark_up_keeps_its_words(browser: Browser) -> None:
    page = preview(
        browser, html="<h1>Why the &lt;blink&gt; tag and a &lt; b matter</h1><p>It blinked from 1994 on.</p>"
    )
    assert only(page, "[name=title]")["value"] == "Why the <blink> tag and a < b matter"
