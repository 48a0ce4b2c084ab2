import type { Sha256 } from '../../../../widgets/contract/primitives.ts'
import { fingerprint } from '../../../../widgets/seal/fingerprint.ts'
import { CommandError } from '../../command-error.ts'
import { shownPath } from '../../shown-path.ts'
import { holdsKeys, isDevelopment, keysFolder, readRoots, type Roots, trustIn } from '../keys-folder.ts'
import { developmentWarning } from '../ensure-development-keys.ts'
import { readPublished } from '../published-keyset.ts'
import { answer, type KeyCommand, tell } from './command.ts'

/** Shows by what people recognise the county's keys. */
export async function fingerprintCommand({ dataDir }: KeyCommand): Promise<void> {
  const folder = keysFolder(dataDir)
  if (!(await holdsKeys(folder)))
    throw new CommandError(`In ${shownPath(folder)} liegen keine Schlüssel. Erzeugen: npm run keys -- init`)
  if (await isDevelopment(folder)) tell(developmentWarning)
  const roots = await readRoots(folder)
  const published = await readPublished(folder, trustIn(roots))
  const active = published?.root ?? roots.root
  showFingerprint(roots, active)
  answer(active)
}

/** @param active Root that signs at present. */
export function showFingerprint(roots: Roots, active: Sha256): void {
  tell(`     In Worten:  ${fingerprint(active).join(' ')}`)
  for (const other of [roots.root, roots.spare])
    if (other !== undefined && other !== active) tell(`     Ersatz:     ${fingerprint(other).join(' ')}`)
  tell(`     Einbetten:  trust="${trustIn(roots)}"`)
}
