import { say } from '../../../src/cli/terminal.ts'
import { barChart } from '../bar-chart.ts'
import { german, median, rounded } from '../figures.ts'
import { tell } from '../progress.ts'
import type { Contestant } from './contestant.ts'
import { slowdown } from './load-times.ts'

const title = `Vom Beginn des Ladens, bis die erste Frage einen Buchstaben annimmt (Median).
Wo davor „Jetzt ausfüllen“ steht, drückt es ein Skript, sobald es da ist:`

/**
 * One JSON line a system, and all of them drawn.
 *
 * @param times Milliseconds of every run. `ratio` is to the first system.
 */
export function reportTimes(times: ReadonlyMap<Contestant, readonly number[]>): void {
  const lines = [...times].map(([system, runs]) => ({ system, runs, ms: median(runs) }))
  const base = lines[0]?.ms ?? NaN
  for (const { system, runs, ms } of lines) {
    const { name, version } = system
    say(
      JSON.stringify({
        system: name,
        version,
        measured: 'milliseconds from navigation start until the first question took a character',
        cpuSlowdown: slowdown,
        runs: runs.map((run) => rounded(run, 0)),
        median: rounded(ms, 0),
        fastest: rounded(Math.min(...runs), 0),
        ratio: rounded(ms / base, 2),
      }),
    )
  }
  const bars = lines.map(({ system, ms }) => ({
    label: system.name,
    value: ms,
    figure: `${german(ms, 0)} ms  ${german(ms / base, 1)}×`,
  }))
  tell(`\n${barChart(title, bars)}`)
}
