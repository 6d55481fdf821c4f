"""French words that registers, minutes and reports have for what news says, as families; see `fact_tables`."""

VERBS = """
arrivé arrivée arrivés arrivent arrive parvenu parvenue survenu survenue / arrivée
tenu tenue déroul* organisé organisée organise organisent / tenue séance réunion rendez-vous
inform* avis* averti avertie prévenu prévenue / information avis
constat* décel* détect* relevé retrouvé / constat présence
détien* détient possède posséd* dispos* / détenteur titulaire
décern* attribu* remis remise octroy* / attribution remise prix
versé versée versés vers* payé règl* acquitté / versement paiement règlement
relev* augment* major* haussé / relèvement majoration augmentation
saisi saisie saisis confisqu* / saisie confiscation
signal* déclar* / signalement déclaration plainte
infligé infligée prononcé prononcée fixé fixée fixe / sanction amende
annul* supprim* déprogramm* / annulation suppression
report* différ* repouss* ajourn* / report ajournement
tombé tombée tombés chut* tombe / chute
effondr* écroul* rompu cédé cède / effondrement rupture
déclench* caus* provoqu* entraîn* / cause origine
mordu mordue mord / morsure
déménag* transfér* / déménagement transfert
évacu* vidé vidée / évacuation
adjugé adjugée / vente enchères adjudication
disparu disparue disparus / disparition disparus
planté plantée plantés plant* / plantation arbre arbres
abattu abattue abattus abatt* / abattage
pêché pêchée capturé capturée attrap* / prise capture
cassé cassée fracturé fracturée bris* / fracture bris
inscrit inscrite inscrits inscri* immatricul* / inscription inscriptions effectif
réussi réussie réussit admis admise obtenu / réussite
échoué échouent recalé recalée ajourné / échec
remis remise remet remett* livr* rendu rendue / remise restitution
surviv* survécu / survivant survivants rescapé rescapés
décédé décédée décès mort morte éteint éteinte succomb* / décès mort
inhum* enterr* / obsèques enterrement inhumation funérailles
baptis* / baptême
marié mariée mariés épous* / mariage noces époux épouse
divorc* / divorce
dissout dissoute dissous dissol* / dissolution
dévoil* inaugur* / inauguration dévoilement
soutenu soutien soutient subventionn* aid* financ* / subvention aide soutien
représent* / représentant représentante
diffus* / diffusion
entreten* révis* / entretien révision
circul* roul* desserv* / circulation trajet
consomm* / consommation
produit produite produits produis* fabriqu* extrait / production extraction
compt* recens* dénombr* / recensement nombre effectif
estim* évalu* chiffr* / estimation évaluation
présent* dévoilé dépos* soumis / présentation dépôt
abstenu abstenue abstenus abstien* / abstention abstentions
exig* réclam* demand* / exigence revendication demande demandes
attaqu* agress* / attaque agression
affront* jou* rencontr* / match rencontre
entraîn* / entraîneur coach
retrait* / retraite
pesé pèse pesait pesant / poids masse
resté reste restent restera demeur* / maintien
stopp* interromp* interrompu / arrêt interruption
supporte supportent supporté supporter / charge
mang* déjeun* / repas cantine
embauch* recrut* / embauche recrutement
imposé imposés imposée gagné remporté vainqueur / victoire
incliné inclinés inclinée perdu battu / défaite
ouvrir ouvre ouvrent rouvr* / ouverture
quitt* parti partent part / départ
lanc* début* / lancement coup-d'envoi
emprunt* / emprunt prêt
légu* donn* / legs don
achev* termin* / achèvement fin
réserv* / réservation
"""
NOUNS = """
set sets manche manches
habitants résidents riverains population; cambriolage effraction; accident collision; apprentis apprenti alternants
montant somme; frais charges coût; droit redevance taxe; entrée billet billets ticket tickets
cachet rémunération honoraires; horaire horaires départ départs; gare arrêt station; caserne pompiers
alerte alarme appel; début coup-d'envoi; fin clôture; délai échéance terme; poids masse charge
profondeur fond; capacité contenance places; étage étages niveau niveaux; pièce pièces salle salles; lit lits
construction édification; président présidente présidence; trésorier trésorière; secrétaire greffier
mairie hôtel-de-ville; commune ville village; canton département; usine fabrique atelier
salariés employés effectif personnel; salaire traitement paie rémunération; bénéfice résultat gain; perte déficit
recettes produit; dépenses charges; emprunt prêt crédit; victime victimes morts; blessé blessés
suspect prévenu mis-en-cause; arme armes pistolet revolver fusil couteau; amende contravention; appel pourvoi
jugement verdict arrêt décision; tempête vent; pluie précipitations; niveau cote; maximum record; rame train
appareil avion; pilote commandant; chien chiens; chat chats; cheval chevaux jument; mouton moutons brebis
courrier lettre; procès-verbal compte-rendu; expertise rapport; étude enquête; sondés personnes-interrogées
électeurs inscrits votants; siège sièges mandat mandats; école collège lycée; classe classes; candidat candidats
note notes; tome volume; tirage exemplaires; chanson titre; film long-métrage; représentation spectacle
poisson poissons; sapin arbre; récolte vendange vendanges; vin cru; victoire succès; défaite revers
maladie affection; médecins praticiens; bombe engin; ascenseur cabine; pont ouvrage; charge tonnage
navette bus car cars; parking stationnement; messe office; chômage chômeurs; ferme exploitation; berger éleveur
ruche ruches
"""
