"""Pages that are no article are refused by name, and no article is taken for one of them."""

import json

import pytest

from annotator.domain.cautions import CAUTIONS
from annotator.domain.errors import Refused
from annotator.markup.reading import find_article
from tests.conftest import refused

PROSE = (
    "The ferry between the two sides of the harbour will sail again on Monday, the council said, after a long winter.",
    "Its engine failed in November, and the yard that built it no longer exists, so that each part was made by hand.",
    "The repair cost 412,000 euros, more than twice the first estimate, and half of it is to come from the region.",
    "A spokesman for the region said that a decision would be made in June, and that other towns had asked for help.",
)
MENU = "<nav><a href='/'>Home</a> <a href='/news'>News</a> <a href='/sport'>Sport</a></nav>"
FOOT = "<footer><a href='/imprint'>Imprint</a> <a href='/privacy'>Privacy</a></footer>"


def page(body: str, head: str = "", title: str = "The ferry sails again") -> str:
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{MENU}{body}{FOOT}</body></html>"


def article(paragraphs: int = 4, times: int = 1) -> str:
    lines = "".join(f"<p>{one} It was said {n} times.</p>" for n in range(times) for one in PROSE[:paragraphs])
    return f"<article><h1>The ferry sails again</h1>{lines}</article>"


def described(**more: object) -> str:
    described = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The ferry sails again", **more}
    return f"<script type='application/ld+json'>{json.dumps(described)}</script>"


def cautions_of(html: str) -> tuple[str, ...]:
    return find_article(html).cautions


# Pages in place of an article

CONSENT = {
    "en": ("We value your privacy", "Accept all",
           "We and our partners use cookies to store and access personal data such as browsing data on your device.",
           "You can withdraw your consent at any time, or object where a legitimate interest is claimed by a partner."),
    "de": ("Mit Werbung weiterlesen", "Einverstanden",
           "Besuchen Sie unsere Seite wie gewohnt mit Werbung und Tracking, die Zustimmung ist jederzeit widerrufbar.",
           "Details zum Tracking finden Sie in der Datenschutzerklärung und im Privacy Center unserer Seite dazu."),
    "fr": ("Votre vie privée nous importe", "Tout accepter",
           "Avec votre accord, nos partenaires et nous utilisons des cookies pour accéder à des données personnelles.",
           "Vous pouvez retirer votre consentement à tout moment en cliquant sur le lien au bas de toutes nos pages."),
    "es": ("Tu privacidad nos importa", "Aceptar y continuar",
           "Nosotros y nuestros socios usamos cookies para guardar y consultar datos personales en tu dispositivo.",
           "Puedes retirar tu consentimiento en cualquier momento desde la política de privacidad de esta página."),
    "pl": ("Szanujemy Twoją prywatność", "Zgadzam się",
           "Wraz z partnerami używamy plików cookie, aby przechowywać informacje na Twoim urządzeniu końcowym i nimi władać.",
           "Możesz wycofać zgodę w dowolnym momencie, korzystając z ustawień prywatności na dole każdej strony serwisu."),
}  # fmt: skip


@pytest.mark.parametrize("language", CONSENT)
@pytest.mark.parametrize("name", ["class='cmp-container'", "id='x1'"])
def test_a_cookie_wall_is_refused(language: str, name: str) -> None:
    title, button, *lines = CONSENT[language]
    wall = f"<div {name}><h2>{title}</h2>{''.join(f'<p>{one}</p>' for one in lines)}<button>{button}</button></div>"
    with refused(Refused, "cookie_wall"):
        find_article(page(wall, title=title))


@pytest.mark.parametrize(
    "title",
    [
        "404 Not Found", "404", "Error 404 (Not Found)!!1", "404 – The Port News", "Erro 404", "Page not found | The Port News", "Not Found",
        "Oops! That page can’t be found.", "Fehler 404", "Seite nicht gefunden – Hafenblatt", "Page introuvable",
        "Página no encontrada", "Página não encontrada", "Pagina non trovata", "Pagina niet gevonden",
        "Siden ble ikke funnet", "Siden blev ikke fundet", "Sidan kunde inte hittas", "Nie znaleziono strony",
        "Stránka nenalezena", "Страница не найдена", "ページが見つかりません", "페이지를 찾을 수 없습니다", "页面不存在",
    ],
)  # fmt: skip
@pytest.mark.parametrize("in_heading", [True, False])
def test_a_page_for_a_missing_address_is_refused(title: str, in_heading: bool) -> None:
    sentences = (
        "The address may have been typed wrongly, or what stood here was moved or taken down since then.",
        "Go back to the front page, or search for what you came for with the field at the top of every page here.",
    )
    lines = "".join(f"<p>{one}</p>" for one in sentences)
    teasers = "".join(f"<li><h3><a href='/{n}'>{one}</a></h3></li>" for n, one in enumerate(PROSE))
    for more in ("", f"<ul>{teasers}</ul>"):
        head = f"<h1>{title}</h1>" if in_heading else "<h1>Sorry</h1>"
        with refused(Refused, "missing_page"):
            find_article(page(f"<main>{head}{lines}{more}</main>", title="x" if in_heading else title))
    with refused(Refused, "missing_page"):
        find_article(page("", title=title))


@pytest.mark.parametrize(
    "title",
    ["404 people found after the storm", "The missing ferry was not found", "Why the page not found page is art"],
)
def test_an_article_about_something_not_found_is_read(title: str) -> None:
    assert find_article(page(article(4, 2).replace("The ferry sails again", title), title=title)).article
    brief = f"<article><h1>{title}</h1><p>{PROSE[0]}</p></article>"
    assert find_article(page(brief, head=described(headline=title), title=title)).article


def test_a_brief_about_something_not_found_is_read() -> None:
    for title in ("404 people found after the storm", "The missing ferry was not found", "Peugeot 404 in fire"):
        assert find_article(page(f"<main><h1>{title}</h1><p>{PROSE[0]}</p></main>", title=title)).article


@pytest.mark.parametrize(
    ("title", "words"),
    [
        (
            "Log in to The Port News",
            "Log in with your account to read on. Forgot your password? Ask for a new one below.",
        ),
        (
            "Anmelden | Hafenblatt",
            "Bitte melden Sie sich an, um weiterzulesen. Sie haben noch kein Konto bei uns? Dann hier.",
        ),
        (
            "Connexion",
            "Connectez-vous pour lire la suite. Vous n’avez pas encore de compte ? Créez-en un en une minute.",
        ),
        (
            "Iniciar sesión",
            "Inicia sesión para seguir leyendo. Si todavía no tienes una cuenta, créala en un minuto aquí.",
        ),
        ("ログイン", "続きを読むにはログインしてください。"),
    ],
)
def test_a_login_page_is_refused(title: str, words: str) -> None:
    form = f"<main><h1>{title}</h1><p>{words}</p><form><input name=user><input type=Password><button>→</button></form></main>"
    with refused(Refused, "login_page"):
        find_article(page(form, title=title))


def teaser(number: int, form: str) -> str:
    head, more = f"The council talks about bridge number {number}", f"{PROSE[number % 4][:80]} again and again."
    return {
        "linked heading": f"<article><h3><a href='/a{number}'>{head}</a></h3><p>{more}</p></article>",
        "linked whole": f"<div class='card'><a href='/a{number}'><h2>{head}</h2><p>{more}</p></a></div>",
        "list": f"<li><h2><a href='/a{number}'>{head}</a></h2><time>{number}. March</time><p>{more}</p></li>",
    }[form]


@pytest.mark.parametrize("form", ["linked heading", "linked whole", "list"])
def test_a_list_of_ten_teasers_is_refused(form: str) -> None:
    teasers = "".join(teaser(number, form) for number in range(10))
    body = f"<main><h1>News from the harbour</h1><section><ul>{teasers}</ul></section></main>"
    with refused(Refused, "listing"):
        find_article(page(body, title="News from the harbour"))
    listed = {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "url": f"/a{n}"} for n in range(10)]}
    with refused(Refused, "listing"):
        find_article(page(body, f"<script type='application/ld+json'>{json.dumps(listed)}</script>"))
    assert "listing" in cautions_of(page(body, '<meta property="og:type" content="article">'))


FRAMES = """<html><frameset cols='20%,*'><frame src=menu.html><frame src=text.html><noframes><body>
<p>This page uses frames, but your browser does not support them, which is a pity for it and for us all.</p>
</body></noframes></frameset></html>"""
FRAME = "<html><body><iframe src='https://port.example/text.html' width='100%'></iframe></body></html>"


@pytest.mark.parametrize("html", [FRAMES, FRAME])
def test_a_page_in_frames_is_refused(html: str) -> None:
    with refused(Refused, "in_frames"):
        find_article(html)


def test_an_article_for_browsers_without_frames_is_read() -> None:
    inner = f"<html><body bgcolor=white><h1>Ferry</h1>{article(4, 3)}</body></html>"
    framed = FRAMES.partition("<noframes>")[0]
    for html in (f"{framed}<noframes>{inner}</noframes></frameset></html>", f"{framed}<NOFRAMES>{inner}"):
        assert find_article(html).article.count("<p") >= 9
    deep = f"{framed}<noframes>{'<div>' * 20_000}{inner}"
    assert find_article(deep).article.count("<p") >= 9
    with refused(Refused, "in_frames"):
        find_article(f"{framed}<noframes>{article(1)}</noframes>")


def test_a_frameset_inside_a_body_is_ignored() -> None:
    html = page(article(4, 3) + "<frameset><noframes><p>Nobody sees this.</p></noframes></frameset>")
    assert "Nobody sees" not in find_article(html).article


def test_a_page_that_scripts_build_is_refused() -> None:
    with refused(Refused, "built_by_script"):
        find_article("<html><body><div id=root></div><script src=/app.js></script></body></html>")


@pytest.mark.parametrize("title", ["Just a moment...", "Attention Required! | Cloudflare", "Are you a robot?"])
def test_a_check_for_robots_is_refused(title: str) -> None:
    words = "<p>Verifying you are human, which may take a few seconds. We need to review the security of your connection.</p>"
    with refused(Refused, "robot_check"):
        find_article(page(f"<main><h1>port.example</h1>{words}<p>Ray ID: 7a1b</p></main>", title=title))


# Incomplete articles

CLOSED = [
    (described(isAccessibleForFree=False), ""),
    (described(isAccessibleForFree="False"), ""),
    ("<meta itemprop=isAccessibleForFree content=false>", ""),
    ("<meta property='article:content_tier' content=locked>", ""),
    ("", "Already a subscriber? Log in"),
    ("", "Dieser Artikel ist exklusiv für Abonnenten"),
    ("", "Il vous reste 73 % de cet article à lire."),
    ("", "Contenido exclusivo para suscriptores"),
    ("", "この記事は会員限定です"),
]


@pytest.mark.parametrize(("head", "offer"), CLOSED)
def test_the_beginning_of_a_closed_article_is_read_with_a_caution(head: str, offer: str) -> None:
    offered = f"<div class='paywall'><div>{offer}</div><button>OK</button></div>"
    assert cautions_of(page(article(2) + offered, head)) == ("closed_page",)
    assert cautions_of(page(article(4, times=6) + offered, head)) == ()


def test_a_closed_article_with_hardly_a_word_is_refused() -> None:
    short = "<article><h1>The ferry sails again</h1><p>It sails on Monday.</p></article>"
    with refused(Refused, "closed_page"):
        find_article(page(short, described(isAccessibleForFree=False)))


def test_a_short_article_with_its_declared_word_count_needs_no_caution() -> None:
    assert cautions_of(page(article(2), described(isAccessibleForFree=False, wordCount=55))) == ()
    assert cautions_of(page(article(2), described(isAccessibleForFree=False, wordCount="900"))) == ("closed_page",)


@pytest.mark.parametrize(
    "html",
    [
        page(article(), described(**{"@type": "LiveBlogPosting"})),
        page(article().replace("<article>", "<article itemscope itemtype='https://schema.org/LiveBlogPosting'>")),
        page(article()).replace("<body>", "<body class='page live-blog'>"),
        page(article().replace("<article>", "<article class='type-liveticker'>")),
    ],
)
def test_a_live_page_is_read_with_a_caution(html: str) -> None:
    assert cautions_of(html) == ("live_page",)


def test_a_page_without_a_headline_is_read_with_a_caution() -> None:
    untitled = "".join(f"<p>{one}</p>" for one in PROSE)
    assert cautions_of(page(f"<article>{untitled}</article>")) == ("no_headline",)


# Articles


def related() -> str:
    return "<section>" + "".join(teaser(number, "linked heading") for number in range(12)) + "</section>"


@pytest.mark.parametrize(
    "html",
    [
        page(article()),
        page(article(2) + "<div class=modal><form><h2>Log in</h2><input type=password></form></div>"),
        page(article() + related()),
        page(article(2) + f"<div id=onetrust><p>{CONSENT['en'][2]}</p><p>{CONSENT['en'][3]}</p><button>Accept all</button></div>"),
        page(article(2) + "<iframe src='https://ads.example/'></iframe>"),
        page(article(2)).replace("<body>", "<body class='k_liveblog_poll live blog'>"),
        page(article(2) + "<div>Subscribe to our newsletter</div>"),
        page(article(1, times=3), title="Log in at the harbour"),
    ],
    ids=["plain", "login", "related", "consent", "iframe", "classes", "newsletter", "title"],
)  # fmt: skip
@pytest.mark.parametrize("head", ["", described()], ids=["bare", "described"])
def test_an_article_with_signs_of_other_pages_is_read(html: str, head: str) -> None:
    found = find_article(html.replace("</head>", head + "</head>"))
    assert PROSE[0] in found.article
    assert set(found.cautions) <= {"no_headline"}


def test_an_article_that_is_read_together_with_teasers_is_not_refused() -> None:
    found = find_article(page(related() + article()))
    assert PROSE[0] in found.article
    assert set(found.cautions) <= {"listing"}


def test_an_article_about_cookies_is_read() -> None:
    lines = "".join(f"<p>{one} That is what the ministry wants.</p>" for one in (*CONSENT["en"][2:], *PROSE[:3]))
    found = find_article(page(f"<main><h1>New rules for cookies</h1>{lines}</main><a href='#'>Accept all</a>"))
    assert "withdraw your consent" in found.article


def test_each_caution_has_a_sentence() -> None:
    raised = {"mojibake", "lost_letters", "live_page", "closed_page", "listing", "no_headline", "prose_left_out"}
    raised |= {"lines_left_out", "clock", "tracked_changes", "quoted_mail", "attachments"}
    assert set(CAUTIONS) == raised


@pytest.mark.parametrize(
    "title", ["Login reform: why passwords are dying", "Are you a robot? Sites ask you to verify you are human"]
)
def test_an_article_about_logins_is_read(title: str) -> None:
    prose = "".join(
        f"<p>{number} of the sites that the council asked said that they would change it by May next year.</p>"
        for number in ("One", "Two", "Three", "Four", "Five", "Six")
    )
    form = "<form><input name=user><input type=password><button>Log in</button></form>"
    page = (
        f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{prose}{form}</article></body></html>"
    )
    assert "would change it" in find_article(page).article
