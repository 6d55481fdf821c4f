"""Short forms of given names, letters behind a name, and nouns behind a family name in the name of a firm."""

from annotator.language.words.tables import word_set
from annotator.language.words.word_families import lines_of

_FULL = """
william bill billy will; robert bob bobby rob; richard dick rick; thomas tom tommy; james jim jimmy jamie
joseph joe joey; michael mike mick; elizabeth liz beth betty lizzie; katherine kate katie kathy; catherine cathy
edward ed eddie ted ned; charles charlie chuck; john jack johnny; henry harry hank; margaret maggie peggy
anthony tony; andrew andy drew; david dave davy; daniel dan danny; samuel sam sammy; benjamin ben; nicholas nick
christopher chris; matthew matt; stephen steve; steven steve; peter pete; patrick pat paddy; patricia patty trish
susan sue susie; deborah debbie; barbara barb; jennifer jenny jen; rebecca becky; victoria vicky; alexander alex
alexandra sandra; gregory greg; timothy tim; philip phil; ronald ron; donald don; kenneth ken; lawrence larry
leonard len; frederick fred freddie; george georgie; gerald gerry; jeffrey jeff; walter walt; theodore theo
johannes hans; joachim jochen; friedrich fritz; josef sepp; wolfgang wolf; maximilian max; sebastian basti
francisco paco; josé pepe; ignacio nacho; dolores lola; concepción concha; manuel manolo; guadalupe lupe
"""
_GROUPS = [line.split() for line in lines_of(_FULL)]
SHORT_FORMS = {short: full for full, *shorts in _GROUPS for short in shorts}
LETTERS_BEHIND = word_set("""
    kc qc sc mp mep msp ms obe cbe mbe kbe phd md msc bsc ba ma jr sr esq gmbh ag ltd plc inc llc llp corp kg ev sa sas
    sarl srl spa bv nv ab as oy oyj sl slu cie
""")
KIN = word_set("söhne sohn sons son fils hijos hijo co partner partners cie brothers associates daughters töchter")
