import type { Messages } from './messages.ts'

/** German, formal, plain. */
export const de: Messages = {
  issue: {
    required: 'Bitte füllen Sie „{label}“ aus.',
    'required-choice': 'Bitte wählen Sie bei „{label}“ eine Antwort aus.',
    'required-choices': 'Bitte wählen Sie bei „{label}“ mindestens eine Antwort aus.',
    'required-consent': 'Bitte bestätigen Sie: „{label}“',
    'required-file': 'Bitte fügen Sie bei „{label}“ eine Datei hinzu.',
    'too-short': '„{label}“ braucht mindestens {min} Zeichen. Es sind erst {length}.',
    'too-long': '„{label}“ darf höchstens {max} Zeichen haben. Es sind {length}. Bitte kürzen Sie den Text.',
    'unwanted-characters': '„{label}“ enthält unsichtbare Sonderzeichen. Bitte tippen Sie den Text neu ein.',
    'foreign-character':
      '„{label}“ darf das Zeichen „{character}“ nicht enthalten. Erlaubt sind lateinische Buchstaben, wie sie im Ausweis stehen.',
    'look-alike-character':
      '„{label}“ enthält das Zeichen „{character}“. Meinten Sie „{better}“? Bitte tippen Sie es neu ein.',
    'not-a-number': 'Bitte geben Sie bei „{label}“ eine Zahl ein, zum Beispiel 3,5.',
    'too-many-decimals': '„{label}“ darf höchstens {decimals} Stellen nach dem Komma haben.',
    'not-an-amount': 'Bitte geben Sie bei „{label}“ einen Betrag in Euro ein, zum Beispiel 1.234,50.',
    'not-a-partial-date':
      'Bitte geben Sie bei „{label}“ ein Datum ein, zum Beispiel 24.12.1958. Wenn Sie Tag oder Monat nicht wissen, reicht das Jahr.',
    'not-a-licence-plate':
      'Bitte geben Sie bei „{label}“ ein deutsches Kennzeichen ein, zum Beispiel M-AB 123.',
    'licence-plate-gap':
      'Bitte setzen Sie bei „{label}“ einen Strich nach dem Ortskürzel, zum Beispiel M-AB 123.',
    'tax-id-length':
      'Bitte prüfen Sie „{label}“: Die Nummer hat 11 Ziffern und beginnt nicht mit 0. Ihre Eingabe hat {length} Zeichen.',
    'tax-id-check-digit':
      'Bitte prüfen Sie „{label}“: Die Prüfziffer stimmt nicht. Vielleicht ist eine Ziffer vertauscht.',
    'not-an-integer': 'Bitte geben Sie bei „{label}“ eine ganze Zahl ein, zum Beispiel 15.',
    'too-small': '„{label}“ muss mindestens {min} sein.',
    'too-large': '„{label}“ darf höchstens {max} sein.',
    'not-a-date':
      'Bitte geben Sie bei „{label}“ ein Datum mit Tag, Monat und Jahr ein, zum Beispiel 24.12.2025.',
    'too-early': '„{label}“ darf nicht vor dem {min} liegen.',
    'too-late': '„{label}“ darf nicht nach dem {max} liegen.',
    'not-a-time': 'Bitte geben Sie bei „{label}“ eine Uhrzeit ein, zum Beispiel 7:30.',
    'not-an-email':
      'Bitte geben Sie bei „{label}“ eine vollständige E-Mail-Adresse ein, zum Beispiel name@example.org.',
    'not-a-phone-number': 'Bitte geben Sie bei „{label}“ eine Telefonnummer ein, zum Beispiel 089 99998-100.',
    'not-an-option': 'Bitte wählen Sie bei „{label}“ eine der angebotenen Antworten aus.',
    'too-few': 'Bitte wählen Sie bei „{label}“ mindestens {min} Antworten aus.',
    'too-many': 'Bitte wählen Sie bei „{label}“ höchstens {max} Antworten aus.',
    'iban-characters':
      'Bitte prüfen Sie „{label}“: Eine IBAN beginnt mit zwei Buchstaben, danach kommen nur Ziffern und Buchstaben.',
    'iban-country':
      'Bitte prüfen Sie „{label}“: Das Länderkürzel {country} gibt es bei IBANs nicht. Deutsche beginnen mit DE.',
    'iban-length':
      'Bitte prüfen Sie „{label}“: Eine IBAN mit {country} hat {expected} Zeichen. Ihre Eingabe hat {length}.',
    'iban-check-digits':
      'Bitte prüfen Sie „{label}“: Die Prüfziffer stimmt nicht. Vielleicht ist eine Ziffer vertauscht.',
    'file-too-large':
      'Die Datei „{name}“ ist {size} groß. Erlaubt sind höchstens {maxBytes}. Bitte wählen Sie eine kleinere Datei.',
    'files-too-large':
      'Ihre Dateien sind zusammen {size} groß. Erlaubt sind höchstens {maxBytes}. Bitte entfernen Sie eine Datei.',
    'file-type': 'Die Datei „{name}“ hat nicht das richtige Format. Erlaubt sind: {accept}.',
    'file-empty': 'Die Datei „{name}“ ist leer. Bitte wählen Sie eine andere.',
    'too-many-files': 'Bei „{label}“ sind höchstens {max} Dateien möglich. Bitte entfernen Sie eine.',
    'too-few-rows': 'Bitte machen Sie bei „{label}“ mindestens {min} Angabe.',
    'form-rule': 'Bitte prüfen Sie „{label}“.',
    'too-many-rows': 'Bei „{label}“ sind höchstens {max} Einträge möglich.',
  },
  load: {
    'unknown-form': 'Dieses Formular gibt es nicht (mehr).',
    unreachable: 'Das Formular konnte nicht geladen werden. Bitte prüfen Sie Ihre Internetverbindung.',
    'not-trusted':
      'Das Formular ist nicht so angekommen, wie das Amt es veröffentlicht hat. Zu Ihrem Schutz wird es nicht angezeigt.',
    'insecure-page':
      'Diese Seite ist nicht sicher verbunden (https). Zu Ihrem Schutz wird das Formular hier nicht angezeigt.',
    'no-form-named': 'Auf dieser Seite ist nicht angegeben, welches Formular gezeigt werden soll.',
    unreadable: 'Das Formular kann nicht gelesen werden.',
  },
  reason: {
    network: 'Es besteht gerade keine Verbindung zum Amt.',
    timeout: 'Die Verbindung zum Amt ist zu langsam.',
    'no-receipt':
      'Statt einer Bestätigung kam eine andere Antwort. Vielleicht müssen Sie sich erst im WLAN anmelden.',
    'server-busy': 'Der Empfang ist gerade ausgelastet.',
    'server-error': 'Der Empfang hat gerade eine Störung.',
    'receipt-not-valid': 'Die Bestätigung ist nicht echt. Bitte rufen Sie das Amt an.',
    'other-content': 'Unter dieser Nummer liegt dem Amt schon etwas anderes vor. Bitte rufen Sie das Amt an.',
    refused: 'Der Empfang hat die Sendung nicht angenommen. Bitte rufen Sie das Amt an.',
    'key-revoked': 'Das Amt hat seinen Schlüssel ausgetauscht. Bitte füllen Sie das Formular neu aus.',
    interrupted: 'Die Übertragung wurde unterbrochen.',
  },
  state: {
    kept: 'Auf diesem Gerät gespeichert – noch NICHT beim Amt',
    sending: 'Wird übertragen …',
    arrived: 'Eingegangen am {date} – Eingangsnummer {code}',
    action: 'Braucht Ihre Hilfe: {reason}',
  },
  ui: {
    start: 'Jetzt ausfüllen',
    continue: 'Weiter ausfüllen',
    startAnew: 'Neu beginnen',
    draftFound: 'Sie haben dieses Formular am {date} begonnen. Ihre Angaben sind noch auf diesem Gerät.',
    duration: 'etwa {minutes} Minuten',
    durationTitle: 'So lange dauert es',
    needsTitle: 'Das brauchen Sie',
    privacyTitle: 'Was mit Ihren Angaben geschieht',
    privacyPurpose: 'Wozu',
    privacyGround: 'Rechtsgrundlage',
    privacyStorage: 'Wie lange',
    privacyMore: 'Datenschutzerklärung',
    sealTitle: 'Wer es lesen kann',
    seal: 'Ihre Angaben werden schon auf diesem Gerät verschlüsselt. Lesen kann sie nur: {authority}.',
    shared: 'Dieses Gerät nutzen auch andere',
    sharedHint: 'Dann wird beim Ausfüllen nichts auf dem Gerät gespeichert.',
    otherWays: 'Andere Wege',
    stepOf: 'Schritt {step} von {steps}',
    next: 'Weiter',
    back: 'Zurück',
    optional: '(freiwillig)',
    yes: 'Ja',
    no: 'Nein',
    choose: 'Bitte auswählen',
    errorsTitle: 'Bitte prüfen Sie {count} Angaben',
    errorTitle: 'Bitte prüfen Sie eine Angabe',
    titlePrefix: 'Fehler: ',
    dateHint: 'Tag, Monat, Jahr, zum Beispiel {today}.',
    timeHint: 'Zum Beispiel 7:30.',
    partialDateHint: 'Tag, Monat, Jahr. Wenn Sie Tag oder Monat nicht wissen, reicht das Jahr.',
    plateHint: 'Zum Beispiel M-AB 123.',
    taxIdHint: '11 Ziffern. Sie stehen auf Ihrem Steuerbescheid und auf der Lohnabrechnung.',
    ibanHint: 'Sie steht auf Ihrer Bankkarte und auf jedem Kontoauszug.',
    fileHint: '{accept}, höchstens {maxBytes} je Datei.',
    fileRemove: 'Entfernen',
    fileAdded: 'Datei {name} hinzugefügt.',
    fileRemoved: 'Datei {name} entfernt.',
    fileReading: 'Datei wird gelesen …',
    charactersMax: 'höchstens {max} Zeichen',
    rowAdd: '{item} hinzufügen',
    rowRemove: '{item} entfernen',
    rowRemoved: '{item} entfernt.',
    review: 'Prüfen und absenden',
    reviewIntro: 'Bitte lesen Sie Ihre Angaben noch einmal durch. Sie können alles noch ändern.',
    change: 'Ändern',
    notAnswered: 'keine Angabe',
    send: 'Absenden',
    sendHint:
      'Mit „Absenden“ werden Ihre Angaben verschlüsselt und an diese Stelle geschickt: {authority}, {office}.',
    sealing: 'Ihre Angaben werden verschlüsselt …',
    draftKept: 'Ihre Angaben sind verschlüsselt auf diesem Gerät gespeichert. Noch nichts ist beim Amt.',
    draftSaving: 'Ihre Angaben werden gespeichert …',
    draftNotKept:
      'Dieser Browser speichert nichts. Ihre Angaben gehen verloren, wenn Sie die Seite schließen. Noch nichts ist beim Amt.',
    draftShared: 'Ihre Angaben werden nicht auf diesem Gerät gespeichert. Noch nichts ist beim Amt.',
    draftOpen: 'Sie haben dieses Formular begonnen. Ihre Angaben sind noch auf dieser Seite.',
    draftSentElsewhere:
      'Dieses Formular haben Sie in einem anderen Fenster abgesendet oder gelöscht. Was Sie hier eingeben, wird nicht gespeichert.',
    sentElsewhere:
      'Diese Angaben haben Sie in einem anderen Fenster schon abgesendet. Von hier ist nichts ans Amt gegangen. Wenn Sie noch etwas senden möchten, laden Sie die Seite bitte neu.',
    filesMissing:
      'Diese Dateien sind nicht mehr auf dem Gerät: {names}. Bitte fügen Sie sie noch einmal hinzu.',
    receiptShow: 'Bestätigung ansehen',
    draftFull:
      'Auf diesem Gerät ist kein Platz mehr. Ihre Angaben gehen verloren, wenn Sie die Seite schließen. Noch nichts ist beim Amt.',
    draftElsewhere:
      'Sie füllen dieses Formular auch in einem anderen Fenster aus. Gespeichert wird nur, was Sie dort eingeben. Noch nichts ist beim Amt.',
    statusTitle: 'Stand Ihrer Sendung',
    keptHint:
      'Ihre Sendung ist verschlüsselt und geht von selbst hinaus, sobald es möglich ist. Sie können diese Seite offen lassen oder später wiederkommen.',
    keptOffline: 'Sie sind gerade offline.',
    keptReason: 'Letzter Versuch: {reason}',
    memoryHint:
      'Dieser Browser speichert nichts. Bitte lassen Sie diese Seite offen, bis die Sendung angekommen ist.',
    sendNow: 'Jetzt senden',
    withdraw: 'Zurückziehen und ändern',
    withdrawn: 'Ihre Sendung ist zurückgezogen. Nichts ist beim Amt.',
    actionHint: 'Ihre Angaben sind weiter verschlüsselt auf diesem Gerät. Sie sind NICHT beim Amt.',
    expired: 'Ihre Sendung konnte 14 Tage lang nicht übertragen werden.',
    reasonCode: 'Code für Rückfragen: {code}',
    receiptTitle: 'Ihre Angaben sind angekommen',
    receiptNumber: 'Eingangsnummer',
    receiptNext: 'Wie es weitergeht',
    receiptKeep: 'Bitte notieren Sie die Eingangsnummer oder sichern Sie die Bestätigung.',
    receiptDownload: 'Bestätigung herunterladen',
    print: 'Drucken',
    another: 'Formular noch einmal ausfüllen',
    yourAnswers: 'Das haben Sie gesendet',
    waitingTitle: 'Noch nicht angekommen',
    waitingShow: 'Stand ansehen',
    sealFailed:
      'Ihre Angaben konnten nicht verschlüsselt werden. Nichts ist beim Amt, und nichts ist verloren. Bitte versuchen Sie es später noch einmal oder rufen Sie an.',
    quotaFailed:
      'Auf diesem Gerät ist nicht genug Platz, um Ihre Sendung zu sichern. Nichts ist beim Amt. Bitte schaffen Sie Platz oder nutzen Sie ein anderes Gerät.',
    office: 'Zuständig',
    phone: 'Telefon',
    email: 'E-Mail',
    servicePage: 'Alle Informationen zu dieser Leistung',
    development: 'Zum Ausprobieren: Diese Schlüssel schützen nichts. Bitte keine echten Angaben machen.',
    language: 'Sprache',
  },
}
