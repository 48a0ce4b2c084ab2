/** Subjects of schools, universities, chambers, the army, patents, statistics and other offices. Read by `parse-words.ts`. */
export const subjectsOfState = `
# Schulamt: Schule, Schulleitung, Schulaufsicht
Schulanmeldung | Einschulung, Anmeldung erste Klasse, Schulpflicht | Kind, Schule, September, sechs
Zurückstellung vom Schulbesuch | Einschulungskorridor, später einschulen, Rückstellung | Kind, Kita, klein, Jahr
Übertritt ans Gymnasium | Übertrittszeugnis, Probeunterricht, Schulwechsel | Tochter, Noten, vierte Klasse, Realschule
Sonderpädagogische Förderung | Förderschule, Inklusion, Förderbedarf | Kind, lernen, Schule, Begleitung
Nachteilsausgleich in der Schule | Legasthenie, Notenschutz, Lese-Rechtschreib-Störung | lesen, schreiben, Kind, Prüfung
Beurlaubung vom Unterricht | Schulbefreiung, früher in die Ferien, Unterrichtsbefreiung | Urlaub, Ferien, Flug, Kind
Ganztagsschule | offener Ganztag, Mittagsbetreuung, Hort | Arbeit, Kind, Essen, nachmittags
Schulzeugnis | Zeugniszweitschrift, Abschlusszeugnis, Zeugnis verloren | verloren, Bewerbung, alte Schule, Kopie
Externenprüfung | Quali extern, Schulabschluss nachholen, Nichtschülerprüfung | Abschluss, nachholen, Prüfung, Job
Heimunterricht | Hausunterricht, Unterricht bei Krankheit, Klinikschule | krank, Kind, Krankenhaus, Lehrerin
Schulpsychologie | Schulberatung, Beratungslehrkraft, Mobbing | Angst, Kind, Mobbing, Schule
Lehramtsreferendariat | Referendariat, Vorbereitungsdienst, Seminarlehrer | Lehrer, Prüfung, Studium, Uni
Einstellung als Lehrkraft | Lehrerstelle, Quereinstieg, Seiteneinstieg Lehramt | Lehrerin, Job, Bewerbung, Schule
# Universität: Hochschule, Studium, Studierendensekretariat
Studienplatz | Immatrikulation, Einschreibung, Hochschulstart | Abitur, Note, Uni, Zulassung
Rückmeldung zum Semester | Semesterbeitrag, Studentenwerksbeitrag, Rückmeldefrist | Uni, Semester, zahlen, Ausweis
Exmatrikulation | Studienabbruch, Abmeldung Uni, Studienende | Uni, Job, aufhören, Abschluss
Deutschlandstipendium | Stipendium, Begabtenförderung, Studienstiftung | Geld, Noten, Uni, fleißig
Wohnheimplatz | Studentenwohnheim, Studentenzimmer, Studierendenwerk | Zimmer, Miete, Uni, Stadt
Urlaubssemester | Beurlaubung Studium, Freisemester, Pause vom Studium | Baby, krank, Ausland, Uni
Hochschulzugang für Meister | Studieren ohne Abitur, beruflich Qualifizierte, Hochschulzugang | Meister, Beruf, Uni, Abitur
Promotion | Doktortitel, Doktorarbeit, Promotionsordnung | Uni, Arbeit, Titel, Professor
Nostrifikation eines Studiums | Anerkennung Studienleistung, ausländischer Hochschulabschluss, Gradführung | Ukraine, Diplom, Ärztin, Uni
Auslandssemester | Erasmus, Auslandsstudium, Learning Agreement | Spanien, Uni, Geld, Semester
Studienkredit | Bildungskredit, Studiendarlehen, KfW-Kredit | Geld, Uni, Miete, zurückzahlen
# Handwerkskammer: Handwerk, Innung, Kammer
Handwerksrolle | Handwerksrolleneintrag, zulassungspflichtiges Handwerk, Meisterpflicht | Schreiner, Meister, Firma, selbstständig
Ausnahmebewilligung Handwerk | Altgesellenregelung, ohne Meisterbrief, Ausübungsberechtigung | Geselle, Meister, Jahre, Maler
Meisterprüfung | Meisterkurs, Meisterbrief, Meisterschule | Meister, Kurs, Prüfung, Geld
Lehrvertrag | Ausbildungsvertrag, Lehrlingsrolle, Ausbildungsverhältnis | Azubi, Lehrling, Chef, Vertrag
Gesellenprüfung | Gesellenbrief, Zwischenprüfung, Prüfungsausschuss | Azubi, Prüfung, durchgefallen, Lehre
Ausbildereignung | Ausbilderschein, AdA-Schein, Ausbildereignungsprüfung | Azubi, Meister, Kurs, Firma
Sachverständigenbestellung | öffentlich bestellter Sachverständiger, Gutachterliste, vereidigter Gutachter | Gutachten, Schaden, Streit, Dach
# Industrie- und Handelskammer: IHK, Kammer, Wirtschaft
Ursprungszeugnis | Carnet, Außenwirtschaftspapiere, Exportbescheinigung | Ausland, Ware, Messe, Firma
Vermittlerregister | Versicherungsvermittler, Finanzanlagenvermittler, Darlehensvermittler | Versicherung, Makler, Prüfung, Büro
Maklererlaubnis | Immobilienmakler, Bauträger, Wohnimmobilienverwalter | Makler, Haus, Wohnung, Büro
IHK-Abschlussprüfung | Kaufmannsgehilfenprüfung, Facharbeiterprüfung, Abschlussprüfung | Azubi, Prüfung, Note, wiederholen
Unterrichtung für Gastwirte | Gaststättenunterrichtung, Hygieneunterrichtung, Wirteschulung | Wirtshaus, Kurs, Küche, Pacht
Kammerbeitrag | IHK-Beitrag, Beitragsbefreiung, Zwangsmitgliedschaft | Firma, Beitrag, Rechnung, Gewinn
Schlichtung für Verbraucher | Verbraucherschlichtung, Kundenbeschwerde, Schlichtungsstelle | Handy, Vertrag, Rechnung, Streit
# Bundeswehr: Karrierecenter, Soldat, Militär
Wehrdienst | freiwilliger Wehrdienst, Musterung, Rekrut | Sohn, jung, Armee, Job
Kriegsdienstverweigerung | Wehrdienstverweigerung, KDV-Antrag, Gewissensgründe | Sohn, Gewissen, Krieg, Brief
Reservistendienst | Reservist, Wehrübung, Unterhaltssicherung | Chef, Übung, Lohn, Woche
Manöverschaden | Flurschaden, Übungsschaden, Manöver | Acker, Panzer, Wiese, Traktor
Versorgung nach Wehrdienstbeschädigung | Wehrdienstbeschädigung, Einsatzschaden, Soldatenversorgung | verletzt, Einsatz, Trauma, Rente
Bundeswehrstudium | Offizierslaufbahn, Studium bei der Bundeswehr, Offiziersanwärter | Uni, Abitur, Sport, jung
Kriegsgräber | Volksbund, Kriegsgräberfürsorge, Gefallenensuche | Opa, Grab, Krieg, Russland
Liegenschaft der Bundeswehr | Standortübungsplatz, Kaserne, Konversion | Kaserne, Grundstück, Zaun, Halle
# Deutsches Patent- und Markenamt: Patent, Marke, DPMA
Patent | Patentanmeldung, Erfindung, Patentschrift | Idee, Erfinder, Maschine, schützen
Marke | Markenanmeldung, Wortmarke, Logo schützen | Name, Logo, Firma, Laden
Gebrauchsmuster | kleines Patent, Gebrauchsmusterschutz, Modellschutz | Idee, Werkzeug, Erfindung, schützen
Design | Geschmacksmuster, Designschutz, eingetragenes Design | Lampe, Form, kopiert, schützen
Sortenschutz | Bundessortenamt, Pflanzensorte, Züchterrecht | Apfel, Rose, Züchter, Sorte
# Statistisches Landesamt: Statistik, Zensus, Erhebung
Mikrozensus | Haushaltsbefragung, Auskunftspflicht, Interviewer | Brief, Fragen, Familie, Pflicht
Zensus | Volkszählung, Gebäude- und Wohnungszählung, Zensusbefragung | Haus, Wohnung, Brief, Fragebogen
Außenhandelsstatistik | Intrastat, Intrahandel, Warenstatistik | Firma, Ware, Österreich, Meldung
Gewerbestatistik | Konjunkturerhebung, Betriebsbefragung, Wirtschaftsstatistik | Firma, Fragebogen, Pflicht, Mitarbeiter
Bevölkerungszahl | Einwohnerzahl, Gemeindestatistik, Bevölkerungsprognose | Dorf, Leute, Zahlen, Jahr
Verdiensterhebung | Lohnstatistik, Verdienststatistik, Gehaltsbefragung | Lohn, Firma, Brief, Zahlen
# Zentrum Bayern Familie und Soziales: ZBFS, Versorgungsamt, Soziales
Blindengeld | Sehbehindertengeld, Taubblindengeld, Landesblindengeld | blind, Augen, Oma, Geld
Familiengeld | bayerisches Familiengeld, Krippengeld, Landesgeld | Kind, Baby, Krippe, Geld
Impfschaden | Impfschadensanerkennung, Versorgung nach Impfung, Infektionsschutzentschädigung | Impfung, krank, Arzt, Folgen
Landespflegegeld | bayerisches Pflegegeld, Pflegebonus, Geld vom Freistaat | Oma, pflegen, Bescheid, Konto
Inklusionsbetrieb | Integrationsamt, Inklusionsamt, Arbeitsassistenz | Firma, Rollstuhl, Arbeitsplatz, Kollege
Kündigungsschutz für Schwerbehinderte | Zustimmung zur Kündigung, besonderer Kündigungsschutz, Präventionsverfahren | Kündigung, Chef, krank, Arbeit
Stiftung Mutter und Kind | Landesstiftung, Hilfe für werdende Mütter, Stiftungsgeld | schwanger, Baby, Kinderwagen, Geld
# Bezirk: Bezirksverwaltung, Bezirkstag, überörtlicher Träger
Werkstatt für behinderte Menschen | WfbM, Förderstätte, Budget für Arbeit | Sohn, Arbeit, behindert, Werkstatt
Persönliches Budget | Assistenzleistung, Budgetnehmer, Trägerübergreifendes Budget | Hilfe, Rollstuhl, Alltag, Geld
Betreutes Wohnen | ambulant betreutes Wohnen, Wohngruppe, besondere Wohnform | Wohnung, Bruder, allein, krank
Fischereifachberatung | Fischereiberatung, Fischzucht, Fischbesatz | Teich, Fische, Weiher, Bach
Heimatpflege | Bezirksheimatpfleger, Trachtenberatung, Volksmusikpflege | Tracht, Verein, Musik, Dorf
# Regulierung: Bundesnetzagentur, Aufsicht, Behörde
Marktstammdatenregister | Solaranlage registrieren, Balkonkraftwerk, MaStR | Dach, Solar, Balkon, Strom
Rundfunkstörung | Funkstörung, Störung melden, Prüf- und Messdienst | Radio, Nachbar, Gerät, Fernsehen
Amateurfunkzulassung | Amateurfunk, Rufzeichen, Funkamateur | Funk, Antenne, Prüfung, Dach
Telefonwerbung | unerlaubte Werbeanrufe, Rufnummernmissbrauch, Spam-Anruf | Telefon, Anruf, Oma, Vertrag
Breitbandausbau | Glasfaser, schnelles Internet, Breitbandförderung | Internet, Dorf, langsam, Haus
Mobilfunkmast | Standortbescheinigung, Funkmast, Handystrahlung | Handy, Mast, Nachbar, Dach
Postbeschwerde | Schlichtung Post, verlorenes Paket, Briefzustellung | Paket, Post, Brief, Nachbar
Netzanschluss | Stromanschluss, Netzbetreiber, Einspeisung | Strom, Haus, Solar, Zähler
Wärmepumpenförderung | Heizungsförderung, BAFA, Heizungstausch | Heizung, Öl, Haus, Zuschuss
Elektroprämie | Umweltbonus, Ladesäulenförderung, Wallbox | Auto, Strom, Garage, Prämie
Datenschutzbeschwerde | Datenschutzaufsicht, Landesbeauftragter, Datenpanne | Daten, Kamera, Nachbar, Foto
Stiftungsanerkennung | Stiftung gründen, Stiftungsaufsicht, Stiftungsgeschäft | Geld, Erbe, Verein, Satzung
Lotterie und Tombola | Lotterieerlaubnis, Tombola, Ausspielung | Verein, Fest, Preise, Lose
Ordensverleihung | Bundesverdienstkreuz, Verdienstorden, Ordensvorschlag | Ehrenamt, Vater, Feier, Jahre
Stasi-Akte | Stasi-Unterlagen, Bundesarchiv, Rehabilitierung | Akte, früher, Vater, DDR
Spätaussiedler | Aufnahmeverfahren, Vertriebenenausweis, Bundesverwaltungsamt | Kasachstan, Familie, deutsch, Papiere
Konsularische Hilfe | Botschaft, Konsulat, Auslandsvertretung | Ausland, Pass, gestohlen, Unfall
Visum | Einreisevisum, Schengenvisum, Visastelle | Freundin, Besuch, Thailand, Flug
Medikamentenzulassung | Arzneimittelzulassung, BfArM, Nebenwirkung melden | Arzt, Tablette, krank, Apotheke
Approbation | Ärztezulassung, Berufserlaubnis Pflege, Berufsurkunde | Ärztin, Ausland, Klinik, Prüfung
`
