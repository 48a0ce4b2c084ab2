import { join } from 'node:path'
import { generateEncryptionKey, generateSigningKey } from '../../../widgets/seal/keys.ts'
import { fillKeysFolder } from './fill-keys-folder.ts'
import { writeKeyFile } from './key-file.ts'
import { holdsKeys, keysFolder, markAsDevelopment } from './keys-folder.ts'

/**
 * Makes keys for trying out where a county has none yet.
 *
 * @param say Shows progress: the office's key takes some seconds.
 */
export async function ensureDevelopmentKeys(dataDir: string, say: (line: string) => void): Promise<void> {
  if (await holdsKeys(keysFolder(dataDir))) return
  await fillKeysFolder(dataDir, async (folder) => {
    say('Schlüssel des Landkreises werden erzeugt: Unterschrift (ECDSA P-256) …')
    const [root, receipt] = await Promise.all([generateSigningKey(), generateSigningKey()])
    say('Schlüssel des Amtes wird erzeugt (RSA, 4096 Bit). Das dauert einige Sekunden …')
    const office = await generateEncryptionKey()
    for (const [name, key] of Object.entries({ root, receipt, office }))
      await writeKeyFile(join(folder, `${name}.json`), key)
    await markAsDevelopment(folder)
  })
}

/** What must be said wherever such keys are in use. */
export const developmentWarning =
  'Achtung: Die Schlüssel liegen ungeschützt auf diesem Rechner und sind nur zum Ausprobieren da.'
