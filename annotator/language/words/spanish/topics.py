"""Spanish families of words by the topics of news and records; `fact_tables` says how they are written."""

from annotator.language.words.tables import word_set

VERBS = """
encontr* hall* descubr* descubri* localiz* detect* / hallazgo descubrimiento
registr* midi* mostr* muestra indic* / registro medición
rescat* salv* / rescate
entreg* suministr* / entrega suministro
envi* mandó mandaron despach* / envío
transport* traslad* / transporte traslado
pidi* pide exig* reclam* solicit* / petición solicitud reclamación
prev* previsto prevista planific* / previsión plan
alcanz* lleg*
cobr* gan* percib* / sueldo salario ingresos
donó donado donaron dona regal* legó legado / donación donativo
invirti* invert* / inversión
debe debía deben adeud* / deuda deudas
presta prestó prestar / préstamo crédito
pidió-prestado endeud* / préstamo crédito
alquil* arrend* / alquiler renta inquilino inquilinos
enseñ* imparte / profesor profesores docentes maestro
estudi* / estudiante estudiantes
oper* interv* / operación intervención
atend* trató tratado tratados hospitaliz* / tratamiento pacientes paciente
vacun* / vacuna vacunación dosis
contagi* infect* / infección contagio casos
inspeccion* control* revis* examin* / inspección control revisión
explot* estall* deton* / explosión estallido
choc* colision* / choque colisión accidente
descarril* / descarrilamiento
hundió hundido hundida naufrag* / naufragio hundimiento
llovi* llueve / lluvia precipitaciones
nevó nevado nieva / nieve nevada
cosech* recog* / cosecha
nombr* design* / nombramiento
manifest* marcharon desfil* protest* / manifestación marcha protesta manifestantes participantes
huelga paró pararon / huelga paro
particip* / participación participantes
present* candidat* / candidatura candidato candidata
investig* / investigación
demandó demandado querell* / demanda querella demandante
acus* imput* proces* / acusación imputado acusado
encarcel* ingres* / cárcel prisión
robó robaron robado robada hurt* sustra* atrac* / robo hurto atraco
asesin* mató mataron matado / asesinato homicidio crimen
huy* escap* fug* / huida fuga
evacu* desaloj* / evacuación desalojo
cortó cortado cortada bloque* / corte bloqueo cortado
renov* restaur* moderniz* reform* rehabilit* / renovación restauración reforma obras
demol* derrib* / demolición derribo
conten* contien* inclu* / contenido
public* edit* / publicación edición tirada
traduj* traduc* / traducción traductor
escrib* escrit* / autor autora
pint* / pintor cuadro pintura
rodó rodado / película director
expus* expon* expuest* / exposición
actu* interpret* / actuación concierto
asegur* / seguro
retras* / retraso
cancel* suspend* anul* / cancelación suspensión
acudi* acud* vinieron vino asisti* / asistentes visitantes espectadores público asistencia
utiliz* usó usa usan usaron usado / uso usuarios
tembl* / terremoto seísmo sismo temblor
jubil* retir* / jubilación
dimit* dimiti* renunci* / dimisión renuncia
presid* dirig* encabez* / presidente presidenta presidencia
adjudic* gan* / adjudicatario adjudicataria adjudicación
qued* permanec* sigu*
perd* pierde pierden
"""
NOUNS = """
cuerpo cadáver restos; corredor corredora; bomberos; policía policías agentes guardia; juez magistrado; tribunal
juzgado audiencia; hospital clínica; médico doctor; paciente pacientes enfermos; niño niños menores; mujer mujeres
hombre hombres varón; joven jóvenes adolescentes; jubilado jubilados pensionistas; conductor chófer; ciclista
peatón; coche coches vehículo vehículos turismo turismos; camión camiones; avión aparato; estación; puerto muelle
puente viaducto; túnel; río; lago embalse; monte montaña pico cima; bosque; pueblo municipio localidad; ciudad
país estado; frontera; tormenta temporal; viento ráfaga rachas; temperatura grados; beneficio ganancia; ingresos
facturación ventas; deuda; pérdidas déficit; presupuesto; impuesto tasa; subvención ayuda; acción acciones
tienda tiendas comercio; hotel hostal; restaurante; vaca vacas reses; cerdo cerdos; universidad facultad; museo
cuadro lienzo pintura; obra drama; novela libro; disco álbum; equipo club; portero guardameta; delantero; entrenador
técnico; gol goles; punto puntos; liga campeonato; carrera prueba; récord marca; parados desempleados; paro desempleo
huelga paro; asociación; socio socios miembros; ministro ministra ministerio; presidente presidenta; cabalgata desfile
participantes manifestantes; asistentes espectadores público visitantes; estatua monumento; iglesia catedral; cura
párroco; transbordador ferri ferry; línea trayecto; pasajeros viajeros; vivienda viviendas piso pisos; alquiler renta
inquilino; terreno parcela solar; superficie extensión; contrato acuerdo; préstamo crédito; portavoz; médicos plantilla
"""
LOSING = word_set("""
        prohibido prohibida prohíbe prohibió excluido excluida cancelado cancelada suspendido suspendida
        retirado retirada rechazó rechazado negó niega falso falsa falta faltó vacío vacía fracasó
        fracasado vano solo sólo último última cerrado cerrada pierde perderá ausente cero renunció
        renuncia anulado anulada
    """)
"""Words that deny without being a negation."""
NAMED_DAYS = {
    "nochevieja": (12, 31),
    "fin de año": (12, 31),
    "finales de año": (12, 31),
    "día de la hispanidad": (10, 12),
    "día del trabajo": (5, 1),
    "año nuevo": (1, 1),
    "nochebuena": (12, 24),
    "navidad": (12, 25),
    "día de navidad": (12, 25),
    "día de reyes": (1, 6),
    "reyes": (1, 6),
    "san valentín": (2, 14),
    "epifanía": (1, 6),
    "todos los santos": (11, 1),
    "día de la constitución": (12, 6),
    "día del pilar": (10, 12),
    "san juan": (6, 24),
    "día de los santos inocentes": (12, 28),
    "fiesta nacional": (10, 12),
    "día de los difuntos": (11, 2),
}
