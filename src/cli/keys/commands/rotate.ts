import { join } from 'node:path'
import { generateEncryptionKey, generateSigningKey } from '../../../../widgets/seal/keys.ts'
import { CommandError } from '../../command-error.ts'
import { shownPath } from '../../shown-path.ts'
import {
  announcedKey,
  nextEdition,
  type Role,
  roleOf,
  withReceiptKey,
  withSealingKey,
} from '../keyset-changes.ts'
import { publish } from '../published-keyset.ts'
import { archived, keepNewKey, putInUse } from '../put-in-use.ts'
import { germanDay, terms } from '../terms.ts'
import { whoOpens } from '../who-opens.ts'
import { isThere } from '../write-whole.ts'
import { answer, type Holding, holdingOf, type KeyCommand, tell, tellPublished } from './command.ts'

/** Gives the county a new key in place of the one in use, and publishes it. */
export async function rotate(command: KeyCommand): Promise<void> {
  const { subject, options } = command
  const holding = await holdingOf(command)
  if (subject === 'receipt') return rotateReceipt(holding)
  if (subject === 'office' || subject === 'recovery')
    return rotateSealing(holding, subject, options.now === true)
  throw new CommandError('Wechseln lassen sich: office, receipt, recovery.', 2)
}

async function rotateReceipt(holding: Holding): Promise<void> {
  const { folder, now, published } = holding
  const signer = await holding.signer()
  const passphrase = await holding.passphraseFor('server')
  const key = await generateSigningKey()
  await keepNewKey(folder, key, passphrase)
  const next = nextEdition(withReceiptKey(published.keyset, key), now)
  const fresh = await publish(folder, next, signer)
  await putInUse(folder, 'receipt', key)
  tell('Ab dem nächsten Start des Servers unterschreibt der neue Schlüssel die Eingangsbestätigungen.')
  tell(
    'Mit dem alten unterschriebene lassen sich weiter prüfen. Bitte receipt.json und keyset.jws zusammen auf den Server legen.',
  )
  tellPublished(fresh)
  answer(key.kid)
}

async function rotateSealing(holding: Holding, role: Role, atOnce: boolean): Promise<void> {
  const { now, published, rootFolder } = holding
  const folder = role === 'office' ? holding.folder : rootFolder
  const announced = announcedKey(published.keyset, role, now)
  if (announced && !atOnce) {
    throw new CommandError(
      `Es ist schon ein neuer Schlüssel angekündigt: Er wird ab ${germanDay(announced.nbf)} benutzt. Noch ein Wechsel ist vorher nur mit --now möglich.`,
    )
  }
  const isFirst = !published.keyset.enc.some((key) => roleOf(key) === role)
  if (role === 'recovery' && !isFirst && !(await isThere(join(folder, 'recovery.json')))) {
    throw new CommandError(
      `In ${shownPath(folder)} liegt der Wiederherstellungsschlüssel nicht. Bitte mit --root den Ordner nennen, in dem er liegt: Dort wird auch der neue liegen.`,
    )
  }
  const signer = await holding.signer()
  const passphrase = await holding.passphraseFor(role === 'office' ? 'office' : 'root')
  tell('Der neue Schlüssel wird erzeugt (RSA, 4096 Bit). Das dauert einige Sekunden …')
  const key = await generateEncryptionKey()
  await keepNewKey(folder, key, passphrase)
  const nbf = atOnce || isFirst ? now - terms.slowClocks : now + terms.announcement
  const changed = withSealingKey(published.keyset, key, role, nbf)
  const fresh = await publish(holding.folder, nextEdition(changed, now), signer)
  await putInUse(folder, role, key)
  tell(
    nbf <= now
      ? 'Der neue Schlüssel wird ab sofort benutzt.'
      : `Der neue Schlüssel wird ab ${germanDay(nbf)} benutzt; bis dahin haben ihn alle Geräte. Solange gilt der alte weiter.`,
  )
  for (const old of fresh.keyset.enc) {
    if (old.kid === key.kid || roleOf(old) !== role) continue
    tell(
      `Den alten privaten Schlüssel ${shownPath(archived(folder, old.kid))} bitte bis ${germanDay(old.notAfter + terms.keptAfter)} aufbewahren: So lange können noch Anträge kommen, ${whoOpens(role, fresh.keyset)}.\n  Danach vernichten: npm run keys -- destroy ${old.kid}`,
    )
  }
  tell('Bitte die Sicherung der Schlüssel erneuern.')
  tellPublished(fresh)
  answer(key.kid)
}
