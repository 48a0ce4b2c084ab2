/**
 * What people do with a subject: title, two nouns for it, and what they say before they know the word. Where a fourth column
 * says so, it is done only with what is about money, or is a paper.
 */
export const actions = `
$ beantragen | Antrag, Erstantrag | wie komme ich da dran, wo kriegt man das, steht mir das zu
$ verlängern | Verlängerung, Folgeantrag | läuft bald ab, ist abgelaufen, soll weitergehen
$ ändern lassen | Änderung, Änderungsantrag | stimmt nicht mehr, hat sich geändert, ist jetzt anders
$ abmelden | Abmeldung, Austragung | brauche ich nicht mehr, will raus, hat aufgehört
$ anmelden | Anmeldung, Registrierung | ist neu, muss man das sagen, zum ersten Mal
$ kündigen | Kündigung, Beendigung | will nicht mehr, zu teuer, möchte aufhören
$ übertragen | Übertragung, Umschreibung | soll jemand anderer kriegen, weitergeben, übernehmen
$ prüfen lassen | Überprüfung, Kontrolle | kommt mir falsch vor, kann das stimmen, zu wenig
$ zurückfordern | Rückforderung, Erstattung | zu viel gezahlt, Geld zurück, doppelt abgebucht | Geld
$ nachweisen | Nachweis, Beleg | jemand will einen Zettel, was muss ich vorzeigen, ein Papier fehlt
$ bescheinigen lassen | Bescheinigung, Bestätigung | schriftlich haben, Bestätigung fehlt, jemand verlangt das | Papier
$ ersetzen lassen | Ersatz, Zweitschrift | verloren, gestohlen, nicht mehr lesbar | Papier
$ einsehen | Einsicht, Auskunft | will wissen was drin steht, nachschauen, anschauen
$ anzeigen | Anzeige, Meldung | muss man das melden, vergessen zu melden, fängt bald an
$ berichtigen | Berichtigung, Korrektur | falsch geschrieben, Fehler drin, falscher Name | Papier
$ widerrufen | Widerruf, Rücknahme | hab es mir anders überlegt, zurücknehmen, doch nicht
$ stunden lassen | Stundung, Ratenzahlung | kann nicht zahlen, später zahlen, in Raten | Geld
$ erlassen lassen | Erlass, Befreiung | kann das nicht zahlen, muss ich wirklich, ungerecht | Geld
$ unterbrechen | Unterbrechung, Ruhen | Pause machen, eine Zeit lang nicht, später weiter
$ wieder aufnehmen | Wiederaufnahme, Wiedereinstieg | wieder anfangen, war lange weg, von vorn
$ nachreichen | Nachreichung, Ergänzung | fehlt noch etwas, Unterlagen vergessen, zu spät dran
$ vorab klären | Voranfrage, Vorprüfung | geht das überhaupt, vorher fragen, lohnt sich das
$ berechnen lassen | Berechnung, Rechner | wie viel bekomme ich, was kostet das, ausrechnen | Geld
$ auszahlen lassen | Auszahlung, Überweisung | Geld ist noch nicht da, wann kommt das Geld, neues Konto | Geld
$ abtreten | Abtretung, Vollmacht | jemand anderer soll das Geld kriegen, für jemand machen, unterschreiben | Geld
$ teilen | Aufteilung, Teilung | jeder die Hälfte, zusammen, getrennt | Geld
$ zusammenlegen | Zusammenlegung, Zusammenführung | aus zwei eins machen, doppelt, gemeinsam | Papier
$ befristen | Befristung, Zeitraum | nur für kurz, ein paar Monate, nicht für immer
$ sperren lassen | Sperrung, Sperre | darf keiner sehen, weg damit, schnell zumachen | Papier
$ freigeben lassen | Freigabe, Freischaltung | ist gesperrt, geht nicht auf, warte schon lange
$ digital abrufen | Abruf, Onlinezugang | im Internet, mit dem Handy, Passwort vergessen
$ beglaubigen lassen | Beglaubigung, Echtheitsvermerk | Kopie reicht nicht, Stempel, fürs Ausland | Papier
$ übersetzen lassen | Übersetzung, mehrsprachige Fassung | kann kein Deutsch, andere Sprache, verstehe das nicht | Papier
$ begutachten lassen | Begutachtung, Gutachten | jemand kommt vorbei, Termin zum Anschauen, schlechtes Ergebnis
$ fördern lassen | Förderung, Zuschuss | gibt es Geld dafür, wer zahlt das, zu teuer
$ vermitteln lassen | Vermittlung, Beratung | wer hilft mir, finde niemanden, allein schaffe ich das nicht
$ versichern | Versicherung, Absicherung | was wenn etwas passiert, Schaden, wer haftet
$ archivieren lassen | Aufbewahrung, Archivierung | wie lange aufheben, alter Ordner, wegwerfen
$ reservieren | Reservierung, Vormerkung | schon mal sichern, für nächstes Jahr, nichts mehr frei
Widerspruch zu: $ | Widerspruch, Einspruch | abgelehnt, nicht einverstanden, was kann ich dagegen tun
Beschwerde zu: $ | Beschwerde, Reklamation | ärgere mich, niemand antwortet, dauert ewig
Stand der Bearbeitung: $ | Sachstand, Bearbeitungsstand | wie lange noch, höre nichts, schon Monate her
Termin zu: $ | Termin, Sprechstunde | muss ich hinkommen, wann ist offen, keiner geht ran
`
