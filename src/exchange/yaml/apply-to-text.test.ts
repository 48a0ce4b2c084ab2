import { describe, expect, test } from 'vitest'
import { applyToText } from './apply-to-text.ts'
import type { Edit } from './edit.ts'

const edited = (text: string, ...edits: readonly Edit[]): string => {
  const applied = applyToText(text, edits)
  if (!applied.ok) throw new Error(applied.reason)
  return applied.text
}

const form = `# Kopf der Datei
id: baum
title:
  de: 'Baum: fällen' # kurz
  en: "Fell a tree"
audience: [citizen]
steps:
  # über den Baum
  - id: baum

    fields:
      - id: hoehe
        kind: integer
        # in Metern
        max: 40

      # wer zahlt
      - id: zahler
        kind: text
        # ganz zum Schluss
  # über die Person
  - id: person
    fields: []
`

describe('a value that is set', () => {
  test.for<[what: string, edit: Edit, before: string, after: string]>([
    [
      'keeps its single quotes',
      { kind: 'set', path: ['title', 'de'], value: "Peter's Baum" },
      "'Baum: fällen' # kurz",
      "'Peter''s Baum' # kurz",
    ],
    [
      'keeps its double quotes',
      { kind: 'set', path: ['title', 'en'], value: 'Cut' },
      '"Fell a tree"',
      '"Cut"',
    ],
    ['gets quotes where it needs them', { kind: 'set', path: ['id'], value: 'No' }, 'id: baum', "id: 'No'"],
    [
      'keeps its comment where it gets lines of its own',
      { kind: 'set', path: ['title', 'de'], value: 'a\nb' },
      "'Baum: fällen' # kurz\n",
      '|- # kurz\n    a\n    b\n',
    ],
    [
      'is written in brackets in brackets',
      { kind: 'set', path: ['audience', 0], value: { a: 'x, y' } },
      '[citizen]',
      "[{ a: 'x, y' }]",
    ],
    [
      'goes to its place in the order of the house',
      { kind: 'set', path: ['steps', 0, 'fields', 0, 'when'], value: { '==': [{ var: 'art' }, 'ja'] } },
      'kind: integer\n',
      "kind: integer\n        when: { '==': [{ var: art }, ja] }\n",
    ],
    [
      'takes the place of lines and their comments',
      { kind: 'set', path: ['steps', 0, 'fields', 0], value: 'x' },
      '- id: hoehe\n        kind: integer\n        # in Metern\n        max: 40\n',
      '- x\n',
    ],
    [
      'makes an empty list to lines',
      { kind: 'insert', path: ['steps', 1, 'fields'], index: 0, value: { id: 'name', kind: 'text' } },
      'fields: []',
      'fields:\n      - id: name\n        kind: text',
    ],
  ])('%s', ([, edit, before, after]) => {
    expect(form).toContain(before)
    expect(edited(form, edit)).toBe(form.replace(before, after))
  })

  test('of several lines takes no comment below for its own', () => {
    const text = 'a: 1\n    # weiter rechts\nb: 2\n'
    expect(edited(text, { kind: 'set', path: ['a'], value: 'x\ny' })).toBe(text.replace('1', '"x\\ny"'))
  })

  test('that was folded stays folded', () => {
    const long =
      'Ein Satz, der so lang ist, dass er nicht auf eine Zeile passt, und deshalb auf zwei Zeilen stehen muss, wie man sieht.'
    expect(edited('a: >-\n  kurz\nb: 1\n', { kind: 'set', path: ['a'], value: long })).toBe(
      'a: >-\n  Ein Satz, der so lang ist, dass er nicht auf eine Zeile passt, und deshalb auf zwei Zeilen stehen muss, wie\n  man sieht.\nb: 1\n',
    )
  })
})

describe('what is removed', () => {
  test.for<[what: string, edit: Edit, gone: string, left?: string]>([
    [
      'takes the comment above it along',
      { kind: 'remove', path: ['steps', 0, 'fields', 0, 'max'] },
      '        # in Metern\n        max: 40\n',
    ],
    [
      'takes the comment at its line along',
      { kind: 'remove', path: ['title', 'de'] },
      "  de: 'Baum: fällen' # kurz\n",
    ],
    [
      'takes the blank line that set it apart and comments below that are further right along',
      { kind: 'remove', path: ['steps', 0, 'fields', 1] },
      '\n      # wer zahlt\n      - id: zahler\n        kind: text\n        # ganz zum Schluss\n',
    ],
    ['leaves brackets where nothing is left', { kind: 'remove', path: ['audience', 0] }, '[citizen]', '[]'],
    ['leaves the comments at the top of the document', { kind: 'remove', path: ['id'] }, 'id: baum\n', ''],
    [
      'gives its dash to the next key',
      { kind: 'remove', path: ['steps', 1, 'id'] },
      '- id: person\n    fields: []',
      '- fields: []',
    ],
  ])('%s', ([, edit, gone, left = '']) => {
    expect(form).toContain(gone)
    expect(edited(form, edit)).toBe(form.replace(gone, left))
  })
})

describe('what is moved', () => {
  test('takes its comments along, and its blank lines, and is indented as the others are', () => {
    const moved = edited(form, {
      kind: 'move',
      from: ['steps', 0, 'fields', 1],
      to: ['steps', 1, 'fields', 0],
    })
    expect(moved).toContain('        max: 40\n  # über die Person\n')
    expect(moved).toContain(
      '    fields:\n\n      # wer zahlt\n      - id: zahler\n        kind: text\n        # ganz zum Schluss\n',
    )
    expect(
      edited(moved, { kind: 'move', from: ['steps', 1, 'fields', 0], to: ['steps', 0, 'fields', 1] }),
    ).toBe(form)
  })

  test('goes into a list that stands further in, counted without it', () => {
    const list = '- a\n- b:\n    - c\n'
    expect(edited(list, { kind: 'move', from: [0], to: [0, 'b', 1] })).toBe('- b:\n    - c\n    - a\n')
  })
})

describe('a document', () => {
  test.for<[what: string, text: string, edit: Edit, after: string]>([
    [
      'with Windows line ends',
      'a: 1\r\nb: 2\r\n',
      { kind: 'set', path: ['c'], value: ['x y'] },
      'a: 1\r\nb: 2\r\nc:\r\n  - x y\r\n',
    ],
    [
      'without a last line end',
      'a:\n  - 1',
      { kind: 'insert', path: ['a'], index: 1, value: 2 },
      'a:\n  - 1\n  - 2',
    ],
    ['with a byte order mark', '\ufeffa: 1\n', { kind: 'set', path: ['a'], value: 2 }, '\ufeffa: 2\n'],
    [
      'with lists that are not indented',
      'a:\n- 1\nb:\n- 2\n',
      { kind: 'set', path: ['c'], value: ['x y'] },
      'a:\n- 1\nb:\n- 2\nc:\n- x y\n',
    ],
    [
      'with four columns a level',
      'a:\n    b: 1\n',
      { kind: 'set', path: ['c'], value: { d: 1 } },
      'a:\n    b: 1\nc:\n    d: 1\n',
    ],
    [
      'with blank lines between items',
      'a:\n  - 1\n\n  - 2\n',
      { kind: 'insert', path: ['a'], index: 1, value: 3 },
      'a:\n  - 1\n\n  - 3\n\n  - 2\n',
    ],
    [
      'with a mark where it begins',
      '---\n# oben\na: 1\n',
      { kind: 'remove', path: ['a'] },
      '---\n# oben\n{}\n',
    ],
    ['that is empty', '', { kind: 'set', path: [], value: { a: 1 } }, 'a: 1\n'],
    [
      'with a key like a method',
      '__proto__: 1\n',
      { kind: 'set', path: ['__proto__'], value: 2 },
      '__proto__: 2\n',
    ],
  ])('%s is edited as it is', ([, text, edit, after]) => {
    expect(edited(text, edit)).toBe(after)
  })

  test.for<[what: string, text: string, edit: Edit, reason: RegExp]>([
    [
      'is broken',
      'a: 1\nb: [1\nc: 2\n',
      { kind: 'set', path: ['a'], value: 2 },
      /^Zeile \d+: Das YAML ist fehlerhaft: /u,
    ],
    ['has no such place', 'a: 1\n', { kind: 'set', path: ['b', 'c'], value: 2 }, /^„b“ gibt es nicht\.$/u],
    [
      'has no list there',
      'a: 1\n',
      { kind: 'insert', path: ['a'], index: 0, value: 2 },
      /^„a“ ist keine Liste\.$/u,
    ],
    [
      'has no such place in the list',
      'a: [1]\n',
      { kind: 'insert', path: ['a'], index: 3, value: 2 },
      /keinen Platz 4/u,
    ],
    [
      'has the name already',
      'a: 1\nb: 2\n',
      { kind: 'rename', path: ['a'], to: 'b' },
      /^„b“ gibt es schon\.$/u,
    ],
    [
      'has an own method of objects nowhere',
      'a: {}\n',
      { kind: 'set', path: ['constructor', 'name'], value: 'x' },
      /gibt es nicht/u,
    ],
    [
      'would say something else elsewhere',
      'a: &x 1\nb: *x\n',
      { kind: 'remove', path: ['a'] },
      /^Diese Stelle lässt sich nicht ändern/u,
    ],
    [
      'is nested too deeply',
      '['.repeat(5000),
      { kind: 'set', path: [], value: 1 },
      /^Zeile 1: .*zu tief verschachtelt\.$/u,
    ],
  ])('that %s is refused with a reason', ([, text, edit, reason]) => {
    const applied = applyToText(text, [edit])
    expect(applied).toMatchObject({ ok: false })
    if (!applied.ok) expect(applied.reason).toMatch(reason)
  })

  test('is changed by all edits or by none', () => {
    const wrong: Edit = { kind: 'remove', path: ['x'] }
    expect(applyToText('a: 1\n', [{ kind: 'set', path: ['a'], value: 2 }, wrong])).toMatchObject({
      ok: false,
      edit: wrong,
    })
  })
})
