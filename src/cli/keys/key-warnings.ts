import type { Keyset } from '../../../widgets/contract/keyset.ts'
import { sealingKey } from '../../../widgets/seal/sealing-key.ts'
import { CommandError } from '../command-error.ts'
import { readDelegate } from './find-signer.ts'
import { isDevelopment, keysFolder, readRoots, trustIn } from './keys-folder.ts'
import { type PublishedKeyset, readPublished } from './published-keyset.ts'
import { germanDay, terms, toSeconds } from './terms.ts'

/**
 * What will soon stop working with the keys of a county, as German sentences: nothing where all is well, and for keys that
 * are for trying out.
 *
 * @param now Epoch milliseconds.
 */
export async function keyWarnings(dataDir: string, now: number): Promise<string[]> {
  const folder = keysFolder(dataDir)
  if (await isDevelopment(folder)) return []
  try {
    const roots = await readRoots(folder).catch(() => undefined)
    const published = roots && (await readPublished(folder, trustIn(roots)))
    if (!published) return []
    const delegate = await readDelegate(folder, roots)
    const seconds = toSeconds(now)
    return [
      ...aboutKeyset(published, seconds),
      ...aboutSealing(published.keyset, seconds),
      ...(delegate ? aboutDelegate(delegate.certificate.notAfter, seconds) : []),
    ]
  } catch (error) {
    if (error instanceof CommandError) return [error.message]
    throw error
  }
}

function aboutKeyset({ until }: PublishedKeyset, now: number): string[] {
  const renew = 'Bitte npm run keys -- publish auf dem Rechner mit dem Hauptschlüssel ausführen.'
  if (until <= now)
    return [
      `Das Schlüsselverzeichnis ist am ${germanDay(until)} abgelaufen: Kein Formular wird angezeigt. ${renew}`,
    ]
  if (until - now >= terms.reminder) return []
  return [
    `Das Schlüsselverzeichnis gilt nur noch ${daysLeft(until, now)} (bis ${germanDay(until)}). ${renew}`,
  ]
}

function aboutSealing(keyset: Keyset, now: number): string[] {
  if (!sealingKey(keyset, now * 1000))
    return [
      'Kein Schlüssel des Amtes gilt heute: Es kann kein Antrag verschlossen werden. Bitte npm run keys -- publish oder npm run keys -- rotate office --now ausführen.',
    ]
  return []
}

function aboutDelegate(notAfter: number, now: number): string[] {
  const renew =
    'Bitte npm run keys -- delegate auf dem Rechner mit dem Hauptschlüssel ausführen und neu bauen.'
  if (notAfter <= now)
    return [
      `Die Delegation ist am ${germanDay(notAfter)} abgelaufen: Formulare, die sie unterschrieben hat, werden nicht mehr angezeigt. ${renew}`,
    ]
  if (notAfter - now >= terms.delegateReminder) return []
  return [`Die Delegation gilt nur noch ${daysLeft(notAfter, now)} (bis ${germanDay(notAfter)}). ${renew}`]
}

function daysLeft(end: number, now: number): string {
  const days = Math.floor((end - now) / terms.day)
  return days === 1 ? 'einen Tag' : `${days} Tage`
}
