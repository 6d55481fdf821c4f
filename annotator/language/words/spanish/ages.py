"""Spanish words for ages and for the people who have them."""

from annotator.language.words.notation import counted
from annotator.language.words.tables import word_set

_OF_THAT_AGE = {
    **counted("veinteañero/veinteañera treintañero/treintañera cuarentón/cuarentona/cuarentañero/cuarentañera", 20, 10),
    **counted(
        """
        cincuentón/cincuentona/quincuagenario/quincuagenaria sexagenario/sexagenaria/sesentón/sesentona
        septuagenario/septuagenaria octogenario/octogenaria nonagenario/nonagenaria
    """,
        50,
        10,
    ),
    **dict.fromkeys(("adolescente", "quinceañero", "quinceañera"), 12),
}
DECADES_OF_LIFE = {**counted("veintena treintena", 20, 10), "cincuentena": 50, "sesentena": 60, **_OF_THAT_AGE}
"""Without cuarentena, which is a quarantine."""
OF_THAT_AGE = frozenset(_OF_THAT_AGE)
STAGES_OF_LIFE = {"menor de edad": (0, 17), "menores de edad": (0, 17), "mayor de edad": (18, 110)}
OWNERS = frozenset({"en la"})
PERSONS = word_set("""
    él ella hombre mujer varón chico chica niño niña joven menor adolescente alumno alumna conductor conductora paciente
    víctima sospechoso sospechosa detenido detenida jugador jugadora cantante actor actriz autor autora escritor
    escritora pintor pintora piloto pasajero pasajera ciclista alpinista montañero montañera ganador ganadora campeón
    campeona corredor corredora nadador nadadora madre padre marido esposa hijo hija hermano hermana viuda viudo bebé
    estudiante soldado rey reina príncipe princesa presidente presidenta ministro ministra alcalde alcaldesa pianista
    compositor compositora portero delantero capitán agricultor agricultora médico médica enfermero enfermera maestro
    maestra preso presa acusado acusada ladrón rehén excursionista esquiador esquiadora peatón jinete novia novio cura
    sacerdote obispo fundador fundadora vecino vecina testigo
""")
AGED = word_set("edad")
