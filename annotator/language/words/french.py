"""French: `M.` is a title, not an initial; elided words keep their apostrophe (`l'`)."""

from annotator.language.words.tables import Words


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


WORDS = Words(
    titles=_set("M MM Mme Mmes Mlle Mlles Me Mes Dr Drs Pr Prof St Ste Mgr Gal Col Cdt Cne Lt Mr Mrs"),
    honorifics=_set("M MM Mme Mlle"),
    inner=_set("c.-à-d cf ex p.ex env av apr vs id i.e e.g max min"),
    numeric=_set("n no nos art p pp chap vol fig t éd al janv févr avr juill sept oct nov déc N"),
    companies=_set("Cie Inc Corp Ltd Co"),
    endings=_set("J.-C bd bld av tél hab Jr Ph.D apr"),
    closings=_set("etc"),
    starters=_set("""
        le la les l' un une des du de d' au aux ce cet cette ces c' il elle ils elles on nous vous je j' tu
        son sa ses leur leurs notre nos votre vos mon ma mes qui que qu' quoi où quand comment pourquoi quel
        quelle quels quelles si et mais ou or ni car donc puis alors ainsi aussi dans en sur sous avec sans pour
        par chez entre vers après avant depuis pendant malgré selon contre comme lorsque lorsqu' puisque
        quoique bien cependant toutefois pourtant néanmoins enfin ensuite hier demain aujourd'hui ici là
        plus moins très tout tous toute toutes plusieurs certains certaines aucun aucune chaque ne n' y
        est sont était ont a s' m' t' à ça cela ceci celui celle ceux
    """),
    particles=_set("van von"),
    saying=_set("dit demande demandait lance répond écrit affirme explique interroge"),
)
