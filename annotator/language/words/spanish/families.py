"""Spanish families of words, for the facts of a text, in the notation of `fact_tables`."""

OPPOSITES = """
rise sub* aument* creci* crece crecen increment* dispar* dobl* duplic* alz* / subida aumento alza crecimiento \
    incremento | baj* descend* disminuy* cay* cae caen caído reduc* reduj* redujo recort* desplom* perdi* / bajada \
    descenso caída reducción
confirm* admiti* reconoci* reconoce admite / confirmación | desmint* desminti* neg* niega niegan rechaz* / \
    desmentido negación falso falsa bulo
aprob* adopt* acept* ratific* respald* apoy* / aprobación a-favor | rechaz* deneg* vet* tumb* / rechazo \
    en-contra
gan* venci* vence derrot* / victoria ganador | perdi* pierde perdieron / derrota
~abr* abierto abierta inaugur* reabri* / apertura inauguración | cerr* cierr* / cierre
~contrat* fichó fichado fichaje nombr* / contratación | despid* despidi* destituy* ces* / despido
~comenz* comienz* empez* empiez* inici* arranc* / comienzo inicio | termin* acab* finaliz* conclu* / fin final
~compr* adquiri* adquiere / compra | vend* / venta
~lleg* / llegada | sali* salió sale part* abandon* / salida
conden* / culpable condena | absolv* absuelto / absolución inocente
autoriz* permit* / permiso legal | prohib* / prohibición ilegal
~deten* detuv* arrest* / detención | liber* / liberación
~prorrog* ampli* | acort*
~evacu* abandon* |
"""
CONTRASTS = """
unánim* unanimidad | dividid*
antes | después tras
import* | export*
beneficio* superávit | déficit pérdida*
norte | sur
este-de | oeste
mayor | menor
público pública | privado privada
"""
VERBS = """
muri* murió murieron muere falleci* mat* ahog* / muerto muertos muerte fallecidos víctimas
her* hiri* / heridos herido herida
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
vi* vieron vio
dañ* destru* / daños
rob* / robo
mid* mide medía / altura longitud
pes* pesa / peso
reun* / reunión sesión
jug* / partido
recib* recibió
produ* fabric* / producción
viv* / vecinos habitantes residentes
com* comen come
pas* pasó supera* super* / inspección
lleva llevan llevaba llevar permanec*
acab* qued* / clasificación puesto
quem* ard* / incendio fuego
ascend* sub* / subida
evacu* abandon* desaloj*
situ* est* / situado
form* / formado
"""
NOUNS = """
previous anterior anteriores anteriormente antiguo antigua antes; personas gente vecinos; empleos puestos
casa casas viviendas; empresa compañía firma; consejo comité comisión pleno; barco buque; tren trenes
carretera calle; alumnos estudiantes niños escolares; multa sanción; alto altura; largo longitud; ancho anchura
profundo profundidad; pesado peso; camiones vehículos; tipo iva; libro libros; equipo
"""
