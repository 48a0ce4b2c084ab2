import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { generateSigningKey } from '../../../../widgets/seal/keys.ts'
import { CommandError } from '../../command-error.ts'
import { shownPath } from '../../shown-path.ts'
import { delegateFile } from '../find-signer.ts'
import { type KeyFile, keyFileText, readKeyFile } from '../key-file.ts'
import { type Roots, writeRoots } from '../keys-folder.ts'
import { nextEdition } from '../keyset-changes.ts'
import { publish } from '../published-keyset.ts'
import { writeWhole } from '../write-whole.ts'
import { answer, type Holding, holdingOf, type KeyCommand, tell, tellSigned } from './command.ts'
import { showFingerprint } from './fingerprint.ts'

/**
 * The spare becomes the root, in place of one that was stolen or lost, and gets a spare of its own. Until the last step the
 * note of the roots is the old one: after an interruption the command can be run again.
 */
export async function adoptSpare(command: KeyCommand): Promise<void> {
  const { root, spare } = demandFolders(command.options)
  const holding = await holdingOf(command)
  const former = await formerSpare(holding.roots, root, spare)
  const key = await command.passphrases.unlock(former)
  const passphrase = await command.passphrases.sameAs(former)

  const fresh = await generateSigningKey()
  for (const path of [root, spare]) await mkdir(path, { recursive: true, mode: 0o700 })
  await writeWhole(join(root, 'root.json'), await readFile(former.path, 'utf8'), 'replace')
  await writeWhole(join(spare, 'root.json'), await keyFileText(fresh, passphrase), 'replace')
  const signed = await publish(holding.folder, nextEdition(holding.published.keyset, holding.now), key)
  const roots = { root: key.kid, spare: fresh.kid }
  await writeRoots(holding.folder, roots, 'replace')
  // Nobody believes it any more: its certificate is the old root's.
  await rm(delegateFile(holding.folder), { force: true })

  tellSigned(signed)
  tellNextSteps(holding, root, spare)
  showFingerprint(roots, roots.root)
  answer(roots.root)
}

function demandFolders({ root, spare }: KeyCommand['options']) {
  if (root !== undefined && spare !== undefined && root !== spare) return { root, spare }
  throw new CommandError(
    'Bitte zwei verschiedene Ordner nennen: --spare, wo der Ersatz-Hauptschlüssel liegt und der neue Ersatz liegen wird, und --root, wo der Hauptschlüssel liegen soll. Zum Beispiel: --spare /media/ersatz --root /media/haupt',
    2,
  )
}

/** Nothing is overwritten but the root that is given up, and the spare once it lies in the root's place. */
async function formerSpare(roots: Roots, root: string, spare: string): Promise<KeyFile> {
  if (roots.spare === undefined)
    throw new CommandError(
      'Dieser Landkreis hat keinen Ersatz-Hauptschlüssel, der an die Stelle treten könnte.',
    )
  const [atRoot, atSpare] = [
    await readKeyFile(join(root, 'root.json')),
    await readKeyFile(join(spare, 'root.json')),
  ]
  if (atSpare?.kid === roots.spare) {
    if (!atRoot || [roots.root, roots.spare].includes(atRoot.kid)) return atSpare
    throw new CommandError(strange(atRoot))
  }
  if (atRoot?.kid === roots.spare && !atSpare) return atRoot
  if (atRoot?.kid === roots.spare && atSpare) throw new CommandError(strange(atSpare))
  throw new CommandError(`In ${shownPath(spare)} liegt der Ersatz-Hauptschlüssel (root.json) nicht.`)
}

const strange = ({ path }: KeyFile): string =>
  `${shownPath(path)} ist ein anderer Schlüssel und wird nicht überschrieben. Bitte einen leeren Ordner nennen. Es wurde nichts geändert.`

function tellNextSteps({ roots }: Holding, root: string, spare: string): void {
  tell(`
Der Ersatz ist jetzt der Hauptschlüssel und liegt in ${shownPath(root)}. Ein neuer Ersatz liegt in ${shownPath(spare)}, mit derselben Passphrase. Bitte jetzt:
  1. npm run keys -- delegate --root ${root} ausführen: Die bisherige Delegation gilt nicht mehr.
  2. Lag recovery.json beim gestohlenen Schlüssel, auch diesen sperren (Kennung: npm run keys -- list):
     npm run keys -- revoke KENNUNG --reason "gestohlen" --root ${root}
  3. receipt.json, delegate.json, roots.json und keyset.jws auf den Server legen und die Website neu bauen: npm run build (oder npm start).
  4. In allen fremden Seiten trust="…" ersetzen, wie unten. Bis dahin glauben sie dem alten Hauptschlüssel ${roots.root}.
  5. Die neuen Wörter aushängen und überall nennen, wo die alten stehen.
  6. ${shownPath(root)} und ${shownPath(spare)} wieder an zwei verschiedene Orte bringen.`)
}
