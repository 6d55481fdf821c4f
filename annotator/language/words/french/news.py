"""More families of French words, by what newspapers and the records behind them say of the same thing."""

OPPOSITES = """
rise augmentait augmenté progressé progression grimpé grimpe bondi bondit monte montent montait montaient hausser \
    haussé alourdi alourdie enfl* gonfl* envol* flamb* croît croissent croissait accroît accroissent accroissement \
    majoré majorée multipli* quadrupl* tripl* renchéri* repart repartent repris redress* étoff* renforc* agrandi \
    agrandie / majoration envolée flambée renchérissement bond hausses augmentations supérieur accroissement \
    redressement reprise | tassé tassée tasse tassent tassement repli* recul* reculé baissé baissée abaiss* allég* \
    amput* rogn* effondr* dégring* décroît décru décroissent chuté chute fondu fond fondent descend descendu \
    descendent descente divis* ralenti* faibli* fléchit amenuis* perd perdent perdu minor* comprim* / repli \
    tassement fléchissement effondrement effritement dégringolade érosion décrue diminutions baisses minoration \
    compression coupe
confirm* reconnaître reconnu avoue avouent admet admettent / aveu aveux confirmation | nier niait niaient niées \
    conteste contestait dément démentait réfute récuse récus* / démenti dénégation dénégations
approuv* adopté adoptée adoptent votée voté validé validée entérin* avalis* homologu* accordé accordée agréé \
    autorisé autorisée ratifié favorable oui accepté acceptée prospéré / aval feu-vert agrément accord | rejeté \
    rejetée refusé refusée repoussé repoussée retoqu* recalé débout* écarté écartée défavorable désavou* non enterré \
    opposé opposés échoué échouée / refus rejet veto opposition
gagné gagnent gagnait gagner l'emporte emporté emportée emportés imposé imposés imposée imposent \
    impose imposa imposait domin* triomph* défait terrass* / \
    succès victoire titre | perdait perdre incliné inclinés inclinée inclinent battus battue \
    défaits / revers défaite
~ouvert rouvert rouvre ouvrait ouvriront / ouverture réouverture ouv réouv | fermé fermée fermés ferme ferment \
    fermait baissé / fermeture
~embauch* engag* recrut* titularis* / embauche embauches recrutement recrutements création créations | licenci* \
    remerci* supprim* / licenciement licenciements suppression suppressions
~commenc* débute débuté démarre démarré entam* lance lancé lancée / commencement départ coup-d'envoi | terminé \
    terminée achevé achevée prend-fin pris-fin clos close clôtur* expir* / clôture achèvement terme expiration
~achet* achète achètent acquis acquise acquérir rachet* préempt* / achat acquisition rachat | vend vendent vendu \
    vendue cédé cédée cède aliéné / vente cession
~arriv* arrive débarqu* atterri* accost* / arrivée arr | décoll* appareill* embarqu* quitté part partit / départ dép
condamn* reconnu-coupable / coupable | acquitté acquittée relaxé relaxée blanchi innocent* / acquittement relaxe \
    non-lieu
autoris* permet permettent toléré habilit* / autorisé | interdit interdite interdits banni bannie prohib* / interdit
~embarqu* | débarqu*
~construi* bâti bâtie érigé édifié édifiée / construction | démoli* démolie détrui* rasé rasée abattu abattue / \
    démolition
~survécu réchapp* rescapé / survivant survivants | mort morte morts décédé décédée péri succomb* / décès
~monté montée promu promue accéd* / montée promotion | relégu* rétrograd* descendu / relégation descente
~accélér* / accélération | ralenti* frein* / ralentissement
~agrandi agrandie étendu étendue élarg* / agrandissement extension | rétréci réduit réduite / réduction
~salué saluée applaudi* félicité / éloge | critiqu* dénonc* fustig* / critique
~retrouvé retrouvée réapparu / retour | disparu disparue introuvable / disparition
~réussi réussit reçu reçue admis admise / réussite | échoué échoue recalé recalée ajourné / échec
~durci durcit / durcissement | assoupli* / assouplissement
~rouvert rouverte rouverts dégagé dégagée / réouverture | coupé coupée barré barrée bloqué bloquée / coupure blocage
~resté reste restent demeur* / maintien | quitté quitte quittent / départ
~embelli | dégradé
~emprunt* | prêt*
~offert donné donnée légué remis / don legs | saisi saisie confisqu* / saisie
~rejoint adhér* / adhésion | démissionn* retiré / démission retrait
~poursuit poursuivi poursuivie poursuivent continue continué maintient maintenu / poursuite maintien | ferme fermé \
    fermée fermer ferment cess* arrêt* abandonn* / fermeture arrêt abandon
~suspend* suspendu | repris reprise reprend rétabli
"""
CONTRASTS = """
plein pleine complet complets comble | vide vides désert déserte
sec sèche secs | humide humides mouillé mouillée
intérieur couvert couverte | extérieur plein-air
gratuit gratuite gratuits gratuites | payant payante payants payantes
vrai exact exacte | faux fausse inexact inexacte
bénévole bénévoles | salarié rémunéré rémunérée
armé armée armés | désarmé
ponctuel l'heure | retard
neuf neuve nouveau nouvelle nouveaux | ancien ancienne anciens vieux vieille
urbain urbaine urbains | rural rurale ruraux
droite | gauche
oral orale | écrit écrite
diurne | nocturne
marié mariée | célibataire
coupable coupables | innocent innocente
présent présente présents | absent absente absents
vivant vivante vivants | mort morte morts
premier-tour | second-tour
amont | aval
"""
VERBS = """
tassé fréquent* visité / fréquentation entrées visiteurs affluence billetterie
rouvert rouvre rouvrir / réouverture réouv
vendu vend vendent cédé cède / vente cession prix moyennant
dit déclaré affirm* assur* / déclaration propos
oui favorable approuvé pour / approbation accord ravalement
vit vivent habite habitent loge logent / habitants foyers ménages
trouvé trouvée trouvés découvert saisi saisie saisis / saisie découverte
vendu vendue vendus vend vendent / vente invendu invendue invendus invendues
terminé fini finit classé classée arrivé arrivée / classement place rang clt
adopté adoptée voté votée / adoption vote scrutin
immobilis* arrêté arrêtée bloqué bloquée interrompu interrompue / arrêt panne reprise coupure interruption
imposé imposés imposée battu bat dispos* gagné / victoire score résultat
analys* prélev* test* / analyse analyses prélèvement
rouvrir rouverte reprendre / reprise réouverture
démissionn* quitté remis / démission départ
achevé achevée terminé terminée levée clos / fin clôture levée
débute débuté commencé commence / début coup-d'envoi
coûté coûte revient facturé facturée payé payée réglé / coût prix facture montant devis ht ttc
gagne perçoit touche / salaire traitement rémunération paie indemnité
emploie employait compte / salariés effectif effectifs employés personnel
recensé recensée compté compte dénombré / recensement population habitants
embauché embauche recruté recrute / embauche embauches recrutement
scolaris* inscrit inscrits accueille / élèves effectif effectifs rentrée inscrits
né née naquit / naissance né-le
baptisé baptisée / baptême
épousé épousa marié / mariage noces
mort morte mourut décédé décédée succombé / décès mort obsèques
enterré enterrée inhumé inhumée / obsèques inhumation sépulture tombe
opéré opérée / opération intervention chirurgie
hospitalisé hospitalisée / hospitalisation admission
soigné soignée traité / soins
jugé jugée comparu comparaît comparaissait / procès audience comparution
condamné condamnée / peine condamnation ferme sursis
relaxé acquitté / relaxe acquittement
interpellé interpellée arrêté / interpellation garde-à-vue arrestation
dérobé dérobée volé emporté / vol cambriolage butin
heurté percuté renversé fauché / accident collision choc
brûlé brûlée ravagé détruit / incendie feu sinistre
éteint éteinte maîtrisé maîtrisée circonscrit / extinction maîtrise
évacué évacuée / évacuation
sauvé secouru treuillé / sauvetage secours
pêché pêchée capturé / prise prises
récolté récoltée vendangé cueilli / récolte vendange vendanges cueillette rendement
traire trait traites / lait
élevé élève élèvent / élevage cheptel troupeau
planté plantée / plantation plants arbres
abattu abattue coupé coupés / abattage coupe
construit construite bâti bâtie érigé / construction année chantier
rénové rénovée restauré restaurée / rénovation restauration travaux
démoli démolie / démolition
inauguré inaugurée / inauguration
peint peinte / peinture tableau toile
composé composée / compositeur musique
dirigé dirigée dirige / direction chef directeur directrice
mis-en-scène monté / mise-en-scène
joué jouée jouent interprété / représentation rôle
publié publiée paru parue sorti sortie / parution publication sortie
traduit traduite / traduction
exposé exposée / exposition expo
chanté chante / chant chanson
couru court courait / course temps
sauté saute / saut bond
nagé nage / natation
lancé lance / lancer jet
marqué marque inscrit / but buts buteur buteuse
égalisé égalise / égalisation
mesuré mesure mesurait / mesure relevé hauteur longueur
pesé pèse pesait / poids
plu tombé tombés / pluie pluviométrie cumul précipitations
soufflé souffle / vent rafale rafales
circule circulent desservi dessert / ligne desserte circulation
parti partie part partent / départ
arrivé arrivée arrive arrivent / arrivée
retardé retardée / retard
date datent datant remonte remontent construit construite bâti / construction
coulé coula sombré / naufrage
atterri atterrit posé / atterrissage
décollé décolle / décollage
élu élue réélu réélue / élection scrutin
nommé nommée désigné / nomination
siégé siège siègent / siège sièges séance
proposé propose soumis / proposition motion
abstenu abstenue abstenus / abstention abstentions abst
emprunté emprunte / emprunt
subventionné verse versé alloué allouée / subvention aide
offert offerte légué donné / don legs
loué louée loue / loyer location bail
logé loge / logement
répondu répondent interrogé interrogés interrogées / sondage sondés enquête questionnaire répondants
perdu perdue perdus péri / perte pertes mortalité
fermé fermée ferme ferment / fermeture
"""
NOUNS = """
copropriétaire copropriétaires lots; habitant habitants hab population; ruche ruches colonies; musée collections
fréquentation entrées; piscine bassin bassins; presbytère cure; marathon course; panne avarie; téléphérique télécabine
conseil municipal séance; maire édile; préfet préfecture; commune mairie; séance réunion; enquête enquêtes
élève élèves écolier écoliers collégien collégiens; école groupe-scolaire; collège clg; lycée; classe classes
tribunal tj tgi; avocat avocate me; prévenu prévenue; victime victimes; témoin témoins; plainte plaintes
pompier pompiers sdis sapeurs; gendarme gendarmes gendarmerie; police policiers; véhicule véhicules vl voiture
camion pl
cycliste cyclistes vélo; piéton piétons; moto motard; blessé blessés ble; mort morts décès dcd; dégâts dommages
salarié salariés employé employés agents; entreprise société sarl sas sa; usine site
chiffre ca chiffre-d'affaires ventes
bénéfice résultat; perte pertes déficit; emprunt prêt; dette encours; budget bp; impôt taxe taux; facture montant
maison pavillon; appartement appt logement logements; immeuble bâtiment bât; étage niveau; terrain parcelle
loyer bail
équipe club formation; buteur buteuse but; match rencontre; tour manche; temps chrono; place rang classement
train ter tgv rame; gare halte; bus car; ligne trajet; retard retards; vol avion; bateau navire; ferry bac
équipage marins matelots; port quai
route rd rn départementale; pont passerelle; tunnel galerie; rivière cours-d'eau; lac plan-d'eau; mont sommet pic
température minimale maximale thermomètre mercure degrés; pluie précipitations; neige enneigement; vent rafales
crue inondation; niveau cote
vache vaches bovins; brebis ovins moutons; porc porcs; cheval chevaux; abeille abeilles; loup loups; chien chiens
hectare hectares surface superficie; vigne vignes vignoble; vin cuvée millésime; blé céréales; lait traite
pomme pommes
hôpital ch chu clinique; patient patients; médecin docteur dr; lit lits; infirmier infirmière; malade malades
vaccin vaccins
film long-métrage; roman livre ouvrage; auteur autrice écrivain; pièce spectacle; concert récital; chorale chœur
tableau toile huile; peintre artiste; exposition expo; entrée billet tarif; spectateur spectateurs public
église chapelle; curé prêtre abbé; cloche cloches; cimetière tombe; château manoir; tour donjon
âge; durée temps; prix tarif; montant somme; nombre effectif; taux part pourcentage; moyenne moy
hauteur haut ht; longueur long; largeur larg; profondeur prof; altitude alt; poids masse; surface superficie sup
président présidente prés; vice-président vice-présidente; trésorier trésorière; secrétaire; membre membres adhérents
vote scrutin; voix suffrages; favorables; défavorables; abstention abstentions abst
électeur électeurs
participation votants; majorité; opposition; motion proposition vœu; délibération résolution; amendement
"""
LOSING = """
    nié nie nient conteste contesté contestée annulés annulées absents absente introuvable vacant vacante relaxé
    acquitté abandonné abandonnée ajourné ajournée reporté reportée invaincu impayé impayée inachevé inachevée
    impossible débouté déboutée refusent refusaient renoncent épargné épargnée échappé échouent manquent manquait
    disparu infructueux infructueuse bredouille fermés fermées interrompu interrompue stoppé stoppée célibataire
    célibataires
"""
