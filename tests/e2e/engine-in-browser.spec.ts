import { expect, test } from '@playwright/test'
import { Choices } from '../property/generate/choices.ts'
import { someContext } from '../property/generate/context.ts'
import { someDefinition } from '../property/generate/definition.ts'
import { someEntries } from '../property/generate/entries.ts'
import { type Filled, resultsOf } from '../property/in-browser/results.ts'
import { bundle } from './support/bundle.ts'

/** Forms sent over at once, people who fill in each, and how often: 10,000 people. */
const [FORMS, PEOPLE, BATCHES] = [50, 25, 8] as const

declare global {
  var engine: { resultsOf: typeof resultsOf }
}

function filled(seed: number): Filled {
  const choices = Choices.seeded(seed)
  const definition = someDefinition(choices)
  const context = someContext(choices)
  const people = Array.from({ length: PEOPLE }, () => someEntries(choices, definition).entries)
  return { definition, context, people }
}

test('browser and server say the same of whatever was entered into whatever form', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto('about:blank')
  await page.addScriptTag({ content: await bundle('tests/property/in-browser/results.ts', 'engine') })

  let people = 0
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const forms = Array.from({ length: FORMS }, (_, index) => filled(batch * FORMS + index))
    const here = resultsOf(forms)
    const there = await page.evaluate(
      (sent) => engine.resultsOf(JSON.parse(sent) as Filled[]),
      JSON.stringify(forms),
    )
    const different = here.findIndex((result, index) => result !== there[index])
    const seed = batch * FORMS + Math.floor(different / PEOPLE)
    expect(there[different], `seed ${seed}, person ${different % PEOPLE}`).toEqual(here[different])
    expect(there).toHaveLength(here.length)
    people += there.length
  }
  expect(people).toBe(FORMS * PEOPLE * BATCHES)
})
