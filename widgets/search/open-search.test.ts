import { describe, expect, test, vi } from 'vitest'
import { rarerWords, singleWords, smallIndex } from '../../tests/fixtures/search-index.ts'
import { openSearch } from './open-search.ts'
import type { Found } from './search.ts'

/** Files that tell what was loaded, in order; loading those that are named fails until the name is taken away. */
function someFiles(...failing: string[]) {
  const loaded: string[] = []
  const load = <T>(name: string, file: T) =>
    vi.fn(async () => {
      loaded.push(name)
      await Promise.resolve()
      if (failing.includes(name)) throw new Error(`no network: ${name}`)
      return file
    })
  const search = openSearch({
    index: load('index', smallIndex),
    more: [load('rarer', rarerWords), load('single', singleWords)],
  })
  return { search, loaded, failing }
}
const first = ({ services }: Found) => services[0]?.service.slug

describe('a search loads', () => {
  test('nothing before it is asked', () => {
    expect(someFiles().loaded).toEqual([])
  })

  test.for<[name: string, query: string, slug: string | undefined, files: readonly string[]]>([
    ['the index alone where it is sure', 'Wohngeld', 'wohngeld', ['index']],
    ['rarer words where it is not sure', 'anmelden', 'muelltonne', ['index', 'rarer']],
    ['no more where a rarer word was meant', 'Kübel', 'muelltonne', ['index', 'rarer']],
    [
      'single words for a word that is still unknown',
      'Oldtimer',
      'auto-abmelden',
      ['index', 'rarer', 'single'],
    ],
    ['everything for a word that nobody knows', 'qqqqqqqq', undefined, ['index', 'rarer', 'single']],
  ])('%s', async ([, query, slug, files]) => {
    const { search, loaded } = someFiles()
    expect(first(await search.find(query))).toBe(slug)
    expect(loaded).toEqual(files)
  })

  test('the index alone for suggestions', async () => {
    const { search, loaded } = someFiles()
    expect((await search.suggest('kübel')).map(({ title }) => title)).toEqual([])
    expect(loaded).toEqual(['index'])
  })

  test('rarer words ahead when it is told to, and never the single ones', async () => {
    const { search, loaded } = someFiles()
    await search.widen()
    await search.widen()
    expect(loaded.toSorted()).toEqual(['index', 'rarer'])
    expect((await search.suggest('schrottp')).map(({ title }) => title)).toEqual(['Auto abmelden'])
  })

  test('every file once, however many ask at the same time', async () => {
    const { search, loaded } = someFiles()
    const queries = ['Oldtimer', 'Oldtimer', 'anmelden', 'Wohngeld', 'qqqqqqqq']
    const found = await Promise.all([search.widen(), ...queries.map((query) => search.find(query))])
    expect(loaded.toSorted()).toEqual(['index', 'rarer', 'single'])
    expect(found.slice(1).map((one) => one && first(one))).toEqual([
      'auto-abmelden',
      'auto-abmelden',
      'muelltonne',
      'wohngeld',
      undefined,
    ])
  })

  test('nothing twice for the next query', async () => {
    const { search, loaded } = someFiles()
    for (const query of ['Oldtimer', 'Kaution', 'qqqqqqqq']) await search.find(query)
    expect(loaded).toEqual(['index', 'rarer', 'single'])
  })
})

describe('without a network', () => {
  test('for the index, asking fails, and is tried again', async () => {
    const { search, failing } = someFiles('index')
    await expect(search.find('Wohngeld')).rejects.toThrow('no network: index')
    await expect(search.suggest('Wohn')).rejects.toThrow('no network: index')
    await expect(search.widen()).resolves.toBeUndefined()
    failing.length = 0
    expect(first(await search.find('Wohngeld'))).toBe('wohngeld')
  })

  test('for more words, what there is answers, and the next query tries again', async () => {
    const { search, loaded, failing } = someFiles('rarer')
    expect(first(await search.find('anmelden'))).toBe('muelltonne')
    expect(loaded).toEqual(['index', 'rarer'])
    failing.length = 0
    expect(first(await search.find('Kübel'))).toBe('muelltonne')
    expect(loaded).toEqual(['index', 'rarer', 'rarer'])
  })

  test('for the single words, the rarer ones stay', async () => {
    const { search, loaded } = someFiles('single')
    expect(first(await search.find('Oldtimer Kübel'))).toBe('muelltonne')
    expect(first(await search.find('Kübel'))).toBe('muelltonne')
    expect(loaded).toEqual(['index', 'rarer', 'single'])
  })
})

test('words of another build change nothing, and no search waits for ever', async () => {
  const foreign = () => Promise.resolve({ ...rarerWords, stamp: 'gestern' })
  const search = openSearch({ index: () => Promise.resolve(smallIndex), more: [foreign, foreign] })
  expect(first(await search.find('Kübel'))).toBeUndefined()
})

test('a query read as it was typed stays so after more words came', async () => {
  const { search } = someFiles()
  expect(first(await search.find('Wohnegld', 'typed'))).toBeUndefined()
})
