import type { Shape } from '../draft/draft.ts'

/** What a question probably asks for. */
export interface KindGuess {
  readonly shape: Shape
  /** What it was taken for, for the author: "ein Datum". */
  readonly as: string
  /** What the author should look at besides. */
  readonly check?: string
}

const de = (text: string) => ({ de: text })
const words = (pattern: string): RegExp => new RegExp(pattern, 'iu')
/** A word of its own: `\b` knows no umlauts. */
const word = (pattern: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?!\p{L})`, 'iu')

const files: KindGuess = { shape: { kind: 'file', max: 5 }, as: 'ein Upload von bis zu fünf Dateien' }
const name = (autocomplete?: string): Shape => ({
  kind: 'text',
  maxLength: 100,
  charset: 'name',
  ...(autocomplete && { autocomplete }),
})
const quantity = (unit: string): Shape => ({ kind: 'decimal', min: 0, unit: de(unit) })

/** German words that tell what kind of answer a question wants; the first that fits counts. */
const guesses: readonly (readonly [pattern: RegExp, guess: KindGuess])[] = [
  [
    words(
      String.raw`^(?:hiermit )?(?:ich|wir) (?:hiermit )?(?:bestätige|versichere|erkläre|willige|stimme|nehme|habe .*gelesen|bin (?:damit )?einverstanden)`,
    ),
    { shape: { kind: 'consent' }, as: 'eine Zustimmung' },
  ],
  [
    words(
      String.raw`^(?:haben|hat|hatten|sind|ist|war|waren|wird|werden|wurden?|besteht|bestehen|gibt|liegt|liegen|möchten|wollen|wünschen|können|kann|sollen|soll|beziehen|erhalten|wohnen|leben|besitzen|leisten|handelt|dürfen|darf|benötigen|brauchen|nutzen|beantragen|arbeiten|zahlen|gehört|gehören|findet|finden|fallen|stimmen|trifft|verfügen|üben)(?!\p{L}).*\?$`,
    ),
    { shape: { kind: 'boolean' }, as: 'eine Frage mit Ja oder Nein' },
  ],
  [
    words(
      'hochladen|hochzuladen|upload|beifügen|beizufügen|beilegen|als anlage|(?:^|[^\\p{L}])kopie|scan(?!\\p{L})',
    ),
    files,
  ],
  [word('e-?mail(?:-?adresse)?|mailadresse|email'), { shape: { kind: 'email' }, as: 'eine E-Mail-Adresse' }],
  [
    words('bankverbindung|kontoverbindung'),
    { shape: { kind: 'bank-account' }, as: 'eine Bankverbindung mit Inhaber und IBAN' },
  ],
  [word('iban'), { shape: { kind: 'iban' }, as: 'eine IBAN' }],
  [
    words(String.raw`steuer-?\s?id|steuer(?:liche)?[- ]?identifikationsnummer|(?<!\p{L})idnr`),
    { shape: { kind: 'tax-id' }, as: 'eine Steuer-Identifikationsnummer' },
  ],
  [
    words(String.raw`(?<!akten)(?<!kassen)(?<!geschäfts)(?<!orts)kennzeichen|(?<!\p{L})kfz-?nummer`),
    { shape: { kind: 'licence-plate' }, as: 'ein Kfz-Kennzeichen' },
  ],
  [
    words('telefon|handy|mobil(?:nummer|funk)|rufnummer|fax'),
    { shape: { kind: 'phone' }, as: 'eine Telefonnummer' },
  ],
  [
    words(String.raw`geburtsdatum|geburtstag|(?<!\p{L})geboren am|tag der geburt|geb\.-?\s?datum`),
    {
      shape: { kind: 'date', max: { days: 0 } },
      as: 'ein Geburtsdatum, das nicht in der Zukunft liegt',
      check: 'Gilt ein Mindestalter? Dann tragen Sie es unter „age“ ein.',
    },
  ],
  [words('uhrzeit|um wie ?viel uhr|ab wie ?viel uhr'), { shape: { kind: 'time' }, as: 'eine Uhrzeit' }],
  [
    words(
      String.raw`datum|zeitpunkt|(?<!\p{L})(?:ab|seit|bis|zum) wann(?!\p{L})|^wann(?!\p{L})|(?<!\p{L})tag (?:der|des)|gültig (?:ab|bis)|(?:einzug|auszug|umzug|beginn|ende) am|^(?:beginn|ende)(?: der| des|$)|einzugs?tag|stichtag`,
    ),
    {
      shape: { kind: 'date' },
      as: 'ein Datum',
      check: 'Liegt es nur in der Vergangenheit oder nur in der Zukunft? Dann setzen Sie eine Grenze.',
    },
  ],
  [
    words(String.raw`anschrift|(?<!mail-)(?<!mail)(?<!internet)(?<!ip-)adresse|wohnsitz|straße.*(?:ort|plz)`),
    { shape: { kind: 'address' }, as: 'eine Anschrift mit Straße, Postleitzahl und Ort' },
  ],
  [
    words(String.raw`^(?:postleitzahl|plz)$`),
    {
      shape: {
        kind: 'text',
        maxLength: 5,
        width: 'short',
        pattern: {
          expression: String.raw`\d{5}`,
          message: de('Die Postleitzahl hat fünf Ziffern, zum Beispiel 86993.'),
        },
      },
      as: 'eine Postleitzahl',
    },
  ],
  [
    words(
      String.raw`^(?:vor- und (?:nach|familien|zu)name|name und vorname|name, vorname|vorname,? (?:und )?(?:nach|familien)?name|vollständiger name|antragsteller(?:in|/in|:in|\*in)?|ansprechpartner(?:in|/in|:in|\*in)?|ansprechperson|(?:gesetzlicher? )?vertreter(?:in|/in)?)$`,
    ),
    { shape: { kind: 'person' }, as: 'eine Person mit Vorname und Nachname' },
  ],
  [words('^(?:ruf)?vornamen?(?:\\(n\\))?(?!\\p{L})'), { shape: name('given-name'), as: 'ein Vorname' }],
  [words('^(?:name|nachname|familienname|zuname)$'), { shape: name('family-name'), as: 'ein Nachname' }],
  [
    words('^(?:geburtsname|mädchenname|geburtsort|früherer? name)(?!\\p{L})'),
    { shape: name(), as: 'ein Name' },
  ],
  [
    words(
      String.raw`^(?:firma|firmenname|unternehmen|verein|organisation|veranstalter(?:in)?|name (?:der firma|des unternehmens|des vereins|der organisation|des betriebs))(?!\p{L})`,
    ),
    { shape: { kind: 'organisation' }, as: 'ein Unternehmen oder Verein' },
  ],
  [
    word('staatsangehörigkeit(?:en)?|nationalität|geburtsland|herkunftsland|land|staat'),
    { shape: { kind: 'country' }, as: 'ein Staat' },
  ],
  [
    words(String.raw`(?<!\p{L})(?:stadt ?/ ?)?gemeinde(?!\p{L})|wohngemeinde|standortgemeinde`),
    { shape: { kind: 'place' }, as: 'eine Gemeinde des Landkreises' },
  ],
  [
    words('anzahl|wie ?viele|personenzahl|stückzahl|zahl der'),
    { shape: { kind: 'integer', min: 0 }, as: 'eine ganze Zahl' },
  ],
  [
    words(String.raw`wie alt|^alter(?!\p{L})`),
    { shape: { kind: 'integer', min: 0, unit: de('Jahre') }, as: 'eine ganze Zahl in Jahren' },
  ],
  [
    words(
      String.raw`betrag|(?<!\p{L})euro(?!p)|€|kosten(?!los|frei|träger)|einkommen|(?<!\p{L})(?:kalt|warm|grund|monats|jahres)?miete(?!\p{L})|preis|verdienst|umsatz|(?<!\p{L})(?:brutto|netto)?(?:lohn|gehalt)|vermögen|einnahmen|ausgaben|wie hoch (?:ist|sind) (?:die|ihre?) (?:miete|rente)`,
    ),
    { shape: { kind: 'money', min: 0 }, as: 'ein Betrag in Euro' },
  ],
  [
    words(String.raw`quadratmeter|m²|(?<!\p{L})qm(?!\p{L})|fläche(?!\p{L})`),
    { shape: quantity('m²'), as: 'eine Fläche in Quadratmetern' },
  ],
  [words(String.raw`kubikmeter|m³`), { shape: quantity('m³'), as: 'eine Menge in Kubikmetern' }],
  [
    words(String.raw`kilometer|(?<!\p{L})km(?!\p{L})|entfernung`),
    { shape: quantity('km'), as: 'eine Strecke in Kilometern' },
  ],
  [
    words(String.raw`gewicht|(?<!\p{L})kg(?!\p{L})`),
    { shape: quantity('kg'), as: 'ein Gewicht in Kilogramm' },
  ],
  [
    words(String.raw`(?<!\p{L})(?:länge|breite|höhe|tiefe)(?!\p{L})|in metern`),
    { shape: quantity('m'), as: 'ein Maß in Metern' },
  ],
  [
    words('prozent|%'),
    { shape: { kind: 'decimal', min: 0, max: 100, unit: de('%') }, as: 'ein Wert in Prozent' },
  ],
  [
    words('unterlage|nachweis|bescheinigung|lageplan|foto(?!graf)|zeugnis|^(?:anlage|urkunde|vollmacht)'),
    files,
  ],
  [
    words(
      'bemerkung|begründ|beschreib|erläuter|schilder|^warum|^weshalb|^wozu|^wofür|anmerkung|mitteilung|sonstiges|weitere angaben|^grund|nachricht|anliegen|hergang',
    ),
    { shape: { kind: 'textarea', maxLength: 2000 }, as: 'ein längerer Text' },
  ],
]

/** Guesses from the German words of a question; `undefined` where nothing tells. */
export const guessKind = (question: string): KindGuess | undefined =>
  guesses.find(([pattern]) => pattern.test(question))?.[1]
