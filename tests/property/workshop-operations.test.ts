import { readdirSync, readFileSync } from 'node:fs'
import { env } from 'node:process'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { openYaml } from '../../src/exchange/yaml/open-yaml.ts'
import type { YamlText } from '../../src/exchange/yaml/yaml-text.ts'
import { newForm } from '../../src/islands/workshop/new-form.ts'
import { noHistory, record, redo, undo, type Versioned } from '../../src/islands/workshop/state/history.ts'
import { Block, blocksByName } from '../../src/model/block.ts'
import { expandForm } from '../../src/model/expand-form.ts'
import { explainIssue, issueKey } from '../../src/model/explain-issue.ts'
import { FormFile } from '../../src/model/form-file.ts'
import { FormDefinition } from '../../widgets/contract/form-definition.ts'
import { findDefinitionProblems } from '../../widgets/engine/find-definition-problems.ts'
import { completedForm } from './generate/completed-form.ts'
import { type Doing, operationFor } from './generate/workshop-operation.ts'

/** Operations one after the other; `OPERATION_RUNS=500` tries more such rows than the share of every run. */
const length = 200
const runs = Number(env['OPERATION_RUNS'] ?? 6)
const seed = Number(env['SEED'] ?? 20261123)

const root = 'content/forms'
const forms = readdirSync(root).filter((name) => !name.startsWith('_'))
const blocks = blocksByName(
  new Map(
    readdirSync(`${root}/_blocks`)
      .filter((name) => !name.startsWith('_'))
      .map((name) => v.parse(Block, parse(readFileSync(`${root}/_blocks/${name}`, 'utf8'))))
      .map((block) => [block.id, block]),
  ),
)

const doing: fc.Arbitrary<Doing> = fc.tuple(fc.nat(999), fc.nat(9999), fc.nat(9999), fc.nat(9999))
const start = fc.oneof(
  fc.constant(newForm('Ein neues Formular', 'Landratsamt Musterland')),
  fc.constantFrom(...forms).map((id) => readFileSync(`${root}/${id}/form.yaml`, 'utf8')),
)

/** What `npm run check` says of a form, and what it would say next. An empty list: the form can be filled in. */
function problemsOf(data: unknown): readonly { readonly key: string; readonly reason: string }[] {
  const own = Object.fromEntries(Object.entries(data as object).filter(([key]) => key !== 'acknowledged'))
  v.safeParse(FormFile, data)
  const { data: expanded, problems } = expandForm(own, blocks)
  const read = v.safeParse(FormDefinition, expanded)
  const issues = read.issues?.map((issue) => ({ key: issueKey(issue), reason: explainIssue(issue) })) ?? []
  const definition = completedForm(expanded)
  return [...problems, ...issues, ...(definition ? findDefinitionProblems(definition) : [])]
}

function opened(text: string): YamlText {
  const result = openYaml(text)
  if (!result.ok) throw new Error(result.reason)
  return result.yaml
}

describe('any 200 things that an author does in the workshop', () => {
  test(
    'leave a form that can be filled in or of which is said what is missing, and can be undone to the byte',
    { timeout: 60_000 + runs * 20_000 },
    () => {
      fc.assert(
        fc.property(
          start,
          fc.array(doing, { minLength: length, maxLength: length, size: 'max' }),
          (text, doings) => {
            let yaml = opened(text)
            let versioned: Versioned = { text, history: noHistory }
            const texts = [text]
            doings.forEach((one, index) => {
              const edits = operationFor(yaml.data, one)
              const applied = yaml.apply(edits)
              if (!applied.ok) throw new Error(`${applied.reason} ${JSON.stringify(applied.edit)}`)
              yaml = applied.yaml
              versioned = record(versioned, yaml.text, 'geändert')
              if (yaml.text !== texts.at(-1)) texts.push(yaml.text)
              if (index % 40 === 39) {
                // What the edits left behind is what the text says when somebody else opens it.
                expect(parse(yaml.text)).toEqual(yaml.data)
                for (const { key, reason } of problemsOf(yaml.data)) {
                  expect(key).not.toBe('')
                  expect(reason).not.toBe('')
                }
              }
            })
            for (const before of texts.toReversed().slice(1)) {
              versioned = undo(versioned)
              expect(versioned.text).toBe(before)
            }
            for (const after of texts.slice(1)) {
              versioned = redo(versioned)
              expect(versioned.text).toBe(after)
            }
          },
        ),
        { numRuns: runs, seed, endOnFailure: env['SHRINK'] === undefined },
      )
    },
  )
})
