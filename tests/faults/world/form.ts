import * as v from 'valibot'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import type { Answers, FileAnswer } from '../../../widgets/contract/answers.ts'
import { allKinds } from '../../../widgets/engine/all-kinds.ts'
import { enterAnswers } from '../../../widgets/engine/enter-answers.ts'
import { issuesOf } from '../../../widgets/engine/validate.ts'
import { answersOf, compileWalk, type Walk } from '../../../widgets/engine/walk.ts'

export const formId = 'muster-antrag'

/** A small form with a condition and a file, so that applications with and without one go out. */
const definition = v.parse(FormDefinition, {
  id: formId,
  version: '1.0.0',
  title: { de: 'Muster beantragen' },
  summary: { de: 'Mit diesem Formular beantragen Sie ein Muster.' },
  audience: ['citizen'],
  legalBasis: [{ title: 'Mustergesetz', url: 'https://www.gesetze-bayern.de/' }],
  privacy: {
    purpose: { de: 'Bearbeitung des Antrags' },
    legalBasis: { de: 'Mustergesetz' },
    storage: { de: 'Ein Jahr' },
  },
  duration: 2,
  trustLevel: 'none',
  steps: [
    {
      id: 'angaben',
      title: { de: 'Ihre Angaben' },
      fields: [
        { id: 'kennung', kind: 'text', label: { de: 'Kennung' } },
        { id: 'anzahl', kind: 'integer', label: { de: 'Anzahl' }, min: 1, max: 9 },
        { id: 'beilage', kind: 'boolean', label: { de: 'Mit Beilage?' } },
        {
          id: 'nachweis',
          kind: 'file',
          label: { de: 'Nachweis' },
          when: { var: 'beilage' },
        },
      ],
    },
  ],
  next: [{ de: 'Das Musteramt prüft Ihren Antrag.' }],
  provenance: { author: 'Landratsamt Musterland', licence: 'CC0-1.0' },
})

export const formDefinition = (): Promise<FormDefinition> => Promise.resolve(definition)

let walk: Walk | undefined

/**
 * What goes out of what was entered, once the engine finds nothing wrong with it.
 *
 * @throws {Error} where it does: the schedules enter what is right.
 */
export function checkedAnswers(entered: Answers): Answers {
  walk ??= compileWalk(definition, allKinds)
  const steps = walk(enterAnswers(entered, definition), { today: '2026-11-22', language: 'de', places: [] })
  const issues = issuesOf(steps)
  if (issues.length > 0) throw new Error(`The form finds: ${JSON.stringify(issues)}`)
  return answersOf(steps)
}

/** A file to hand in, with bytes that belong to this application alone. */
export function pdfOf(text: string, id: string): FileAnswer & { readonly bytes: Uint8Array<ArrayBuffer> } {
  const bytes = new TextEncoder().encode(`%PDF-1.7\n${text}\n%%EOF\n`)
  return { id, name: 'nachweis.pdf', type: 'application/pdf', size: bytes.length, bytes }
}
