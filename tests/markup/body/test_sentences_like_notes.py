"""A sentence that begins with the words of a note, an appeal or a sign is a sentence of the story."""

import re

import pytest

from tests.markup.stories import PARAGRAPHS, TITLE, article, texts_of

LIKE_NOTES = [
    "Advertisers have left the platform since November, the company <a href='/x'>said</a>.",
    "Advertising revenue fell by 8 per cent in the same quarter, it said.",
    "Recommended doses are half of those that were given in Oxley in May.",
    "Related costs came to another 200,000 euros, according to the county.",
    "Trending downwards since 2015, passenger numbers rose again last year.",
    "Tags on the nets showed that they had been lost in 2019 or later.",
    "Tag der Deutschen Einheit war für die Reederei bisher der stärkste Tag.",
    "Sponsored by two banks, the race drew 9,000 people to the harbour.",
    "More on that will be known in June, when the county council meets again.",
    "Subscribers of the ferry’s season ticket will get half of their money back.",
    "Photos by divers show holes as wide as a hand in the steel wall.",
    "See also what the <a href='/x'>county</a> decided in the case of the old lighthouse in May.",
    "Most popular among tourists is the evening boat, which sails until ten.",
    "Read more books, the mayor told the pupils, and fewer <a href='/x'>messages</a>.",
    "Join the protest on Facebook, the union wrote, and thousands of people did.",
    "Follow the boat on Instagram, she told the court, and it seems to sail each day.",
    "Like this story, many others from the harbour were never written down.",
]
ABOUT_TEXTS = [
    "This article was written with the help of AI, the boat’s owner said of the letter.",
    "<em>The boat was built with the help of a machine that the yard had bought.</em>",
    "This is a machine that translates the calls of gulls, the museum says.",
    "Video of the night was shown in court, and the app that took it is still for sale.",
]
LIKE_SIGNS = [
    "Reporting by the <a href='/x'>Oxley Herald</a> showed in 2020 that the piles were rotten.",
    "Ann Roe contributed to this report of the <a href='/x'>commission</a> as an engineer in 2014.",
]
LIKE_APPEALS = [
    "He had written in his newsletter on Monday that <a href='/x'>the town</a> would not pay.",
    "Passengers had to subscribe to a <a href='/x'>service</a> that told them of delays.",
    "The union asked its members to follow him, and <a href='/x'>hundreds</a> did on Monday.",
    "Il voulait inscrire le quai au <a href='/x'>patrimoine</a> de la région avant la fin de l’année.",
    "Des pêcheurs menaçaient d’assassiner le maire, selon le <a href='/x'>journal</a> local.",
    "La empresa debe seguir pagando los <a href='/x'>salarios</a> hasta el final del año.",
    "El alcalde suscribió un convenio con el <a href='/x'>puerto</a> en el mes de marzo.",
    "A prefeitura vai seguir com as <a href='/x'>obras</a> até o fim do ano que vem.",
    "Die Stadt abonniert seit Jahren einen <a href='/x'>Dienst</a>, der vor Hochwasser warnt.",
]
LIKE_ENDINGS = [
    "She can be reached by boat only, the island’s council says.",
    "With reports of ice ahead, the captain turned back at nine o’clock.",
    "Register early and pay late was the offer to the owners of boats.",
    "Topics such as this are rarely raised in Oxley, said the mayor on Monday.",
    "Views and opinions expressed at the meeting were mostly against the plan.",
    "If you enjoyed this summer’s boats, thank the volunteers, the mayor said.",
]


def shown(line):
    return re.sub("<.*?>", "", line)


@pytest.mark.parametrize("line", [*LIKE_NOTES, *ABOUT_TEXTS, *LIKE_SIGNS, *LIKE_APPEALS, *LIKE_ENDINGS])
def test_a_sentence_that_begins_like_a_line_of_the_desk_is_kept_in_a_story_and_at_its_end(library, line):
    library(*PARAGRAPHS, shown(line))
    read = texts_of(article(*PARAGRAPHS[:2], f"<p>{line}</p>", *PARAGRAPHS[2:]))
    assert read == [TITLE, *PARAGRAPHS[:2], shown(line), *PARAGRAPHS[2:]]
    assert texts_of(article(*PARAGRAPHS, f"<p>{line}</p>")) == [TITLE, *PARAGRAPHS, shown(line)]


@pytest.mark.parametrize(
    "line",
    [
        "Related: <a href='/x'>The quay that sank in a single night</a>",
        "See also our <a href='/x'>guide</a> to the boats of the northern coast.",
        "Click here to read the whole report on the state of the quay.",
        "Recommended for the coming weeks: the evening boat to Calder, <a href='/x'>here</a>.",
        "<em>Subscribers get all stories from the coast in a single app.</em>",
        "Subscribe to <a href='/x'>our newsletter</a> for all that moves on the water.",
        "Lire aussi : le vieux quai de la ville s’est effondré dans la nuit.",
        "WATCH | <a href='/x'>Why the ferry was late again this week.</a>",
        "Explained | Why the ferry was late again this week?",
        "VIDEO: Why the ferry was late again this week",
        "Follow Coast Post on <a href='/x'>Google News</a>",
        "Follow the Coast Post on <a href='/x'>Facebook</a> for all the news from the harbour.",
        "Siga o canal da Coast Post no WhatsApp",
        "Suivez la Coast Post sur Google Actualités",
        "Únete a nuestro canal de Telegram y recibe las noticias del puerto.",
        "Folge der Coast Post auf Instagram",
        "Add Coast Post as a preferred source on Google",
        "<em>This is a machine translation of an article by our colleagues. It was checked by an editor.</em>",
        "<em>This article was written with the help of AI and reviewed by an editor.</em>",
        "<mark><em>Dies ist eine maschinelle Übersetzung, die ein Redakteur überprüft hat.</em></mark>",
        "<em>If you buy something through links on this page, we may earn a commission.</em>",
        "<a href='/x'><b>The Coast Post app</b> News and background on the phone. Download it here for free.</a>",
        "Follow us at www.coast.example for more from the northern harbours.",
    ],
)
def test_a_note_that_sends_on_or_speaks_to_the_reader_is_left_out(library, line):
    library(*PARAGRAPHS)
    assert texts_of(article(*PARAGRAPHS[:2], f"<p>{line}</p>", *PARAGRAPHS[2:])) == [TITLE, *PARAGRAPHS]
