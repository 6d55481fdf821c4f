"""French families of words by the topics of news and records; `fact_tables` says how they are written."""

from annotator.language.words.tables import word_set

VERBS = """
trouv* découvr* découvert découverte repér* retrouv* détect* / découverte
enregistr* mesur* relev* montre montrent montrait affich* indiqu* / relevé mesure
sauv* secour* secouru / sauvetage secours
livré livrée livrés livre livrent / livraison
envo* dépêch* expédi* / envoi
transport* achemin* convoy* / transport
demandé demande demandent demandait réclam* exig* / demande réclamation
prév* prévu prévue projet* planifi* / prévision projet
atteint atteign* parv*
gagn* touch* perç* / salaire revenu traitement rémunération
donn* offert offre offr* légué / don donation legs
invest* / investissement
doit devait doivent / dette dettes
emprunt* contract* / emprunt prêt crédit
prêt* / prêt crédit
loué louée louer loue loués / loyer location locataire locataires bail
enseign* / enseignant enseignants professeur professeurs
étudi* / étudiant étudiants
opér* / opération intervention
soign* trait* hospitalis* / soins traitement patients patient
vaccin* / vaccin vaccination doses dose
contamin* infect* / infection contamination cas
contrôl* inspect* vérifi* examin* / contrôle inspection examen
explos* détoné / explosion déflagration
heurt* percut* entré-en-collision / collision choc accident
déraill* / déraillement
coul* sombr* chavir* / naufrage
plu pleut plu / pluie précipitations
neig* / neige
récolt* moissonn* / récolte moisson
nomm* désign* / nomination
manifest* défil* march* protest* / manifestation défilé marche manifestants participants
grève débray* / grève grévistes débrayage
particip* / participation participants
présent* candidat* / candidature candidat candidate
enquêt* / enquête
poursuiv* assign* / plainte poursuites plaignant
accus* inculp* mis-en-examen / accusation inculpation accusé prévenu
emprisonn* incarcér* écrou* / prison détention réclusion
volé volée volés vole volent cambriol* braqu* / vol cambriolage braquage
assassin* abattu meurtr* tué tuée tués / meurtre assassinat homicide
fui* enfui* échapp* évad* / fuite évasion
évacu* / évacuation
bloqu* barr* coupé coupée / blocage coupure
rénov* restaur* moderni* réhabilit* / rénovation restauration travaux
démol* rasé rasée abatt* / démolition
compr* comport* content* contient contenait / contenu
publi* paru parait paraît édit* / publication parution édition tirage
tradui* / traduction traducteur
écri* rédig* / auteur autrice
peint* / peintre tableau peinture
tourn* réalis* / film réalisateur
expos* / exposition
jou* interprét* / spectacle concert
assur* / assurance
retard* / retard
annul* supprim* / annulation suppression
venu venus vinrent viennent assist* accueil* / visiteurs spectateurs public participants affluence
utilis* / utilisation usagers
trembl* / séisme tremblement secousse
cess* ferm* / cessation fermeture
échou* recal* refusé refusés / échec
admis reçu reçus / admission
quitt* démission* / démission départ
rest* demeur* maint*
licenci* supprim* / licenciement suppression
exploit* gér* / exploitation exploitant gestion
"""
NOUNS = """
corps dépouille cadavre; coureur joggeur; pompiers secours; police policiers gendarmes agents; juge magistrat
tribunal cour; hôpital clinique chu; médecin docteur; patient patients malade malades; enfant enfants; femme femmes
homme hommes; adolescent adolescents jeunes; retraité retraités; conducteur automobiliste chauffeur; cycliste vélo
piéton; voiture voitures véhicule véhicules automobile; camion poids-lourd; avion appareil; gare station; port quai
pont viaduc; tunnel; fleuve rivière; lac étang; mont montagne sommet; forêt bois; village commune bourg; ville cité
pays état; frontière; tempête ouragan; vent rafale rafales; température degrés; bénéfice profit résultat; chiffre
recettes revenus; dette dettes endettement; perte pertes déficit; budget; impôt taxe; subvention aide
action actions titre; magasin boutique commerce; hôtel auberge; restaurant; vache vaches bovins; porc porcs
université faculté; musée; tableau toile peinture; pièce drame; roman livre; disque album; équipe club formation
gardien portier; attaquant buteur; entraîneur coach; but buts; point points; championnat titre; course épreuve
record; chômeurs demandeurs; grève débrayage; association club; adhérent adhérents membres; ministre; président
défilé cortège; participants manifestants; visiteurs spectateurs public; statue monument; église cathédrale; prêtre curé
ferry bac; ligne liaison; passagers voyageurs; logement logements appartement appartements; loyer bail; locataire
terrain parcelle; superficie surface; lits places; ventes vendus vente
"""
LOSING = word_set("""
        interdit interdite interdits interdisant interdisent exclu exclue annulé annulée retiré retirée
        supprimé supprimée refusé refuse refusée rejeté manque manqué absent absente vide échoué échec
        vain vainement faux fausse infondé seul seulement uniquement dernier dernière fermé fermée
        suspendu suspendue renoncé renonce néant zéro
    """)
"""Words that deny without being a negation."""
NAMED_DAYS = {
    "saint - sylvestre": (12, 31),
    "fin de l ' année": (12, 31),
    "fin d ' année": (12, 31),
    "début de l ' année": (1, 1),
    "saint sylvestre": (12, 31),
    "jour de l ' an": (1, 1),
    "nouvel an": (1, 1),
    "veille de noël": (12, 24),
    "réveillon de noël": (12, 24),
    "jour de noël": (12, 25),
    "noël": (12, 25),
    "toussaint": (11, 1),
    "épiphanie": (1, 6),
    "saint - valentin": (2, 14),
    "fête nationale": (7, 14),
    "14 - juillet": (7, 14),
    "assomption": (8, 15),
    "fête du travail": (5, 1),
    "saint - nicolas": (12, 6),
    "chandeleur": (2, 2),
    "halloween": (10, 31),
}
