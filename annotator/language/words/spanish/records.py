"""Spanish words that registers, minutes and reports have for what news says, as families; see `fact_tables`."""

VERBS = """
llega llegan llegó llegaron llegado acudió personó personaron presentó / llegada
celebr* tuvo-lugar tendrá-lugar / celebración acto sesión
inform* avis* comunic* notific* / información aviso comunicación notificación
detect* hallado hallada halló constat* aparec* / hallazgo presencia detección
posee poseía dispone disponía titular / posesión titular dueño dueña propietario propietaria
conced* otorg* adjudic* entreg* premi* galardon* / concesión premio galardón entrega
pag* abon* desembols* liquid* / pago abono desembolso
sube suben subió subieron elev* encarec* / subida alza
incaut* decomis* requis* confisc* interven* / incautación decomiso
denunci* / denuncia
impus* impuesto impuesta impone multad* sancion* / multa sanción
cancel* suspend* / cancelación suspensión
aplaz* pospus* pospuesto posterg* / aplazamiento
cayó cae cayeron caído precipit* despeñ* / caída
derrumb* hundi* desplom* rompió / derrumbe hundimiento rotura
caus* provoc* origin* desencaden* / causa origen motivo
mordi* muerde / mordedura
mudó mudaron traslad* / mudanza traslado
subast* / subasta remate
desaparec* / desaparición desaparecido desaparecida
plantó plantaron plantado plantada plantados plantar / plantación árbol árboles
sacrific* / sacrificio
pesc* captur* / captura pesca
fractur* rompió roto rota / fractura
inscri* matricul* apunt* / inscripción matrícula inscripciones alumnos
aprob* super* / aprobado
suspend* / suspenso
devolv* devolvió devuelto devuelta restitu* / devolución
sobreviv* / superviviente supervivientes
fallec* murió muerto expir* / fallecimiento muerte defunción óbito
enterr* sepult* inhum* / entierro funeral sepelio
bautiz* / bautizo bautismo
casó casaron casado casada casados casarse contraj* / boda matrimonio enlace
divorci* / divorcio
disolvi* disuelto disuelta / disolución
inaugur* descubr* / inauguración
subvencion* financ* ayud* / subvención ayuda
represent* / representante
emit* / emisión
revis* / revisión
circul* recorr* / recorrido trayecto
consum* / consumo
produc* fabric* extrajo extraído extraída extraen / producción
cont* cens* contabiliz* / recuento censo
estim* calcul* tasó tasado tasada valor* / estimación valoración tasación
present* expus* / presentación
abstuv* abstien* / abstención abstenciones
exig* reclam* / exigencia
atac* agredi* / ataque agresión
enfrent* disput* / partido encuentro
entren* / entrenador técnico
jubil* / jubilación
pesó pesa pesaba / peso
sigue siguen siguió continu* permanec* / permanencia
deten* paró pararon paraliz* interrump* / parada interrupción
soport* aguant* / carga
abastec* suministr* surt* / abastecimiento suministro
alberg* guarda guardan guardado guardada almacen* / almacén fondos
arroj* lanz* / lanzamiento
nació nace nacido nacida nacieron / nacimiento natalicio
mide miden medía midió / altura longitud
trabaja trabajan trabajó / empleados trabajadores
identific* llama llamaba / nombre
pierde pierden perdió perdieron perdido derrot* / derrota pérdida
gana ganó ganaron ganan ganado vence venció / victoria triunfo
empat* igualó igualaron igualada / empate
abre abren abrió abrieron abierto abierta / apertura
cierra cierran cerró cerraron cerrado cerrada / cierre
rebaj* abarat* reduc* reduj* / rebaja reducción
"""
NOUNS = """
set sets
habitantes vecinos residentes población; robo hurto; accidente siniestro; aprendices aprendiz
importe suma cantidad cuantía; gastos costes; tasa tarifa cuota; entrada entradas billete billetes boleto
caché honorarios; horario horarios salida salidas; estación parada apeadero; parque bomberos; alarma aviso llamada
inicio comienzo; fin cierre clausura; plazo vencimiento; peso masa carga; profundidad fondo
capacidad aforo cabida plazas; planta plantas piso pisos; sala salas habitación habitaciones; cama camas
construcción edificación; arquitecto arquitecta; tesorero tesorera; secretario secretaria; ayuntamiento consistorio
municipio villa pueblo localidad; provincia comarca; fábrica planta factoría; plantilla empleados trabajadores
sueldo salario nómina retribución retribuciones; beneficio ganancias; pérdida déficit; ingresos recaudación
gasto desembolso; préstamo crédito hipoteca; víctima víctimas muertos fallecidos; herido heridos
sospechoso presunto detenido; arma armas pistola revólver escopeta cuchillo navaja
multa sanción; condena pena; recurso apelación
sentencia fallo veredicto; tormenta vendaval; lluvia lluvias precipitación; nivel cota caudal; máximo máxima
mínimo mínima; convoy tren; revisor interventor; aparato avión aeronave; piloto comandante; tripulación tripulantes
perro perros; gato gatos; caballo caballos yegua; oveja ovejas ovino; carta escrito misiva; acta actas
expediente sumario; informe dictamen; encuesta sondeo; encuestados entrevistados; electores votantes censados
escaño escaños concejal concejales; colegio escuela instituto; clase aula; candidato aspirante
nota notas calificación; tomo volumen; tirada ejemplares; canción tema; película filme largometraje
función representación; pez peces; pino árbol; cosecha vendimia; triunfo victoria; derrota revés
empate igualada tablas; médicos facultativos; bomba artefacto; puente viaducto; autobús autocar; misa oficio
paro desempleo; torre campanario; granja explotación; pastor ganadero; pozo pozos; presa embalse; avería fallo
premio galardón; boda enlace; subasta puja; cuadro óleo; campana campanas
"""
