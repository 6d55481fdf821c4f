"""French families of words, for the facts of a text, in the notation of `fact_tables`."""

from annotator.language.words.tables import word_set

OPPOSITES = """
rise augment* progress* accru accrue grimp* bondi doubl* monté montée hausse haussé relev* \
    relève relèvent rehauss* cru gagné / hausse \
    augmentation croissance essor | baiss* abaiss* \
    recul* diminu* chut* réduit réduite réduits réduire rédui* dimin* tombé \
    tombée plong* fléchi perdu / baisse recul diminution chute
confirm* reconnu reconnaît admis avoué / confirmation | démen* dément* démenti nié nie nient contest* réfut* / \
    démenti faux fausse infondé
approuv* adopt* vot* accept* ratif* valid* accord* / approbation adoption | rejet* rejeté refus* repouss* refusé \
    écart* / rejet refus
gagné gagne gagnent bat battent remport* battu vaincu / victoire vainqueur | perdu perd perdent / défaite perdant
~ouvert ouvre ouvrent ouvrir inaugur* rouvert / ouverture inauguration | ferm* / fermeture
~embauch* recrut* engag* nomm* / embauche recrutement | licenci* renvoy* limog* congédi* / licenciement renvoi
~commenc* début* démarr* lancé / début commencement | termin* fini* finit achev* cess* / fin achèvement
~imposé imposa imposent impos* instauré instaur* | levé leva lèvent aboli* abrog* supprim* / levée abolition
~achet* rachet* rachète achète acheté acquis acquiert / achat acquisition | vend* vendu cédé céd* / vente cession
~arriv* / arrivée | part partent parti partir partit partira partait quitt* / départ
condamn* / coupable condamnation | acquitt* relax* / relaxe acquittement innocent
autoris* permis permet / autorisation licite | interdit interdite interdi* prohib* / interdiction illégal
~arrêt* interpell* détenu / détention arrestation | libér* relâch* / libération
~joué jouée disputé disputée tenu tenue déroulé déroulée | annulé annulée annulés annulées reporté reportée \
    suspendu suspendue / annulation report
~prolong* | raccourc* écourt*
annul* | maintenu maintient confirmé
"""
CONTRASTS = """
connu connue connus connues élucidé élucidée | inconnu inconnue inconnus inconnues inexpliqué inexpliquée
gauche | droite
est-pour vote-pour votent-pour favorable favorables | est-contre vote-contre votent-contre \
    défavorable défavorables hostile hostiles
marié mariée mariés | célibataire divorcé divorcée
armé armée armés | désarmé désarmée
mineur mineure mineurs mineures | majeur majeure majeurs majeures
utile utiles | inutile inutiles
habité habitée | inhabité inhabitée abandonnée
sobre | ivre alcoolisé alcoolisée
unanim* | divisé* partagé*
avant | après
import* | export*
bénéfice* excédent* | déficit* perte*
nord | sud
est-de oriental* | ouest
aîné* | cadet*
public publique publics | privé*
plus-grand plus-grands plus-grande plus-grandes plus-haut plus-hauts plus-haute plus-hautes plus-long plus-longs \
    plus-longue plus-longues plus-gros plus-grosse plus-grosses plus-peuplés plus-peuplées | plus-petit plus-petits \
    plus-petite plus-petites plus-bas plus-basse plus-court plus-courte plus-courts plus-courtes
plus-ancien plus-anciens plus-ancienne plus-anciennes plus-vieux plus-vieille plus-vieilles plus-âgé plus-âgée | \
    plus-jeune plus-jeunes plus-récent plus-récente plus-récents plus-récentes
plus-rapide plus-rapides | plus-lent plus-lente plus-lents plus-lentes
plus-cher plus-chère plus-chers plus-chères | moins-cher moins-chère moins-chers moins-chères
plus-tôt | plus-tard
sûr sûre sûrs sûres | dangereux dangereuse dangereuses
possible possibles | impossible impossibles
légal légale légaux légales | illég*
valable valables valide valides | invalid* périmé périmée
complet complète complets complètes | incompl*
majorité | minorité
participation votants | abstention abstentionnistes
matin | soir
homme hommes | femme femmes
domicile | extérieur
"""
VERBS = """
mort morte morts mourir meurt décédé décédée décès tué tuée tués noyé / morts décès victime victimes
blessé blessée blessés bless* / indemne indemnes blessés blessures blessure
emploi* employ* travaill* / salarié salariés employés effectif effectifs emplois personnel
construi* construit bâti bâtie édifi* / construction
fondé fondée créé créée cré* / fondation création
dirig* présid* mène mené / directeur président tête direction
sign* / signature
payé paie pay* vers* réglé / paiement salaire
répar* / réparation
déménag* / déménagement
élu élue élus élire / élection
né née naît naiss* / naissances naissance
coût* coûté vaut val* / prix coût tarif tarifs
dur* duré / durée
visit* assist* / visiteurs spectateurs public
détruit détruite endommag* détrui* inond* / dégâts inondation
vol volé vole volent dérob* / vol vols voleurs
mesur* / longueur long longue
pès* pesé pèse / poids
réuni* / réunion séance
jou* / match
reçu reçoit obtenu obtient touch*
produi* produit fabriqu* / production
possèd* possédé détient / propriétaire
vit vivent habit* / habitants résidents
coul* sombr* / naufrage
perdu perd touché
condamn* / peine prison emprisonnement
adjug* / adjudication lot
report*
s'élève porte portent porté
s'appelle appelle
dédié dédiée
autoris*
vu voit voient
pris prend donné donne fait mis dit tenu tient venu vient
"""
NOUNS = """
previous précédent précédente précédemment auparavant ancien ancienne autrefois; personnes gens habitants
emplois postes; maison maisons logements; entreprise société firme; conseil commission comité assemblée
navire bateau paquebot; train trains; route rue; élèves enfants écoliers; enquête rapport; livres ouvrages
long longue longueur; haut haute hauteur; large largeur; profond profonde profondeur; siège
prison emprisonnement détention; cambriolage faits; fraude; gazole carburant; agriculteurs paysans exploitants
membres adhérents; procès comparaît
"""
ENDINGS = word_set("""
    e es ent ez er é ée és ées ait aient ant a èrent era eront erait i ie is ies it ir issent issait issant ira iront
    irent u ue us ues ut re ra ront t ts te tes ure ures ion ions ation ations ement ements eur eurs euse euses age
    ages ssent ssait ssant
""") | {""}
"""Behind the short beginnings of verbs: jou-er and jou-eurs, not jou-r."""
