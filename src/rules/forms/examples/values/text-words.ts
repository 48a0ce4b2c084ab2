/** Answers to questions that many forms ask, by words of the question. All of them are invented. */
const words: readonly (readonly [question: RegExp, answers: readonly string[]])[] = [
  [/Schule|Einrichtung/u, ['Grundschule am Mühlbach, Sonnenau', 'Realschule Lerchenbeuren', 'Montessori-Schule Ahornkirchen']],
  [/Kita|Kindergarten|betreut Ihr Kind/u, ['Kita Sonnenkäfer, Sonnenau', 'Kinderhaus St. Ägidius, Krumbeuren']],
  [/Klasse\b/u, ['5b', '3a', '8c']],
  [/Fahrschule/u, ['Fahrschule Käfer', 'Fahrschule Grünes Licht']],
  [/Hochschule/u, ['Hochschule Musterstadt, Bauwesen', 'Technische Hochschule Musterstadt, Pflege']],
  [/Krankenkasse/u, ['Muster-Krankenkasse', 'Beispielkasse Süd']],
  [/Versicherung|versichert/u, ['Muster-Versicherung', 'Süddeutsche Beispielversicherung']],
  [/\bBank\b/u, ['Musterbank Sonnenau', 'Beispielbank eG']],
  [/Rechtsform/u, ['GmbH', 'Einzelunternehmen', 'eingetragener Verein']],
  [/Registergericht/u, ['Amtsgericht Musterstadt']],
  [/Registernummer/u, ['HRB 99999', 'VR 99998']],
  [/Gericht|Staatsanwaltschaft|Kanzlei/u, ['Amtsgericht Musterstadt, Aktenzeichen TEST 12/26']],
  [/Behörde|Welches Amt|Jugendamt|Standesamt/u, ['Landratsamt Musterland', 'Stadt Musterstadt']],
  [/Notariat/u, ['Notariat Bürgle, Sonnenau']],
  [/Verein|Anbieter|Organisation/u, ['Turnverein Sonnenau e. V.', 'Musikschule Krumbeuren', 'Trachtenverein D’Mühlbachtaler']],
  [/Feuerwehr|Einheit/u, ['Freiwillige Feuerwehr Lerchenbeuren']],
  [/Gaststätte/u, ['Gasthaus zur Grünen Mühle', 'Café Schönblick']],
  [/Spielhalle/u, ['Spielhalle Glückskäfer']],
  [/Betrieb|Firma|Arbeitgeber|arbeiten Sie|arbeitet/u, ['Schreinerei Süß & Söhne GmbH', 'Gärtnerei Blütenreich', 'Bäckerei Öttl']],
  [/Beruf|Was arbeiten|Abschluss/u, ['Erzieherin', 'Zimmerer', 'Pflegefachkraft', 'Bürokauffrau']],
  [/Haltestelle|steigt Ihr Kind ein/u, ['Schmiedgasse', 'Marktplatz', 'Am Mühlbach']],
  [/Linie/u, ['7312', '818']],
  [/Tierart|Welche Tiere/u, ['Schafe', 'Zwergziegen', 'Bartagamen']],
  [/Bäume|Sträucher|wächst/u, ['zwei Linden und eine Hainbuche', 'Haselsträucher']],
  [/Material/u, ['Kupfer', 'Edelstahl']],
  [/Sprache/u, ['Türkisch', 'Ukrainisch']],
  [/Ländern|Welcher Staat|Woher/u, ['Österreich', 'Italien']],
  [/Pass|Ausweis|Führerschein/u, ['TEST00123', 'TEST00456']],
  [/Grundbuch/u, ['Sonnenau', 'Krumbeuren']],
  [/Straßen?\b|Wo |Wohin|Von wo|Fahrtrichtung/u, ['Kreisstraße am Ortsrand von Lerchenbeuren', 'Kirchgasse in Sonnenau', 'Festwiese am Mühlbach']],
  [/Veranstaltung|Vorhaben|Thema/u, ['Mühlbachfest', 'Sommerlager im Grünen', 'Dorfjubiläum']],
  [/Raum|Stockwerk/u, ['Gaststube im Erdgeschoss', 'Nebenzimmer im ersten Stock']],
  [/Internet|Website/u, ['https://www.example.org/']],
  [/[Ff]arbe/u, ['grün', 'dunkelblau']],
  [/Marke|Hersteller/u, ['Musterwerk', 'Beispielbau']],
  [/Wofür/u, ['Material', 'Fahrtkosten', 'Verpflegung']],
  [/Wer zahlt/u, ['die Gemeinde', 'der Förderverein', 'Kreisjugendring']],
  [/Wem gehört/u, ['der Nachbarin Bärbel Öttl', 'der Gemeinde']],
] // prettier-ignore

/** Invented companies, associations and schools. */
export const organisations = [
  'Turnverein Sonnenau e. V.',
  'Schreinerei Süß & Söhne GmbH',
  'Musikfreunde Krumbeuren e. V.',
  'Gärtnerei Blütenreich',
] as const

/** Answers that fit a question; none where it is asked too seldom to be listed. */
export const wordsFor = (question: string): readonly string[] =>
  words.find(([asked]) => asked.test(question))?.[1] ?? []
