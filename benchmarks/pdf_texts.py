"""Articles and reports of our own wording, which `make_pdfs.py` typesets. Each is a title and its paragraphs."""

BRIDGE = """The last tram over the Ferry Bridge

The council of Eastwater decided on Monday evening, by 31 votes to 18, that the Ferry Bridge will close to all traffic on 4 May 2026. The decision came after four hours of debate, in which the officials of the road office confirmed that two of the five steel girders have lost a third of their thickness. “Nobody who has read the figures can keep this bridge open,” said Ingrid Solberg, who heads the finance committee.

The bridge was built in 1931 and has carried a tram line, two lanes and a footpath ever since. An inspection in 2019 found 212 cracks, of which 47 were classified as significant. A second inspection, which the council paid for last autumn, found 389.

Repairing the structure would cost 41.6 million crowns, according to an estimate by the engineering firm Halvorsen & Flint. A new bridge would cost 88 million, of which the national government would pay up to 60 per cent. The council’s own share would therefore be about 35 million, spread over six years.

Shopkeepers on the western bank fear that customers will stay away. “We have survived two floods and a pandemic, but I am not sufficiently optimistic to believe that we shall survive a detour of eleven kilometres,” said Flora Whitfield, whose office supply shop has been in Quay Street since 1978. She and 1,240 others have signed a petition for a temporary footbridge.

The difficulty, the road office replied, is the current: in spring the river flows at up to 3.8 metres a second, and the foundations of a floating bridge could not be anchored safely. It will look into a ferry instead, which could carry 45 passengers and their bicycles. A first offer from a shipyard in the north came in at 2.3 million crowns a year.

Opposition members criticised that the report had been kept confidential for nine weeks. “The people of this city had a right to know what the engineers knew in January,” said Gareth Finch of the Civic List. The mayor answered that publishing unverified measurements would have been irresponsible, and that the second laboratory had delivered its results only on 12 March.

Line 7 of the tram will end at the Customs House from May. Passengers will change there to a bus, which takes the motorway bridge and needs nineteen minutes more than the tram does today. The transport company expects to lose roughly 5,600 passengers a day, a fifth of those who use the line.

The stones of the two towers will be numbered, taken down and stored. What becomes of them is undecided: the museum would like to rebuild the eastern tower in its courtyard, while the university proposed a memorial at the old landing stage. The council wants to decide about that in the autumn, after a public hearing on 17 September."""

WATER = """How clean are the rivers of the Marrow valley?

This report summarises what 64 measuring stations along the rivers Marrow, Tarn and Little Tarn recorded between January 2023 and December 2025. It covers nitrate, phosphate and eleven pesticides. It does not cover pharmaceuticals, for which no reliable method was available at all stations before the summer of 2024.

Nitrate exceeded the limit of 50 milligrams per litre at 9 of the 64 stations, two fewer than in the preceding period. The highest single value, 118 milligrams, was recorded below Ashfield on 3 February 2024, four days after heavy rain. Concentrations were highest in winter, when fields lie bare and drains flow freely.

Phosphate has fallen by 27 per cent since 2017. Most of that reduction can be attributed to the new treatment plants at Ashfield and Coldharbour, which were finished in 2020 and 2021. Together they cost 73.4 million euros and serve 310,000 inhabitants.

Of the eleven pesticides, three were found at every station. Two of these have been prohibited since 2018, which suggests that they persist in the soil for far longer than manufacturers had specified. Five substances were never found above the detection limit.

Farmers’ organisations dispute that agriculture alone is responsible. In their view, leaking sewers in the older quarters of Ashfield contribute as much as a fifth of the nitrate; the agency’s own model attributes 6 per cent to them. Both figures rest on assumptions about the age of pipes that nobody has verified in the field.

The agency recommends buffer strips of ten metres along all streams, a register of drainage pipes, and measurements in every month instead of every quarter. The additional cost is estimated at 1.9 million euros a year. Whether the regional parliament will make that sum available is uncertain; its budget committee meets on 22 October.

Limits of this report should be stated clearly. Twelve stations were out of operation for more than thirty days, and for these the gaps were filled by interpolation. Samples taken before March 2023 were analysed by a different laboratory, and the differences between both laboratories amount to as much as 8 per cent.

Fish are returning nevertheless. In the autumn of 2025 volunteers counted 1,412 trout between the weir at Coldharbour and the mouth of the Little Tarn, more than in any year since counting began in 1994. The official survey, which uses a different method, will be published next spring."""

HOUSING = """Rents rise faster than wages in nine of ten districts

Rents in the capital rose by 7.2 per cent last year, while wages rose by 3.9 per cent, the statistical office reported on Thursday. The gap is the widest since the office began to publish both series in 2004. In nine of the ten districts, a family with a median income now spends more than a third of it on housing.

The office looked at 48,300 leases that were signed or renewed between October 2024 and September 2025. Furnished flats and sublets, which make up an estimated 14 per cent of the market, are not included. “If we could count those as well, the figures would look worse, not better,” said Rafael Offerman, who led the study.

The steepest rise was in Northgate, with 11.8 per cent, followed by Millfield with 10.4 per cent. Only in the Old Harbour did rents fall, by 0.6 per cent, after the city had finished 1,150 subsidised flats there. Officials insisted that the connection was not proved, but called it plausible.

The minister for housing, Philippa Stafford, announced that the government would examine a cap for new leases. Her coalition partner immediately rejected the plan: “Whoever caps rents will confine the city to the flats it already has,” said its parliamentary leader, Oskar Lindqvist. He pointed to the experience of another capital, where the number of advertised flats halved within two years of such a law.

Economists are divided. A group at the Institute of Applied Finance found in 2023 that a cap lowered rents for sitting tenants by about 5 per cent and cut new construction by a tenth. A later study, with more data and a different definition of new construction, found no significant effect on building at all.

Tenants’ associations demand that empty offices be converted. According to the city, 412,000 square metres of office space stood empty at the end of September, of which roughly a quarter would be fit for flats. The conversion of a single floor takes fourteen months on average, most of it spent waiting for permits.

The office will publish the figures for the fourth quarter on 19 February. It will then also give the first results of a survey of 6,000 households, which asks why people moved, or why they did not."""

ROAD = """Die Umgehungsstraße wird teurer und kommt später

Der Bau der Umgehungsstraße bei Grünhausen verzögert sich um mindestens zwei Jahre und kostet statt 38 nun 61,5 Millionen Euro. Das geht aus einem Bericht des Rechnungshofs hervor, der dem Landtag am Dienstag übergeben wurde. Die Prüfer werfen dem Verkehrsministerium vor, die Öffentlichkeit über Mehrkosten „nicht rechtzeitig und nicht vollständig“ unterrichtet zu haben.

Bereits im März 2023 habe eine Ingenieurgesellschaft darauf hingewiesen, dass der Untergrund im Abschnitt zwischen Oberflöß und der Bundesstraße nicht ausreichend tragfähig sei. Das Gutachten wurde dem Ministerium am 14. April 2023 übermittelt. In den Haushaltsberatungen des darauffolgenden Herbstes blieb es unerwähnt.

„Wir haben nach bestem Wissen gehandelt“, sagte Verkehrsminister Jörg Höffner vor Journalisten. Die Kostenschätzung sei damals noch nicht geprüft gewesen; ungeprüfte Zahlen zu veröffentlichen, wäre aus seiner Sicht unverantwortlich gewesen. Die Opposition forderte ihn auf, sämtliche Unterlagen offenzulegen.

Auffällig ist nach Ansicht des Rechnungshofs auch die Vergabe: Von den elf Aufträgen, die seit 2020 erteilt wurden, gingen sieben an dasselbe Unternehmen. In vier Fällen lag nur ein einziges Angebot vor. Das Unternehmen teilte mit, es habe sich stets an die Ausschreibungsbedingungen gehalten, und verwies auf die Knappheit an Baufirmen in der Region.

Die Bürgerinitiative „Ruhe für Grünhausen“ wartet seit 1998 auf die Straße. Täglich fahren nach einer Zählung vom Juni rund 17.400 Fahrzeuge durch den Ort, darunter 1.900 Lastwagen. „Meine Großmutter hat für diese Straße demonstriert, und wahrscheinlich werden es auch noch meine Kinder tun“, sagte die Sprecherin Käthe Pflüger.

Naturschützer sehen sich dagegen bestätigt. Sie hatten davor gewarnt, das Feuchtgebiet östlich der Flussaue zu durchschneiden, in dem 64 geschützte Arten nachgewiesen sind. Eine Entscheidung des Oberverwaltungsgerichts über ihre Klage wird für das Frühjahr 2027 erwartet.

Der Landtag will am 9. Dezember über einen Untersuchungsausschuss abstimmen. Die nötige Mehrheit von einem Viertel der Abgeordneten gilt als sicher."""

HOSPITAL = """Ein Krankenhaus, drei Gutachten und keine Entscheidung

Ob das Kreiskrankenhaus in Süderbrück eine Geburtsstation behält, bleibt offen. Der Aufsichtsrat vertagte die Abstimmung am Freitag zum dritten Mal, nachdem ein weiteres Gutachten eingegangen war. Im vergangenen Jahr kamen dort 387 Kinder zur Welt, 41 weniger als im Jahr zuvor.

Die Geschäftsführung beziffert den jährlichen Verlust der Station auf 2,3 Millionen Euro. Häufig fehlten Hebammen, und für die vorgeschriebene Bereitschaft seien fünf Fachärztinnen nötig; beschäftigt seien drei. Offene Stellen würden seit Monaten ohne Erfolg ausgeschrieben.

Das erste Gutachten empfahl die Schließung, das zweite einen Verbund mit der Universitätsklinik. Das dritte, das der Redaktion vorliegt, hält beide für fehlerhaft: Sie hätten die Fahrzeiten über die Küstenstraße um durchschnittlich zwölf Minuten unterschätzt. Im Winter sei die Straße an bis zu 19 Tagen gesperrt gewesen.

„Es geht nicht um Zahlen, sondern um Frauen, die nachts um drei im Schneesturm stehen“, sagte die Hebamme Friederike Öztürk auf einer Versammlung, zu der nach Angaben der Veranstalter 600 Menschen kamen. Die Polizei sprach von 420 Teilnehmenden. Der Landrat versprach, keine Entscheidung gegen den Kreistag zu treffen.

Das Gesundheitsministerium verweist auf die Zuständigkeit des Kreises. Zuschüsse von höchstens 900.000 Euro im Jahr seien möglich, sofern die Station mindestens 350 Geburten erreiche. Diese Schwelle gilt erst seit dem 1. Juli 2025; vorher lag sie bei 500."""

LIBRARY = """La bibliothèque fermée depuis l’été rouvrira en février

La médiathèque de Saint-Élier, fermée depuis le 12 juillet, rouvrira ses portes le 3 février 2026, a annoncé mercredi la maire, Hélène Dufresne. Les travaux, prévus pour onze semaines, en auront duré vingt-neuf. Leur coût est passé de 1,8 à 3,1 millions d’euros.

« Nous avons découvert de l’amiante derrière les rayonnages, et personne ne pouvait le prévoir », a déclaré l’élue devant le conseil municipal. L’opposition affirme au contraire qu’un diagnostic de 2016 signalait déjà sa présence au deuxième étage. Ce document, que nous avons pu consulter, mentionne en effet des « matériaux suspects » dans trois salles.

Pendant la fermeture, 14 600 ouvrages ont été prêtés par un bibliobus qui desservait six quartiers. La fréquentation a été inférieure de moitié à celle de l’année précédente. Les bibliothécaires, qui étaient vingt-deux en 2019, ne sont plus que quinze.

Le syndicat du personnel réclame trois embauches et la réouverture le dimanche. « On nous demande de faire davantage avec moins, et l’on s’étonne ensuite que les lecteurs ne reviennent pas », regrette sa secrétaire, Noëlle Lefèvre. La mairie répond que le budget de fonctionnement n’a pas diminué : il s’élève à 940 000 euros, comme en 2022.

L’État a promis une subvention de 620 000 euros, à condition que le bâtiment consomme un tiers d’énergie en moins. L’architecte assure que l’objectif sera atteint grâce à l’isolation du toit et au remplacement des 84 fenêtres. Une première mesure sera effectuée au printemps, une seconde à l’automne."""

DROUGHT = """El embalse baja al once por ciento y el riego se detiene

El embalse de Peñalba está al 11,4 por ciento de su capacidad, el nivel más bajo desde que se inauguró en 1967, según informó el lunes la confederación hidrográfica. Desde el 1 de agosto no se permite regar en los doce municipios de la comarca. La prohibición afecta a unas 9.300 hectáreas de olivos, almendros y hortalizas.

«No recuerdo un año así, y llevo cuarenta y seis en el campo», dijo Ramón Ibáñez, presidente de la comunidad de regantes. Su cooperativa calcula que perderá 4,7 millones de euros, más de la mitad de lo que ingresó el año pasado. Ya ha despedido a treinta y dos trabajadores.

El Gobierno regional anunció ayudas de hasta 1.200 euros por hectárea, que se pagarían antes de fin de año. La oposición las considera insuficientes y pide que se revisen las concesiones de tres urbanizaciones con piscinas y un campo de golf. Según los datos oficiales, estas consumen el 6 por ciento del agua; según los ecologistas, el doble.

La sequía no es la única causa. Un informe de la universidad, publicado en junio, atribuye casi un tercio de las pérdidas a tuberías averiadas: de cada cien litros que salen del embalse, veintinueve no llegan a ningún grifo. Reparar la red costaría 58 millones y duraría al menos cinco años.

La confederación decidirá el 15 de octubre si hay que restringir también el consumo doméstico. Si no llueve antes, ¿qué ocurrirá? «Habrá cortes por la noche, y después ya veremos», respondió su directora, Begoña Núñez."""


def title_and_paragraphs(text: str) -> tuple[str, list[str]]:
    title, *paragraphs = text.split("\n\n")
    return title, paragraphs
