import type { ProblemCode } from '../../../widgets/contract/error-codes.ts'

/** What each refusal says. Never anything about the inside of the server. */
export const problemTitles: Readonly<Record<ProblemCode, string>> = {
  'bad-id': 'Die Kennung des Antrags ist ungültig.',
  'bad-envelope': 'Der Antrag ist nicht richtig verschlossen oder gehört nicht hierher.',
  'bad-digest': 'Die Daten sind nicht so angekommen, wie sie abgesendet wurden.',
  'bad-feedback': 'Diese Antwort gibt es nicht, oder auf dieser Seite wird nicht gefragt.',
  'missing-blobs': 'Es fehlen noch Dateien, die zu diesem Antrag gehören.',
  'unknown-form': 'Dieses Formular wird hier nicht angenommen.',
  'unknown-key': 'Der Antrag ist mit einem Schlüssel verschlossen, den das Amt nicht verwendet.',
  'unknown-receipt': 'Unter dieser Kennung ist nichts eingegangen.',
  'unknown-blob': 'Diese Datei liegt hier nicht vor.',
  'not-found': 'Diese Adresse gibt es nicht.',
  'origin-not-allowed': 'Von dieser Website werden keine Anträge angenommen.',
  'proof-refused': 'Der Rechennachweis passt nicht zu diesem Antrag oder ist abgelaufen.',
  'too-slow': 'Die Daten sind nicht rechtzeitig angekommen.',
  'in-flight': 'Der Antrag wird gerade verarbeitet. Bitte gleich noch einmal versuchen.',
  'form-withdrawn': 'Dieses Formular wird nicht mehr angenommen.',
  'too-large': 'Die Daten sind größer als erlaubt.',
  'wrong-content-type': 'Dieser Inhaltstyp wird hier nicht angenommen.',
  'other-content': 'Unter dieser Kennung ist schon etwas anderes eingegangen.',
  'proof-required': 'Zu diesem Antrag fehlt der Rechennachweis.',
  'too-many-requests': 'Von hier kommen gerade zu viele Anfragen. Bitte später noch einmal versuchen.',
  'headers-too-large': 'Die Kopfzeilen der Anfrage sind größer als erlaubt.',
  internal: 'Hier ist ein Fehler aufgetreten. Bitte später noch einmal versuchen.',
  unavailable: 'Der Eingang ist gerade überlastet. Bitte gleich noch einmal versuchen.',
  'form-suspended': 'Dieses Formular wird gerade nicht angenommen.',
}
