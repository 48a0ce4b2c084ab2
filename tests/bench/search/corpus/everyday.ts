/**
 * Words in which people tell of their lives, whatever they want from an office: the more usual, the further in front. The
 * county's own services use them as well.
 */
export const everydayWords = `
Auto Kind Geld Haus Wohnung Kinder neu alt Oma Schule weg Tochter Hof Straße Sohn Jahr verkaufen Vater Opa Mutter
gekauft zahlen Papiere Baby Firma Bus Papa Landwirt Euro Führerschein Eltern aufstellen Wagen verloren Mann gestorben
Frau Keller klein Bank behalten Woche Rente Motorrad Mama Brief Dorf Chef arbeiten allein Winter verheiratet Traktor
Schild Nachbar Monat Lkw krank Kennzeichen Heim Garten Familie erlaubt Betrieb Arbeit anmelden Verein Prüfung Stadt
Polizei passiert Nummer Miete leer Laden Klasse Kita Grundstück deutsch Bruder aufmachen abgelaufen Wochenende Umzug
Türkei Tank Steuer selbstständig schwanger Pass Kurs Jobcenter Hotel Garage Feuerwehr Fahrschule Baustelle Ausweis
Ausbildung andere voll verdienen umbauen teuer Tante Sonntag Scheidung Rollstuhl Platz loswerden Konto Kindergarten Job
Italien Genehmigung gewechselt Freund eröffnen Enkel Dach daheim bestanden Bauer Ausland Alter alleinerziehend ziehen
Wohnwagen Waschmaschine Volksfest Urlaub Ukraine Transporter Trainer Taxi Syrien Stall Schwester Rumänien Pistole
Pflegekind Pferde Parkplatz Notar München Müll Nachts Krankenhaus Hund Grenze geerbt geboren Freundin Flüchtling
Feiertag Elternzeit einbauen Bohrung Boden Behinderung Bauernhof Bahnhof Bagger Bach Azubi Anhänger Acker abgeben Wald
Wohnmobil Werkstatt Trennung Tagesmutter Studium Sommer Rechnung Preis Pflegeheim parken Mahnung Lohn Küche
Kühlschrank Kleinbus Kasse Hofladen hergezogen Gewehr gestohlen geklaut Friseur Fluss Flughafen essen Dönerladen
Apotheke Anwalt Angst Adresse abholen Zwillinge zumachen Zug Zaun Wärmepumpe Wirtshaus Weide Versicherung Uhr Tür
umgezogen Turnhalle Trinken Termin Telefon Teilzeit Supermarkt Strom Stadel Sportverein Schwimmbad Scheune Schafe
Sachen Reifen Regen Radweg Pool Post Polen Pfarrei Onkel Oldtimer Nest Möbel Minijob Metzgerei Meister Maus Matratze
Markt Makler Maibaum Loch Leitung Lehrerin Kühe Kunden Konzert Klinik Kapelle Kanal Jäger Hochzeit Heizung Fenster
Fahrrad Katze Sperrmüll Reparatur Unfall Handy Schulbus Ampel Baum Hecke Wespen Asbest Brunnen Öl Lärm Gestank Fest
Bier Feuerwerk Waffe Jagd Fisch Bienen Huhn Schwein Milch Brot Kaffee Imbiss Tattoo Piercing Masern Impfung Spritze
`
