import { join } from 'node:path'
import * as v from 'valibot'
import type { Keyset } from '../../../../widgets/contract/keyset.ts'
import { Sha256 } from '../../../../widgets/contract/primitives.ts'
import { generateEncryptionKey, generateSigningKey, type PrivateKey } from '../../../../widgets/seal/keys.ts'
import { CommandError } from '../../command-error.ts'
import { readDelegate } from '../find-signer.ts'
import { readKeyFile } from '../key-file.ts'
import {
  announcedKey,
  nextEdition,
  type Role,
  roleOf,
  usedAtOnce,
  withReceiptKey,
  withRevoked,
  withSealingKey,
} from '../keyset-changes.ts'
import { publish } from '../published-keyset.ts'
import { keepNewKey, putInUse } from '../put-in-use.ts'
import { germanDay, terms } from '../terms.ts'
import { answer, type Holding, holdingOf, type KeyCommand, tell, tellPublished } from './command.ts'

/** A key that takes the place of a revoked one. */
interface Replacement {
  readonly name: Role | 'receipt'
  readonly folder: string
  readonly key: PrivateKey
}

/** Has a key never used again, at once; where that leaves none, a new one is used at once. */
export async function revoke(command: KeyCommand): Promise<void> {
  const { subject, options } = command
  const reason = options.reason?.trim()
  if (!reason)
    throw new CommandError(
      'Bitte den Grund nennen; er wird veröffentlicht: npm run keys -- revoke KENNUNG --reason "Stick verloren"',
      2,
    )
  const holding = await holdingOf(command)
  const { keyset } = holding.published
  const entry = keyset.enc.find(({ kid }) => kid === subject)
  const isReceipt = keyset.receiptKeys.some(({ kid }) => kid === subject)
  if (!v.is(Sha256, subject) || (!entry && !isReceipt)) throw await whyNot(holding, subject)
  if (keyset.revoked.some(({ kid }) => kid === subject))
    throw new CommandError('Dieser Schlüssel ist schon gesperrt.')

  const signer = await holding.signer()
  const revoked = withRevoked(keyset, subject, reason, holding.now)
  const { next, replacement } = entry
    ? await withoutSealingKey(holding, revoked, roleOf(entry))
    : await withoutReceiptKey(holding, revoked, subject)
  const fresh = await publish(holding.folder, nextEdition(next, holding.now), signer)
  if (replacement) {
    await putInUse(replacement.folder, replacement.name, replacement.key)
    tell(`An seine Stelle tritt ab sofort ein neuer: ${replacement.key.kid}`)
  }
  tell(
    'Gesperrt. Geräte, die noch Anträge mit diesem Schlüssel haben, senden sie nicht mehr und verschließen sie neu oder bitten um erneutes Ausfüllen.',
  )
  tell('Den privaten Teil bitte aufbewahren, solange damit verschlossene Anträge im Eingang liegen.')
  tellPublished(fresh)
  answer(subject)
}

async function withoutSealingKey(
  holding: Holding,
  revoked: Keyset,
  role: Role,
): Promise<{ next: Keyset; replacement?: Replacement }> {
  const { now } = holding
  const isLeft = revoked.enc.some(
    (key) =>
      roleOf(key) === role &&
      key.nbf <= now &&
      now < key.notAfter &&
      !revoked.revoked.some(({ kid }) => kid === key.kid),
  )
  if (isLeft) return { next: revoked }
  const announced = announcedKey(revoked, role, now)
  if (announced) {
    tell(`Der angekündigte Schlüssel wird schon ab sofort benutzt: ${announced.kid}`)
    return { next: usedAtOnce(revoked, announced.kid, now) }
  }
  const folder = role === 'office' ? holding.folder : holding.rootFolder
  const passphrase = await holding.passphraseFor(role === 'office' ? 'office' : 'root')
  tell('Ein neuer Schlüssel wird erzeugt (RSA, 4096 Bit). Das dauert einige Sekunden …')
  const key = await generateEncryptionKey()
  await keepNewKey(folder, key, passphrase)
  return {
    next: withSealingKey(revoked, key, role, now - terms.slowClocks),
    replacement: { name: role, folder, key },
  }
}

async function withoutReceiptKey(
  holding: Holding,
  revoked: Keyset,
  kid: Sha256,
): Promise<{ next: Keyset; replacement?: Replacement }> {
  const { folder } = holding
  tell('Bestätigungen dieses Schlüssels werden nicht mehr geglaubt, auch frühere nicht.')
  const inUse = await readKeyFile(join(folder, 'receipt.json'))
  if (revoked.receiptKeys.length > 0 && inUse?.kid !== kid) return { next: revoked }
  const passphrase = await holding.passphraseFor('server')
  const key = await generateSigningKey()
  await keepNewKey(folder, key, passphrase)
  return { next: withReceiptKey(revoked, key), replacement: { name: 'receipt', folder, key } }
}

async function whyNot({ folder, roots }: Holding, subject: string): Promise<CommandError> {
  if (subject === roots.root || subject === roots.spare) {
    return new CommandError(
      'Ein Hauptschlüssel lässt sich nicht sperren: Die Seiten nennen ihn selbst. Ist er gestohlen oder verloren, tritt der Ersatz an seine Stelle: npm run keys -- adopt-spare --spare ORDNER --root ORDNER',
    )
  }
  const delegate = await readDelegate(folder, roots)
  if (delegate?.file.kid === subject) {
    return new CommandError(
      `Eine Delegation lässt sich nicht sperren: Sie endet von selbst am ${germanDay(delegate.certificate.notAfter)}. Ist sie gestohlen, hilft nur der Ersatz-Hauptschlüssel: npm run keys -- adopt-spare --spare ORDNER --root ORDNER`,
    )
  }
  return new CommandError(`Einen Schlüssel „${subject}“ gibt es nicht. Welche es gibt: npm run keys -- list`)
}
