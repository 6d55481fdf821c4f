"""Forms of English verbs that their endings do not show."""

from annotator.language.words.tables import word_set

IRREGULAR = word_set("""
    held brought came went gave got knew left made met read ran saw sent set spoke stood taught thought threw told
    took wore wrote sank shot caught swam flew drew drove ate felt forgot froze hid hit kept laid led lay let lit
    meant put rang rode shook shone sang sat slept spent split spread stuck struck swore swept woke became chose
    drank hung paid rose sold sought stole understood wound withdrew
    hold bring come go give get know leave make meet read run see send set speak stand teach think throw tell
    take wear write sink shoot catch swim fly draw drive eat feel hide hit keep lay lead let put ride shake sing sit
    sleep spend split spread strike become choose drink hang pay sell seek understand withdraw
    taken given known seen written spoken driven drawn flown worn torn sworn chosen frozen stolen hidden eaten
    fallen forgotten broken begun drunk swum sung sunk shrunk won made found paid said told kept meant sent spent
    holds brings comes goes gives gets knows leaves makes meets reads runs sees sends sets speaks stands takes
""")
