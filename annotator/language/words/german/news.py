"""More families of German words, by what newspapers and the records behind them say of the same thing."""

VERBS = """
eingeschult schult-ein einschul* / schulanfänger erstklässler schulkinder einschulung abc-schützen taferlklassler
beginnt beginnen begann begonnen startet startete starten gestartet anlief lief-an angelaufen eröffnet / beginn \
    start auftakt anfang hauptverhandlung anpfiff
endet endete enden geendet abgeschlossen beendet auslief lief-aus / ende schluss abschluss ablauf
gesteht gestand gestanden einräumt* eingeräumt räumte-ein / geständnis geständig einlassung
überprüf* geprüft prüft* kontrollier* inspizier* begutachtet* gewartet abgenommen getüvt / überprüfung prüfung \
    inspektion hauptinspektion kontrolle wartung abnahme begehung revision
freigegeben wiedereröffnet / freigabe wiedereröffnung
kostet* gekostet bezahlt* gezahlt verlangt* schlägt-zu-buche / kosten preis rechnung netto brutto rechnungsbetrag \
    gesamtkosten aufwand ausgaben honorar gebühr
befragt befragte befragten / befragte befragter umfrage befragung erhebung interviewte teilnehmer
erzielt* traf getroffen schoss geschossen verwandelt* / tor tore treffer siegtreffer torschütze torschützin
einbrach eingebrochen brach-ein brachen-ein einbrechen / einbruch einbrüche einbruchdiebstahl
zieht zog zogen umzieht umzog umgezogen zieht-um verlegt* / umzug umzugsplan verlegung
abgestürzt stürzte-ab abstürzte abstürzten stürzt-ab / absturz abstürze bergunfall
rollten rollte fuhren fuhr gefahren / konvoi kolonne fahrzeuge
gedeckt deckte eindeckt* / dach dacheindeckung dachdeckung
eingebaut einbaut* baut-ein bauten-ein installier* montier* / einbau montage installation
einvorbestraft / vorstrafe vorstrafen unbescholten
fand fanden gefunden entdeckt* sichergestellt stellte-sicher beschlagnahmt / fund sicherstellung
verkauft* / verkauf zuschlag
sprach sprachen spricht gesprochen redete redeten / rede ansprache
geweiht weihte-ein eingesegnet / weihe einweihung eröffnung
angetreten tritt-an trat-an traten-an / antritt teilnehmer prüflinge starter
durchfiel durchgefallen / nichtbestanden
ausgezeichnet zeichnete-aus geehrt ehrte prämiert / preis auszeichnung ehrung preisträger preisträgerin sieger
wurde-gewählt gewählt wählte wählten wiedergewählt / wahl gewählte
leert* geleert geplündert / beute
geliefert lieferte liefern ausgeliefert / lieferung lieferdatum auslieferung
verfehlt* verpasst* / rückstand
gebucht buchte buchten reservier* / buchung buchungen reservierung belegung
übernachtet* / übernachtung übernachtungen nächtigungen gäste
geimpft impfte impften / impfung impfquote
behandelt behandelte / patient patienten
verunglückt* kollidiert* zusammengestoßen stieß-zusammen prallt* geprallt rammt* / unfall unglück kollision \
    zusammenstoß verkehrsunfall auffahrunfall
geerntet erntete ernten / ernte ertrag lese
gekeltert kelterte / wein most
gemolken melkt* / milch
gezüchtet züchtet* gehalten hält / zucht haltung bestand
gepachtet verpachtet* pachtet* / pacht pächter pachtzins
gemietet vermietet* mietet* / miete mieter monatsmiete kaltmiete
gekündigt kündigte kündigt / kündigung
pflanzt* gepflanzt setzte gesetzt / pflanzung setzlinge bäume
gefällt fällte fällten abgeholzt / fällung
gesammelt sammelte sammelten eingesammelt / sammlung erlös
gespendet spendete spendeten / spende spenden erlös
unterschrieben unterschrieb unterschrieben unterzeichnet* / unterschrift unterschriften unterzeichnung
gestrichen strich strichen / streichung
gebilligt billigte billigt / billigung beschluss
beschließt beschloss beschlossen / beschluss
beantragt beantragte beantragen / antrag antragsteller
abgestimmt stimmte-ab stimmten-ab / abstimmung
enthielt enthielten enthält / enthaltung enthaltungen enth
gefehlt fehlte fehlten abwesend / fehlend entschuldigt
geleitet leitete leitet führt führte geführt / leitung leiter leiterin vorsitz sitzungsleitung moderation
vertreten vertritt / stellvertreter stellvertreterin vertretung
komponiert komponierte / komponist musik
inszeniert inszenierte / regie inszenierung regisseur regisseurin
dirigiert dirigierte / dirigent dirigentin leitung
gespielt spielte spielten / partie begegnung match
gelaufen lief liefen rannte / lauf läufer läuferin rennen zeit
gesprungen sprang sprangen / sprung weite
geworfen warf warfen / wurf weite
geschwommen schwamm / schwimmer schwimmerin
gestürzt stürzte / sturz
gebaut baute bauten errichtet* erbaut / bau baujahr errichtung bauherr
abgerissen riss-ab abriss abrissen / abriss abbruch
renoviert renovierte saniert* restaurier* / sanierung renovierung restaurierung instandsetzung
gemessen maß misst / messung messwert höchstwert
gezählt zählte zählten zählt / zählung bestand anzahl
geregnet regnete fiel / niederschlag regen regenmenge
geschneit schneite / schnee neuschnee schneehöhe
gelöscht löschte löschten / löscharbeiten brand feuer
ausgerückt rückte-aus rückten-aus alarmiert* / einsatz alarm alarmierung
gerettet rettete retteten / rettung
festgenommen nahm-fest nahmen-fest verhaftet* / festnahme verhaftung
verdächtigt / verdächtiger verdächtige tatverdächtiger
gestohlen stahl stahlen entwendet* erbeutet* / diebstahl diebesgut beute entwendung
verurteilt verurteilte / urteil strafe freiheitsstrafe haftstrafe haft bewährung
freigesprochen sprach-frei / freispruch
eingestellt stellte-ein stellten-ein / einstellung
angestellt beschäftigt* stellt-an / mitarbeiter beschäftigte belegschaft personal personalstand mitarbeiterzahl
verdient* verdiente / gehalt lohn einkommen bruttogehalt monatsgehalt stundenlohn
erwirtschaftet* erlöste / umsatz erlös erlöse jahresumsatz
verkauft* verkaufte verkauften abgesetzt / verkauf absatz verkaufspreis
gekauft kaufte kauften erwarb erworben angeschafft / kauf kaufpreis anschaffung erwerb käufer
gegründet gründete gründeten / gründung gründungsjahr
geschlossen schließt schloss schlossen / schließung sperre
gesperrt sperrte sperren / sperrung sperre vollsperrung
verspätet / verspätung
gestrandet strandete / strandung
geweiht weihte konsekriert eingesegnet / weihe kirchweihe einweihung
gegossen goss / guss
erwähnt erwähnte erwähnten / ersterwähnung erwähnung
uraufgeführt / uraufführung premiere
zerstört zerstörte zerstörten verwüstet* / zerstörung
erweitert erweiterte ausgebaut zugebaut vergrößert / erweiterung zubau anbau ausbau
abgebrannt niedergebrannt brannte-ab / brand
elektrifiziert elektrisch / elektrifizierung
umbenannt benannte-um / umbenennung
übernahm übernommen übernimmt / übernahme
angelegt legte-an / anlage anlegung
gefasst fasste / fassung
geprägt prägte / prägung
entdeckt entdeckte / entdeckung fund
gestiftet stiftete / stiftung
erhoben erhob / erhebung
umgebaut baute-um / umbau
verliehen verlieh / verleihung
geplant plante planten vorgesehen / planung
verkauft verkaufte / verkauf
versichert / versicherung
benannt benannte / benennung
modernisiert erneuert erneuerte / erneuerung modernisierung
aufgestellt stellte-auf / aufstellung
ausgegraben grub-aus / ausgrabung
angekauft ankaufte / ankauf
erlegt erlegte abgeschossen geschossen schoss / abschuss entnahme strecke
stammt stammen datiert datieren entstand entstanden gebaut baute errichtet* erbaut / baujahr bau entstehung errichtung
gelandet landete landeten / landung ankunft
gestartet startete hob-ab abgehoben / start abflug
gezogen zog / zug
aufgetreten trat-auf traten-auf gastiert* / auftritt gastspiel konzert
erschienen erschien erscheint veröffentlicht* / erscheinung ersterscheinung auflage
gelesen las liest / lesung
übersetzt übersetzte / übersetzung übersetzer übersetzerin
geboren / geburt geburtsdatum geburtsort geburtsjahr
getauft taufte / taufe taufdatum
gestorben starb verstarb verstorben / tod sterbedatum todestag todesursache
begraben bestattet beerdigt beigesetzt / begräbnis beisetzung grab
geheiratet heiratete heirateten getraut vermählt / trauung hochzeit eheschließung
erkrankt erkrankte / erkrankung krankheit diagnose
operiert operierte / operation op eingriff
entlassen entließ / entlassung
übersiedelt zog-um umgezogen / umzug
gewidmet widmete / widmung
zugestimmt stimmte-zu stimmten-zu / zustimmung
schweigt schwieg geschwiegen verweigerte / angabe aussage
ausgesagt sagte-aus sagten-aus aussagt* / aussage vernehmung zeuge zeugin
getragen trug / träger
gestellt stellte / antrag
verteilt verteilte verteilten / verteilung
erhöht* angehoben hob-an / erhöhung anhebung
dauert* währt* gedauert / dauer länge laufzeit spieldauer fahrzeit gehzeit flugzeit bauzeit spielzeit fahrtdauer
öffnet öffnete offen / öffnungszeiten öffnung
liegt lag gelegen befindet befand / lage standort
heizt heizte beheizt / heizung
lernen lernt gelernt / schüler schülerzahl
fährt fahren verkehrt verkehren / fahrplan abfahrt linie takt
"""
NOUNS = """
grundschule gs volksschule; gymnasium gym; landgericht lg; amtsgericht ag; oberlandesgericht olg; feuerwehr ff wehr
fahrbahn straße
firma fa; gesellenprüfung gesellenstück; stock stockwerk og obergeschoss etage geschoss; kinder kind schüler
mädchen weiblich; jungen buben männlich; prozess strafsache verfahren verhandlung hauptverhandlung
alarm alarmauslösung alarmierung; umfrage befragung heizungsumfrage; lehrling lehrlinge azubi azubis prüfling
bergsteiger bergsteigerin alpinist alpinistin kletterer; traktor traktoren trecker schlepper zugmaschine
klasse klassen klassenstärke klassengröße; absatz verkäufe; verbrauch bedarf; anteil quote prozentsatz
zahl anzahl bestand stand; höhe betrag summe; gewicht masse kilo; länge strecke distanz; breite; tiefe; fläche größe
alter lebensalter jahre; adresse anschrift standort; sitz hauptsitz firmensitz; inhaber besitzer eigentümer betreiber
vorsitz vorsitzender vorsitzende obmann obfrau präsident präsidentin; kassier kassiererin kassierer schatzmeister
stellvertreter vize stv; mitglied mitglieder mitgliederzahl mitgliederstand; verein klub club sv fc tsv
gemeinderat gemeindevertretung stadtrat rat gremium; bürgermeister bürgermeisterin bgm gemeindevorsteher schultheiß
antrag vorlage tagesordnungspunkt top; beschluss beschlussfassung; gegenstimme gegenstimmen neinstimme neinstimmen
jastimmen ja-stimmen prostimmen; haushalt etat budget voranschlag; gebühr gebühren beitrag entgelt
steuer abgabe hebesatz
kläger klägerin; beklagte beklagter; angeklagter angeklagte angekl beschuldigter; opfer geschädigter geschädigte
täter täterin tatverdächtiger; zeuge zeugin; anwalt anwältin verteidiger verteidigerin; staatsanwalt staatsanwältin
unfall unfallhergang verkehrsunfall; lenker lenkerin fahrer fahrerin; beifahrer; fußgänger passant passantin
pkw auto wagen kfz fahrzeug; lkw laster lastwagen sattelzug; radfahrer radler fahrradfahrer; motorrad krad
verletzter verletzte schwerverletzte leichtverletzte verl; toter tote todesopfer; sachschaden schaden schadenshöhe
museum sammlung haus; ausstellung schau; besucher besucherin besucherzahl eintritte gäste; eintritt eintrittspreis
konzert auftritt; chor sänger sängerinnen; orchester kapelle; theater bühne; stück inszenierung
premiere erstaufführung
buch roman band; autor autorin verfasser verfasserin; verlag; auflage exemplare stückzahl; seite seiten umfang
sportler sportlerin athlet athletin; mannschaft team elf; trainer trainerin coach; sieg erfolg; niederlage
meister meisterin champion titel; platz rang stelle; zeit laufzeit endzeit; weite sprung; punkte zähler
schiff boot dampfer kutter frachter; besatzung crew mannschaft seeleute matrosen; kapitän schiffsführer
hafen liegeplatz
zug ice ic re rb bahn; gleis bahnsteig; verspätung verzögerung; haltestelle station bahnhof
fahrgast fahrgäste passagiere
flug flugzeug maschine; brücke steg; straße weg gasse; tunnel röhre stollen; see weiher teich; berg gipfel
temperatur grad tiefstwert höchstwert tiefsttemperatur höchsttemperatur minimum; wind böe sturm; regen niederschlag
schnee neuschnee; pegel wasserstand
kuh kühe rinder milchkühe; schwein schweine sauen; schaf schafe lämmer; huhn hühner hennen
imker bienenvolk bienenvölker
hektar ha fläche; wald forst; baum bäume stämme; apfel äpfel obst; traube trauben wein; kartoffel kartoffeln erdäpfel
patient patientin patienten; krankenhaus klinik spital kh; bett betten; arzt ärztin dr; diagnose befund
schule schulhaus; lehrer lehrerin lehrkraft; schüler schülerin schülerzahl; kindergarten kita krippe kindertagesstätte
universität uni hochschule; student studentin studierende studierender; professor professorin lehrstuhl
wohnung wohnungen wohneinheiten we; haus gebäude; grundstück parzelle flurstück; miete kaltmiete monatsmiete
einwohner einwohnerzahl bevölkerung ew; geburt geburten; hochzeit trauung eheschließung; todesfall sterbefall
kirche pfarrkirche; pfarrer pfarrerin; glocke glocken; orgel; friedhof grab
rechnung betrag; preis kaufpreis verkaufspreis; spende spenden; kredit darlehen
schulden verbindlichkeiten schuldenstand
strom elektrizität; solaranlage photovoltaik; windrad windräder windkraftanlage windkraftanlagen; heizung
müll abfall restmüll; wasser trinkwasser; kanal abwasser; bus busse linie; fähre fährschiff
polizei pi polizeiinspektion; diebstahl entwendung; einbruch einbruchdiebstahl; brand feuer brandeinsatz; notruf alarm
geldstrafe buße bußgeld; haft freiheitsstrafe haftstrafe gefängnis; bewährung bew
könig königin; graf gräfin; urkunde dokument; archiv stadtarchiv; ersterwähnung erwähnung
dach dacheindeckung; fenster fenstereinbau; fassade; keller untergeschoss ug; küche; heizöl öl
einwohner einw ew; mitglied mitgl mg; gemeinde gde; teilnehmer teiln tn; wohnung whg; zimmer zi; straße str
erdgeschoss eg parterre; baujahr bj; auflage aufl; vorsitz vors; geschäftsführer gf geschäftsführerin; stück stk stck
verletzter verl leichtverl schwerverl; zuschauer zusch; schüler sch schülerinnen; kilometer km; abteilung abt
durchschnitt mittel ø; personen pers; ausgabe ausg; nummer nr; telefon tel; versicherung vers; gebäude gebäudes
erwachsene erw; kinder kd; monat mon; unbekannt unbek; geschwindigkeit tempo; entfernung distanz; seehöhe höhe
"""
