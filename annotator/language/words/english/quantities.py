"""English words for shares, currencies, units of measure and hedges."""

from annotator.language.words.notation import meanings, measures

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
    kg 1 kilogram kilograms kilo kilos kilogrammes
    kg 0.001 gram grams grammes
    kg 1000 ton tons tonne tonnes
    kg 0.28349523125 ounce ounces
    m2 10000 hectare hectares
    m2 4046.8564224 acre acres
    l 1 litre litres liter liters
    l 100 hectolitre hectolitres hectoliter hectoliters
    l 3.785411784 gallon gallons
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
