import { readdirSync, readFileSync } from 'node:fs'
import { env } from 'node:process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyToData } from '../../src/exchange/yaml/apply-to-data.ts'
import { type Applied, applyToText } from '../../src/exchange/yaml/apply-to-text.ts'
import type { Edit } from '../../src/exchange/yaml/edit.ts'
import { openYaml } from '../../src/exchange/yaml/open-yaml.ts'
import { writeYaml } from '../../src/exchange/yaml/write-yaml.ts'
import type { YamlText } from '../../src/exchange/yaml/yaml-text.ts'
import { blockDocument, said, type YamlDocument, yamlDocument, yamlValue } from './generate/yaml-document.ts'
import { at, type Choice, editFor, pathsIn } from './generate/yaml-edits.ts'

/** `YAML_RUNS=20000` tries more than the share of every run. */
const runs = Number(env['YAML_RUNS'] ?? 120)
const seed = Number(env['SEED'] ?? 20261123)
const options = { numRuns: runs, seed }

const choice: fc.Arbitrary<Choice> = fc.tuple(fc.nat(5), fc.nat(9999), fc.nat(9999))

const files = [
  'content/county.yaml',
  ...readdirSync('content/forms')
    .filter((name) => !name.startsWith('_'))
    .map((name) => `content/forms/${name}/form.yaml`),
]
const read = (file: string): YamlDocument => {
  const text = readFileSync(file, 'utf8')
  return { text, data: said(text) }
}

const textOf = (applied: Applied): string => {
  if (!applied.ok) throw new Error(`${applied.reason} ${JSON.stringify(applied.edit)}`)
  return applied.text
}

function opened(text: string): YamlText {
  const result = openYaml(text)
  if (!result.ok) throw new Error(result.reason)
  return result.yaml
}

/** The edit that takes another one back, where there is one. */
function inverse(edit: Edit, data: unknown): Edit | undefined {
  switch (edit.kind) {
    case 'insert':
      return { kind: 'remove', path: [...edit.path, edit.index] }
    case 'rename':
      return { kind: 'rename', path: [...edit.path.slice(0, -1), edit.to], to: String(edit.path.at(-1)) }
    case 'move':
      return isAmongLines(edit, data) ? { kind: 'move', from: edit.to, to: edit.from } : undefined
    case 'set': {
      const isNew = !Object.hasOwn(at(data, edit.path.slice(0, -1)) as object, edit.path.at(-1) ?? '')
      return isNew ? { kind: 'remove', path: edit.path } : undefined
    }
    default:
      return undefined
  }
}

/**
 * Whether an item moves between lists that have others and stand below a key. An emptied list leaves brackets, and those do not
 * tell how far its items were to the right.
 */
function isAmongLines({ from, to }: Extract<Edit, { kind: 'move' }>, data: unknown): boolean {
  const [source, target] = [from.slice(0, -1), to.slice(0, -1)]
  if (typeof source.at(-1) === 'number' || typeof target.at(-1) === 'number') return false
  if (JSON.stringify(source) === JSON.stringify(target)) return true
  const without = applyToData(data, [{ kind: 'remove', path: from }])
  return (at(data, source) as unknown[]).length > 1 && (at(without, target) as unknown[]).length > 0
}

const comment =
  /#[ \t](?:davor|zwei|Zeilen|steht frei|weiter rechts|dahinter|mit Tab|darunter|am Ende|Kopf der Datei)/gu
const commentsIn = (text: string): readonly string[] => (text.match(comment) ?? []).toSorted()

describe('an edit of any document', () => {
  test('makes of the text what it makes of the data', () => {
    fc.assert(
      fc.property(yamlDocument, choice, yamlValue, ({ text, data }, choices, value) => {
        const edit = editFor(data, choices, value)
        fc.pre(edit !== undefined)
        expect(said(textOf(applyToText(text, [edit])))).toEqual(applyToData(data, [edit]))
      }),
      options,
    )
  })

  test('leaves the same document as opening its text again', () => {
    fc.assert(
      fc.property(
        yamlDocument,
        fc.array(choice, { minLength: 1, maxLength: 5 }),
        yamlValue,
        ({ text }, all, value) => {
          let yaml = opened(text)
          for (const choices of all) {
            const edit = editFor(yaml.data, choices, value)
            if (!edit) continue
            const applied = yaml.apply([edit])
            expect(applied).toMatchObject({ ok: true })
            if (applied.ok) yaml = applied.yaml
          }
          const again = opened(yaml.text)
          expect(yaml.root).toEqual(again.root)
          expect(JSON.stringify(yaml.data)).toBe(JSON.stringify(again.data))
        },
      ),
      options,
    )
  })

  test('changes one stretch of the text, a move two', () => {
    fc.assert(
      fc.property(yamlDocument, choice, yamlValue, ({ text, data }, choices, value) => {
        const edit = editFor(data, choices, value)
        fc.pre(edit !== undefined)
        const applied = applyToText(text, [edit])
        expect(applied).toMatchObject({ ok: true })
        if (!applied.ok) return
        expect(applied.splices.length).toBeLessThanOrEqual(edit.kind === 'move' ? 2 : 1)
        const spliced = applied.splices.reduce(
          (before, { at: place, removed, inserted }) =>
            before.slice(0, place) + inserted + before.slice(place + removed),
          text,
        )
        expect(spliced).toBe(applied.text)
      }),
      options,
    )
  })

  test('that sets what is there changes nothing', () => {
    fc.assert(
      fc.property(yamlDocument, fc.nat(9999), ({ text, data }, number) => {
        const paths = [[], ...pathsIn(data)]
        const path = paths[number % paths.length] ?? []
        expect(applyToText(text, [{ kind: 'set', path, value: at(data, path) }])).toEqual({
          ok: true,
          text,
          splices: [],
        })
      }),
      options,
    )
  })

  test.for([
    ['brackets', yamlDocument, 'rename, insert or add'],
    ['lines', blockDocument, 'move, rename, insert or add'],
  ] as const)('with %s can be taken back to the byte', ([, documents, which]) => {
    fc.assert(
      fc.property(documents, choice, yamlValue, ({ text, data }, choices, value) => {
        const edit = editFor(data, choices, value)
        const back = edit && inverse(edit, data)
        fc.pre(edit !== undefined && back !== undefined)
        // A comment further left than its list does not go with an item into a list that is further left still.
        fc.pre(edit.kind !== 'move' || (which.startsWith('move') && !text.includes('# ganz links')))
        expect(textOf(applyToText(textOf(applyToText(text, [edit])), [back]))).toBe(text)
      }),
      options,
    )
  })

  test('keeps every comment, unless what it is about goes', () => {
    fc.assert(
      fc.property(blockDocument, choice, yamlValue, ({ text, data }, choices, value) => {
        const edit = editFor(data, choices, value)
        fc.pre(edit !== undefined && inverse(edit, data) !== undefined)
        expect(commentsIn(textOf(applyToText(text, [edit])))).toEqual(commentsIn(text))
      }),
      options,
    )
  })
})

test('any value can be written and is read as itself', () => {
  fc.assert(
    fc.property(yamlValue, (value) => {
      expect(said(writeYaml(value))).toEqual(value)
    }),
    options,
  )
})

describe.for(files)('%s', (file) => {
  const { text, data } = read(file)

  test('is edited in its places, and back to the byte', () => {
    fc.assert(
      fc.property(choice, yamlValue, (choices, value) => {
        const edit = editFor(data, choices, value)
        fc.pre(edit !== undefined)
        const edited = textOf(applyToText(text, [edit]))
        expect(said(edited)).toEqual(applyToData(data, [edit]))
        const back = inverse(edit, data)
        if (back) expect(textOf(applyToText(edited, [back]))).toBe(text)
      }),
      { numRuns: Math.max(2, Math.round(runs / 60)), seed },
    )
  })

  test('written anew says the same', () => {
    expect(said(writeYaml(data))).toEqual(data)
  })
})
