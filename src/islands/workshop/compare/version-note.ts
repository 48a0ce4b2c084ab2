import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import type { Bump } from '../../../exchange/versions/bump.ts'
import { isEnough } from '../../../exchange/versions/is-enough.ts'
import { nextVersion } from '../../../exchange/versions/next-version.ts'

const words: Readonly<Record<Exclude<Bump, 'none'>, string>> = {
  major:
    'Das verlangt eine neue Hauptversion: Antworten, die bisher richtig waren, können jetzt falsch sein, oder etwas bedeutet etwas anderes.',
  minor:
    'Das verlangt eine neue Nebenversion: Es kann mehr gefragt oder geantwortet werden. Wer das Formular übernommen hat, muss nichts tun.',
  patch: 'Das verlangt eine neue Korrekturversion: Nur Worte, Reihenfolge oder Aussehen sind anders.',
}

/** Which version the changes demand, and whether the new one has it. `undefined` where nothing changed. */
export function versionNote(
  bump: Bump,
  before: Pick<FormDefinition, 'version'>,
  after: Pick<FormDefinition, 'version'>,
): { readonly isEnough: boolean; readonly words: string } | undefined {
  if (bump === 'none') return undefined
  const enough = isEnough(before.version, after.version, bump)
  const least = nextVersion(before.version, bump)
  return {
    isEnough: enough,
    words: enough
      ? `${words[bump]} Die Version ${after.version} passt dazu.`
      : `${words[bump]} Bitte erhöhen Sie die Version von ${after.version} auf mindestens ${least}.`,
  }
}
