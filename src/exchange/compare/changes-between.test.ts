import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Choices } from '../../../tests/property/generate/choices.ts'
import { someDefinition } from '../../../tests/property/generate/definition.ts'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { contentRoot } from '../../model/content-root.ts'
import { loadContent } from '../../model/load-content.ts'
import { at, byId } from '../versions/testing/at.ts'
import { edited } from '../versions/testing/some-edit.ts'
import { changesBetween } from './changes-between.ts'

const content = await loadContent(contentRoot())
const forms = content.ok ? content.catalogue.forms : content.readable.forms
const bus = forms.get('schulbus-meldung')
if (!bus) throw new Error('no form')

type Data = Record<string, unknown>
interface Draft extends Data {
  steps: (Data & { fields: (Data & { id?: unknown; options: Data[] })[] })[]
  conditions: Data
}

/** The form after a change. */
function after(change: (draft: Draft) => void): FormDefinition {
  const draft = structuredClone(bus) as unknown as Draft
  change(draft)
  return v.parse(FormDefinition, draft)
}

const first = (draft: Draft, id: string) => byId(at(draft.steps, 0).fields, id)

const cases: readonly [words: string, change: (draft: Draft) => void][] = [
  ['In „Was ist passiert?“ heißt die Frage „Linie“ jetzt „Buslinie“.', (draft) => { first(draft, 'linie')['label'] = { de: 'Buslinie', en: 'Line' } }],
  ['In „Was ist passiert?“ bei „Linie“: Der Text der Frage (Englisch) ist jetzt „Route“ (vorher „Line“).', (draft) => { first(draft, 'linie')['label'] = { de: 'Linie', en: 'Route' } }],
  ['In „Was ist passiert?“ bei „Linie“: Die größte Länge (Zeichen) ist jetzt 30 (vorher 20).', (draft) => { first(draft, 'linie')['maxLength'] = 30 }],
  ['In „Was ist passiert?“: „Linie“ muss jetzt beantwortet werden (vorher: freiwillig).', (draft) => { first(draft, 'linie')['required'] = true }],
  ['In „Was ist passiert?“ bei „Tag“: Der späteste Tag ist jetzt 14 Tage nach heute (vorher heute).', (draft) => { first(draft, 'datum')['max'] = { days: 14 } }],
  ['In „Was ist passiert?“: „Verspätung in Minuten“ wird jetzt immer gefragt (vorher nur, wenn „Art der Störung“ ist „Der Bus kam zu spät“).', (draft) => { Reflect.deleteProperty(first(draft, 'minuten'), 'when') }],
  ['In „Was ist passiert?“: „Linie“ wird jetzt nur gefragt, wenn „Art der Störung“ ist „Der Bus ist ausgefallen“ (vorher immer).', (draft) => { first(draft, 'linie')['when'] = { '==': [{ var: 'art' }, 'ausfall'] } }],
  ['In „Was ist passiert?“ ist bei „Art der Störung“ die Antwort „Der Bus war überfüllt“ weggefallen.', (draft) => { first(draft, 'art').options.splice(2, 1) }],
  ['In „Was ist passiert?“ bei „Art der Störung“, Antwort „Der Bus kam zu spät“: Der Text ist jetzt „Verspätet“ (vorher „Der Bus kam zu spät“).', (draft) => { at(first(draft, 'art').options, 0)['label'] = { de: 'Verspätet', en: 'The bus was late' } }],
  ['In „Was ist passiert?“ steht die Frage „Abfahrt nach Fahrplan“ jetzt an erster Stelle.', (draft) => { at(draft.steps, 0).fields.unshift(...at(draft.steps, 0).fields.splice(-1)) }],
  ['Die Frage „Abfahrt nach Fahrplan“ steht jetzt in „Möchten Sie eine Antwort?“ nach „Bemerkung“, vorher in „Was ist passiert?“.', (draft) => { at(draft.steps, 1).fields.splice(1, 0, ...at(draft.steps, 0).fields.splice(-1)) }],
  ['Schritt „Was ist passiert?“: Der Titel ist jetzt „Was war?“ (vorher „Was ist passiert?“).', (draft) => { at(draft.steps, 0)['title'] = { de: 'Was war?', en: 'What happened?' } }],
  ['Die Bedingung „antwortGewuenscht“ lautet jetzt: „Möchten Sie eine Antwort von uns?“ ist nicht „Ja“ (vorher: „Möchten Sie eine Antwort von uns?“ ist „Ja“).', (draft) => { draft.conditions['antwortGewuenscht'] = { '!=': [{ var: 'antwort' }, true] } }],
  ['Das Vertrauensniveau ist jetzt niedrig (vorher ohne Nachweis).', (draft) => { draft['trustLevel'] = 'basic' }],
  ['Die Dauer zum Ausfüllen ist jetzt 3 Minuten (vorher 2 Minuten).', (draft) => { draft['duration'] = 3 }],
  ['Die Liste der Unterlagen ist jetzt „Fahrplan“ (vorher nichts).', (draft) => { draft['needs'] = [{ de: 'Fahrplan' }] }],
  ['Die Liste der Sprachen ist jetzt Deutsch, Englisch und einfache Sprache (vorher Deutsch und Englisch).', (draft) => { draft['languages'] = ['de', 'en', 'de-simple'] }],
] // prettier-ignore

describe('what changed is said in words', () => {
  test.for(cases)('%s', ([words, change]) => {
    expect(changesBetween(bus, after(change)).map((one) => one.words)).toEqual([words])
  })

  test('a text carries how it read and reads, for marking its words', () => {
    const [change] = changesBetween(bus, after((draft) => { first(draft, 'linie')['label'] = { de: 'Buslinie', en: 'Line' } })) // prettier-ignore
    expect(change).toMatchObject({
      at: { step: 'stoerung', field: 'linie', key: 'label.de' },
      kind: 'text',
      text: { language: 'de', was: 'Linie', now: 'Buslinie' },
    })
  })
})

describe('everything that changed is said', () => {
  test('nothing of a form and itself', () => {
    for (const form of forms.values()) expect(changesBetween(form, structuredClone(form))).toEqual([])
  })

  test('something whenever two forms differ, and no sentence says nothing', { timeout: 120_000 }, () => {
    const all = [...forms.values()]
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const choices = Choices.seeded(seed)
        const before = choices.chance(30) ? choices.one(all) : someDefinition(choices)
        const read = v.safeParse(FormDefinition, edited(choices, before, 5))
        if (!read.success) return
        const changes = changesBetween(before, read.output)
        const isSame = JSON.stringify(sorted(before)) === JSON.stringify(sorted(read.output))
        expect(changes.length === 0).toBe(isSame)
        for (const { words } of changes) {
          expect(words).toMatch(/^[\p{Lu}„].*[.]$/su)
          expect(words).not.toMatch(/undefined|\[object|NaN|null|\{"/u)
        }
      }),
      { numRuns: 1000, seed: 20261122 },
    )
  })
})

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
