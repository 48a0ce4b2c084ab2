import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { generateEncryptionKey, generateSigningKey } from '../../../../widgets/seal/keys.ts'
import { CommandError } from '../../command-error.ts'
import { shownPath } from '../../shown-path.ts'
import { writeKeyFile } from '../key-file.ts'
import { holdsKeys, isDevelopment, keysFolder, writeRoots } from '../keys-folder.ts'
import { firstKeyset } from '../keyset-changes.ts'
import { fillKeysFolder } from '../fill-keys-folder.ts'
import { publish } from '../published-keyset.ts'
import { toSeconds } from '../terms.ts'
import { isThere } from '../write-whole.ts'
import { answer, type KeyCommand, tell, tellSigned } from './command.ts'
import { showFingerprint } from './fingerprint.ts'

/** Makes the keys of a county: root and spare, recovery, receipts, office; and its first key set. All of it or nothing. */
export async function init({ dataDir, options, passphrases, now, county }: KeyCommand): Promise<void> {
  const folder = keysFolder(dataDir)
  await demandNone(folder)
  const id = await county()
  const rootFolder = options.root ?? folder
  const spareFolder = options.spare ?? join(rootFolder, 'ersatz')
  const outside = [
    join(rootFolder, 'root.json'),
    join(rootFolder, 'recovery.json'),
    join(spareFolder, 'root.json'),
  ]
  for (const path of outside) await demandFree(path)
  const phrases = {
    root: await passphrases.forNew('root'),
    office: await passphrases.forNew('office'),
    server: await passphrases.forNew('server'),
  }
  tell('Schlüssel für Unterschriften werden erzeugt (ECDSA P-256) …')
  const [root, spare, receipt] = [
    await generateSigningKey(),
    await generateSigningKey(),
    await generateSigningKey(),
  ]
  tell('Schlüssel des Amtes und Wiederherstellungsschlüssel werden erzeugt (RSA, 4096 Bit). Das dauert …')
  const [office, recovery] = [await generateEncryptionKey(), await generateEncryptionKey()]

  const written: string[] = []
  try {
    await fillKeysFolder(dataDir, async (unfinished) => {
      const at = (path: string) =>
        path.startsWith(join(folder, '/')) ? join(unfinished, path.slice(folder.length)) : path
      const write = async (path: string, key: typeof root, passphrase: string) => {
        await mkdir(join(at(path), '..'), { recursive: true, mode: 0o700 })
        await writeKeyFile(at(path), key, passphrase)
        written.push(at(path))
      }
      await write(join(rootFolder, 'root.json'), root, phrases.root)
      await write(join(rootFolder, 'recovery.json'), recovery, phrases.root)
      await write(join(spareFolder, 'root.json'), spare, phrases.root)
      await write(join(folder, 'office.json'), office, phrases.office)
      await write(join(folder, 'receipt.json'), receipt, phrases.server)
      await writeRoots(unfinished, { root: root.kid, spare: spare.kid })
      const keyset = firstKeyset(id, { office, receipt, recovery }, toSeconds(now))
      tellSigned(await publish(unfinished, keyset, root))
    })
  } catch (error) {
    for (const path of written) await rm(path, { force: true })
    throw error
  }

  const delegateCommand = `npm run keys -- delegate${options.root === undefined ? '' : ` --root ${options.root}`}`
  tell(`
Die Schlüssel liegen verschlossen in ${shownPath(folder)}. Bitte jetzt:
  1. Alles zweimal sichern. Ohne office.json und recovery.json bleibt jeder Antrag verschlossen.
  2. ${delegateCommand} ausführen: Damit baut der Server die Website ohne den Hauptschlüssel.
     Danach die Website neu bauen: npm run build (oder npm start).
  3. ${shownPath(join(rootFolder, 'root.json'))} und recovery.json an einen sicheren Ort bringen, nicht auf den Server.
  4. ${shownPath(join(spareFolder, 'root.json'))}, den Ersatz-Hauptschlüssel, an einen anderen Ort bringen.
  5. Auf den Server gehören nur: receipt.json, delegate.json, roots.json, keyset.jws.
  6. Den Fingerabdruck aushängen und auf einer anderen Website des Landkreises nennen:`)
  showFingerprint({ root: root.kid, spare: spare.kid }, root.kid)
  if (new Set(Object.values(phrases)).size < Object.keys(phrases).length) tell(sharedPassphrase)
  answer(root.kid)
}

const sharedPassphrase = `
Achtung: Schlüssel in verschiedenen Händen haben dieselbe Passphrase. KEYS_PASSPHRASE_FILE nennt nur eine: Sie gilt dann für Hauptschlüssel, Amt und Server, und wer die des Servers liest, kennt alle.
Für den Betrieb bitte ohne KEYS_PASSPHRASE_FILE am Terminal neu beginnen, mit drei verschiedenen.`

async function demandNone(folder: string): Promise<void> {
  if (!(await holdsKeys(folder))) return
  throw new CommandError(
    (await isDevelopment(folder))
      ? `In ${shownPath(folder)} liegen Schlüssel zum Ausprobieren. Bitte für den Betrieb einen neuen Ordner nehmen: DATA_DIR=… npm run keys -- init`
      : `In ${shownPath(folder)} liegen schon Schlüssel. Sie werden nicht überschrieben.`,
  )
}

async function demandFree(path: string): Promise<void> {
  if (await isThere(path))
    throw new CommandError(
      `${shownPath(path)} gibt es schon. Schlüssel werden nicht überschrieben: Bitte einen leeren Ordner nennen.`,
    )
}
