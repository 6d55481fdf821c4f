"""Spanish families of words, for the facts of a text, in the notation of `fact_tables`."""

from annotator.language.words.tables import word_set

OPPOSITES = """
rise sub* aument* creci* crece crecen increment* dispar* dobl* duplic* alz* / subida aumento alza crecimiento \
    incremento | baj* descend* disminuy* cay* cae caen caído reduc* reduj* redujo recort* desplom* perdi* / bajada \
    descenso caída reducción
confirm* admiti* reconoci* reconoce admite / confirmación | revoc* desmint* desminti* neg* niega niegan rechaz* / \
    desmentido negación falso falsa bulo
aprob* adopt* acept* ratific* respald* apoy* / aprobación a-favor | rechaz* deneg* vet* tumb* / rechazo \
    en-contra
~conoce conocen conocía | desconoce desconocen desconocía
~jugó jugaron disputó disputaron celebró celebrará | suspendido suspendida cancelado cancelada aplazado aplazada \
    suspendió canceló aplazó / suspensión cancelación aplazamiento
gan* venci* vence derrot* / victoria ganador | perdi* pierde perdieron / derrota
~impus* impuest* impon* / imposición | levant* derog* aboli* revoc* / derogación levantamiento
~abr* abierto abierta inaugur* reabri* / apertura inauguración | cerr* cierr* / cierre
~contrat* fichó fichado fichaje nombr* / contratación | despid* despidi* destituy* ces* / despido
~comenz* comienz* empez* empiez* inici* arranc* / comienzo inicio | termin* acab* finaliz* conclu* / fin final
~compr* adquiri* adquiere / compra | vend* desprende desprendió desprenden / venta
~lleg* / llegada | sali* salió sale salen partió partieron zarp* abandon* / salida
conden* / culpable condena | absolv* absuelto / absolución inocente
autoriz* permit* / permiso legal | prohib* / prohibición ilegal
~deten* detuv* arrest* / detención | liber* / liberación
~prorrog* ampli* | acort*
~evacu* abandon* |
"""
CONTRASTS = """
conocido conocida conocidos conocidas | desconocido desconocida desconocidos desconocidas
izquierda izquierdo | derecha derecho
casado casada | soltero soltera divorciado divorciada
armado armada armados | desarmado desarmada
habitado habitada | deshabitado deshabitada abandonado
sobrio sobria | ebrio ebria borracho borracha
útil útiles | inútil inútiles
participación votantes | abstención abstencionistas
unánim* unanimidad | dividid*
antes | después tras
import* | export*
beneficio* superávit | déficit pérdida*
norte | sur
este-de | oeste
mayor | menor
más-grande más-grandes más-alto más-altos más-alta más-altas más-largo más-larga más-largos más-largas más-extenso \
    más-extensos mayores más-poblados más-pobladas | más-pequeño más-pequeña más-pequeños más-pequeñas más-corto \
    más-corta más-cortos más-cortas más-bajo más-baja
más-antiguo más-antigua más-antiguos más-antiguas más-viejo más-vieja | más-joven más-jóvenes más-reciente \
    más-recientes más-nuevo más-nueva
más-rápido más-rápida más-rápidos más-rápidas | más-lento más-lenta más-lentos más-lentas
más-caro más-cara más-caros más-caras encarec* | más-barato más-barata más-baratos más-baratas abarat*
más-temprano | más-tarde
seguro segura seguros seguras | insegur* peligros*
posible posibles | imposible imposibles
legal legales | ilegal*
válido válida válidos válidas | inválid* nulo nula caducad*
completo completa completos completas | incomplet*
mayoría | minoría
hombre hombres | mujer mujeres
local | visitante
rural rurales | urban*
público pública | privado privada
"""
VERBS = """
muri* murió murieron muere falleci* mat* ahog* / muerto muertos muerte fallecidos víctimas
her* hiri* / ileso ilesa ilesos ilesas lesión lesiones heridas heridos herido herida
emple* trabaj* / empleados trabajadores plantilla empleos puestos
cre* crear* / creación empleos
constru* edific* levant* / construcción
fund* / fundación
dirig* encabez* presid* lider* / director dirección
firm* / firma
pag* abon* / pago sueldo
repar* arregl* / reparación
eleg* elig* elegido / elección
naci* nació / nacimientos
cost* cuesta cuestan vale valen / precio coste costo
dur* / duración inicio fin
asisti* visit* / asistentes visitantes espectadores público
vio vieron visto vista vistos ve ven avist* / avistamiento
dañ* destru* / daños
rob* / robo
mid* mide medía / altura longitud
pes* pesa / peso
reun* / reunión sesión
jug* / partido
recib* recibió
produ* fabric* / producción
viv* / vecinos habitantes residentes
come comen comió comieron comía comían comido / comida
pas* pasó supera* super* / inspección
lleva llevan llevaba llevar permanec*
acab* qued* / clasificación puesto
quem* ard* / incendio fuego
ascend* sub* / subida
evacu* abandon* desaloj*
situ* ubic* / situado
form* / formado
"""
NOUNS = """
previous anterior anteriores anteriormente antiguo antigua antes; personas gente vecinos; empleos puestos
casa casas viviendas; empresa compañía firma; consejo comité comisión pleno; barco buque; tren trenes
carretera calle; alumnos estudiantes niños escolares; multa sanción; alto altura; largo longitud; ancho anchura
profundo profundidad; pesado peso; camiones vehículos; tipo iva; libro libros; equipo
"""
ENDINGS = word_set("""
    a o as an ar e es en er ir ó aron ado ada ados adas aba aban ará arán aría ando é ió ieron ido ida idos idas ía ían
    erá erán irá irán iendo yó yeron yen ye ación aciones imiento imientos ción ciones dor dora dores or ores era eros
    te ten ta tan io ios ia se eron endo do da dos das miento mientos
""") | {""}
"""Behind the short beginnings of verbs: com-er, not com-ité."""
