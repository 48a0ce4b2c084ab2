import type { Shape } from '../draft/draft.ts'

/** How authors call kinds in a spreadsheet. */
const kinds: readonly (readonly [pattern: RegExp, shape: Shape])[] = [
  [/^(?:text|kurztext|einzeilig(?:er text)?|textfeld|freitext \(kurz\)|string)$/iu, { kind: 'text' }],
  [/^(?:langtext|mehrzeilig(?:er text)?|freitext|textbereich|textarea|absatz)$/iu, { kind: 'textarea' }],
  [/^(?:ganze zahl|ganzzahl|zahl|anzahl|integer|number|nummer \(zahl\))$/iu, { kind: 'integer' }],
  [/^(?:dezimalzahl|kommazahl|decimal|zahl mit komma)$/iu, { kind: 'decimal' }],
  [/^(?:betrag|geld(?:betrag)?|euro|währung|money)$/iu, { kind: 'money' }],
  [/^(?:datum|tag|date)$/iu, { kind: 'date' }],
  [/^(?:uhrzeit|zeit|time)$/iu, { kind: 'time' }],
  [/^(?:e-?mail(?:-?adresse)?)$/iu, { kind: 'email' }],
  [/^(?:telefon(?:nummer)?|phone)$/iu, { kind: 'phone' }],
  [/^(?:ja[ /-]*(?:oder )?nein(?:-frage)?|boolean|ja\/nein)$/iu, { kind: 'boolean' }],
  [
    /^(?:auswahl|einfachauswahl|einzelauswahl|radio(?:buttons?)?|dropdown|liste|choice|auswahlliste)$/iu,
    { kind: 'choice' },
  ],
  [
    /^(?:mehrfachauswahl|mehrfachnennung|checkbox(?:en)?|kontrollkästchen|choices|ankreuzen)$/iu,
    { kind: 'choices' },
  ],
  [/^(?:zustimmung|einwilligung|erklärung|consent)$/iu, { kind: 'consent' }],
  [/^(?:datei(?:en)?|upload|anlage|nachweis|file|dokument)$/iu, { kind: 'file', max: 5 }],
  [/^iban$/iu, { kind: 'iban' }],
  [/^(?:bankverbindung|konto)$/iu, { kind: 'bank-account' }],
  [/^(?:anschrift|adresse|address)$/iu, { kind: 'address' }],
  [/^(?:person|name)$/iu, { kind: 'person' }],
  [/^(?:organisation|firma|unternehmen|verein)$/iu, { kind: 'organisation' }],
  [/^(?:gemeinde|ort|place)$/iu, { kind: 'place' }],
  [/^(?:staat|land|staatsangehörigkeit|country)$/iu, { kind: 'country' }],
  [/^(?:kfz-?)?kennzeichen$/iu, { kind: 'licence-plate' }],
  [/^steuer-?(?:id|identifikationsnummer)$/iu, { kind: 'tax-id' }],
  [/^(?:hinweis|information|info|text \(hinweis\))$/iu, { kind: 'info' }],
]

/** The kind an author names; `undefined` where the word is not known. */
export const kindNamed = (text: string): Shape | undefined =>
  kinds.find(([pattern]) => pattern.test(text.trim()))?.[1]
