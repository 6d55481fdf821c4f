import pytest

from annotator.markup.pages.quoted_mails import without_quoted_mails
from annotator.markup.reading import find_mail

OWN = "The harbour board has voted to build a second ferry quay, after two years of delays and hearings."
LAST = "Work is due to begin in the autumn."
OLD = "Where is the copy?"
CITED = f'<blockquote type="cite"><div>On 5 May 2025, Desk wrote:</div><div>{OLD}</div></blockquote>'
FIELDS = "<p><b>Von:</b> Desk<br><b>Gesendet:</b> Freitag<br><b>An:</b> Ines<br><b>Betreff:</b> Kai</p>"


def shown(mail):
    return " ".join(find_mail(mail).article.split())


def plain(*paragraphs):
    return "\n".join(f"<p>{paragraph}</p>" for paragraph in (OWN, LAST, *paragraphs))


@pytest.mark.parametrize(
    "quoted",
    [
        ["On Mon, 5 May 2025 at 10:00, Desk &lt;desk@echo.example&gt; wrote:", f"&gt; {OLD}"],
        ["On Mon, 5 May 2025 at 10:00, Desk &lt;desk@echo.example&gt;<br>wrote:", f"&gt; {OLD}<br>&gt; By noon."],
        [f"Am 05.05.2025 um 10:00 schrieb Desk &lt;desk@echo.example&gt;:<br>&gt; {OLD}"],
        ["Le lun. 5 mai 2025 à 10:00, Desk a écrit :", f"&gt; {OLD}"],
        ["El lun, 5 may 2025 a las 10:00, Desk escribió:", f"&gt; {OLD}"],
        ["Il giorno lun 5 mag 2025 alle ore 10:00 Desk ha scritto:", f"&gt; {OLD}"],
        ["Op ma 5 mei 2025 om 10:00 schreef Desk:", f"&gt; {OLD}"],
        ["W dniu 5.05.2025 o 10:00 Desk napisał(a):", f"&gt; {OLD}"],
        [f"-----Original Message-----<br>From: Desk<br>Sent: Friday<br>To: Ines<br>Subject: quay<br>{OLD}"],
        ["-----Ursprüngliche Nachricht-----", "Von: Desk<br>Gesendet: Freitag<br>An: Ines<br>Betreff: Kai", OLD],
        ["________________________________<br>De : Desk<br>Envoyé : vendredi<br>À : Ines<br>Objet : quai", OLD],
        ["From: Desk<br>Sent: Friday<br>To: Ines<br>Subject: quay", OLD, "Thanks"],
        [f"--<br>Ines Calder<br>{OLD}"],
        ["Sent from my phone"],
        ["Von meinem iPhone gesendet"],
    ],
)
def test_a_mail_in_plain_text_ends_where_it_quotes_another(quoted):
    assert shown(plain(*quoted)) == f"<p>{OWN}</p> <p>{LAST}</p>"
    assert find_mail(plain(*quoted)).cautions == ("quoted_mail",)


@pytest.mark.parametrize(
    "quoted",
    [
        f'<div class="gmail_quote"><div class="gmail_attr">On Monday Desk wrote:</div><p>{OLD}</p></div>',
        f"<div><br>{CITED}</div>",
        f'<div class="moz-cite-prefix">Am 05.05.25 um 10:00 schrieb Desk:<br></div>{CITED}',
        f'<hr><div id="divRplyFwdMsg"><b>From:</b> Desk<br><b>Sent:</b> Friday</div><div>{OLD}</div>',
        f'<div style="border-top:solid #E1E1E1 1.0pt">{FIELDS}</div><p>{OLD}</p>',
        f'<div id="appendonsend"></div><p>{OLD}</p>',
        f'<div class="yahoo_quoted">{OLD}</div>',
        f'<div class="gmail_signature">Ines Calder<br>{OLD}</div>',
        f"<div>-- <br>Ines Calder<br>{OLD}</div>",
    ],
)
def test_a_mail_in_html_ends_where_it_quotes_another(quoted):
    mail = f"<html><body><div><p>{OWN}</p><p>{LAST}</p></div>{quoted}</body></html>"
    left = without_quoted_mails(mail)
    assert left is not None
    assert OWN in left
    assert LAST in left
    assert OLD not in left


def test_an_answer_between_quoted_lines_stays():
    answer = "It is below, and here is one more sentence of it."
    assert shown(plain(f"&gt; {OLD}", answer, "&gt; By noon.")) == f"<p>{OWN}</p> <p>{LAST}</p> <p>{answer}</p>"


def test_two_dashes_between_the_parts_of_a_text_end_nothing():
    rest = [f"This is sentence {n} of the second part of the text, and it is no signature." for n in range(9)]
    assert without_quoted_mails(plain("--", *rest)) is None


def test_a_mail_that_only_sends_something_on_is_kept_whole():
    mail = f"<p>See below.</p><p>-----Original Message-----</p><p>{OWN}</p>"
    assert without_quoted_mails(mail) is None
    assert OWN in shown(mail)


@pytest.mark.parametrize(
    "line",
    [
        "On Monday the mayor wrote: nobody had asked her.",
        "“Where is the quay?” Tom Reed wrote to the board in May 2024.",
        "From Monday: ferries sail again.",
        "To the board: answer. To the mayor: resign.",
        "<blockquote>We have waited long enough.</blockquote>",
    ],
)
def test_a_story_that_is_mailed_keeps_its_sentences_and_quotations(line):
    assert without_quoted_mails(plain(line, LAST)) is None
