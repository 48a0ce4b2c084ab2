import { join } from 'node:path'
import type { DelegateCertificate } from '../../../widgets/contract/keyset.ts'
import type { Sha256 } from '../../../widgets/contract/primitives.ts'
import { readCertificate } from '../../../widgets/seal/delegate.ts'
import type { PrivateKey } from '../../../widgets/seal/keys.ts'
import type { Signer } from '../../../widgets/seal/sign.ts'
import { CommandError } from '../command-error.ts'
import { shownPath } from '../shown-path.ts'
import { type KeyFile, readKeyFile } from './key-file.ts'
import type { Roots } from './keys-folder.ts'
import type { Passphrases } from './passphrases.ts'
import { germanDay } from './terms.ts'

/** A delegate that lies here. */
export interface Delegate {
  readonly file: KeyFile
  readonly cert: string
  readonly certificate: DelegateCertificate
  /** Thumbprint of the root that has certified it. */
  readonly root: Sha256
}

const howToDelegate =
  'Bitte npm run keys -- delegate auf dem Rechner mit dem Hauptschlüssel ausführen und die Datei keys/delegate.json hierher kopieren.'

/** File of the delegate. */
export const delegateFile = (folder: string): string => join(folder, 'delegate.json')

/**
 * The delegate of a folder, whether its time is over or not; undefined where there is none.
 *
 * @throws {CommandError} where no root of this county has certified it.
 */
export async function readDelegate(folder: string, { root, spare }: Roots): Promise<Delegate | undefined> {
  const file = await readKeyFile(delegateFile(folder))
  if (!file) return undefined
  const cert = file.cert ?? ''
  try {
    const read = await readCertificate(cert, spare === undefined ? [root] : [root, spare])
    if (read.certificate.kid !== file.kid) throw new Error('the certificate is for another key')
    return { file, cert, ...read }
  } catch (cause) {
    throw new CommandError(
      `Die Delegation ${shownPath(file.path)} stammt nicht vom Hauptschlüssel dieses Landkreises oder ist beschädigt. ${howToDelegate}`,
      1,
      { cause },
    )
  }
}

/** True where a delegate may sign. @param now Epoch seconds. */
export const isInTime = ({ certificate: { nbf, notAfter } }: Delegate, now: number): boolean =>
  nbf <= now && now < notAfter

/** Where to look for whoever signs. */
export interface Signing {
  readonly folder: string
  readonly roots: Roots
  readonly passphrases: Pick<Passphrases, 'unlock'>
  /** Epoch seconds. */
  readonly now: number
}

/**
 * Whoever signs what is built again and again: the delegate, so that the root can stay in the safe; else the root itself.
 *
 * @param root Root that the published key set is signed under: forms are read under the same.
 * @throws {CommandError} where neither is here, or the delegate's time is over.
 */
export async function releaseSigner(
  { folder, roots, passphrases, now }: Signing,
  root: Sha256,
): Promise<Signer> {
  const delegate = await readDelegate(folder, roots)
  if (delegate && delegate.root === root && isInTime(delegate, now)) return unlocked(delegate, passphrases)
  const file = await readKeyFile(join(folder, 'root.json'))
  if (file?.kid === root) return passphrases.unlock(file)
  throw new CommandError(`${whyNone(delegate, root, now)} ${howToDelegate}`)
}

/**
 * Whoever signs a key set: the root, so that it is believed as long as it says; else a delegate.
 *
 * @param rootFolder Where the root was said to be: a stick.
 * @throws {CommandError} where neither is here.
 */
export async function keysetSigner(
  { folder, roots, passphrases, now }: Signing,
  rootFolder: string | undefined,
): Promise<Signer> {
  const root = await findRoot(rootFolder ?? folder, roots, rootFolder !== undefined)
  if (root) return passphrases.unlock(root)
  const delegate = await readDelegate(folder, roots)
  if (delegate && isInTime(delegate, now)) return unlocked(delegate, passphrases)
  throw new CommandError(
    `${whyNone(delegate, undefined, now)} Bitte mit --root den Ordner nennen, in dem er liegt, zum Beispiel: --root /media/stick`,
  )
}

/**
 * The root itself.
 *
 * @throws {CommandError} where it is not here.
 */
export async function rootSigner(
  { folder, roots, passphrases }: Signing,
  rootFolder: string | undefined,
): Promise<PrivateKey> {
  const root = await findRoot(rootFolder ?? folder, roots, rootFolder !== undefined)
  if (root) return passphrases.unlock(root)
  throw new CommandError(
    `In ${shownPath(folder)} liegt der Hauptschlüssel nicht. Bitte mit --root den Ordner nennen, in dem er liegt, zum Beispiel: --root /media/stick`,
  )
}

async function findRoot(
  folder: string,
  { root, spare }: Roots,
  isRequired: boolean,
): Promise<KeyFile | undefined> {
  const path = join(folder, 'root.json')
  const file = await readKeyFile(path)
  if (file?.kid === root || (file && file.kid === spare)) return file
  if (file) throw new CommandError(`${shownPath(path)} ist der Hauptschlüssel eines anderen Landkreises.`)
  if (isRequired) throw new CommandError(`In ${shownPath(folder)} liegt kein Hauptschlüssel (root.json).`)
  return undefined
}

async function unlocked({ file, cert }: Delegate, passphrases: Pick<Passphrases, 'unlock'>): Promise<Signer> {
  return { ...(await passphrases.unlock(file)), cert }
}

function whyNone(delegate: Delegate | undefined, root: Sha256 | undefined, now: number): string {
  if (!delegate) return 'Hier liegt weder der Hauptschlüssel noch eine Delegation.'
  const { nbf, notAfter } = delegate.certificate
  if (now >= notAfter) return `Die Delegation ist am ${germanDay(notAfter)} abgelaufen.`
  if (now < nbf) return `Die Delegation gilt erst ab ${germanDay(nbf)}.`
  return root === delegate.root
    ? 'Die Delegation lässt sich nicht benutzen.'
    : 'Die Delegation stammt von einem anderen Hauptschlüssel als das veröffentlichte Schlüsselverzeichnis.'
}
