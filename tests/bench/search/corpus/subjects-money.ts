/** Subjects of tax offices, customs, pension and other insurers. Read by `parse-words.ts`. */
export const subjectsOfMoney = `
# Finanzamt: Steuer, ELSTER, Steuerbescheid
Steuerklasse | Lohnsteuerklasse, Steuerklassenwechsel, Klasse drei und fünf | Ehepaar, Lohnabrechnung, netto, Splitting
Steuererklärung | Einkommensteuererklärung, Jahresausgleich, Lohnsteuerjahresausgleich | Werbungskosten, Quittungen, Erstattung, Nachzahlung
Steueridentifikationsnummer | Steuer-ID, IdNr, Identifikationsmerkmal | elfstellig, Arbeitgeber, Mitteilung, Geburt
Steuernummer für Selbstständige | Steuernummer, Fragebogen zur steuerlichen Erfassung, Freiberufler | Rechnung, Honorar, Nebenjob, freiberuflich
Umsatzsteuer-Voranmeldung | Mehrwertsteuer, Vorsteuer, Voranmeldung | Quartal, Rechnungen, Dauerfristverlängerung, Kleinunternehmer
Kleinunternehmerregelung | Kleinunternehmer, Umsatzgrenze, ohne Mehrwertsteuer | Nebengewerbe, Umsatz, Etsy, Rechnung
Erbschaftsteuererklärung | Erbschaftsteuer, Nachlasssteuer, Erbschaft versteuern | Erbe, Freibetrag, Nachlass, Haus
Schenkungsteueranzeige | Schenkungsteuer, Schenkung melden, Geldgeschenk | Großeltern, Überschreibung, Freibetrag, Wohnung
Grundsteuerwert | Grundsteuererklärung, Grundsteuermessbetrag, Einheitswert | Quadratmeter, Grundbuch, Feststellung, Haus
Grunderwerbsteuer | Steuer beim Hauskauf, Unbedenklichkeitsbescheinigung, Erwerbsteuer | Kaufvertrag, Notar, Hauskauf, Grundstück
Kirchensteuer | Kirchgeld, Kirchenkapitalertragsteuer, Sperrvermerk | Austritt, Gehaltszettel, Bank, katholisch
Kindergeld-Freibetrag | Kinderfreibetrag, Freibetrag Kind, halber Freibetrag | Trennung, Übertragung, Lohnsteuer, Vater
Entlastungsbetrag für Alleinerziehende | Alleinerziehendenentlastung, Steuerklasse zwei, Freibetrag Alleinerziehende | Haushalt, allein, Kind, Lohn
Gemeinnützigkeit eines Vereins | Freistellungsbescheid, gemeinnützig, Spendenquittung | Satzung, Verein, Spenden, Kassier
Freistellungsauftrag | Nichtveranlagungsbescheinigung, NV-Bescheinigung, Sparerpauschbetrag | Zinsen, Bank, Konto, Kapitalertrag
Stundung von Steuerschulden | Steuerschulden, Ratenzahlung Finanzamt, Vollstreckungsaufschub | Mahnung, Säumniszuschlag, Pfändung, Konto
Bauabzugsteuer | Freistellungsbescheinigung Bau, Bauleistung, Abzugsteuer | Handwerker, Rechnung, Baufirma, Auftraggeber
Photovoltaik im Steuerrecht | Solarstrom versteuern, Einspeisevergütung, Nullsteuersatz | Dach, Solaranlage, Strom, Speicher
Lohnsteuerbescheinigung | Lohnsteuerausdruck, elektronische Bescheinigung, Jahresbescheinigung | Arbeitgeber, Chef, Dezember, Gehalt
Doppelbesteuerung | Ansässigkeitsbescheinigung, Grenzgänger, Auslandseinkommen | Österreich, Schweiz, Arbeit, Wohnsitz
Kraftfahrzeugsteuer | Kfz-Steuer, Steuer fürs Fahrzeug, Hubraumsteuer | Diesel, Bescheid, Lastschrift, Hubraum
Kfz-Steuerbefreiung für Behinderte | Steuerbefreiung Merkzeichen, Steuervergünstigung, Beiblatt | Merkzeichen, Rollstuhl, Fahrzeug, Ermäßigung
Steuerbefreiung für Traktoren | grünes Kennzeichen, land- und forstwirtschaftliche Zugmaschine, Steuerbefreiung Landwirtschaft | Traktor, Anhänger, Hof, grün
# Zollamt: Zoll, Einfuhr, Hauptzollamt
Zollanmeldung | Einfuhranmeldung, Verzollung, ATLAS | Paket, China, Post, Freigrenze
Einfuhr von Heimtieren | Heimtierausweis, Tollwutimpfung, Katze mitbringen | Hund, Katze, Urlaub, Impfung
Übersiedlungsgut | Umzugsgut, zollfreier Umzug, Rückkehrer | Möbel, Hausrat, Ausland, Umzug
Bargeldanmeldung | Barmittel, zehntausend Euro, Geld über die Grenze | Geld, Flughafen, Grenze, Koffer
Branntweinsteuer | Alkoholsteuer, Abfindungsbrennerei, Brennrecht | Schnaps, Obst, Brennerei, Maische
Energiesteuerentlastung | Agrardiesel, Mineralölsteuer, Dieselvergütung | Diesel, Traktor, Liter, Landwirt
Mindestlohnbeschwerde | Mindestlohn, Lohnunterschreitung, Finanzkontrolle | Chef, Stundenlohn, Lohn, Baustelle
Tabaksteuerzeichen | Steuerbanderole, Zigaretten, Wasserpfeifentabak | Kiosk, Shisha, Rauchen, Laden
Ausfuhrgenehmigung | Exportgenehmigung, Ausfuhrkontrolle, Dual-Use | Maschine, Russland, Lieferung, Firma
Produktpiraterie | Grenzbeschlagnahme, Fälschung, Markenfälschung | Handtasche, Paket, Turnschuhe, Marke
# Deutsche Rentenversicherung: Rente, Rentenversicherung, Rentenberatung
Altersrente | Rente mit dreiundsechzig, Regelaltersrente, Ruhestand | Alter, Rentner, Arbeit, Jahre
Rentenkonto | Kontenklärung, Versicherungsverlauf, Rentenpunkte | Lücke, Lehrzeit, Papiere, Jahre
Rentenauskunft | Renteninformation, Rentenhöhe, Rentenbescheid | Brief, Betrag, Geld, später
Erwerbsminderungsrente | EM-Rente, Frührente, Berufsunfähigkeit | krank, Rücken, Arbeit, Gutachter
Witwenrente | Hinterbliebenenrente, Witwerrente, Sterbevierteljahr | Mann gestorben, Todesfall, Ehe, Einkommen
Waisenrente | Halbwaisenrente, Rente für Kinder, Vollwaise | Vater gestorben, Schule, Ausbildung, Kind
Mütterrente | Kindererziehungszeiten, Erziehungsjahre, Kinderjahre Rente | Mutter, Kind, Geburt, Jahre
Reha-Maßnahme | Kur, Rehabilitation, Anschlussheilbehandlung | Klinik, Rücken, Arzt, krank
Kinderreha | Kinderkur, Rehabilitation für Kinder, Familienkur | Kind, Asthma, Mutter, Klinik
Umschulung | berufliche Rehabilitation, Teilhabe am Arbeitsleben, Berufswechsel | Beruf, Unfall, Bandscheibe, Kurs
Freiwillige Rentenversicherung | freiwillige Beiträge, Nachzahlung Rente, Beitragslücke | Hausfrau, selbstständig, Ausland, Beitrag
Befreiung von der Rentenpflicht | Versicherungspflicht, Minijob ohne Rente, Versorgungswerk | Minijob, Anwalt, Apotheke, Beitrag
Statusfeststellung | Scheinselbstständigkeit, Clearingstelle, Erwerbsstatus | Auftraggeber, freier Mitarbeiter, Firma, Rechnung
Sozialversicherungsausweis | Versicherungsnummernachweis, SV-Ausweis, Rentenversicherungsnummer | Ausweis verloren, Job, Chef, Nummer
Grundrentenzuschlag | Grundrente, Zuschlag Rente, kleine Rente | wenig, Rente, Oma, Jahre
Rentensplitting | Versorgungsausgleich, Rentenpunkte teilen, Anrechte | Scheidung, Ehe, Frau, Gericht
Auslandsrente | Rente im Ausland, Lebensbescheinigung, zwischenstaatliche Rente | Italien, Türkei, Konto, Überweisung
Altersvorsorge mit Zulage | Riester, Zulagenstelle, Altersvorsorgezulage | Vertrag, Kind, Bank, sparen
# Krankenkasse: Krankenversicherung, Kasse, Gesundheitskarte
Gesundheitskarte | Versichertenkarte, Krankenkassenkarte, eGK | Karte verloren, Foto, Arzt, Chip
Familienversicherung | Mitversicherung, beitragsfrei mitversichert, Familienangehörige | Kind, Ehefrau, Einkommen, Student
Krankengeld | Lohnfortzahlung, Krankschreibung, Arbeitsunfähigkeit | krank, sechs Wochen, Chef, Geld
Kinderkrankengeld | Kind krank, Kinderkrankentage, Betreuung krankes Kind | Kind, Arbeit, Arzt, Tage
Mutterschaftsgeld | Mutterschutz, Mutterschutzlohn, Geld vor der Geburt | schwanger, Baby, Chef, Wochen
Haushaltshilfe | Haushaltshilfe bei Krankheit, Familienpflegerin, Hilfe im Haushalt | Krankenhaus, Mutter, Kinder, putzen
Zuzahlungsbefreiung | Befreiung Rezeptgebühr, Belastungsgrenze, Zuzahlung | Apotheke, Medikamente, Quittung, chronisch
Zahnersatz | Heil- und Kostenplan, Bonusheft, Krone | Zahnarzt, Zähne, Rechnung, Zuschuss
Heilmittelverordnung | Krankengymnastik, Massage, Logopädie | Rezept, Rücken, Therapeut, Kind
Hilfsmittel | Rollator, Hörgerät, Rollstuhlversorgung | Oma, laufen, hören, Rezept
Fahrkosten zum Arzt | Krankenfahrt, Krankentransport, Taxischein | Dialyse, Taxi, Krankenhaus, Rollstuhl
Pflegegrad | Pflegestufe, Begutachtung, Medizinischer Dienst | Oma, Mutter, dement, Heim
Pflegegeld der Pflegekasse | Pflegegeld, Geld für pflegende Angehörige, Pflegesachleistung | Mutter, daheim, Tochter, Konto
Verhinderungspflege | Kurzzeitpflege, Urlaubspflege, Ersatzpflege | Urlaub, Oma, Nachbarin, Tage
Wohnumfeldverbesserung | Badumbau, barrierefreies Bad, Treppenlift | Dusche, Treppe, Rollstuhl, Umbau
Wechsel der Krankenkasse | Kassenwechsel, Kündigung Krankenkasse, Zusatzbeitrag | Beitrag, teuer, Mitglied, Kündigung
Auslandskrankenschein | Europäische Krankenversicherungskarte, Anspruchsbescheinigung, EHIC | Urlaub, Italien, Arzt, Reise
Präventionskurs | Gesundheitskurs, Rückenschule, Bonusprogramm | Yoga, Kurs, Zuschuss, Sport
# Berufsgenossenschaft: Unfallversicherung, BG, Arbeitsunfall
Arbeitsunfall | Unfallanzeige, Wegeunfall, Durchgangsarzt | Unfall, Leiter, Chef, Krankenhaus
Berufskrankheit | Anerkennung Berufskrankheit, Lärmschwerhörigkeit, Asbestose | Lärm, Lunge, Haut, Arbeit
Verletztenrente | Unfallrente, Rente nach Unfall, Minderung der Erwerbsfähigkeit | Unfall, Bein, Gutachten, Prozent
Schulunfall | Schülerunfallversicherung, Unfall auf dem Schulweg, Kitaunfall | Schule, Kind, Pausenhof, Zahn
Betriebshilfe | landwirtschaftliche Betriebshilfe, Dorfhelferin, Ersatzkraft | Hof, Landwirt, krank, Stall
Alterskasse der Landwirte | Altersrente Landwirte, Hofabgabe, landwirtschaftliche Alterskasse | Bauer, Hof, übergeben, Rente
Mitgliedschaft in der Berufsgenossenschaft | BG-Anmeldung, Unfallversicherung Betrieb, Gefahrtarif | Firma, Gründung, Mitarbeiter, Beitrag
`
