"""Ends of sentences where brackets, signatures, faces, lost spaces or the marks of other scripts stand."""

import pytest

from annotator.language.sentences.segmentation import sentences

CASES = """
en|The tide tables of [J. R.] Moss and [K.] Dahl were wrong.|Nobody saw it.
en|Lt. Col. (Ret.) Ines Moss read the letter.|She folded it.
en|The Tulsa (Okla.) Bugle printed it.|It sold out.
en|“We never asked for a bridge.” — Ines Moss, ferry pilot
en|It rained in the hall. (1998).|The hall was closed.
en|The ferry left at six.|[Ines Moss/Bugle Photos]|Nobody waved.
en|We missed the ferry. :-)|The next one came at noon.
en|We missed the ferry :(|It left early.
en|She moved to the U.K.|They wrote to her.
en|Take the ferry.|Or swim.
en|He sold his shares in Zip! Foods last week.|They fell.
en|“Who paid?” Ines Moss, the pilot of the first ferry, asked.|Nobody knew.
en|“What a bridge!” Ines Moss marvelled.|The crowd cheered.
en|It was dark.|…and then the lamps came on.
de|Prof. Dr. med. B. Moos schwieg.|Dann ging er.
de|Er wohnt in der Lindenstr. 8 in Kiel.|Sie auch.
de|Die Fa. Moos liefert.|Es regnet.
fr|L’art. 9 et l’art. L. 12-3 le disent.|C’est clair.
pl|Mgr inż. Jan Mech i prof. dr hab. Ewa Lis milczeli.|Potem wyszli.
el|Ποιος πλήρωσε;|Κανείς δεν ξέρει.
hy|Նավը գնաց։|Մենք մնացինք։
am|መርከቡ ሄደ።|እኛ ቀረን።
my|သင်္ဘောထွက်သွားသည်။|ကျွန်တော်တို့ကျန်ခဲ့သည်။
km|កប៉ាល់បានចេញ។|យើងនៅសល់។
"""
GLUED = {"my", "km"}


@pytest.mark.parametrize("case", CASES.strip().split("\n"))
def test_a_sentence_ends_where_a_reader_ends_it(case):
    language, *wanted = case.split("|")
    text = ("" if language in GLUED else " ").join(wanted)
    parts = [text[start:end] for start, end in sentences(text, language)]
    assert parts == wanted


def test_a_lost_space_behind_a_stop_joins_no_sentences():
    text = "The ferry was late.Nobody minded.“It happens.”She laughed.Why?Nobody knew."
    parts = ["The ferry was late.", "Nobody minded.", "“It happens.”", "She laughed.", "Why?", "Nobody knew."]
    assert [text[start:end] for start, end in sentences(text)] == parts


@pytest.mark.parametrize(
    "text",
    [
        "Read bugle.com/News.Late or ferry.js before you write.",
        "He works with node.Js and Vue.Js on e.g.This page.",
        "The U.S.Army and the Ph.D.Student met.",
    ],
)
def test_addresses_files_and_acronyms_are_no_lost_spaces(text):
    assert len(sentences(text)) == 1
