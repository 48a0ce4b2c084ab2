import { readFile } from 'node:fs/promises'
import { versionOf } from './install-peers.ts'
import { indexAddress } from './searched-fields.ts'

/** A search that is measured. */
export interface Contestant {
  readonly name: string
  readonly version: string
  /** What it looks into. */
  readonly searches: string
  /** Its module in `page/`, and the address of its index there. */
  readonly module: 'ours' | 'pagefind' | 'minisearch' | 'orama' | 'together'
  readonly index: string
}

/** Where our index lies. */
export const ourIndex = '/daten/'

/** Everybody who is measured, ours first. */
export async function contestants(): Promise<readonly [Contestant, ...Contestant[]]> {
  const own = JSON.parse(await readFile('package.json', 'utf8')) as {
    readonly version: string
    readonly devDependencies: Readonly<Record<string, string>>
  }
  const minisearch = { module: 'minisearch', version: await versionOf('minisearch') } as const
  const orama = { module: 'orama', version: await versionOf('@orama/orama') } as const
  const pagefind = { module: 'pagefind', version: own.devDependencies.pagefind ?? '' } as const
  const ours = {
    searches: 'title, synonyms, situations, summary, everyday words',
    index: ourIndex,
    version: own.version,
  }
  const words = 'title, synonyms, summary'
  const situations = `${words}, situations`
  return [
    { ...ours, name: 'Amtswerk', module: 'ours' },
    { ...pagefind, name: 'Pagefind', searches: 'page', index: '/pagefind/plain/' },
    {
      ...pagefind,
      name: 'Pagefind mit Situationen',
      searches: 'page; synonyms, situations and summary as metadata',
      index: '/pagefind/meta/',
    },
    { ...minisearch, name: 'MiniSearch', searches: words, index: indexAddress('minisearch', 'words') },
    {
      ...minisearch,
      name: 'MiniSearch mit Situationen',
      searches: situations,
      index: indexAddress('minisearch', 'situations'),
    },
    { ...orama, name: 'Orama', searches: words, index: indexAddress('orama', 'words') },
    {
      ...orama,
      name: 'Orama mit Situationen',
      searches: situations,
      index: indexAddress('orama', 'situations'),
    },
    {
      ...ours,
      name: 'Amtswerk und MiniSearch',
      version: `${own.version} + ${minisearch.version}`,
      searches: 'both lists, merged by reciprocal rank',
      module: 'together',
    },
  ]
}
