import pytest

from annotator.markup.metadata.author_names import names_of
from annotator.markup.metadata.sites import Site

SITE = Site(("Harbour Post",), "https://www.harbour-post.example/ferry")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ines Calder and Tom Reed", ("Ines Calder", "Tom Reed")),
        ("INES CALDER, TOM REED and ANNA BERG", ("INES CALDER", "TOM REED", "ANNA BERG")),
        ("By Ines Calder with additional reporting by Tom Reed", ("Ines Calder", "Tom Reed")),
        ("By INES CALDER of The Harbour Post", ("INES CALDER",)),
        ("By Ines Calder and Tom Reed. Photographs by Anna Berg.", ("Ines Calder", "Tom Reed")),
        ("Words by Ines Calder; photos by Anna Berg", ("Ines Calder",)),
        ("Von Ursula von der Leyen", ("Ursula von der Leyen",)),
        ("Anna-Lena Schlitt und Jan von Hasen", ("Anna-Lena Schlitt", "Jan von Hasen")),
        ("John v. Berenberg", ("John v. Berenberg",)),
        ("Pressemitteilung von Ines Calder", ("Ines Calder",)),
        ("Dr. med. Anna Huber", ("Dr. med. Anna Huber",)),
        ("Calder, Ines", ("Ines Calder",)),
        ("Calder, Ines; Reed, T.", ("Ines Calder", "T. Reed")),
        ("Ines Calder, PhD", ("Ines Calder",)),
        ("Ines Calder, PhD; Tom Reed, MA", ("Ines Calder", "Tom Reed")),
        ("Stephen Collinson, CNN", ("Stephen Collinson",)),
        ("E. Barreneche / J. I. da Silva", ("E. Barreneche", "J. I. da Silva")),
        ("Par Cécile Ducourtieux (Bruxelles, bureau européen)", ("Cécile Ducourtieux",)),
        ("Por Elena Ruiz y Marta Gil", ("Elena Ruiz", "Marta Gil")),
        ("Posted on September 21, 2020 by Ines Calder", ("Ines Calder",)),
        ("Ines Calder October 3, 2016", ("Ines Calder",)),
        ("04.02.2022 | 13:10 Uhr | Uta Helkenberg", ("Uta Helkenberg",)),
        ("Gespeichert von rasos am 24. Juli 2017 - 18:55", ("rasos",)),
        ("Zeige alle Beiträge von Petra Ruland", ("Petra Ruland",)),
        ("Politik · Ines Calder, Tom Reed", ("Ines Calder", "Tom Reed")),
        ("Posted by Ines Calder - Harbour team", ("Ines Calder",)),
        ("著者：後藤大地", ("後藤大地",)),
        ("TOM KRISHER, AP Auto Writer", ("TOM KRISHER",)),
        ("Ines Calder, Harbour Post", ("Ines Calder",)),
        ("Harbour Post Staff", ("Harbour Post Staff",)),
        ("By\nInes Calder\n22 Dec 2016\n651", ("Ines Calder",)),
        ("By INES CALDER Associated Press", ("INES CALDER",)),
        ("Ines Calder BBC News", ("Ines Calder",)),
        ("By Ines Calder, Tom Reed AP Sports Writers", ("Ines Calder", "Tom Reed")),
        ("Associated Press", ("Associated Press",)),
        ("Par Ines Calder Publié le 12 mai 2024", ("Ines Calder",)),
        ("Eine Analyse von Ines Calder", ("Ines Calder",)),
        ("Автор: Инес Кальдер", ("Инес Кальдер",)),
        ("Text Ines Calder", ("Ines Calder",)),
        ("Foto Anna Berg", ()),
        ("Oct 13, 2016", ()),
        ("See full bio", ()),
        ("12 comments", ()),
        ("https://www.facebook.com/harbour", ()),
        ("admin", ()),
        ("Harbour Post", ()),
        ("harbour-post.example", ()),
        ("Datum: 12", ()),
        ("The editors of this paper", ()),
        ("Ines Calder, Vice President, Harbour Division, Ferry Corp", ("Ines Calder",)),
        ("Ines Calder, Vice President, and Tom Reed, Editor", ("Ines Calder", "Tom Reed")),
        ("Inès Calder, ministre de la Mer", ("Inès Calder",)),
        ("Tom (T.J.) Reed", ("Tom (T.J.) Reed",)),
        ("Ines Calder (Reuters) and Tom Reed (AP)", ("Ines Calder", "Tom Reed")),
        ("Ines Calder (text) and Tom Reed (photos)", ("Ines Calder", "Tom Reed")),
        ("Inès Calder (avec Tom Reed et Anna Berg)", ("Inès Calder", "Tom Reed", "Anna Berg")),
        ("Sea & me", ("Sea & me",)),
        ("Ines Calder & Tom Reed", ("Ines Calder", "Tom Reed")),
        ("About the author", ()),
        ("Über die Autorin", ()),
        ("L’auteur", ()),
        ("この記事を書いた人", ()),
        ("Image: Norda Pictures, Harbour", ()),
        ("Foto: Anna Berg", ()),
    ],
)
def test_names_in_the_words_of_a_byline(line, names):
    assert names_of([line], SITE) == names


def test_a_repeated_name_is_given_once():
    assert names_of(["Ines Calder", "INES CALDER", "Tom Reed"], None) == ("Ines Calder", "Tom Reed")
