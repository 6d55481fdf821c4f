"""German words that registers, minutes and reports have for what news says, as families; see `fact_tables`."""

VERBS = """
traf-ein trafen-ein eingetroffen erschien erschienen kam-an kamen-an angekommen eintraf eintrafen gelangte / ankunft \
    eintreffen erscheinen
findet-statt fand-statt fanden-statt stattgefunden stattfindet stattfand tagt* / termin veranstaltung
informier* unterrichtet* benachrichtig* verständig* / information benachrichtigung mitteilung
nachgewiesen wies-nach festgestellt stellte-fest stellten-fest fand gefunden / nachweis befund
besitzt besaß verfügt* / besitz inhaber inhaberin
erteilt* vergab vergeben verlieh verliehen zuerkannt überreicht* / vergabe verleihung auszeichnung preis
ausgezahlt zahlte-aus gezahlt bezahlt* überwies überwiesen beglichen / auszahlung zahlung überweisung
angehoben hob-an erhöh* / anhebung erhöhung
gesenkt senkte abgesenkt / senkung absenkung
beschlagnahm* sichergestellt stellte-sicher konfiszier* eingezogen / beschlagnahme sicherstellung einziehung
gemeldet anzeigt* angezeigt erstattete / anzeige meldung
verhängt* angeordnet ordnete-an festgesetzt setzt-fest setzte-fest / anordnung festsetzung bescheid
abgesagt sagte-ab gestrichen entfiel entfällt / absage ausfall
verschoben verschob verschiebt vertagt* / verschiebung vertagung
gestürzt stürzte stürzt abgestürzt stürzte-ab fiel gefallen / sturz absturz
eingestürzt stürzte-ein brach zusammengebrochen brach-zusammen / einsturz einbruch zusammenbruch
ausgebrochen brach-aus / ausbruch
ausgelöst löste-aus verursach* führte-zu / ursache auslöser grund
gebissen biss beißt / biss
gezogen zog-um umgezogen verlegt* / umzug verlegung
geräumt räumte räumten evakuier* / räumung evakuierung
versteigert* ersteigert* / versteigerung auktion zuschlag
vermisst vermissten / vermisste vermisster
gepflanzt pflanzt* pflanzte / pflanzung baum bäume
geschlachtet schlachtet* gekeult notgeschlachtet / schlachtung keulung
gefangen fing fängt fingen / fang
gebrochen brach bricht / bruch fraktur
eingeschrieben immatrikulier* angemeldet meldete-an meldeten-an / anmeldung anmeldungen einschreibung
bestanden besteht bestand durchgefallen fiel-durch / prüfung examen
getragen trägt trug / träger trägerin
übergeben übergab übergibt ausgehändigt händigte-aus / übergabe aushändigung
überlebt* überlebte überlebten / überlebende überlebender
verstorben verstarb verschied verschieden gestorben starb / tod ableben
bestattet beigesetzt begraben beerdig* / bestattung beisetzung begräbnis beerdigung
getauft taufte / taufe
getraut heiratet* vermähl* geehelicht / trauung hochzeit eheschließung
geschieden scheiden / scheidung
aufgelöst löste-auf / auflösung
enthüllt* eingeweiht weihte-ein / enthüllung einweihung
unterstützt* gefördert fördert* bezuschusst / förderung zuschuss
vertreten vertrat vertritt / vertreter vertreterin
vereidigt vereidigte / vereidigung
zugelassen lässt-zu / zulassung
aufgenommen nahm-auf nehmen-auf / aufnahme
ausgestrahlt strahlte-aus gesendet / ausstrahlung sendung
gewartet / wartung
gefahren fuhr fährt verkehrt* verkehrte / fahrt fahrten verkehr
geflogen flog fliegt / flug flüge
geladen lädt lud transportiert / ladung fracht
verbraucht* verbrauch / verbrauch
erzeugt* erzeugte gefördert / erzeugung produktion ausbeute
gezählt zählt* erfasst / zählung anzahl bestand
geschätzt schätzt* / schätzung
vorgestellt stellte-vor präsentier* vorgelegt legte-vor / vorstellung präsentation vorlage
eingereicht reichte-ein reichten-ein / einreichung antrag
zugestimmt stimmte-zu bejaht* / zustimmung
enthielt enthielten enthalten / enthaltung enthaltungen
gekündigt kündigt* / kündigung
gefordert forderte verlangt* / forderung
angegriffen griff-an attackier* / angriff attacke
gespielt trat-an / begegnung partie spiel
trainiert betreut* / trainer trainerin coach
verpflichtet* unter-vertrag / verpflichtung vertrag
pensionier* ging-in-rente verabschiedet / ruhestand pension rente
geleitet geführt leitet* / leitung direktion vorsitz
gewogen wiegt wog / gewicht masse
bleibt blieb blieben geblieben / verbleib
scheitert* gescheitert misslang misslungen / scheitern
gestoppt stoppt* angehalten unterbrochen / stopp unterbrechung
"""
NOUNS = """
bewohner einwohner; trinkwasser wasser; einbruch einbrüche; unfall unglück zusammenstoß
auszubildende lehrlinge azubis; betrag summe; gebühr gebühren entgelt
eintritt eintrittspreis ticket tickets; honorar gage vergütung; fahrplan abfahrt abfahrten
ankunft ankünfte; haltestelle station; wache revier; einsatz alarm; notruf alarm alarmierung
beginn auftakt start anpfiff anstoß; ende schluss abpfiff; öffnungszeiten geöffnet; frist termin stichtag
gewicht masse; tiefgang tiefe; tragkraft traglast nutzlast last; kapazität fassungsvermögen plätze
sitzplätze plätze sitze; stockwerk stockwerke etage etagen geschoss geschosse; zimmer räume; bett betten
baujahr bau errichtung; bauherr auftraggeber; architekt planer; eigentümer besitzer inhaber; pächter mieter
vorsitzende vorsitzender vorsitz obmann obfrau; kassier schatzmeister schatzmeisterin; schriftführer protokollführer
rathaus gemeindeamt; gemeinde kommune ort; bürgermeister ortsvorsteher; kanton land; bezirk kreis landkreis
firma betrieb unternehmen werk; fabrik werk betrieb; mitarbeiter beschäftigte belegschaft; lohn gehalt bezüge
gewinn überschuss ertrag; verlust fehlbetrag minus; erlös umsatz; ausgaben aufwand kosten; darlehen kredit anleihe
opfer tote todesopfer; verletzter verletzte; täter verdächtiger tatverdächtiger; diebesgut beute
waffe waffen pistole revolver gewehr messer
haftstrafe freiheitsstrafe gefängnis haft; geldstrafe bußgeld; berufung revision
urteil spruch entscheid; sturm böen wind; niederschlag regen; pegel wasserstand; temperatur grad; höchstwert maximum
tiefstwert minimum; zug bahn; lok lokomotive; schaffner zugbegleiter; maschine flugzeug; pilot kapitän
besatzung crew mannschaft; tier tiere; hund hunde rüde hündin; katze katzen kater; pferd pferde stute wallach
rind rinder kuh kühe; schaf schafe; leserbrief brief schreiben; protokoll niederschrift; akte dossier
gutachten expertise; studie untersuchung; umfrage befragung; befragte befragten
wähler wahlberechtigte stimmberechtigte; wahlbeteiligung beteiligung; mandat mandate sitz sitze
lehrling lehrlinge auszubildende; schule gymnasium; klasse klassen; prüfling prüflinge kandidaten; note noten
buch band bände titel; auflage exemplare; lied titel; film streifen; vorstellung aufführung; premiere uraufführung
lachs fisch fische; tanne baum fichte; ernte ertrag lese; wein reben; most saft; sieg erfolg; niederlage pleite
unentschieden remis; strafstoß elfmeter; impfstoff vakzin; krankheit erkrankung leiden; klinik krankenhaus spital
ärzte mediziner; pflegekräfte pfleger
"""
