import type { StoredSubmission } from '../store.ts'

/** What a letter to the office needs to know of the county. */
export interface Sender {
  readonly authority: string
  /** German title of a form. */
  readonly formTitle: (form: string) => string | undefined
}

const moment = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
})

/**
 * Tells an office that something has come in: which form, its number, when, and how to open it. Nothing of what the
 * citizen wrote, which this server cannot read.
 *
 * @param attached The application itself hangs on the letter, sealed.
 */
export function letter(
  { id, form, code, receivedAt }: StoredSubmission,
  { authority, formTitle }: Sender,
  attached: boolean,
): { readonly subject: string; readonly text: string } {
  const title = formTitle(form) ?? form
  return {
    subject: `Neuer Antrag ${code}: ${title}`,
    text: [
      'Guten Tag,',
      `beim ${authority} ist ein Antrag eingegangen.`,
      `Formular: ${title}\nEingangsnummer: ${code}\nEingegangen am: ${moment.format(receivedAt)} Uhr`,
      attached
        ? 'Der Antrag hängt verschlüsselt an dieser Nachricht. Zum Öffnen brauchen Sie den Schlüssel Ihres Amtes.'
        : 'Aus Gründen des Datenschutzes steht der Inhalt nicht in dieser Nachricht. Zum Öffnen brauchen Sie den Schlüssel Ihres Amtes.',
      `So öffnen Sie den Antrag auf dem Rechner mit dem Schlüssel:\nnpm run inbox -- open ${id}`,
      'Diese Nachricht wurde automatisch erzeugt. Bitte antworten Sie nicht darauf.',
    ].join('\n\n'),
  }
}
