import { createHash } from 'node:crypto'
import type { EverydayWords, RarerWords, SearchIndex } from '../../widgets/contract/search-index.ts'
import { fold } from '../../widgets/contract/fold.ts'
import { packWords } from '../../widgets/search/packed-words.ts'
import { keyOf } from '../../widgets/search/stem.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { divideWords } from './divide-words.ts'
import { pruneWords } from './prune-words.ts'
import { searchableOthers, searchableServices } from './searchable.ts'
import { serviceColumns } from './service-columns.ts'
import { weighWords } from './weigh-words.ts'

/** The files of the small index, in the order in which a search asks for them. */
export interface BuiltIndex {
  readonly index: SearchIndex
  readonly rarer: RarerWords
  readonly single: RarerWords
}

/** The small index of a county's site, and the words that come after it. */
export function buildIndex(catalogue: Catalogue): BuiltIndex {
  const services = searchableServices(catalogue)
  const others = searchableOthers(catalogue)
  const everyday = everydayWords(catalogue)
  const idle = new Set(everyday.flatMap((list) => list.idle))
  const words = pruneWords(weighWords([...services, ...others], idle), services.length)
  const { common, rare, single } = divideWords(words, services.length)
  const known = new Set(words.map(({ key }) => key))
  const content = {
    ...serviceColumns(catalogue, services),
    others: others.map(({ kind, path, title }) => [kind, path, title] as const),
    words: packWords(common),
    everyday: joined(
      everyday.filter((list) => list.common),
      known,
    ),
  }
  const more = {
    words: packWords(rare),
    everyday: joined(
      everyday.filter((list) => !list.common),
      known,
    ),
  }
  const last = { words: packWords(single), everyday: joined([], known) }
  const stamp = createHash('sha256')
    .update(JSON.stringify([content, more, last]))
    .digest('hex')
    .slice(0, 12)
  return {
    index: { version: 1, stamp, ...content },
    rarer: { version: 1, stamp, ...more },
    single: { version: 1, stamp, ...last },
  }
}

interface Everyday {
  readonly common: boolean
  readonly meanings: readonly { readonly says: readonly string[]; readonly means: readonly string[] }[]
  readonly idle: readonly string[]
}

const everydayWords = ({ everyday }: Catalogue): readonly Everyday[] =>
  [...everyday.values()].map(({ common, meanings, idle }) => ({
    common,
    meanings: meanings.map(({ says, means }) => ({ says: says.map(fold), means: means.map(fold) })),
    idle: idle.map(fold),
  }))

/** @param known Keys of words that pages have themselves: what they mean need not be said. */
const joined = (lists: readonly Everyday[], known: ReadonlySet<string>): EverydayWords => ({
  meanings: lists
    .flatMap(({ meanings }) => meanings)
    .map(({ says, means }) => ({ says: says.filter((word) => !known.has(keyOf(word))), means }))
    .filter(({ says }) => says.length > 0)
    .map(({ says, means }) => `${says.join(' ')}>${means.join(' ')}`)
    .join(';'),
  idle: lists.flatMap(({ idle }) => idle).join(' '),
})
