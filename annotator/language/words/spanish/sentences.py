"""Spanish: questions and exclamations begin with an inverted mark."""

from annotator.language.words.tables import SentenceWords, SpeakerWords, word_set

WORDS = SentenceWords(
    titles=word_set("""
        Sr Sra Sres Sras Srta Dr Dra Dres D Dña Da Prof Profa Lic Ing Arq Gral Cnel Cap Tte Sgto Pdte
        Mons Sto Sta Fr Atl Dep Excmo Excma Ilmo Ilma Ud Uds Vd sr sra srta dr dra Mr Mrs Ms EE FF CC
    """),
    honorifics=word_set("Sr Sra Srta D Dña"),
    inner=word_set("p.ej p.e aprox vs cf i.e e.g max min mín prev ca"),
    numeric=word_set("núm núms Núm No nº art arts pág págs p pp vol cap fig tel ene feb abr ago sept oct nov dic"),
    companies=word_set("Cía Inc Corp Ltd Co Hnos"),
    endings=word_set("a.m p.m a.C d.C UU JJ OO Av Avda Jr S.A Ph.D Admón Depto"),
    closings=word_set("etc"),
    starters=word_set("""
        el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella esto eso
        él ella ellos ellas yo tú usted ustedes nosotros su sus mi mis tu tus nuestro nuestra se me te
        le les que quien quién qué cómo cuándo dónde cuál por para en de del a al con sin sobre tras
        desde hasta entre contra durante según ante bajo y e o u ni pero sino aunque porque pues si
        cuando mientras como donde así entonces luego después antes ahora hoy ayer mañana también
        tampoco además sin embargo más menos muy mucho muchos muchas todo todos toda todas otro otra
        otros otras cada algunos algunas varios no sí ya es son era fue fueron ha han había hay está
        están
    """),
    particles=word_set("van von"),
    saying=word_set("dijo dice preguntó pregunta respondió exclamó añadió gritó escribió"),
)

SPEAKERS = SpeakerWords(
    saying=word_set("""
        dijo dice afirmó afirma declaró declara señaló señala explicó explica aseguró asegura añadió añade indicó
        indica comentó comenta agregó agrega sostuvo subrayó subraya manifestó destacó destaca advirtió advierte
        escribió dicho afirmado declarado señalado explicado asegurado denunció denuncia respondió calificó califica
        tildó criticó lamentó lamenta habló reconoció reconoce insistió insiste contó cuenta
    """),
    by=word_set("según"),
    views=word_set("para"),
    auxiliaries=word_set("ha han había habían"),
    determiners=word_set("el la los las un una su sus"),
    pronouns=word_set("él ella ellos ellas"),
    particles=word_set("de del la las los y"),
    enders=word_set("""
        en a al ante tras durante el este lunes martes miércoles jueves viernes sábado domingo ayer es son era fue está
    """),
)
