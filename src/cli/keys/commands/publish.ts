import { join } from 'node:path'
import { widgetGeneration } from '../../../../widgets/contract/limits.ts'
import { CommandError } from '../../command-error.ts'
import { keysFolder } from '../keys-folder.ts'
import { nextEdition } from '../keyset-changes.ts'
import { keyWarnings } from '../key-warnings.ts'
import { keysetFile, publish } from '../published-keyset.ts'
import { terms } from '../terms.ts'
import { answer, holdingOf, type KeyCommand, tell, tellPublished } from './command.ts'

/** Signs the next edition of the key set, with the keys that it names already. */
export async function publishCommand(command: KeyCommand): Promise<void> {
  const { options, dataDir, now } = command
  const minWidget = generation(options['min-widget'])
  const holding = await holdingOf(command)
  const id = await command.county()
  const lifetime = options.strict ? terms.strictKeyset : terms.keyset
  const next = {
    ...nextEdition(holding.published.keyset, holding.now, lifetime),
    ...(minWidget !== undefined && { minWidget }),
  }
  if (next.county !== id) {
    throw new CommandError(
      `Die Schlüssel gehören dem Landkreis „${next.county}“, die Inhalte „${id}“. Es wurde nichts geändert.`,
    )
  }
  const signer = await holding.signer()
  tellPublished(await publish(holding.folder, next, signer))
  if (signer.cert !== undefined)
    tell('Unterschrieben hat die Delegation: Das Verzeichnis gilt nicht länger als sie.')
  for (const warning of await keyWarnings(dataDir, now)) tell(`Achtung: ${warning}`)
  answer(join(keysetFile(keysFolder(dataDir))))
}

function generation(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,3}$/u.test(text))
    throw new CommandError(
      `Nach --min-widget steht eine Zahl, zum Beispiel: --min-widget ${widgetGeneration}`,
      2,
    )
  if (Number(text) <= widgetGeneration) return Number(text)
  throw new CommandError(
    `Die Bausteine dieser Fassung von Amtswerk haben die Nummer ${widgetGeneration}. Mit --min-widget ${text} würde jeder Baustein den Dienst verweigern, auch der neueste. Es wurde nichts geändert.`,
    2,
  )
}
