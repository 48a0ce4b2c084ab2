import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath, stderr } from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { CommandError } from '../../src/cli/command-error.ts'
import { runCommand } from '../../src/cli/run-command.ts'
import { say } from '../../src/cli/terminal.ts'
import { countFindings, type Finding } from './findings.ts'
import { runSchedules } from './run-schedules.ts'

/** Schedules that are shown in full when they fail. */
const mostShown = 3

const options = {
  runs: { type: 'string' },
  seed: { type: 'string' },
  replay: { type: 'string' },
  chromium: { type: 'string' },
  kill: { type: 'string' },
  storm: { type: 'string' },
} as const

await runCommand(async () => {
  const { values } = parseArgs({ options })
  const number = (name: keyof typeof options, otherwise: number): number => {
    const value = Number(values[name] ?? otherwise)
    if (Number.isSafeInteger(value) && value >= 0) return value
    throw new CommandError(
      `--${name} ist eine ganze Zahl ab 0. Zum Beispiel: npm run faults -- --runs 5000 --seed 1`,
    )
  }
  const seed = number('seed', 1)
  if (values.replay !== undefined) return replay(number('replay', 0))
  if (values.chromium !== undefined) {
    const { runInChromium } = await import('./chromium/run-in-chromium.ts')
    const runs = number('chromium', 0)
    return report(runs, await runInChromium({ runs, seed }, tell))
  }
  if (values.kill !== undefined) {
    const { runKills } = await import('./kill/kill.ts')
    const figures = await runKills(number('kill', 0), { seed, say: tell })
    say(JSON.stringify(figures))
    return figures.lost === 0 && figures.integrity === 'ok' ? 0 : 1
  }
  if (values.storm !== undefined) {
    const { runStorm } = await import('./storm/storm.ts')
    const figures = await runStorm(number('storm', 0))
    say(JSON.stringify(figures))
    const { storms, rows, receipts, created } = figures
    return [rows, receipts, created].every((count) => count === storms) ? 0 : 1
  }
  const runs = number('runs', 5000)
  const findings = await runSchedules({ seed, runs }, (done) => {
    tell(`Abläufe: ${done} von ${runs}`)
  })
  const code = report(runs, findings)
  const failed = [...new Set(findings.map((finding) => finding.seed))]
  for (const one of failed.slice(0, mostShown)) {
    stderr.write(`\nAblauf ${one}, gekürzt (noch einmal: npm run faults -- --replay ${one}):\n`)
    await replay(one, stderr)
  }
  return code
})

/** Progress, on one line where somebody looks at it. */
function tell(line: string): void {
  if (stderr.isTTY) stderr.write(`\r\u001b[K${line}`)
}

/** What was found, and the one line for programs. @returns The exit code. */
function report(runs: number, findings: readonly Finding[]): number {
  if (stderr.isTTY) stderr.write('\n')
  for (const { seed, is, why } of findings) stderr.write(`✗ ${seed} ${is}: ${why}\n`)
  const counts = countFindings(runs, findings)
  say(JSON.stringify(counts))
  return counts.lost + counts.duplicated + counts.falseSent === 0 ? 0 : 1
}

/** Tells one schedule, in a process of its own: its globals are not ours. @param into Where the story goes. */
async function replay(seed: number, into: 'inherit' | typeof stderr = 'inherit'): Promise<number> {
  const script = fileURLToPath(new URL('./replay.ts', import.meta.url))
  const child = spawn(execPath, [script, '--seed', String(seed)], { stdio: ['ignore', into, 'inherit'] })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}
