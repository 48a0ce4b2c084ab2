/** Subjects of job centres, courts, the police, registries and federal agencies. Read by `parse-words.ts`. */
export const subjectsOfWorkAndLaw = `
# Agentur für Arbeit: Arbeitsagentur, Arbeitsamt, Arbeit
Arbeitslosengeld | ALG eins, Arbeitslosmeldung, Geld bei Kündigung | gekündigt, Job, Chef, Sperrzeit
Arbeitssuchendmeldung | arbeitssuchend melden, Meldung drei Monate vorher, Kündigung melden | Kündigung, Vertrag, befristet, Frist
Kurzarbeitergeld | Kurzarbeit, Arbeitsausfall, Konjunkturkurzarbeit | Firma, Aufträge, Lohn, Mitarbeiter
Gründungszuschuss | Förderung Selbstständigkeit, Gründerzuschuss, Einstiegsgeld | selbstständig, Idee, Laden, Geld
Bildungsgutschein | Weiterbildung, Fortbildung, Qualifizierung | Kurs, Job, Computer, Abschluss
Berufsberatung | Berufsorientierung, Berufsinformationszentrum, Ausbildungsplatzsuche | Schule, Tochter, Ausbildung, Zeugnis
Berufsausbildungsbeihilfe | BAB, Beihilfe Ausbildung, Azubigeld | Azubi, Wohnung, Lehre, Eltern
Eingliederungszuschuss | Lohnkostenzuschuss, Einstellungsförderung, Zuschuss Arbeitgeber | Firma, einstellen, schwerbehindert, Lohn
Insolvenzgeld | Lohnausfall, pleite, Arbeitgeber insolvent | Firma, Lohn, Chef, pleite
Kindergeld | Familienkasse, Kindergeldnummer, Geld fürs Kind | Kind, Baby, Studium, Konto
Kinderzuschlag | KiZ, Zuschlag Familie, Geld für Familien | Kinder, wenig Geld, Miete, Lohn
Bürgergeld | Grundsicherung für Arbeitsuchende, Hartz vier, ALG zwei | Jobcenter, Miete, Geld, Wohnung
Erstausstattung vom Jobcenter | Möbelgeld, Babyerstausstattung, einmalige Leistung | Möbel, Baby, Kühlschrank, Wohnung
Umzugskosten vom Jobcenter | Zusicherung Wohnung, Umzug Jobcenter, Kautionsdarlehen | Umzug, Kaution, Wohnung, Miete
Anerkennung ausländischer Zeugnisse | Berufsanerkennung, Gleichwertigkeit, Zeugnisbewertung | Syrien, Lehrerin, Abschluss, Zeugnis
Arbeitserlaubnis für Saisonkräfte | Saisonarbeit, Erntehelfer, Ferienbeschäftigung | Spargel, Hof, Ernte, Georgien
Schwerbehindertenausgleich | Ausgleichsabgabe, Anzeige Schwerbehinderte, Beschäftigungspflicht | Firma, Mitarbeiter, Quote, Prozent
# Amtsgericht: Gericht, Justiz, Rechtspfleger
Erbschein | Nachlassgericht, Erbnachweis, Erbfolge | geerbt, Oma gestorben, Bank, Haus
Erbausschlagung | Erbe ablehnen, Schulden erben, Ausschlagung | Schulden, Vater gestorben, Frist, Bruder
Testament | Testament hinterlegen, letzter Wille, Verwahrung | Oma, Notar, Haus, Enkel
Grundbuchauszug | Grundbuch, Grundbucheinsicht, Grundbuchabschrift | Haus, Nachbar, Bank, Grundstück
Löschung einer Grundschuld | Grundschuldlöschung, Hypothek, Löschungsbewilligung | Bank, Kredit, Haus, abbezahlt
Vereinsregister | Vereinseintragung, e.V., Vorstandswechsel | Verein, Vorstand, Satzung, Kassier
Handelsregister | HRB, Handelsregisterauszug, Firmeneintrag | GmbH, Geschäftsführer, Firma, Notar
Mahnbescheid | gerichtliches Mahnverfahren, Mahngericht, Vollstreckungsbescheid | Rechnung, zahlt nicht, Kunde, Geld
Beratungshilfe | Beratungshilfeschein, Anwalt umsonst, Rechtsberatung | Anwalt, wenig Geld, Streit, Nachbar
Prozesskostenhilfe | PKH, Verfahrenskostenhilfe, Gerichtskosten | Gericht, Anwalt, Geld, Scheidung
Scheidung | Ehescheidung, Scheidungsantrag, Trennungsjahr | Ehe, getrennt, Frau, Haus
Umgangsrecht | Umgangsregelung, Besuchsrecht, Kontakt zum Kind | Vater, Kind, Wochenende, Trennung
Zwangsversteigerung | Versteigerungstermin, Teilungsversteigerung, Hausversteigerung | Haus, Bank, Gebot, Schulden
Pfändungsschutzkonto | P-Konto, Pfändungsfreigrenze, Kontopfändung | Konto, gesperrt, Geld, Schulden
Verbraucherinsolvenz | Privatinsolvenz, Restschuldbefreiung, Insolvenzantrag | Schulden, pleite, Kredit, Jahre
Schöffenamt | Schöffe, ehrenamtlicher Richter, Laienrichter | Gericht, Ehrenamt, Chef, Urlaub
Schlichtungsverfahren | Schlichter, Mediation, Gütestelle | Nachbar, Hecke, Zaun, Streit
Räumungsklage | Zwangsräumung, Wohnungsräumung, Gerichtsvollzieher | Miete, Vermieter, Wohnung, Kündigung
Gewaltschutzanordnung | Kontaktverbot, Näherungsverbot, Gewaltschutz | Mann, schlägt, Angst, Wohnung
Kirchenaustritt | aus der Kirche austreten, Austrittserklärung, Kirche verlassen | Kirche, Steuer, katholisch, evangelisch
Dolmetscherbeeidigung | vereidigter Übersetzer, Übersetzerliste, Gerichtsdolmetscher | Sprache, Urkunde, übersetzen, Prüfung
Apostille | Überbeglaubigung, Legalisation, Echtheitsbestätigung | Urkunde, Ausland, Heirat, Brasilien
# Staatsanwaltschaft und Polizei: Polizei, Anzeige, Ermittlung
Strafanzeige | Anzeige erstatten, Diebstahl anzeigen, Onlinewache | gestohlen, Fahrrad, Einbruch, Nachbar
Akteneinsicht bei der Staatsanwaltschaft | Ermittlungsakte, Einsicht Strafakte, Aktenzeichen | Anwalt, Unfall, Verfahren, Brief
Opferentschädigung | Opferhilfe, Gewaltopfer, soziale Entschädigung | Gewalt, verletzt, Trauma, Geld
Führungszeugnis | polizeiliches Führungszeugnis, Vorstrafen, Bundeszentralregister | Arbeit, Verein, Trainer, Chef
Tilgung aus dem Strafregister | Registertilgung, Vorstrafe löschen, Straferlass | Vorstrafe, Job, Jahre, Strafe
Gnadengesuch | Begnadigung, Strafaufschub, Haftaufschub | Gefängnis, Strafe, Haft, Familie
Punkteauskunft | Punkte in Flensburg, Fahreignungsregister, Punktestand | geblitzt, Punkte, Kraftfahrt-Bundesamt, schnell
Bußgeldbescheid | Bußgeld, Blitzer, Anhörungsbogen | geblitzt, Rotlicht, Ampel, Strafe
Zeugenentschädigung | Zeugengeld, Verdienstausfall Zeuge, Ladung | Gericht, Zeuge, Fahrt, Arbeit
Einbruchschutz | kriminalpolizeiliche Beratung, Sicherheitsberatung, Förderung Einbruchschutz | Haus, Fenster, Urlaub, Einbruch
Vermisstenmeldung | vermisste Person, Suchmeldung, Fahndung | Oma, weg, Kind, dement
# Standesamt: Standesbeamtin, Urkunde, Personenstand
Geburtsurkunde | Geburtsregister, Geburtsbescheinigung, internationale Geburtsurkunde | Baby, Krankenhaus, Name, Kind
Eheschließung | Heirat, Trauung, Ehefähigkeit | heiraten, Hochzeit, Zeuge, Samstag
Sterbeurkunde | Sterbefall anzeigen, Todesbescheinigung, Leichenschauschein | gestorben, Vater, Bestatter, Krankenhaus
Eheurkunde | Heiratsurkunde, Familienbuch, Eheregister | verheiratet, verloren, Ausland, Stammbuch
Namensführung in der Ehe | Ehename, Doppelname, Geburtsname wieder annehmen | Name, Heirat, Scheidung, Frau
Geschlechtseintrag | Selbstbestimmungsgesetz, Vornamensänderung trans, diverse Person | Name, Ausweis, trans, Papiere
Nachbeurkundung einer Auslandsgeburt | Geburt im Ausland, Standesamt eins, Auslandsgeburt | Thailand, Kind, Botschaft, Urkunde
# Einwohnermeldeamt: Meldeamt, Bürgerbüro, Rathaus
Wohnsitz | Ummeldung, Anmeldung Wohnung, Wohnungsgeberbestätigung | umgezogen, Wohnung, Vermieter, Zuzug
Meldebescheinigung | Meldebestätigung, Aufenthaltsbescheinigung, Haushaltsbescheinigung | Arbeit, Bank, Adresse, Kind
Personalausweis | Perso, Ausweis, eID | verloren, abgelaufen, Foto, Ausland
Reisepass | Pass, Expresspass, vorläufiger Reisepass | Urlaub, Flug, abgelaufen, Kind
Auskunftssperre | Adresssperre, Melderegistersperre, Übermittlungssperre | Bedrohung, Adresse, Angst, Exmann
Melderegisterauskunft | Adressauskunft, Adresse herausfinden, Personensuche | Freund, Schulden, Adresse, suchen
Hundesteuer | Hundemarke, Hundeanmeldung Gemeinde, Steuer Hund | Hund, Tier, Marke, Gemeinde
Briefwahl | Wahlschein, Wahlunterlagen, Stimmzettel | Wahl, Urlaub, krank, Sonntag
Wahlhelfer | Wahlvorstand, Wahlamt, Erfrischungsgeld | Wahl, Sonntag, zählen, Gemeinde
Fundbüro | Fundsache, verlorene Gegenstände, Fund melden | verloren, Schlüssel, Geldbeutel, gefunden
Osterfeuer | Brauchtumsfeuer, Lagerfeuer, offenes Feuer | Feuer, Garten, Holz, Feuerwehr
Grabstelle | Friedhof, Grabnutzungsrecht, Urnengrab | Oma, Grab, Stein, Pfarrei
Straßenbeleuchtung | Laterne defekt, Straßenlampe, Lichtstörung | Lampe, dunkel, Straße, Weg
Wasseranschluss | Hausanschluss, Wasserzähler, Wasserversorger | Haus, Bau, Zähler, Rohr
Abwassergebühr | Kanalgebühr, gesplittete Abwassergebühr, Gartenwasserzähler | Garten, Zähler, Regen, Rechnung
Zweitwohnungsteuer | Nebenwohnung, Zweitwohnsitz, Ferienwohnungsteuer | Ferienwohnung, Wohnung, Berge, Bescheid
Kurbeitrag | Kurtaxe, Gästekarte, Fremdenverkehrsbeitrag | Gäste, Hotel, Zimmer, Urlaub
`
