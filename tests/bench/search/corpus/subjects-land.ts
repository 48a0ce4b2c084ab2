/** Subjects of agriculture, forestry, mining, transport and the environment. Read by `parse-words.ts`. */
export const subjectsOfLandAndTransport = `
# Amt für Ernährung, Landwirtschaft und Forsten: Landwirtschaftsamt, AELF, Forstamt
Mehrfachantrag | Flächenförderung, iBALIS, Agrarförderung | Acker, Wiese, Landwirt, Mai
Ökolandbauförderung | Umstellung auf Bio, Ökoprämie, Biobetrieb | Bio, Hof, Kühe, Prämie
Investitionsförderung Stallbau | Stallbauförderung, Agrarinvestition, Einzelbetriebliche Förderung | Stall, Kühe, bauen, Zuschuss
Kulturlandschaftsprogramm | KULAP, Agrarumweltmaßnahme, Blühstreifen | Wiese, Blumen, Acker, Prämie
Ausgleichszulage für Berggebiete | Bergbauern, benachteiligte Gebiete, Ausgleichszulage | Alm, Berg, Hang, Hof
Junglandwirteprämie | Junglandwirte, Niederlassungsprämie, Hofnachfolge | Hof, übernehmen, Sohn, jung
Sachkundenachweis Pflanzenschutz | Pflanzenschutzmittel, Spritzschein, Spritzenausweis | spritzen, Acker, Gift, Kurs
Düngebedarfsermittlung | Düngeverordnung, Stoffstrombilanz, Gülle | Gülle, Acker, Stickstoff, Winter
Erstaufforstung | Wald neu anlegen, Aufforstungserlaubnis, Aufforstung | Wald, Bäume, Wiese, pflanzen
Waldumbau | Waldförderung, Wiederaufforstung, Käferholz | Borkenkäfer, Fichte, Wald, Sturm
Holzernteberatung | Waldbesitzer, Revierförster, Waldberatung | Holz, Säge, Wald, geerbt
Weinbaukartei | Rebfläche, Rebpflanzrecht, Weinbau | Wein, Reben, Hang, Ernte
Saatgutanerkennung | Saatgut, Pflanzgut, Sortenprüfung | Getreide, Kartoffel, Sorte, verkaufen
Pflanzengesundheitszeugnis | Pflanzenpass, Phytosanitär, Pflanzenexport | Baumschule, Holz, Palette, Ausland
Hauswirtschaftsprüfung | Hauswirtschafterin, Landwirtschaftsschule, Hauswirtschaft | Prüfung, Küche, Kurs, Abschluss
Direktzahlungskontrolle | Cross Compliance, Vor-Ort-Kontrolle, Konditionalität | Kontrolle, Hof, Kürzung, Ohrmarke
Almförderung | Almwirtschaft, Schwendprämie, Weideförderung | Alm, Vieh, Hütte, Sommer
Ländliche Entwicklung | Dorferneuerung, Flurneuordnung, Flurbereinigung | Dorf, Platz, Weg, Zuschuss
LEADER-Projekt | LEADER, Regionalmanagement, Lokale Aktionsgruppe | Verein, Projekt, Dorf, Geld
Schulobstprogramm | Schulfrucht, Schulmilch, Obst und Gemüse | Schule, Kita, Obst, Kinder
# Bergamt: Bergbau, Bergaufsicht, Oberbergamt
Bergbauberechtigung | Bewilligung Bergbau, Bergwerkseigentum, Aufsuchungserlaubnis | Stollen, Kies, Gold, Boden
Betriebsplan für einen Tagebau | Hauptbetriebsplan, Tagebau, Rohstoffabbau | Kies, Bagger, Grube, Lärm
Bergschaden | Bergsenkung, Altbergbau, Stollenbruch | Riss, Haus, Boden, Loch
Geothermiefeld | tiefe Erdwärme, Geothermie, Tiefbohrung | Bohrung, Wärme, Strom, Dorf
Höhlenbefahrung | Besucherbergwerk, Höhlenführung, Befahrungserlaubnis | Höhle, Gruppe, Führung, Verein
# Wasserstraßen- und Schifffahrtsamt: Schifffahrt, Schiff, Wasserstraße
Sportbootführerschein | Bootsführerschein, SBF Binnen, Motorbootschein | Boot, See, Prüfung, Motor
Bootskennzeichen | Kleinfahrzeugkennzeichnung, Bootsregistrierung, Nummer am Boot | Boot, Nummer, gekauft, See
Schiffsuntersuchung | Schiffsattest, Fahrgastschiff, Untersuchungskommission | Schiff, Motor, Gäste, See
Seemannsbuch | Seedienstbuch, Seeleute, Befähigungszeugnis | Schiff, Meer, Arbeit, Hamburg
Liegeplatz | Bootsanlegestelle, Steg, Bojenplatz | Boot, Steg, See, Pacht
Funkzeugnis | Sprechfunkzeugnis, UBI, Binnenschifffahrtsfunk | Funk, Boot, Prüfung, Gerät
Wassersportveranstaltung | Regatta, Drachenbootrennen, schifffahrtspolizeiliche Erlaubnis | See, Verein, Boote, Fest
Seetagebuch | Schiffstagebuch, Logbuch, Fahrtenbuch | Schiff, Reise, Mannschaft, Hafen
Binnenschifferpatent | Schifferpatent, Kleinschifferzeugnis, Unionspatent | Schiff, Prüfung, Donau, Beruf
# Luftamt: Luftfahrt, Luftverkehr, Flugplatz
Drohnenbetrieb | Drohne, unbemanntes Luftfahrzeug, Drohnenführerschein | Drohne, Foto, fliegen, Dorf
Privatpilotenlizenz | Pilotenschein, PPL, Segelflugschein | fliegen, Prüfung, Arzt, Flugzeug
Außenlandung | Hubschrauberlandung, Außenstart, Landeerlaubnis | Hubschrauber, Wiese, Hochzeit, Hotel
Luftfahrzeugeintragung | Luftfahrzeugrolle, Flugzeugzulassung, Kennzeichen Flugzeug | Flugzeug, gekauft, Nummer, Verein
Ballonaufstieg | Heißluftballon, Himmelslaternen, Luftballonstart | Hochzeit, Ballon, Kinder, Himmel
Feuerwerk nahe Flugplätzen | Feuerwerksfreigabe, Luftraumnutzung, Laserpointer | Feuerwerk, Hochzeit, Nacht, Fest
Zuverlässigkeitsüberprüfung Luftsicherheit | ZÜP, Flughafenausweis, Luftsicherheit | Flughafen, Job, Ausweis, München
Fluglärmbeschwerde | Fluglärm, Nachtflug, Lärmschutzbeauftragter | Lärm, Flugzeug, Nacht, Haus
Fluggastrechte | Flugverspätung, Flugannullierung, Ausgleichszahlung | Flug, Urlaub, Verspätung, Koffer
Modellflugplatz | Modellflug, Modellflugzeug, Aufstiegserlaubnis | Verein, Wiese, Modell, fliegen
# Eisenbahn-Bundesamt: Bahn, Schiene, Eisenbahn
Triebfahrzeugführerschein | Lokführerschein, Lokführer, Zusatzbescheinigung | Zug, Prüfung, Job, Bahn
Bahnübergang | Schranke, Bahnübergangssicherung, Blinklicht | Zug, Schranke, Straße, Auto
Schienenlärm | Lärmschutzwand, Lärmaktionsplan Schiene, Bahnlärm | Zug, Nacht, Lärm, Haus
Fahrgastrechte Bahn | Zugverspätung, Fahrpreiserstattung, Zugausfall | Zug, Verspätung, Ticket, Geld
Gleisanschluss | Anschlussgleis, Gleisanschlussförderung, Werkbahn | Firma, Gleis, Zug, Halle
Grundstück an der Bahn | Bahngrundstück, Freistellung von Bahnbetriebszwecken, Entwidmung | Grundstück, Bahnhof, kaufen, Zaun
# Bundesamt für Logistik und Mobilität: Maut, Fernstraße, Autobahn
Lkw-Maut | Mauterstattung, Toll Collect, Mautgebühr | Lkw, Autobahn, Firma, Rechnung
Mautbefreiung | mautfrei, Mautbefreiung Handwerker, Schaustellerfahrzeug | Handwerker, Lkw, Transporter, Tonnen
Fahrerkarte | Fahrtenschreiber, Unternehmenskarte, Tachograph | Lkw, Fahrer, Karte, verloren
Lenk- und Ruhezeiten | Sozialvorschriften, Ruhezeit, Fahrpersonal | Lkw, Fahrer, Wochenende, Chef
Autobahnanbau | Anbauverbotszone, Werbeanlage Autobahn, Fernstraßenbundesamt | Schild, Autobahn, Halle, bauen
Lärmschutz an Autobahnen | Lärmsanierung, Schallschutzfenster, Flüsterasphalt | Lärm, Autobahn, Fenster, Haus
Gefahrgutbeauftragter | ADR-Schein, Gefahrguttransport, Gefahrgutschulung | Gas, Lkw, Kurs, Tank
Kraftfahrzeugprototyp | Typgenehmigung, Betriebserlaubnis, Einzelgenehmigung | Motorrad, Umbau, Eigenbau, Prüfung
Rückrufaktion | Rückruf, Kraftfahrt-Bundesamt, Sicherheitsmangel | Auto, Werkstatt, Brief, Airbag
# Landesamt für Umwelt: Umweltamt, Umwelt, LfU
Hochwasserwarnung | Hochwassernachrichtendienst, Pegel, Hochwassergefahr | Hochwasser, Keller, Regen, Fluss
Radonmessung | Radon, Radonvorsorge, Strahlenschutz | Keller, Haus, Messung, Gas
Abfallnachweis | Nachweisverordnung, Entsorgungsnachweis, Begleitschein | Container, Firma, Abfälle, Bauschutt
Umweltdaten | Umweltinformation, Luftmesswerte, Messstation | Luft, Ozon, Straße, Werte
Geotop | Geologie, Bohrarchiv, Bodenkarte | Boden, Stein, Karte, Bohrung
Wolfsmanagement | Wolf, Herdenschutz, Wolfsriss | Schafe, Zaun, Wolf, Weide
Biberschaden | Biber, Biberberater, Schadensausgleich | Bach, Acker, Baum, Damm
Lärmkartierung | Umgebungslärm, Lärmkarte, Lärmaktionsplan | Lärm, Straße, Haus, Karte
Röntgenanlage | Röntgenverordnung, Röntgenanzeige, Strahlenschutzbeauftragter | Zahnarzt, Praxis, Gerät, Kurs
Messstelle Trinkwasser | Grundwassermessstelle, Wasserqualität, Nitratwerte | Wasser, Brunnen, Nitrat, Werte
# Vermessungsamt: Vermessung, Kataster, ADBV
Grundstücksteilung | Grundstück teilen, Teilungsvermessung, Flurstückszerlegung | Grundstück, Sohn, bauen, Garten
Grenzfeststellung | Grenzstein, Grenzermittlung, Abmarkung | Nachbar, Zaun, Stein, Streit
Auszug aus dem Liegenschaftskataster | Flurkarte, Katasterauszug, Lageplan | Bauplan, Haus, Karte, Architekt
Gebäudeeinmessung | Einmessungspflicht, Gebäudevermessung, Einmessung | Haus, Garage, fertig, Rechnung
Luftbild | Luftbildauskunft, Orthofoto, historisches Luftbild | Foto, Haus, früher, Dorf
`
