import { certify } from '../../../../widgets/seal/delegate.ts'
import { generateSigningKey } from '../../../../widgets/seal/keys.ts'
import { CommandError } from '../../command-error.ts'
import { shownPath } from '../../shown-path.ts'
import { delegateFile, rootSigner } from '../find-signer.ts'
import { keyFileText } from '../key-file.ts'
import { germanDay, terms } from '../terms.ts'
import { writeWhole } from '../write-whole.ts'
import { answer, holdingOf, type KeyCommand, tell } from './command.ts'

/**
 * Makes a key that signs in the root's place for some weeks. It takes the place of the one before, which opens nothing and
 * which nobody needs any more.
 */
export async function delegate(command: KeyCommand): Promise<void> {
  const days = daysOf(command.options.days)
  const holding = await holdingOf(command)
  const { folder, now, published } = holding
  const root = await rootSigner(holding, command.options.root)
  if (root.kid !== published.root) {
    throw new CommandError(
      'Das veröffentlichte Schlüsselverzeichnis hat der andere Hauptschlüssel unterschrieben. Bitte zuerst mit diesem veröffentlichen: npm run keys -- publish --root ORDNER',
    )
  }
  const passphrase = await holding.passphraseFor('server')
  const signer = await certify(await generateSigningKey(), root, {
    county: published.keyset.county,
    nbf: now - terms.slowClocks,
    notAfter: now + days * terms.day,
  })
  const path = delegateFile(folder)
  await writeWhole(path, await keyFileText(signer, passphrase), 'replace')
  tell(
    `Die Delegation gilt bis ${germanDay(now + days * terms.day)}. Bitte diese Datei auf den Server legen, dort in keys/.`,
  )
  tell('Danach die Website neu bauen: npm run build (oder npm start).')
  answer(shownPath(path))
}

function daysOf(text: string | undefined): number {
  const most = terms.delegate / terms.day
  if (text === undefined) return most
  const days = Number(text)
  if (Number.isInteger(days) && days >= 1 && days <= most) return days
  throw new CommandError(`Nach --days steht eine Zahl von 1 bis ${most}.`, 2)
}
