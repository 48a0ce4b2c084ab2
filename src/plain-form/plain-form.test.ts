import { describe, expect, test } from 'vitest'
import { postOf, tagsIn } from '../../tests/contract/plain-form-controls.ts'
import { everyKind, everyKindRelease } from '../../tests/contract/plain-form-release.ts'
import type { Entries } from '../../widgets/engine/entries.ts'
import { checkForm } from './check-form.ts'
import type { Html } from './html.ts'
import type { Filled } from './filled.ts'
import { formPage } from './plain-form.ts'
import { readPosted } from './read-posted.ts'

const today = '2026-11-22'
const release = everyKindRelease()

const filled = (entries: Entries, changes: Partial<Filled> = {}): Filled => ({
  entries,
  mistakes: [],
  files: new Map(),
  rows: new Map(),
  more: undefined,
  computed: new Map(),
  today,
  notice: undefined,
  ...changes,
})

const page = (changes?: Filled): Html => formPage(release, 'edition', changes)
const textOf = (html: Html): string =>
  html
    .toString()
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/\s+/gu, ' ')

describe('the form on one page', () => {
  test('posts to the intake, as browsers post files, and is not checked by them', () => {
    const [form] = tagsIn(page()).filter(({ name }) => name === 'form')
    expect(Object.fromEntries(form?.attributes ?? [])).toMatchObject({
      method: 'post',
      action: '/api/v1/forms/muster-antrag',
      enctype: 'multipart/form-data',
      novalidate: '',
    })
    expect(page().toString()).not.toMatch(/\srequired[\s=>]/u)
  })

  test('names every control by the path of its question', () => {
    const names = new Set(tagsIn(page()).flatMap(({ attributes }) => attributes.get('name') ?? []))
    expect(names).toContain('anschrift.country')
    expect(names).toContain('familien.0.kinder.2.vorname')
    expect(names).toContain('konto.iban')
    for (const { id, kind } of everyKind.steps.flatMap(({ fields }) => fields)) {
      if (kind === 'info' || kind === 'computed') continue
      expect(
        [...names].some((name) => name === id || name.startsWith(`${id}.`)),
        id,
      ).toBe(true)
    }
  })

  test.for<[name: string, shown: Html]>([
    ['empty', page()],
    ['with a mistake everywhere', page(filled({}, { mistakes: everyMistake() }))],
  ])('has no id twice, and every reference leads somewhere: %s', ([, shown]) => {
    const tags = tagsIn(shown)
    const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? [])
    expect(ids).toEqual([...new Set(ids)])
    for (const { attributes } of tags) {
      for (const name of ['for', 'aria-describedby', 'aria-labelledby']) {
        for (const id of attributes.get(name)?.split(' ') ?? []) expect(ids, `${name}=${id}`).toContain(id)
      }
      const link = attributes.get('href')
      if (link?.startsWith('#')) expect(ids).toContain(link.slice(1))
    }
  })

  test('says every condition in words, and none of its names', () => {
    const text = textOf(page())
    expect(text).toContain('Nur ausfüllen, wenn gilt: 1.2 Art des Antrags ist Lang.')
    expect(text).toContain('Diesen Abschnitt nur ausfüllen, wenn gilt: 1.2 Art des Antrags ist Lang.')
    expect(text).toContain('Nur möglich, wenn gilt: 1.5 Gemeinde ist Musterstadt.')
    expect(text).toContain('Pflicht, wenn gilt: 1.2 Art des Antrags ist Lang.')
    expect(text).toContain('Nur ausfüllen, wenn gilt: Kinder? ist Ja.')
    expect(text).not.toMatch(/bedingungMitNamen|wohntHier|undefined|\[object/u)
  })

  test('says once what several questions in a row depend on', () => {
    const together =
      page()
        .toString()
        .match(/id="q-nummer-when"[\s\S]*?name="grund"/u)?.[0] ?? ''
    expect(together.match(/wenn gilt/gu)).toHaveLength(1)
  })

  test('demands by name only what everybody must answer', () => {
    const demanded = tagsIn(page()).flatMap(({ attributes }) =>
      attributes.has('aria-required') ? [attributes.get('name') ?? ''] : [],
    )
    expect(demanded).toEqual(['name', 'ort', 'familien.0.familienname', 'einverstanden'])
  })

  test('puts in what stands there from the start, but no day that was counted when the page was made', () => {
    const post = postOf(page())
    expect(post.get('anzahl')).toEqual(['2'])
    expect(post.get('extras')).toEqual(['eins'])
    expect(post.get('anschrift.country')).toEqual(['DE'])
    expect(post.get('familien.1.hatKinder')).toEqual(['no'])
    expect(post.get('tag')).toEqual([''])
  })

  test('shows empty rows, and a button for more while there may be more', () => {
    const tags = tagsIn(page())
    const rows = (path: string) =>
      tags.filter(({ attributes }) => new RegExp(`^${path}\\.\\d\\.`, 'u').test(attributes.get('name') ?? ''))
    expect(new Set(rows('familien').map(({ attributes }) => attributes.get('name')?.[9]))).toEqual(
      new Set(['0', '1', '2']),
    )
    const buttons = (shown: Html) =>
      tagsIn(shown).flatMap(({ attributes }) =>
        attributes.get('name') === '_more' ? attributes.get('value') : [],
      )
    expect(buttons(page())).toContain('familien')
    expect(buttons(page(filled({}, { rows: new Map([['familien', 4]]) })))).not.toContain('familien')
  })

  test('shows more rows where they were asked for, and the first of them takes the focus', () => {
    const more = page(filled({}, { rows: new Map([['familien', 2]]), more: 'familien' }))
    const focused = tagsIn(more).filter(({ attributes }) => attributes.has('autofocus'))
    expect(focused.map(({ attributes }) => attributes.get('id'))).toEqual(['q-familien-2'])
    expect(postOf(more).has('familien.3.familienname')).toBe(true)
  })

  test('Enter in a field sends the form and does not add rows', () => {
    const [first] = tagsIn(page()).filter(({ name }) => name === 'button')
    expect(first?.attributes.has('name')).toBe(false)
  })

  test('is not there where the form forbids it: paper and contact are', () => {
    const closed = everyKindRelease({ definition: { ...everyKind, plain: false } })
    const shown = formPage(closed, '')
    expect(tagsIn(shown).some(({ name }) => ['form', 'input', 'button'].includes(name))).toBe(false)
    expect(shown.toString()).toContain('href="/formulare/muster-antrag/druck/"')
    expect(textOf(shown)).toContain('089 99998-510')
    expect(textOf(shown)).toContain('Musterstraße 1')
  })

  test('says nothing of keys for trying out where they are real', () => {
    const text = 'zum Ausprobieren'
    expect(textOf(page())).toContain(text)
    expect(textOf(formPage(everyKindRelease({ development: false }), ''))).not.toContain(text)
  })
})

describe('the form shown again', () => {
  const entered = {
    name: `"><script>alert(1)</script>`,
    art: 'lang',
    nummer: 'ab',
    grund: '\n Zeile <b>1</b>\n\nZeile 3\n',
    ort: 'zaehrenbach',
    anschrift: { country: 'FR', street: "Rue de l'Été", town: '' },
    extras: ['zwei'],
    eilig: 'no',
    tag: '1.1.2026',
    familien: [
      { familienname: 'Eins', hatKinder: 'yes', kinder: [{ vorname: 'A' }, { vorname: 'B' }] },
      { familienname: 'Zwei', hatKinder: 'no', kinder: [] },
    ],
    einverstanden: true,
  } as const

  test('holds everything that was entered: posted again, it is the same', () => {
    const again = readPosted(everyKind, postOf(page(filled(entered))), today).entries
    expect(again).toMatchObject(entered)
    // And once more, now that every control has been posted.
    expect(readPosted(everyKind, postOf(page(filled(again))), today).entries).toEqual(again)
  })

  test('makes no markup of answers', () => {
    const shown = page(filled(entered)).toString()
    expect(shown).toContain('&lt;script&gt;')
    expect(shown).not.toContain('<script')
    expect(shown).not.toContain('<b>')
  })

  test('keeps an emptied default empty, and an unticked box unticked', () => {
    const post = postOf(page(filled({ anzahl: '', extras: [], anschrift: { country: '' } })))
    expect(post.get('anzahl')).toEqual([''])
    expect(post.has('extras')).toBe(false)
    expect(post.get('anschrift.country')).toEqual([''])
  })

  test('says what is wrong first, with links, and again between hint and control', () => {
    const checked = checkForm(release, readPosted(everyKind, new Map(), today), today)
    const shown = page(filled({}, { mistakes: checked.mistakes }))
    const [first] = tagsIn(shown)
    expect(Object.fromEntries(first?.attributes ?? [])).toMatchObject({ tabindex: '-1', autofocus: '' })
    expect(shown.toString().indexOf('<h1>')).toBeGreaterThan(shown.toString().indexOf('pf-summary'))
    expect(textOf(shown)).toContain('Noch nichts ist beim Amt.')
    expect(textOf(shown).match(/Bitte füllen Sie „Name“ aus\./gu)).toHaveLength(2)
    const input = tagsIn(shown).find(({ attributes }) => attributes.get('name') === 'name')
    expect(input?.attributes.get('aria-invalid')).toBe('true')
    expect(input?.attributes.get('aria-describedby')).toBe('q-name-error')
  })

  test('names files to choose again, and remembers them until they are', () => {
    const files = new Map([['nachweis', ['a.pdf', '<b>.jpg']]])
    const shown = page(filled({}, { files, mistakes: [{ path: 'name', where: '', text: 'Bitte.' }] }))
    expect(textOf(shown)).toContain('Bitte wählen Sie die Dateien noch einmal aus: a.pdf, &lt;b&gt;.jpg')
    expect(textOf(shown)).toContain('Nur Dateien kann eine Seite nicht behalten')
    expect([...readPosted(everyKind, postOf(shown), today).missing]).toEqual([...files])
  })
})

/** A mistake at every question that the page shows. */
function everyMistake(): Filled['mistakes'] {
  const paths = [...postOf(page()).keys()].filter((name) => !name.startsWith('_'))
  return ['familien', 'art', 'eilig', 'nachweis', 'einverstanden', ...paths].map((path) => ({
    path,
    where: '',
    text: 'Falsch.',
  }))
}
