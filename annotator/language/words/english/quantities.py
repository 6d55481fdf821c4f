"""English words for shares, currencies, units of measure and hedges."""

from annotator.language.words.notation import meanings, measures
from annotator.language.words.rate_tables import RateWords
from annotator.language.words.tables import word_set

PARTS = {
    "half": 50,
    "halves": 50,
    "third": 100 / 3,
    "thirds": 100 / 3,
    "quarter": 25,
    "quarters": 25,
    "fifth": 20,
    "fifths": 20,
    "sixth": 100 / 6,
    "sixths": 100 / 6,
    "eighth": 12.5,
    "eighths": 12.5,
    "tenth": 10,
    "tenths": 10,
}
CURRENCIES = {
    "dollar": "USD",
    "dollars": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "pound": "GBP",
    "pounds": "GBP",
    "yen": "JPY",
    "francs": "CHF",
    "swiss francs": "CHF",
    "crowns": "CZK",
    "koruna": "CZK",
    "zloty": "PLN",
    "zlotys": "PLN",
    "forints": "HUF",
    "rupees": "INR",
    "roubles": "RUB",
    "rubles": "RUB",
    "krona": "SEK",
    "kronor": "SEK",
    "swedish kronor": "SEK",
    "krone": "NOK|DKK",
    "kroner": "NOK|DKK",
    "norwegian kroner": "NOK",
    "danish kroner": "DKK",
    "yuan": "CNY",
    "lira": "TRY",
    "reais": "BRL",
    "won": "KRW",
    "baht": "THB",
    "rand": "ZAR",
    "shekel": "ILS",
    "shekels": "ILS",
    "dinars": "RSD",
    "hryvnia": "UAH",
    "hryvnias": "UAH",
    "lei": "RON",
    "pesos": "MXN|ARS",
    "pounds sterling": "GBP",
    "canadian dollars": "CAD",
    "australian dollars": "AUD",
    "new zealand dollars": "NZD",
}
UNITS = measures("""
    m 1000 kilometre kilometres kilometer kilometers
    m 1 metre metres meter meters
    m 0.01 centimetre centimetres centimeter centimeters
    m 0.001 millimetre millimetres millimeter millimeters
    m 1609.344 mile miles
    m 0.3048 foot feet
    m 0.9144 yard yards
    m 0.0254 inch inches
    m 1852 nautical_mile nautical_miles
    kg 1 kilogram kilograms kilo kilos kilogrammes
    kg 0.001 gram grams grammes
    kg 1000 ton tons tonne tonnes
    kg 0.28349523125 ounce ounces oz
    m2 10000 hectare hectares
    m2 4046.8564224 acre acres
    m2 1 square_metre square_metres square_meter square_meters sq_metres sq_meters sq_m
    m2 1000000 square_kilometre square_kilometres square_kilometer square_kilometers sq_km
    m2 2589988.110336 square_mile square_miles sq_miles sq_mi
    m2 0.09290304 square_foot square_feet sq_feet sq_ft sqft
    m2 0.83612736 square_yard square_yards sq_yards sq_yd
    l 1 litre litres liter liters
    l 100 hectolitre hectolitres hectoliter hectoliters
    l 3.785411784 gallon gallons
    l 0.01 centilitre centilitres centiliter centiliters
    l 0.001 millilitre millilitres milliliter milliliters
    l 1000 cubic_metre cubic_metres cubic_meter cubic_meters
    l 28.316846592 cubic_foot cubic_feet cu_ft
    l 158.987294928 barrels_of_oil barrels_of_crude
    min 0.0166666666666667 second seconds sec secs
    min 1 minute minutes
    min 60 hour hours
    min 1440 day days
    min 10080 week weeks
    min 20160 fortnight
    month 1 month months
    month 12 year years yr yrs annum
    month 120 decade decades
    month 1200 century centuries
    km/h 1 kilometres_an_hour kilometers_an_hour km_an_hour kilometres_per_hour kilometers_per_hour
    km/h 1.609344 miles_an_hour miles_per_hour
    km/h 1.852 knot knots
    km/h 3.6 metres_per_second meters_per_second metres_a_second meters_a_second
    °C 1 degrees degree celsius degrees_celsius degrees_c degrees_centigrade
    °F 1 fahrenheit degrees_fahrenheit degrees_f
    kW 1 kilowatt kilowatts
    kW 1000 megawatt megawatts
    kWh 1 kilowatt-hours
""")
HEDGES = meanings(
    about="about, around, roughly, approximately, approx, some, an estimated, estimated, close to, circa, ca,"
    " in the region of, or so",
    nearly="nearly, almost, just under, just short of, not quite, close on, just shy of, a little under, just below,"
    " a little less than, slightly less than, slightly fewer than, slightly under, approaching, a shade under",
    over="more than, over, above, exceeding, upwards of, just over, in excess of, exceeded, greater than,"
    " topped, well over, beyond, north of, a little over, slightly more than, a little more than, longer than,"
    " taller than, heavier than, larger than, bigger than, older than, higher than, slightly over, slightly above",
    under="fewer than, less than, under, below, lower than, well under, short of, shorter than, smaller than,"
    " younger than, lighter than, cheaper than",
    least="at least, no younger than, no shorter than, no lower than, no smaller than, not below, no lighter than,"
    " never less than, never fewer than, min,"
    " no fewer than, no less than, not less than, a minimum of, minimum, or more,"
    " no earlier than, not earlier than",
    most="up to, max, no longer than, no older than, no higher than, no larger than, no bigger than, no taller than,"
    " no heavier than, not longer than, not older than, not exceed, not exceeding, never more than, not above,"
    " a ceiling of, limited to, not higher than, maximum of, a limit of, capped at,"
    " at most, no more than, not more than, a maximum of, maximum,"
    " no later than, not later than, as many as, as much as, or fewer",
)
MULTIPLES = {
    **dict.fromkeys(("halved", "halving"), 50.0),
    **dict.fromkeys(("doubled", "doubling"), 100.0),
    **dict.fromkeys(("tripled", "trebled"), 200.0),
    "quadrupled": 300.0,
    "twice as": 100.0,
    "double the": 100.0,
    "half as": 50.0,
    "times as": 0.0,
}
DIMENSIONS = meanings(
    height="high, tall, height, taller, higher, altitude, elevation, sea",
    length="long, length, longer",
    width="wide, width, broad, breadth, wider",
    depth="deep, depth, deeper, underground",
    distance="away, distance, off",
    girth="girth, circumference, diameter, thick, thickness",
)

RATES = RateWords(
    per=word_set("a an per each every"),
    each=word_set("every each"),
    during=word_set("over"),
    periodic=meanings(
        hour="hourly",
        day="daily",
        night="nightly",
        week="weekly",
        month="monthly",
        year="annual, yearly, annually",
    ),
)
