"""Symbols of units and currencies that are the same in every language."""

import re

from annotator.language.words.notation import measures
from annotator.language.words.tables import word_set

# Lengths in metres, masses in kilograms, areas in square metres, volumes in litres, energy in kWh, power in kW, times
# in minutes or in months, as a month has no fixed number of days.
SYMBOLS = measures("""
    m 1000 km
    m 1 m
    m 0.01 cm
    m 0.001 mm
    m 1609.344 mi
    m 0.3048 ft
    kg 1 kg
    kg 0.001 g
    kg 0.000001 mg
    kg 1000 t
    kg 0.45359237 lb lbs
    m2 1 m² qm sqm m2
    m2 1000000 km² sqkm km2 qkm
    m2 10000 ha
    l 1 l
    l 0.01 cl
    l 0.001 ml
    l 100 hl
    l 1000 m³ m3 cbm
    kWh 1 kwh
    kWh 1000 mwh
    kWh 1000000 gwh
    kWh 1000000000 twh
    kW 1 kw
    kW 1000 mw
    kW 1000000 gw
    min 0.0166666666666667 s
    min 1 min mins
    min 60 h hr hrs
    km/h 1 kph kmh km/h
    km/h 1.609344 mph
    °C 1 °c ℃
    °F 1 °f
    byte 1000000 mb
    byte 1000000000 gb
    byte 1000000000000 tb
""")
# What the first piece of a symbol may be: most pieces of a text begin none.
SYMBOL_BEGINNINGS = frozenset(
    found[0] for symbol in SYMBOLS if (found := re.match(r"[^\W\d_]+[²³]?|.", symbol)) is not None
)
SIGNS = {
    "$": "USD", "us$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY",
}  # fmt: skip
CODES = word_set("""
    USD EUR GBP JPY CHF CZK PLN HUF SEK NOK DKK INR RUB CNY KRW TRY MXN ARS BRL AUD CAD NZD UAH RON SGD HKD
    ZAR ILS ISK BGN RSD THB
""")
