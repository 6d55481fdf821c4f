"""German: nouns are capitalised, and a full stop after a figure makes an ordinal."""

from annotator.language.words.tables import SentenceWords, SpeakerWords, word_set

WORDS = SentenceWords(
    titles=word_set("""
        Dr Prof Hr Hrn Fr Frl St Sr Dipl Ing Mag Hl Gebr Mr Mrs Ms Bgm Abg Min Fa Univ.-Prof PD med rer nat phil jur
        iur habil h.c theol pol oec dent vet sc
    """),
    honorifics=word_set("Hr Fr Mr Mrs Ms"),
    inner=word_set("""
        z.B d.h u.a i.d.R z.T o.g s.o v.a u.U z.Z i.e e.g bzw ca vgl sog ggf evtl inkl exkl zzgl Mio Mrd
        Abf Ank Std Stk Angekl Mitgl Vors Teiln Whg Aufl
        Tsd bspw gem lt max min rd ehem geb gest einschl insb insbes vs mind
    """),
    numeric=word_set("Bj Jg Jahrg Az Pos Nr Nrn Abs Art Bd Kap Abb Tab S Ziff Anm Jan Feb Apr Aug Sept Okt Nov Dez"),
    companies=word_set("Co Inc Corp Ltd"),
    endings=word_set("Str Jh Jhd v.Chr n.Chr Chr Tel Abt Univ bes Jr a.D a.M e.V"),
    closings=word_set("usw etc u.s.w usf"),
    starters=word_set("""
        der die das den dem des ein eine einer eines einem einen dieser diese dieses diesem diesen jener
        jene er sie es wir ihr ich du man wer was wie wo wann warum wenn weil obwohl als da ob und aber
        oder denn doch sondern sowie in im an am auf aus bei beim bis durch für gegen hinter mit nach
        neben ohne über um unter von vom vor zu zum zur zwischen während wegen trotz seit laut auch noch
        nur schon so dann danach dabei dafür damit dort hier heute gestern jetzt nun zudem jedoch
        dennoch trotzdem außerdem allerdings mehr alle alles viele einige mehrere andere kein keine sein
        seine seinem seiner ihre ihrem ihren mein meine unser unsere nicht ja nein ist sind war waren
        hat haben wird werden kann können
    """),
    particles=word_set("von van zu zum zur"),
    saying=word_set("sagte sagt fragte fragt rief ruft meinte erklärte antwortete schrieb"),
    numeric_tails=("str", "Str"),
    orders_figures=True,
    capitalises_nouns=True,
)

SPEAKERS = SpeakerWords(
    saying=word_set("""
        sagte sagt sagten erklärte erklärt erklärten meinte meint betonte betont warnte warnt kritisierte kritisiert
        schrieb schreibt teilte berichtete berichtet ergänzte ergänzt forderte fordert kündigte versicherte lobte
        bestätigte bestätigt räumte mahnte rief fragte antwortete behauptete gesagt erklärt mitgeteilt klagte klagt
        nannte nennt nannten nennen bezeichnete bezeichnet bezeichneten sprach spricht sprachen verurteilte schimpft
        schimpfte
    """),
    by=word_set("laut so"),
    views=word_set("für"),
    auxiliaries=word_set("hat habe haben hatte hatten"),
    determiners=word_set("der die das ein eine sein seine ihr ihre des dem den"),
    pronouns=word_set("er sie"),
    particles=word_set("von van zu der den"),
    enders=word_set("""
        am im in dem auf bei nach über zu gegenüber vor mit für nun jetzt dazu weiter auch heute war waren ist sind
        wurde wurden wird werden sei seien
    """),
    behind=word_set("zufolge"),
)
