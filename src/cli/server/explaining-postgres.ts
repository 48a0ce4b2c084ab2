import { StoreUnavailableError } from '../../intake/store.ts'
import { CommandError } from '../command-error.ts'

/** PostgreSQL's refusals that only people can end. @see https://www.postgresql.org/docs/current/errcodes-appendix.html */
const refusals: Readonly<Record<string, string>> = {
  '28P01': 'lehnt Benutzer oder Kennwort ab',
  '28000': 'lässt diesen Benutzer nicht zu (pg_hba.conf)',
  '3D000': 'hat keine Datenbank mit diesem Namen',
  '42501': 'gibt diesem Benutzer nicht die nötigen Rechte',
}

/** Runs work on PostgreSQL; what people can mend becomes a sentence. The address is never quoted whole: it has a password. */
export async function explainingPostgres<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    const sentence = sentenceFor(cause, url)
    throw sentence === undefined ? cause : new CommandError(sentence, 1, { cause })
  }
}

function sentenceFor(error: unknown, url: string): string | undefined {
  const { code, cause } = error as { code?: string; cause?: { code?: string } }
  if (code === 'ERR_INVALID_URL')
    return 'DATABASE_URL ist keine gültige Adresse. Sonderzeichen im Kennwort sind als %XX zu schreiben.'
  if (error instanceof StoreUnavailableError)
    return `PostgreSQL ist nicht erreichbar (${placeOf(url)}, ${cause?.code ?? error.message}).
  Läuft der Datenbankserver, und stimmt die Adresse in DATABASE_URL?`
  const refusal = refusals[code ?? '']
  return refusal && `PostgreSQL ${refusal} (${placeOf(url)}). Bitte DATABASE_URL prüfen.`
}

function placeOf(url: string): string {
  const { host, searchParams } = new URL(url)
  return searchParams.get('host') ?? host
}
