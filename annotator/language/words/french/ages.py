"""French words for ages and for the people who have them."""

from annotator.language.words.notation import counted
from annotator.language.words.tables import word_set

_OF_THAT_AGE = {
    **counted("trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire", 30, 10),
    **dict.fromkeys(("adolescent", "adolescente"), 12),
}
DECADES_OF_LIFE = {
    **counted("vingtaine trentaine quarantaine cinquantaine soixantaine", 20, 10),
    **_OF_THAT_AGE,
}
OF_THAT_AGE = frozenset(_OF_THAT_AGE)
OWNERS = frozenset({"dans la", "atteint la", "passé la"})
"""A quarantaine may also be a quarantine, and a number of people."""
PERSONS = word_set("""
    il elle homme femme garçon fille enfant adolescent adolescente élève conducteur conductrice patient patiente
    victime suspect suspecte prévenu prévenue joueur joueuse chanteur chanteuse acteur actrice auteur autrice écrivain
    peintre pilote passager passagère cycliste alpiniste gagnant gagnante champion championne coureur coureuse nageur
    nageuse mère père mari épouse fils frère sœur veuve veuf bébé étudiant étudiante soldat roi reine prince princesse
    président présidente ministre maire pianiste compositeur compositrice gardien attaquant capitaine agriculteur
    agricultrice médecin infirmier infirmière enseignant enseignante détenu détenue accusé accusée tueur voleur otage
    randonneur randonneuse skieur skieuse piéton piétonne jockey prêtre évêque fondateur fondatrice témoin
""")
AGED = word_set("âgé âgée âge âgés âgées")
