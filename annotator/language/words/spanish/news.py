"""More families of Spanish words, by what newspapers and the records behind them say of the same thing."""

OPPOSITES = """
rise subía subían subieron crecía creció crecieron repunt* remont* increment* encarec* engros* elev* multiplic* \
    tripl* cuadruplic* dispara acelera avanz* escal* mejor* / repunte alza ascenso encarecimiento avance \
    incrementos subidas superior | bajado bajaba bajaban bajaron bajó descendió descendieron disminuyó disminuyeron \
    cayó cayeron mengu* merm* aminor* reducid* retroced* desciend* disminuid* abarat* rebaj* desplomó hundió \
    hundieron decrec* encog* contrajo flojear / merma retroceso rebaja \
    desplome recorte mengua descensos caídas reducciones abaratamiento
confirm* admitió admite admiten reconoció reconocen reconocido confesó confesado / confesión admisión | negó negaron \
    negaba niega niegan desmintió desmienten desmentido rebatió rebate / negativa
aprob* aprobada aprobado aprueba aprueban prosperó prosperar avaló avalaron ratificó refrend* autoriz* \
    salió-adelante acepta aceptó admitida admitido estim* validó concedi* conced* / visto-bueno aval luz-verde | \
    rechazó rechazaron rechazada rechazado rechaza tumbó tumbaron denegó denegada denegado desestim* inadmit* vetó \
    decae decayó veta fracasó fracasaron contrario contrarios contraria contrarias / negativa rechazo veto denegación
gan* ganaba venció vencieron derrotó derrotaron batió batieron impuso impusieron impone triunf* superó / victoria \
    triunfo ganador ganadora campeón campeona | perdía perdió perdieron sucumb* cayó cayeron cae caen / derrota perdedor
~abr* reabr* abrió abren abrirá inauguró / apertura reapertura | cerró cerraron cierra cierran cerrará cerrada \
    cerrado clausur* / cierre clausura
~contrat* ficha incorpor* / contratación contrataciones alta altas | despidió despidieron despedido despedida cesó \
    cesado prescind* / despido despidos baja bajas cese
~comenzó comienza comenzaron empezó empieza inició inicia arrancó arranca / inicio arranque | terminó termina acabó \
    acaba finalizó finaliza concluyó concluye expir* / fin término conclusión cierre
~compr* adquirió adquirido adquirida compran / compra adquisición | vendió vendieron vende venden vendido vendida \
    enajen* / venta enajenación
~llegó llegaron aterriz* atrac* desembarc* / llegada | salió salieron despeg* zarpó zarparon embarc* partió / salida
conden* condenó condenado condenada / condena culpable | absuelto absuelta absolvió / absolución sobreseimiento \
    archivo
autoriz* permitió permitido permite permiten / permiso autorización | prohibió prohibido prohibida prohíbe veda \
    vedado / prohibición veto
~constru* edific* levant* erigi* / construcción | derrib* demol* demuel* / derribo demolición
~sobreviv* / superviviente supervivientes | murió murieron muerto muerta falleci* perec* / muerte
~ascend* / ascenso | descend* / descenso
~aceler* / aceleración | fren* ralentiz* / freno
~ampli* agrand* ensanch* / ampliación | reduj* reduc* recort* / reducción
~elogi* aplaud* alab* / elogio | critic* censur* reprob* / crítica reprobación
~apareció aparecido aparecida hallado hallada / hallazgo | desapareció desaparecido desaparecida / desaparición
~aprobó aprobado aprobados / aprobado aprobados | suspendió suspendido suspendidos / suspenso suspensos
~endurec* / endurecimiento | suaviz* relaj* flexibiliz* / flexibilización
~reabierto reabierta reabrió despejada despejado libre / reapertura | cortado cortada bloqueado bloqueada / corte \
    bloqueo
~permanec* sigue siguen qued* / permanencia | abandon* marchó marcharon deja dejó dejan / marcha salida
~don* regal* cedi* / donación | requis* confisc* incaut* decomis* / incautación
~ingres* afili* entró entraron / ingreso | dimiti* dimit* abandonó renunci* / dimisión renuncia baja
~mantiene mantienen mantuvo mantuvieron continúa continúan prosigue sigue / continuidad | cierra cerró cerrar \
    cerrará cierran cesa cesó abandona abandonó / cierre cese abandono
~suspend* paraliz* interrump* / suspensión paralización | reanud* retom* / reanudación
~prest* | pidió-prestado tomó-prestado
~detuv* detenido detenida arrest* encarcel* / detención arresto | liber* excarcel* soltó / liberación excarcelación
~presente presentes asisti* acudi* | ausente ausentes falt* / ausencia
"""
CONTRASTS = """
lleno llena llenos llenas | vacío vacía vacíos vacías
seco seca secos secas | húmedo húmeda mojado mojada
interior cubierto cubierta | exterior descubierto
gratis gratuito gratuita gratuitos gratuitas | pago cobrado
verdadero cierto cierta verdad | falso falsa mentira
voluntario voluntaria voluntarios | remunerado asalariado
armado armada armados | desarmado desarmada
puntual puntuales | retraso retrasado tarde
nuevo nueva nuevos nuevas | viejo vieja antiguo antigua antiguos antiguas usado
derecha derecho | izquierda izquierdo
oral verbal | escrito escrita
diurno diurna | nocturno nocturna
casado casada | soltero soltera
culpable culpables | inocente inocentes
vivo viva vivos vivas | muerto muerta muertos muertas
ida | vuelta
primera-vuelta | segunda-vuelta
interino | titular
titular | suplente
mañana matinal | tarde noche nocturna
"""
VERBS = """
encontró encontraron hallado hallada incautó incautaron incautado intervino / incautación hallazgo
abrió abre abierto inauguró inaugurado inaugurada / apertura inauguración
ganó gana ingresó factur* obtuvo logr* / beneficio beneficios resultado neto ganancias ingresos facturación
piensa piensan votará votarán votar votó votaron / voto votantes participación
carece carecen tiene tienen dispone disponen cuenta cuentan / licencia permiso
responder respondió contestar contestó declarar declaró / respuesta declaración preguntas
actúa actúan actuó actuaron / actuación función
prosperó votó aprobada rechazada / votación
duró dura corte cortó suspend* / corte suministro interrupción duración
detuvo detenido detenida detenidos / detención detenido
cumplió cumple tiene / edad años
costó cuesta cuestan pagó pagado facturó facturado vale / coste precio importe factura presupuesto iva
cobra cobran percibe gana / sueldo salario retribución nómina
emplea emplean trabaja trabajan / plantilla empleados trabajadores personal
cuenta censó censado censados registr* / censo población habitantes empadronados
contrató contratado / contrato contratación
matriculó matriculado matriculados estudia estudian / matrícula alumnado alumnos
nació nacido nacida / nacimiento natalicio nac
bautizó bautizado bautizada / bautismo bautizo
casó casado casada casaron / boda matrimonio
murió muerto muerta falleció fallecido fallecida / fallecimiento defunción óbito muerte
enterró enterrado enterrada / entierro sepelio
operó operado operada / operación intervención
hospitalizado hospitalizada ingresó ingresado ingresada / hospitalización ingreso
juzgó juzgado juzgan / juicio vista
condenó condenado condenada / pena condena
absolvió absuelto absuelta / absolución
robó robaron robado sustraj* / robo hurto botín
atropelló atropellado / atropello
chocó chocaron colisionó / choque colisión accidente siniestro
quemó quemado ardió ardieron calcin* / incendio fuego
extinguió extinguido apagó apagado sofoc* / extinción
desalojó desalojado / desalojo evacuación
rescató rescatado rescatada / rescate
pescó pescado capturó / captura capturas
cosechó cosechado vendimi* recogió / cosecha vendimia producción rendimiento
ordeñ* / leche
crió cría crían / cría cabaña ganado
plantó plantado plantados / plantación
taló talado talados / tala
construyó construido construida edificó / construcción año obra
restauró restaurado restaurada reformó / restauración reforma obras
derribó derribado / derribo demolición
pintó pintado pintada / pintura cuadro
compuso compuesto / compositor música
dirigió dirigido dirige / dirección director directora
representó representada / representación montaje
publicó publicado publicada editó / publicación edición
tradujo traducido / traducción traductor
expuso expuesto expone / exposición muestra
cantó canta / canto canción
corrió corrido / carrera tiempo
saltó salto / salto
nadó nada nadado / natación
marcó marcado anotó / gol goles goleador tanto tantos
empató empataron igualó / empate
midió mide medido / medida altura longitud
pesó pesa pesado / peso
llovió llueve cayeron recogieron / lluvia precipitación precipitaciones
sopló sopla / viento racha rachas
circula circulan / línea servicio
salió sale salen / salida salidas
llegó llega llegan / llegada llegadas
retrasó retraso / demora retraso
data datan construyó construido construida edificó levantó / construcción
naufragó hundió / naufragio
aterrizó / aterrizaje
despegó / despegue
eligió elegido elegida reeligió / elección
nombró nombrado nombrada / nombramiento
propuso propone presentó / propuesta moción
abstuvo abstuvieron / abstención abstenciones abst
subvencionó concedió otorgó / subvención ayuda
donó donado donada legó / donación legado
alquiló alquila alquilado / alquiler renta
encuestó encuestados respondieron responden / encuesta barómetro sondeo encuestados
perdió perdido perdida / pérdida pérdidas
cerró cierra cerrado / cierre
abandonó dejó marchó / salida marcha
alcanzó logró registró / máximo punto
vende vendió vendidos / venta ventas
"""
NOUNS = """
acusado acusada procesado procesada imputado imputada reo; fiscal ministerio-fiscal; encuestado encuestados encuesta
alumno alumna alumnos alumnado; escuela colegio ceip; instituto ies; curso año; clase aula grupo; maestro maestra
ganador ganadora premio vencedor; accésit finalista; segundo subcampeón; certamen concurso
piso pisos vivienda viviendas
tren trenes ave regional; estación apeadero; autobús bus autocar; línea servicio; retraso demora; vuelo avión
barco buque; tripulación tripulantes marineros marinos
ayuntamiento consistorio; alcalde alcaldesa regidor; concejal concejala edil ediles; pleno sesión; moción propuesta
vecino vecina vecinos propietarios; comunidad; habitante habitantes hab población; municipio pueblo; barrio distrito
juzgado tribunal audiencia; juez jueza magistrado; abogado abogada letrado letrada; víctima víctimas; testigo testigos
bombero bomberos; policía agente agentes; guardia guardia-civil; coche turismo vehículo; camión camiones
moto motocicleta
ciclista ciclistas; peatón peatones; herido heridos; muerto muertos fallecidos; daños desperfectos; incendio fuego
empresa compañía sl sa; fábrica planta; empleado empleados trabajador trabajadores; facturación ventas
beneficio ganancias
pérdida pérdidas; deuda pasivo; crédito préstamo; presupuesto cuentas; impuesto tasa iva ibi; factura importe
casa vivienda inmueble; planta piso; solar parcela terreno finca; alquiler renta; edificio inmueble
equipo club cf cd ud; goleador gol goles; partido encuentro; carrera prueba; tiempo crono
puesto clasificación posición
carretera ctra; puente pasarela; túnel galería; río cauce; lago laguna; embalse pantano presa; pico cima cumbre
sima cueva
temperatura mínima máxima termómetro grados; lluvia precipitación; nieve nevada; viento racha rachas; nivel caudal
vaca vacas vacuno; oveja ovejas ovino; cerdo cerdos porcino; caballo caballos; abeja abejas colmena colmenas
lobo lobos
hectárea hectáreas superficie; viña viñedo; vino cosecha; aceite aceituna aceitunas; leche; trigo cereal
hospital h clínica; paciente pacientes; médico médica dr; cama camas; enfermero enfermera; enfermo enfermos
vacuna vacunas
película filme film; novela libro obra; autor autora escritor; función representación; concierto recital; coro coral
cuadro lienzo óleo; pintor pintora artista; exposición muestra; entrada billete; espectador espectadores público
iglesia parroquia ermita; cura párroco sacerdote; campana campanas; cementerio sepultura; castillo fortaleza; torre
edad; fecha día; duración tiempo; precio tarifa; importe cantidad; número cifra; porcentaje proporción tasa
altura alto; longitud largo; anchura ancho; profundidad prof; altitud alt; peso masa; superficie sup
presidente presidenta pte; vicepresidente vicepresidenta; tesorero tesorera; secretario secretaria; socio socios
votación voto votos; abstención abstenciones abst; elector electores censo; participación; mayoría; oposición
enmienda
agua suministro; corte interrupción; luz electricidad; basura residuos; presa embalse; filtración filtraciones
reunión junta asamblea; acta actas; acuerdo resolución; obra obras trabajos; plaza plazas; biblioteca; museo
"""
LOSING = """
    negaba negaron niegan rehusó rehusaron desestimada desestimado denegada denegado ausentes faltaron faltaban
    impagado impagada inacabado inacabada imposible desierto desierta absuelto absuelta abandonado abandonada aplazado
    aplazada interrumpido interrumpida ileso ilesa infructuoso infructuosa vana cerrados cerradas soltero soltera
    vacante evitó eludió carece carecen carecía desmintió desmentido únicamente solamente
"""
