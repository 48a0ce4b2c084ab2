/**
 * What these pages say beside the form's own text and what the form with JavaScript says too (`widgets/messages`). German;
 * places in braces as there.
 */
export const texts = {
  // Conditions
  when: 'Nur ausfüllen, wenn gilt:',
  whenStep: 'Diesen Abschnitt nur ausfüllen, wenn gilt:',
  whenInfo: 'Das gilt nur, wenn:',
  whenOption: 'Nur möglich, wenn gilt:',
  whenRequired: 'Pflicht, wenn gilt:',

  // The form on one page
  wayTitle: 'So füllen Sie das Formular hier aus',
  way: 'Das geht auch ohne JavaScript: Alle Fragen stehen auf dieser Seite. Fragen, die nicht für alle gelten, sagen dazu, wann Sie sie ausfüllen.',
  wayServer:
    'Beim Absenden gehen Ihre Angaben verschlüsselt über das Internet. Unser Server liest sie, um sie zu prüfen, und verschließt sie sofort für das Amt. Gespeichert wird nur, was verschlossen ist.',
  wayDevice: 'Auf diesem Gerät wird nichts gespeichert. Bitte füllen Sie das Formular in einem Zug aus.',
  noAnswer: 'Keine Angabe',
  several: 'Mehrere Antworten sind möglich.',
  computedLater: 'Das rechnen wir aus, wenn Sie absenden.',
  moreRows: '{item}: weitere Felder anzeigen',
  moreRowsHint: 'Die Seite wird dafür neu geladen. Was Sie eingegeben haben, bleibt stehen.',
  emptyRows: 'Felder, die Sie nicht brauchen, lassen Sie leer.',
  readers:
    'Lesen kann Ihre Angaben nur: {authority}. Beim Absenden liest sie unser Server einen Augenblick lang, um sie zu prüfen.',
  sendTitle: 'Absenden',
  sendHint: 'Mit „Absenden“ schicken Sie Ihre Angaben an diese Stelle: {authority}, {office}.',
  otherWaysTitle: 'Andere Wege',
  paper: 'Als Papierformular drucken',

  // What went wrong
  nothingSent: 'Noch nichts ist beim Amt. Was Sie eingegeben haben, steht noch da.',
  filesNotKept: 'Nur Dateien kann eine Seite nicht behalten: Bitte wählen Sie sie noch einmal aus.',
  notOffered:
    'Bitte wählen Sie bei „{label}“ eine andere Antwort aus. Die gewählte gibt es in Ihrem Fall nicht.',
  chooseFileAgain:
    'Bitte wählen Sie bei „{label}“ die Datei noch einmal aus: {names}. Oder kreuzen Sie an, dass Sie ohne sie absenden.',
  chooseFilesAgain:
    'Bitte wählen Sie bei „{label}“ die Dateien noch einmal aus: {names}. Oder kreuzen Sie an, dass Sie ohne sie absenden.',
  fileAgain: 'Bitte wählen Sie die Datei noch einmal aus: {names}',
  filesAgain: 'Bitte wählen Sie die Dateien noch einmal aus: {names}',
  without: 'Ich sende ohne diese Dateien ab.',
  chooseAgain: {
    title: 'Bitte wählen Sie Ihre Dateien noch einmal aus',
    text: 'Noch nichts ist beim Amt. Was Sie eingegeben haben, steht noch da.',
  },
  changed: {
    title: 'Das Formular wurde inzwischen geändert',
    text: 'Seit Sie die Seite geöffnet haben, hat das Amt das Formular geändert. Bitte lesen Sie Ihre Angaben noch einmal durch und senden Sie sie dann ab. Noch nichts ist beim Amt.',
  },
  busy: {
    title: 'Der Eingang hat gerade eine Störung',
    text: 'Ihre Angaben sind nicht beim Amt. Sie stehen noch auf dieser Seite. Bitte senden Sie sie in einigen Minuten noch einmal ab.',
  },
  unsure: {
    title: 'Wir wissen nicht, ob Ihre Angaben angekommen sind',
    text: 'Beim Speichern gab es einen Fehler. Ihre Angaben stehen noch auf dieser Seite. Bitte senden Sie sie noch einmal ab: Doppelt kann dabei nichts ankommen.',
  },
  closed: {
    title: 'Absenden geht gerade nicht',
    text: 'Das Amt kann gerade keine Angaben annehmen, die ohne JavaScript ausgefüllt sind. Nichts ist beim Amt. Bitte rufen Sie an, oder nehmen Sie das Papierformular.',
  },
  suspendedTitle: 'Dieses Formular wird gerade nicht angenommen',
  withdrawnTitle: 'Dieses Formular wird nicht mehr angenommen',
  nothingThere: 'Nichts ist beim Amt.',

  // The way without JavaScript is closed for a form
  forbiddenTitle: 'Dieses Formular braucht JavaScript',
  forbidden:
    'Diese Angaben sind so vertraulich, dass sie schon auf Ihrem Gerät verschlüsselt werden müssen. Dafür braucht der Browser JavaScript.',
  forbiddenWays:
    'Schalten Sie JavaScript im Browser ein, oder drucken Sie das Papierformular aus. Auch am Telefon helfen wir Ihnen.',
  forbiddenNothing: 'Nichts ist beim Amt, und nichts wurde gespeichert.',

  // Nothing of the form can be shown
  unknown: {
    title: 'Dieses Formular gibt es nicht (mehr)',
    text: 'Nichts ist beim Amt. Auf der Startseite finden Sie alle Leistungen und Ämter.',
  },
  tooLarge: {
    title: 'Das ist zu groß',
    text: 'Ihre Angaben und Dateien sind zusammen größer als {maxBytes}. Nichts ist beim Amt. Gehen Sie im Browser zurück: Meist stehen Ihre Angaben noch da. Wählen Sie dann kleinere oder weniger Dateien.',
  },
  unreadable: {
    title: 'Ihre Angaben sind nicht vollständig angekommen',
    text: 'Was angekommen ist, lässt sich nicht lesen. Vielleicht ist die Verbindung abgebrochen. Nichts ist beim Amt. Gehen Sie im Browser zurück, und senden Sie noch einmal ab.',
  },
  overloaded: {
    title: 'Der Eingang ist gerade überlastet',
    text: 'Nichts ist beim Amt. Gehen Sie im Browser zurück: Meist stehen Ihre Angaben noch da. Bitte senden Sie sie in einigen Minuten noch einmal ab.',
  },
  wrongContentType: {
    title: 'Das ist kein ausgefülltes Formular',
    text: 'Nichts ist beim Amt. Bitte füllen Sie das Formular auf unserer Seite aus.',
  },
  unsureNothingShown: {
    title: 'Wir wissen nicht, ob Ihre Angaben angekommen sind',
    text: 'Hier ist ein Fehler aufgetreten. Gehen Sie im Browser zurück, und senden Sie noch einmal ab: Doppelt kann dabei nichts ankommen.',
  },
  foreign: {
    title: 'Von dort nehmen wir keine Formulare an',
    text: 'Das Formular wurde von einer anderen Website abgeschickt. Nichts ist beim Amt. Bitte füllen Sie es hier aus:',
  },
  toForm: 'Zum Formular',
  toHome: 'Zur Startseite',

  // It has arrived
  again: 'Genau diese Angaben hatten Sie schon gesendet. Sie liegen dem Amt nur einmal vor.',
  receiptKeep: 'Bitte notieren Sie die Eingangsnummer, oder drucken Sie diese Seite.',
  receiptSigned: 'Unterschriebene Bestätigung herunterladen',
  leftOutTitle: 'Nicht gesendet',
  leftOut: 'Diese Fragen gelten in Ihrem Fall nicht. Was Sie dort eingegeben haben, wurde nicht gesendet:',
  receivedPrefix: 'Eingegangen: ',
} as const
