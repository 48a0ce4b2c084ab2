/** German, formal, plain: what comes later, or only in some forms. */
export const rest = {
  issue: {
    required: 'Bitte füllen Sie „{label}“ aus.',
    'required-choice': 'Bitte wählen Sie bei „{label}“ eine Antwort aus.',
    'required-choices': 'Bitte wählen Sie bei „{label}“ mindestens eine Antwort aus.',
    'required-consent': 'Bitte bestätigen Sie: „{label}“',
    'too-short': '„{label}“ braucht mindestens {min} Zeichen. Es sind erst {length}.',
    'too-long': '„{label}“ darf höchstens {max} Zeichen haben. Es sind {length}. Bitte kürzen Sie den Text.',
    'unwanted-characters': '„{label}“ enthält unsichtbare Sonderzeichen. Bitte tippen Sie den Text neu ein.',
    'wrong-pattern': 'Bitte prüfen Sie „{label}“: Die Eingabe hat nicht die richtige Form.',
    'not-an-integer': 'Bitte geben Sie bei „{label}“ eine ganze Zahl ein, zum Beispiel 15.',
    'too-small': '„{label}“ muss mindestens {min} sein.',
    'too-large': '„{label}“ darf höchstens {max} sein.',
    'not-a-date':
      'Bitte geben Sie bei „{label}“ ein Datum mit Tag, Monat und Jahr ein, zum Beispiel 24.12.2025.',
    'too-early': '„{label}“ darf nicht vor dem {min} liegen.',
    'too-late': '„{label}“ darf nicht nach dem {max} liegen.',
    'too-young': 'Bitte prüfen Sie „{label}“: Die Person muss mindestens {min} Jahre alt sein.',
    'too-old': 'Bitte prüfen Sie „{label}“: Die Person darf höchstens {max} Jahre alt sein.',
    'not-a-time': 'Bitte geben Sie bei „{label}“ eine Uhrzeit ein, zum Beispiel 7:30.',
    'not-an-email':
      'Bitte geben Sie bei „{label}“ eine vollständige E-Mail-Adresse ein, zum Beispiel name@example.org.',
    'not-a-phone-number': 'Bitte geben Sie bei „{label}“ eine Telefonnummer ein, zum Beispiel 089 99998-100.',
    'not-an-option': 'Bitte wählen Sie bei „{label}“ eine der angebotenen Antworten aus.',
    'too-few': 'Bitte wählen Sie bei „{label}“ mindestens {min} Antworten aus.',
    'too-many': 'Bitte wählen Sie bei „{label}“ höchstens {max} Antworten aus.',
    'form-rule': 'Bitte prüfen Sie „{label}“.',
    'required-file': 'Bitte fügen Sie bei „{label}“ eine Datei hinzu.',
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
    'too-many-rows': 'Bei „{label}“ sind höchstens {max} Einträge möglich.',
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
    'key-expired': 'Die Schlüssel des Amtes sind abgelaufen. Das Amt muss sie erst erneuern.',
    interrupted: 'Die Übertragung wurde unterbrochen.',
    'proof-refused': 'Der Empfang hat die Sendung noch nicht angenommen.',
    blocked: 'Der Empfang ist falsch eingestellt. Bitte rufen Sie das Amt an.',
    'form-suspended': 'Das Amt nimmt dieses Formular gerade nicht an.',
    'form-withdrawn': 'Das Amt nimmt dieses Formular nicht mehr an.',
    unsure:
      'Es kam keine klare Antwort. Vielleicht ist Ihre Sendung angekommen, vielleicht nicht. Bitte rufen Sie an, bevor Sie noch einmal senden.',
    'lost-parts':
      'Teile Ihrer Sendung sind nicht mehr auf diesem Gerät. Bitte füllen Sie das Formular neu aus.',
    'to-hand-in': 'Bitte geben Sie Ihre Sendung selbst ab.',
    'left-page':
      'Haben Sie die Antwort der Stelle gesehen? Dann ist Ihre Sendung angekommen. Wenn nicht, rufen Sie bitte an.',
  },
  state: {
    kept: 'Auf diesem Gerät gespeichert – noch NICHT beim Amt',
    sending: 'Wird übertragen …',
    arrived: 'Eingegangen am {date} – Eingangsnummer {code}',
    action: 'Braucht Ihre Hilfe: {reason}',
    accepted: 'Angenommen von {by} am {date}',
    sent: 'Abgesendet am {date} – eine Bestätigung sendet diese Stelle nicht',
    file: 'Als Datei gespeichert – noch NICHT beim Amt',
    carried: 'Nach Ihrer Angabe abgegeben am {date}',
  },
  forwarded: {
    waiting: 'Wird an das Fachverfahren weitergegeben.',
    accepted: 'Vom Fachverfahren angenommen.',
    rejected: 'Das Fachverfahren hat Ihren Antrag nicht angenommen. Bitte rufen Sie an.',
  },
  ui: {
    titlePrefix: 'Fehler: ',
    errorTitle: 'Bitte prüfen Sie eine Angabe',
    errorsTitle: 'Bitte prüfen Sie {count} Angaben',
    continue: 'Weiter ausfüllen',
    startAnew: 'Neu beginnen',
    startAnewSure: 'Alles löschen, was Sie in dieses Formular eingetragen haben?',
    draftFound:
      'Sie haben dieses Formular begonnen. Ihre Angaben sind noch auf diesem Gerät, zuletzt gespeichert am {date}.',
    partialDateHint: 'Tag, Monat, Jahr. Wenn Sie Tag oder Monat nicht wissen, reicht das Jahr.',
    plateHint: 'Zum Beispiel M-AB 123.',
    taxIdHint: '11 Ziffern. Sie stehen auf Ihrem Steuerbescheid und auf der Lohnabrechnung.',
    ibanHint: 'Sie steht auf Ihrer Bankkarte und auf jedem Kontoauszug.',
    fileHint: '{accept}, höchstens {maxBytes} je Datei.',
    fileRemove: 'Entfernen',
    fileAdded: 'Datei {name} hinzugefügt.',
    fileRemoved: 'Datei {name} entfernt.',
    fileReading: 'Datei {name} wird gelesen …',
    fileDrop: 'Sie können Dateien auch hierher ziehen.',
    fileCamera: 'Foto aufnehmen',
    fileShow: 'Ansehen',
    fileShrink: 'Bild verkleinern',
    fileShrunk: 'Das Bild ist jetzt {size} groß.',
    fileNotShrunk: 'Das Bild lässt sich nicht verkleinern.',
    fileDescribe: 'Was ist darauf zu sehen?',
    misfits:
      'Das Formular hat sich geändert, seit Sie es begonnen haben. Für diese Angaben gibt es keine Frage mehr. Sie werden nicht gesendet:',
    takeOver: 'Hier weiter ausfüllen',
    rowAdd: '{item} hinzufügen',
    rowRemove: '{item} entfernen',
    rowRemoved: '{item} entfernt.',
    reviewIntro: 'Bitte lesen Sie Ihre Angaben noch einmal durch. Sie können alles noch ändern.',
    change: 'Ändern',
    notAnswered: 'keine Angabe',
    send: 'Absenden',
    sendHint: 'Mit „Absenden“ werden Ihre Angaben verschlüsselt und an diese Stelle geschickt: {receiver}.',
    sealing: 'Ihre Angaben werden verschlüsselt …',
    draftKept: 'Ihre Angaben sind verschlüsselt auf diesem Gerät gespeichert. Noch nichts ist beim Amt.',
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
      'Sie füllen dieses Formular gerade in einem anderen Fenster aus. Hier können Sie Ihre Angaben nur lesen. Noch nichts ist beim Amt.',
    statusTitle: 'Stand Ihrer Sendung',
    keptHint:
      'Ihre Sendung ist verschlüsselt und geht von selbst hinaus, sobald es möglich ist. Sie können diese Seite offen lassen oder später wiederkommen.',
    keptOffline: 'Sie sind gerade offline.',
    keptReason: 'Letzter Versuch: {reason}',
    memoryHint:
      'Dieser Browser speichert nichts. Bitte lassen Sie diese Seite offen, bis die Sendung angekommen ist.',
    sendNow: 'Jetzt senden',
    withdraw: 'Zurückziehen und ändern',
    edit: 'Ändern und neu senden',
    saveSealed: 'Als Datei sichern',
    saveHint:
      'Sie können Ihre Sendung als Datei sichern und selbst abgeben: als Anhang einer E-Mail oder auf einem USB-Stick beim Amt. Öffnen kann sie nur das Amt.',
    carryHint:
      'Bitte sichern Sie die Datei und geben Sie sie beim Amt ab: als Anhang einer E-Mail oder auf einem USB-Stick. Öffnen kann sie nur das Amt.',
    leaveHint:
      'Mit „Jetzt senden“ verlassen Sie diese Seite. Die Antwort kommt von der Stelle, an die Sie senden.',
    sentHint: 'Eine Kopie bleibt 30 Tage verschlüsselt auf diesem Gerät. Danach wird sie gelöscht.',
    confirm: 'Ist angekommen',
    sendingHint: 'Bitte lassen Sie diese Seite offen, bis die Antwort da ist.',
    reference: 'Zeichen der Stelle',
    forget: 'Von diesem Gerät löschen',
    forgetSure: 'Wirklich löschen? Beim Amt ist diese Sendung vielleicht nicht.',
    reminderOne: 'Ihre Sendung wartet seit einem Tag.',
    reminder:
      'Ihre Sendung wartet seit {days} Tagen. Manche Browser löschen nach 7 Tagen, was Sie nicht besuchen. Bitte sichern Sie sie als Datei oder rufen Sie das Amt an.',
    closed: 'Dieses Formular ist geschlossen. Ihre Angaben bleiben auf diesem Gerät.',
    levelA: 'Sie bekommen eine unterschriebene Eingangsbestätigung.',
    levelB: 'Die Annahme bestätigt {name}, ohne Unterschrift.',
    levelC: '{name} sendet keine Bestätigung. Eine Kopie bleibt 30 Tage verschlüsselt auf diesem Gerät.',
    levelFile: 'Sie bekommen eine verschlüsselte Datei. Beim Amt ist nichts, bis Sie sie dort abgeben.',
    sendPlain:
      'Ihre Angaben gehen an {name}. Lesen kann sie dort, wer die Website betreibt. Nur die Übertragung ist geschützt (https).',
    words: 'Prüfworte des Amtes',
    wordsHint: 'Dieselben Worte stehen auf den Aushängen des Amtes.',
    withdrawn: 'Ihre Sendung ist zurückgezogen. Nichts ist beim Amt.',
    actionHint: 'Ihre Angaben sind weiter verschlüsselt auf diesem Gerät. Sie sind NICHT beim Amt.',
    expired: 'Ihre Sendung konnte 14 Tage lang nicht übertragen werden.',
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
  },
} as const
