"""Spanish words for shares, currencies, units of measure and hedges."""

from annotator.language.words.notation import meanings, measures
from annotator.language.words.rate_tables import RateWords
from annotator.language.words.tables import word_set

PARTS = {
    "mitad": 50,
    "medio": 50,
    "media": 50,
    "tercio": 100 / 3,
    "tercios": 100 / 3,
    "cuarto": 25,
    "cuartos": 25,
    **dict.fromkeys(("tercera parte", "terceras partes"), 100 / 3),
    **dict.fromkeys(("cuarta parte", "cuartas partes"), 25),
    **dict.fromkeys(("quinta parte", "quintas partes"), 20),
    **dict.fromkeys(("sexta parte", "sextas partes"), 100 / 6),
    **dict.fromkeys(("octava parte", "octavas partes"), 12.5),
    **dict.fromkeys(("décima parte", "décimas partes"), 10),
    "quinto": 20,
    "quintos": 20,
    "décimo": 10,
    "décimos": 10,
}
CURRENCIES = {
    "euro": "EUR",
    "euros": "EUR",
    "dólar": "USD",
    "dólares": "USD",
    "libras": "GBP",
    "pesos": "MXN|ARS|CLP|COP|UYU",
    "peso": "MXN|ARS|CLP|COP|UYU",
    "pesetas": "ESP",
    "yenes": "JPY",
    "francos": "CHF",
    "coronas": "SEK|NOK|DKK|CZK",
    "rublos": "RUB",
    "yuanes": "CNY",
    "reales": "BRL",
    "soles": "PEN",
    "libras esterlinas": "GBP",
    "francos suizos": "CHF",
}
UNITS = measures("""
    m 1000 kilómetro kilómetros
    m 1 metro metros
    m 0.01 centímetro centímetros
    m 0.001 milímetro milímetros
    kg 1 kilogramo kilogramos kilo kilos
    kg 0.001 gramo gramos
    kg 1000 tonelada toneladas
    kg 100 quintal quintales
    kg 11.5 arroba arrobas
    m2 1 metros_cuadrados metro_cuadrado
    m2 1000000 kilómetros_cuadrados kilómetro_cuadrado
    l 1000 metro_cúbico metros_cúbicos
    m2 10000 hectárea hectáreas
    l 1 litro litros
    l 100 hectolitro hectolitros
    l 1000 metros_cúbicos metro_cúbico
    l 1000000 hectómetros_cúbicos hm³
    min 0.0166666666666667 segundos
    min 1 minuto minutos
    min 60 hora horas
    min 1440 día días
    min 10080 semana semanas
    month 1 mes meses
    month 12 año años
    month 120 década décadas
    month 1200 siglo siglos
    °C 1 grado grados
    km/h 1 kilómetros_por_hora
""")
DIMENSIONS = meanings(
    height="alto, alta, altos, altas, altura, altitud, alt",
    length="largo, larga, largos, largas, longitud, eslora",
    width="ancho, ancha, anchos, anchura, manga",
    depth="profundo, profunda, profundidad, hondo, prof, calado",
    distance="distancia, lejos",
    girth="circunferencia, diámetro, perímetro, grosor",
)
HEDGES = meanings(
    about="unos, unas, alrededor de, cerca de, aproximadamente, aprox, en torno a, hacia, en torno a los,"
    " en torno a las, más o menos, aproximado de, aproximada de, estimado en, estimada en, estimados en",
    nearly="casi, cerca de, poco menos de, apenas, algo menos de, a punto de alcanzar, rozando los, roza los, roza las,"
    " no llega a, no llegan a, no llegó a",
    over="una buena,"
    " más de, algo más de, por encima de, superior a, poco más de, por encima de los, por encima de las, supera"
    " los, supera las, superan los, superan las, superó los, superó las, superaron los, superaron las, superar"
    " los, rebasa los, superiores a, mayor de, mayores de, más allá de, más alto que, más largo que, sobrepasa"
    " los, mayor que, supera el, superó el, superaba los, superaban los",
    under="menos de, por debajo de, inferior a, por debajo de los, por debajo de las, inferiores a, menor de, menores"
    " de, menor que, más bajo que, más corto que",
    least="al menos, por lo menos, como mínimo, no menos de, mín, mínimo, un mínimo de, o más, y más, cuando menos, no"
    " inferior a, no baja de, no bajará de, no antes de, mínimo de, a partir de",
    most="como máximo, hasta, a lo sumo, no más de, máx, máximo, a más tardar, un máximo de, máximo de, no superior a,"
    " no supera los, no supera las, no superan los, no superan las, no superará los, no superar los, no excede de, no"
    " excederá de, o menos, y menos, no exceder de, un tope de, no después de",
)
PARTS_OF_MONTHS = {
    **dict.fromkeys(("principios de", "comienzos de", "primeros de"), (1, 12)),
    **dict.fromkeys(("mediados de",), (8, 22)),
    **dict.fromkeys(("finales de", "fines de"), (18, 31)),
}
RATES = RateWords(
    per=word_set("al por a"),
    each=word_set("cada"),
    bases=word_set("por cada"),
    periodic=meanings(
        día="diario, diaria",
        semana="semanal",
        mes="mensual",
        año="anual",
    ),
)
