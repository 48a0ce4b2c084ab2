import { stderr, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import { installGlobals } from './machine/globals.ts'
import { loadMutant } from './mutants/mutant.ts'
import { mutants } from './mutants/mutants.ts'
import { makeKeys } from './world/keys.ts'

/**
 * Runs one schedule again, in a process of its own, and tells everything that happens in it. One that fails is made
 * smaller first.
 *
 * node tests/faults/replay.ts --seed 123 [--mutant NAME]
 */
const { values } = parseArgs({ options: { seed: { type: 'string' }, mutant: { type: 'string' } } })
const mutant = mutants.find(({ name }) => name === values.mutant)
if (mutant) loadMutant(mutant)
const keys = await makeKeys()
installGlobals()
const [{ runSchedule }, { generate }, { shrink }] = await Promise.all([
  import('./run-schedule.ts'),
  import('./schedule/generate.ts'),
  import('./schedule/shrink.ts'),
])

const whole = generate(Number(values.seed))
const kinds = (wrong: Awaited<ReturnType<typeof runSchedule>>): ReadonlySet<string> =>
  new Set(wrong.map(({ is }) => is))
const before = kinds(await runSchedule(whole, keys))
const schedule =
  before.size === 0
    ? whole
    : await shrink(whole, async (smaller) => before.isSubsetOf(kinds(await runSchedule(smaller, keys))))
const wrong = await runSchedule(schedule, keys, (line) => stdout.write(`${line}\n`))
for (const { is, why } of wrong) stdout.write(`✗ ${is}: ${why}\n`)
if (schedule !== whole) stderr.write(`${whole.steps.length} Schritte auf ${schedule.steps.length} gekürzt.\n`)
process.exitCode = wrong.length === 0 ? 0 : 1
