import { type EmbedChoice, isFrame } from './choice.ts'
import type { EmbedFacts } from './facts.ts'
import { tagFacts } from './tags.ts'

/**
 * A sample for the privacy statement of the page that embeds: who is controller, what goes where, what the browser keeps, on
 * which ground. The municipality's data protection officer decides about it.
 *
 * @param origin Where the county's site is served, without a slash at the end.
 * @see https://www.gesetze-im-internet.de/ttdsg/__25.html (§ 25 Abs. 2 Nr. 2 TDDDG)
 * @see https://www.gesetze-bayern.de/Content/Document/BayDSG-4 (Art. 4 BayDSG)
 */
export function privacyText(choice: EmbedChoice, facts: EmbedFacts, origin: string): string {
  const { authority } = facts
  const isForm = choice.tag === 'amt-form'
  return [
    `${isForm ? 'Online-Formular' : tagFacts[choice.tag].name} des ${ofTheAuthority(authority)}`,
    `Auf dieser Seite binden wir ${embedded(choice)} des ${ofTheAuthority(authority)} ein. ${loaded(choice, origin)} Dabei erfährt der Server des ${ofTheAuthority(authority)} Ihre IP-Adresse, den Zeitpunkt und die Adresse unserer Website. Ohne diese Angaben kann er nichts an Ihren Browser senden. Es werden keine Cookies gesetzt. Niemand wertet aus, was Sie auf unserer Website tun.`,
    ...kept(choice, facts, origin),
    ...sent(choice, facts),
    ...grounds(choice),
    `Verantwortlich für diese Website und für die Einbindung sind wir. ${isForm ? 'Für Ihren Antrag und alles, was danach damit geschieht,' : 'Für den Server, von dem die Daten kommen,'} ist das ${authority} verantwortlich (${facts.address}, Telefon ${facts.phone}). Seine Datenschutzhinweise: ${origin}/datenschutz/`,
  ].join('\n\n')
}

const storage = '§ 25 Abs. 2 Nr. 2 TDDDG'

/** "Landratsamts Sonnenau" */
const ofTheAuthority = (authority: string): string => authority.replace(/^(\S*amt)\b/u, '$1s')

function embedded({ tag }: EmbedChoice): string {
  switch (tag) {
    case 'amt-form':
      return 'ein Online-Formular'
    case 'amt-search':
      return 'die Suche nach Leistungen'
    case 'amt-service':
      return 'die Beschreibung einer Leistung'
    case 'amt-office':
      return 'die Öffnungszeiten und Kontaktdaten eines Amts'
    case 'amt-services':
      return 'eine Liste von Leistungen'
    case 'amt-feedback':
      return 'die Frage, ob eine Seite hilfreich war,'
    case 'amt-outbox':
      return 'die Liste der Anträge, die Sie hier abgesendet haben,'
  }
}

const loaded = (choice: EmbedChoice, origin: string): string =>
  isFrame(choice)
    ? `Es steht in einem Rahmen, den Ihr Browser von ${origin} lädt.`
    : `Ihr Browser lädt dafür Programm und Inhalte von ${origin}.`

function kept(choice: EmbedChoice, { authority }: EmbedFacts, origin: string): string[] {
  const where = isFrame(choice) ? `unter der Adresse ${origin}` : 'unter der Adresse unserer Website'
  switch (choice.tag) {
    case 'amt-form':
    case 'amt-outbox':
      return [
        `Was auf Ihrem Gerät gespeichert wird: Ihr Browser hebt ${where} Ihren Entwurf auf (verschlüsselt), nach dem Absenden den versiegelten Antrag, bis die Eingangsbestätigung da ist, und danach die Eingangsbestätigung. So geht nichts verloren, wenn die Verbindung abbricht. Das alles bleibt auf Ihrem Gerät; Sie können es im Formular oder über Ihren Browser löschen. Geben Sie am Anfang des Formulars an, dass andere das Gerät mitbenutzen, wird beim Ausfüllen nichts gespeichert. Wir rufen diese Daten nicht ab. Den versiegelten Antrag kann nur das ${authority} öffnen.`,
      ]
    case 'amt-search':
      return [
        'Wonach Sie suchen, wird auf Ihrem Gerät ausgewertet. Ihr Browser merkt sich dort höchstens Ihre letzten Suchbegriffe, damit Sie sie nicht noch einmal tippen müssen.',
      ]
    default:
      return ['Auf Ihrem Gerät wird dafür nichts gespeichert.']
  }
}

function sent({ tag }: EmbedChoice, { authority }: EmbedFacts): string[] {
  if (tag === 'amt-form')
    return [
      `Wenn Sie absenden, verschlüsselt Ihr Browser Ihre Angaben für das ${authority} und sendet sie direkt dorthin. Unser Server erhält sie nicht. Welche Angaben wofür gebraucht und wie lange sie aufgehoben werden, steht im Formular.`,
    ]
  if (tag === 'amt-feedback')
    return [
      `Wenn Sie antworten, geht Ihre Antwort an das ${authority}. Dort werden nur die Antworten gezählt. Wer geantwortet hat, wird nicht gespeichert.`,
    ]
  return []
}

function grounds({ tag }: EmbedChoice): string[] {
  const embedding =
    'Rechtsgrundlage der Einbindung ist Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit Art. 4 BayDSG: Wir erleichtern Ihnen den Zugang zur Verwaltung.'
  if (tag === 'amt-form' || tag === 'amt-outbox')
    return [
      `${embedding} Für den Speicher auf Ihrem Gerät brauchen wir keine Einwilligung, weil das Formular, das Sie selbst aufgerufen haben, ihn unbedingt braucht (${storage}).`,
    ]
  if (tag === 'amt-search')
    return [
      `${embedding} Die letzten Suchbegriffe gehören zu der Suche, die Sie selbst benutzen (${storage}).`,
    ]
  return [embedding]
}
