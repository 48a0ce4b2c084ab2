import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { loadContent } from '../../../model/load-content.ts'
import { basisOf } from '../basis-of.ts'
import { Desk, entryOf } from './desk.ts'
import type { Draft } from './draft.ts'
import type { Report } from './protocol.ts'

const content = await loadContent('content')
if (!content.ok) throw new Error('The content does not load.')
const basis = basisOf(content.catalogue)
const text = await readFile('content/forms/schulbus-meldung/form.yaml', 'utf8')
const title = ['title', 'de']

let told: Report[]
let kept: Draft[]
let desk: Desk
beforeEach(() => {
  told = []
  kept = []
  desk = new Desk(basis, {
    tell: (report) => void told.push(report),
    keep: (draft) => void kept.push(draft),
    newKey: () => 'key',
    now: () => 1,
  })
  desk.do({ is: 'open', text, isSaved: true })
})
const set = (value: string, turn = 1, group?: string) =>
  desk.do({ is: 'edit', turn, edits: [{ kind: 'set', path: title, value }], what: 'Titel geändert', group })

describe('the desk', () => {
  test('tells what is open, and keeps every change', () => {
    expect(told.map(({ is }) => is)).toEqual(['opened'])
    expect(set('Bus')).toBe(true)
    expect(kept.at(-1)?.text).toBe(text.replace(/de: Verspätung oder Ausfall.*/u, 'de: Bus'))
  })

  test('goes back to the byte and forth again, and says what it undid', () => {
    set('Bus')
    set('Zug', 2)
    desk.do({ is: 'undo', turn: 2 })
    desk.do({ is: 'undo', turn: 2 })
    expect(desk.draft?.text).toBe(text)
    expect(told.at(-1)).toMatchObject({ is: 'went', what: 'Rückgängig: Titel geändert' })
    expect(desk.do({ is: 'undo', turn: 2 })).toBe(false)
    desk.do({ is: 'redo', turn: 2 })
    desk.do({ is: 'redo', turn: 2 })
    expect(desk.draft?.text).toContain('de: Zug')
  })

  test('takes typing into one field as one change', () => {
    for (const value of ['B', 'Bu', 'Bus']) set(value, 1, 'title.de')
    desk.do({ is: 'undo', turn: 1 })
    expect(desk.draft?.text).toBe(text)
  })

  test('goes on with a draft that was kept, its history and all', () => {
    set('Bus')
    const draft = structuredClone(kept.at(-1))
    desk.do({ is: 'close' })
    if (draft) desk.show(draft)
    desk.do({ is: 'undo', turn: 1 })
    expect(desk.draft?.text).toBe(text)
  })

  test('says why a text is no form, and leaves what is open', () => {
    desk.do({ is: 'open', text: 'a: [', isSaved: false })
    expect(told.at(-1)).toMatchObject({ is: 'refused', reason: expect.stringContaining('Zeile') as string })
    expect(desk.draft?.text).toBe(text)
  })

  test('gives the page what is there where an edit cannot be', () => {
    desk.do({
      is: 'edit',
      turn: 3,
      edits: [{ kind: 'remove', path: ['nichts', 4] }],
      what: 'x',
      group: undefined,
    })
    expect(told.at(-1)).toMatchObject({ is: 'went', turn: 3 })
    expect(desk.draft?.text).toBe(text)
  })

  test('reviews what is open with the rules of the guide, and shows it as far as it can be shown', () => {
    expect(desk.review()?.findings).toEqual([])
    set('')
    const reviewed = desk.review()
    expect(reviewed?.definition).toBeUndefined()
    expect(reviewed?.findings.map(({ key }) => key)).toContain('title.de')
    expect(reviewed?.shown?.definition.title.de).toBe('…')
    expect(reviewed?.questions.map(({ name }) => name)).toContain('minuten')
  })

  test('knows what has changed since it was saved', () => {
    set('Bus')
    expect(entryOf(kept.at(-1) as Draft)).toMatchObject({
      title: 'Bus',
      id: 'schulbus-meldung',
      isChanged: true,
    })
    desk.do({ is: 'saved' })
    expect(entryOf(kept.at(-1) as Draft).isChanged).toBe(false)
  })
})
