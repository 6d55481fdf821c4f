"""French: `M.` is a title, not an initial; elided words keep their apostrophe (`l'`)."""

from annotator.language.words.tables import SentenceWords, SpeakerWords, word_set

WORDS = SentenceWords(
    titles=word_set("M MM Mme Mmes Mlle Mlles Me Mes Dr Drs Pr Prof St Ste Mgr Gal Col Cdt Cne Lt Mr Mrs"),
    honorifics=word_set("M MM Mme Mlle"),
    inner=word_set("c.-à-d cf ex p.ex env av apr vs id i.e e.g max min adj dép arr prés secr réf"),
    numeric=word_set("n no nos art arts al règl ch p pp chap vol fig t éd janv févr avr juill sept oct nov déc N"),
    companies=word_set("Cie Inc Corp Ltd Co"),
    endings=word_set("J.-C bd bld av tél hab Jr Ph.D apr"),
    closings=word_set("etc"),
    starters=word_set("""
        le la les l' un une des du de d' au aux ce cet cette ces c' il elle ils elles on nous vous je j'
        tu son sa ses leur leurs notre nos votre vos mon ma mes qui que qu' quoi où quand comment
        pourquoi quel quelle quels quelles si et mais ou or ni car donc puis alors ainsi aussi dans en
        sur sous avec sans pour par chez entre vers après avant depuis pendant malgré selon contre comme
        lorsque lorsqu' puisque quoique bien cependant toutefois pourtant néanmoins enfin ensuite hier
        demain aujourd'hui ici là plus moins très tout tous toute toutes plusieurs certains certaines
        aucun aucune chaque ne n' y est sont était ont a s' m' t' à ça cela ceci celui celle ceux
    """),
    elides=True,
    particles=word_set("van von"),
    saying=word_set("dit demande demandait lance répond écrit affirme explique interroge"),
)

SPEAKERS = SpeakerWords(
    saying=word_set("""
        dit déclare déclaré déclarait explique expliqué expliquait affirme affirmé souligne souligné ajoute ajouté
        précise précisé indique indiqué estime estimé assure assuré annonce annoncé raconte raconté confie confié
        rappelle rappelé répond répondu écrit regrette regretté résume insiste insisté conclut conclu lance lancé
        prévient dénonce dénoncé fustige fustigé évoque évoqué qualifie qualifié juge jugé parle parlé promet promis
        critique critiqué témoigne témoigné poursuit poursuivi soupire glisse martèle détaille s'indigne s'inquiète
        s'exclame s'insurge s'étonne s'agace
    """),
    by=word_set("selon"),
    views=word_set("pour"),
    incises=True,
    auxiliaries=word_set("a ont avait avaient"),
    determiners=word_set("le la les un une son sa ses l"),
    pronouns=word_set("il elle ils elles"),
    particles=word_set("de du des la le d"),
    enders=word_set("""
        à au aux dans sur lors lundi mardi mercredi jeudi vendredi samedi dimanche hier en devant auprès est sont était
        étaient sera fut
    """),
)
