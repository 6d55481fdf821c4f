"""French words for shares, currencies, units of measure and hedges."""

from annotator.language.words.notation import meanings, measures
from annotator.language.words.rate_tables import RateWords
from annotator.language.words.tables import word_set

PARTS = {
    "moitié": 50,
    "demi": 50,
    "demie": 50,
    "tiers": 100 / 3,
    "quart": 25,
    "quarts": 25,
    "cinquième": 20,
    "cinquièmes": 20,
    "sixième": 100 / 6,
    "sixièmes": 100 / 6,
    "huitième": 12.5,
    "dixième": 10,
    "dixièmes": 10,
}
CURRENCIES = {
    "euro": "EUR",
    "euros": "EUR",
    "dollar": "USD",
    "dollars": "USD",
    "livres sterling": "GBP",
    "francs": "CHF",
    "franc": "CHF",
    "yens": "JPY",
    "livres": "GBP",
    "couronnes": "SEK|NOK|DKK|CZK",
    "roubles": "RUB",
    "yuans": "CNY",
    "zlotys": "PLN",
    "dirhams": "MAD|AED",
    "francs suisses": "CHF",
}
UNITS = measures("""
    m 1000 kilomètre kilomètres
    m 1 mètre mètres
    m 0.01 centimètre centimètres
    m 0.001 millimètre millimètres
    m 1852 milles
    kg 1 kilogramme kilogrammes kilo kilos
    kg 0.001 gramme grammes
    kg 1000 tonne tonnes
    kg 100 quintal quintaux
    m2 1 mètres_carrés mètre_carré
    m2 1000000 kilomètres_carrés kilomètre_carré
    l 1000 mètre_cube mètres_cubes
    m2 10000 hectare hectares
    l 1 litre litres
    l 100 hectolitre hectolitres
    l 1000 mètres_cubes mètre_cube
    l 0.01 centilitre centilitres
    min 0.0166666666666667 seconde secondes
    min 1 minute minutes mn
    min 60 heure heures
    min 1440 jour jours
    min 10080 semaine semaines
    month 1 mois
    month 12 an ans année années annuel
    month 120 décennie décennies
    month 1200 siècle siècles
    °C 1 degré degrés
    km/h 1 kilomètres_heure km_heure kilomètres_à_l'heure
""")
DIMENSIONS = meanings(
    height="haut, haute, hauts, hautes, hauteur, ht, altitude, alt",
    length="long, longue, longs, longues, longueur, longer",
    width="large, larges, largeur, larg",
    depth="profond, profonde, profonds, profondeur, prof",
    distance="distance, loin, éloigné, éloignée",
    girth="circonférence, diamètre, tour, épaisseur",
)
HEDGES = meanings(
    about="environ, env, quelque, près d ', autour de, autour d ', aux alentours de, aux alentours d ', à peu près,"
    " vers, une, approximativement, de l ' ordre de, dans les, grosso modo, estimé à, estimée à, estimés à, estimées à",
    nearly="presque, près de, quasiment, pas loin de, un peu moins de, à peine, un peu moins d ', pas tout à fait, pas"
    " loin d ', frôle les, frisant les, juste en dessous de, à peine moins de",
    over="une bonne, bonne,"
    " dépassant, supérieure à, un peu plus d ', plus de, au-delà de, plus d ', un peu plus de, supérieur à, au -"
    " delà de, au - dessus de, dépasse, dépassent, dépassé, dépasse les, dépassent les, dépassé les, bien plus de,"
    " excède, supérieurs à, supérieures à, plus haut que, plus long que, plus lourd que",
    under="un peu moins que, inférieure à, moins de, moins d ', inférieur à, en dessous de, inférieurs à, inférieures"
    " à, sous les, sous la barre des, bien moins de, plus bas que, plus court que, plus léger que",
    least="au moins, au minimum, pas moins de, minimum, pas moins d ', un minimum de, ou plus, et plus, au plus tôt, à"
    " partir de, d ' au moins, pas inférieur à, pas inférieure à, min",
    most="ne dépasse pas, pas dépasser, ne pas excéder, maxi, max, au plus, jusqu ' à, jusqu à, au maximum, pas plus"
    " de, maximum, au plus tard, pas plus d ', un maximum de, plafonné à, plafonnée à, limité à, limitée à, ou"
    " moins, et moins, tout au plus, pas supérieur à, pas supérieure à, dépassent pas, dépasse pas, excède pas",
)
PARTS_OF_MONTHS = {"début": (1, 12), "mi -": (8, 22), "mi": (8, 22), "fin": (18, 31)}
RATES = RateWords(
    per=word_set("par"),
    each=word_set("chaque"),
    bases=word_set("pour par"),
    periodic=meanings(
        heure="horaire",
        jour="quotidien, quotidienne",
        semaine="hebdomadaire",
        mois="mensuel, mensuelle",
        an="annuel, annuelle",
    ),
)
