import { randomBytes } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import * as v from 'valibot'
import { Sha256 } from '../../../../widgets/contract/primitives.ts'
import { CommandError } from '../../command-error.ts'
import { shownPath } from '../../shown-path.ts'
import { type KeyFile, readKeyFile } from '../key-file.ts'
import { roleOf } from '../keyset-changes.ts'
import { archived } from '../put-in-use.ts'
import { germanDay, terms } from '../terms.ts'
import { whoOpens } from '../who-opens.ts'
import { answer, type Holding, holdingOf, type KeyCommand, tell } from './command.ts'

/** Destroys an old private key: whatever no other key opens stays sealed for ever, in every backup, too. */
export async function destroy(command: KeyCommand): Promise<void> {
  const { subject, options } = command
  const holding = await holdingOf(command)
  const file = await findArchived(holding, subject)
  const entry = holding.published.keyset.enc.find(({ kid }) => kid === subject)
  const until = entry ? entry.notAfter + terms.keptAfter : 0
  if (entry && holding.now < until && !options.force) {
    throw new CommandError(
      `Dieser Schlüssel wird noch bis ${germanDay(until)} gebraucht: So lange können Anträge kommen, ${whoOpens(roleOf(entry), holding.published.keyset)}. Trotzdem vernichten: --force`,
    )
  }
  await overwrite(file.path)
  await rm(file.path)
  tell(
    `${shownPath(file.path)} ist vernichtet. Bitte auch aus allen Sicherungen löschen: Erst dann ist er weg.`,
  )
  answer(subject)
}

async function findArchived({ folder, rootFolder }: Holding, subject: string): Promise<KeyFile> {
  if (!v.is(Sha256, subject))
    throw new CommandError('Bitte die ganze Kennung nennen. Welche es gibt: npm run keys -- list', 2)
  for (const place of [folder, rootFolder]) {
    const file = await readKeyFile(archived(place, subject))
    if (file) return file
  }
  throw new CommandError(
    `Unter den alten Schlüsseln gibt es „${subject}“ nicht. Vernichten lassen sich nur Schlüssel, die durch einen neuen ersetzt sind; ein Wiederherstellungsschlüssel mit --root ORDNER.`,
  )
}

/** As far as a disk lets one: what it keeps elsewhere is still under its passphrase. */
async function overwrite(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    const { size } = await file.stat()
    await file.write(randomBytes(size), 0, size, 0)
    await file.sync()
  } finally {
    await file.close()
  }
}
