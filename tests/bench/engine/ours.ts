import * as v from 'valibot'
import type { Rule } from '../../../widgets/contract/condition.ts'
import type { AnswerIssue } from '../../../widgets/contract/parsed.ts'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { withEntry } from '../../../widgets/elements/form/entry-path.ts'
import { allKinds } from '../../../widgets/engine/all-kinds.ts'
import type { Entries, Entry } from '../../../widgets/engine/entries.ts'
import { writeDay } from '../../../widgets/engine/kinds/date.ts'
import { issuesOf } from '../../../widgets/engine/validate.ts'
import { answersOf, compileWalk, type WalkedStep } from '../../../widgets/engine/walk.ts'
import type { Contestant } from './contestant.ts'
import { type Edit, type LargeForm, optionsOfChoice, type Question } from './large-form.ts'

const local = (de: string) => ({ de })

/** Ours: after every edit the whole form is walked, every answer checked and the answers that would be sent are put together. */
export function ours(form: LargeForm, version: string): Contestant {
  const walk = compileWalk(definitionOf(form), allKinds)
  const context = { today: '2026-11-22', language: 'de', places: [] } as const
  let entries: Entries = {}
  let steps: readonly WalkedStep[] = []
  let issues: readonly AnswerIssue[] = []
  let answers: object = {}
  return {
    name: 'Amtswerk',
    version,
    edit: ({ question, value }) => {
      entries = withEntry(entries, question.id, typed(question, value))
      steps = walk(entries, context)
      issues = issuesOf(steps)
      answers = answersOf(steps)
    },
    state: () => ({
      asked: steps.flatMap(({ items }) => items.map(({ path }) => path)),
      missing: issues.filter(({ field }) => !(field in answers)).map(({ field }) => field),
    }),
  }
}

/** As a person types it. */
function typed({ kind }: Question, value: Edit['value']): Entry {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return kind === 'date' ? writeDay(String(value)) : String(value)
}

const definitionOf = (form: LargeForm): FormDefinition =>
  v.parse(FormDefinition, {
    id: 'gross',
    version: '1.0.0',
    title: local('Ein großes Formular'),
    summary: local('So groß wie keines.'),
    audience: ['citizen'],
    legalBasis: [{ title: 'Keine', url: 'https://example.org/' }],
    privacy: { purpose: local('Messen'), legalBasis: local('Keine'), storage: local('Nie') },
    duration: 240,
    trustLevel: 'none',
    steps: form.map((questions, index) => ({
      id: `seite-${index}`,
      title: local(`Seite ${index + 1}`),
      fields: questions.map(({ id, kind, required, when }) => ({
        id,
        kind,
        required,
        label: local(`Frage ${id}`),
        ...(kind === 'text' && { maxLength: 100 }),
        ...(kind === 'integer' && { min: 0, max: 99 }),
        ...(kind === 'choice' && {
          options: optionsOfChoice.map((value) => ({ value, label: local(value) })),
        }),
        ...(when && { when: { [when.all ? 'and' : 'or']: when.about.map(ruleAbout) } }),
      })),
    })),
    next: [],
    provenance: { author: 'Messung', licence: 'EUPL-1.2' },
  })

function ruleAbout({ id, kind }: Question): Rule {
  const answer = { var: id }
  switch (kind) {
    case 'text':
      return { '!!': [answer] }
    case 'boolean':
      return { '==': [answer, true] }
    case 'choice':
      return { in: [answer, ['bus', 'bahn']] }
    case 'integer':
      return { '>': [answer, 40] }
    case 'date':
      return { '>=': [answer, '2020-01-01'] }
  }
}
