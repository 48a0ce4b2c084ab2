import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stderr, stdin } from 'node:process'
import { createInterface } from 'node:readline/promises'
import * as v from 'valibot'
import { fingerprint } from '../../../../widgets/seal/fingerprint.ts'
import { fetchKeyset } from '../../../exchange/sources/open-source.ts'
import { applyToText } from '../../../exchange/yaml/apply-to-text.ts'
import { SourceUrl } from '../../../model/form-lock.ts'
import { Slug } from '../../../model/primitives.ts'
import { CommandError } from '../../command-error.ts'
import type { Exchange } from './open-exchange.ts'
import { demand } from './open-sources.ts'
import { writeFiles } from './write-files.ts'

/** A source as it was taken up. */
export interface AddedSource {
  readonly id: string
  readonly url: string
  /** Thumbprint of its root key. */
  readonly root: string
  /** The same as words. */
  readonly words: readonly string[]
}

/**
 * Takes up a source: its root key is pinned once somebody has compared it by phone, never before.
 *
 * @param given What the command line said: a name, and the words that were heard on the phone.
 * @throws {CommandError} where the words differ, nobody can be asked, or the county cannot be reached.
 */
export async function addSource(
  { root: folder, county, now }: Exchange,
  address: string,
  given: { readonly name: string | undefined; readonly words: string | undefined },
): Promise<AddedSource> {
  if (!v.is(SourceUrl, address))
    throw new CommandError(`${address} ist keine Adresse einer Website. Sie beginnt mit https://.`, 2)
  const url = address.endsWith('/') ? address : `${address}/`
  const { keyset, root } = demand(await fetchKeyset(url, undefined, now))
  const id = given.name ?? keyset.county
  if (!v.is(Slug, id))
    throw new CommandError(
      `„${id}“ taugt nicht als Name einer Quelle: kleine Buchstaben und Bindestriche.`,
      2,
    )
  const { sources } = county.exchange
  const there = sources.findIndex((source) => source.id === id)
  if (sources[there]?.root?.split(' ').includes(root) && sources[there].url === url)
    throw new CommandError(`Die Quelle „${id}“ steht schon in county.yaml, mit diesem Hauptschlüssel.`)
  const words = fingerprint(root)
  await demandCompared(url, words, given.words, there >= 0)
  const file = 'county.yaml'
  const text = await readFile(join(folder, file), 'utf8')
  const entry = { id, url, root }
  const edited = applyToText(text, [
    there >= 0
      ? { kind: 'set', path: ['exchange', 'sources', there], value: entry }
      : sources.length > 0
        ? { kind: 'insert', path: ['exchange', 'sources'], index: sources.length, value: entry }
        : county.exchange.contact === undefined && !/^exchange:/mu.test(text)
          ? { kind: 'set', path: ['exchange'], value: { sources: [entry] } }
          : { kind: 'set', path: ['exchange', 'sources'], value: [entry] },
  ])
  if (!edited.ok) throw new CommandError(`county.yaml lässt sich nicht ergänzen: ${edited.reason}`)
  await writeFiles(folder, new Map([[file, edited.text]]))
  return { id, url, root, words }
}

async function demandCompared(
  url: string,
  words: readonly string[],
  heard: string | undefined,
  isKnown: boolean,
): Promise<void> {
  if (heard !== undefined) {
    if (plain(heard) === plain(words.join(' '))) return
    throw new CommandError(
      `Die Wörter stimmen nicht überein. ${url} weist sich aus mit:\n  ${words.join(' ')}\nGehört haben Sie:\n  ${heard}\nEs wurde nichts aufgenommen.`,
    )
  }
  const text = `${isKnown ? 'Diese Quelle hat jetzt einen anderen Schlüssel oder eine andere Adresse.\n' : ''}${url} weist sich aus mit diesen sechs Wörtern:

  ${words.join(' ')}

Bitte rufen Sie den anderen Landkreis an, unter einer Nummer, die Sie schon kennen. Dort stehen die Wörter auf der Seite „Einbetten“ und in: npm run keys -- fingerprint`
  if (!stdin.isTTY)
    throw new CommandError(
      `${text}\nHier kann niemand gefragt werden. Nennen Sie die Wörter, die Sie am Telefon gehört haben: --words "…"`,
    )
  stderr.write(`${text}\n`)
  const line = createInterface({ input: stdin, output: stderr })
  try {
    const said = await line.question('Hat man Ihnen genau diese sechs Wörter genannt? (ja/nein) ')
    if (/^\s*ja\s*$/iu.test(said)) return
  } finally {
    line.close()
  }
  throw new CommandError('Nicht verglichen. Es wurde nichts aufgenommen.')
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-zäöüß]+/gu, ' ')
    .trim()
