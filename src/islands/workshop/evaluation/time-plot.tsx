import type { Figures, TaskFigures } from './figures.ts'
import { roundName } from './round-name.ts'
import { timeSentence } from './words.ts'

/** Room at both ends of the scale, in percent. */
const edge = 3

/** How long each person needed, a dot each, and the middle of them. */
export function TimePlot({ tasks }: Pick<Figures, 'tasks'>) {
  const all = tasks.flatMap(({ rounds }) => rounds.flatMap(({ minutes }) => minutes))
  if (all.length === 0) return null
  const step = tickStep(Math.max(...all))
  const most = Math.max(step, Math.ceil(Math.max(...all) / step) * step)
  const ticks = Array.from({ length: Math.round(most / step) + 1 }, (_, index) => index * step)
  const xOf = (minutes: number): string => `${edge + (minutes / most) * (100 - 2 * edge)}%`
  return (
    <section aria-labelledby="eval-dauer">
      <h2 id="eval-dauer">Wie lange hat es gedauert?</h2>
      <p>
        Jeder Punkt ist eine Person. Der Strich ist die mittlere: Die Hälfte war schneller, die Hälfte
        langsamer.
      </p>
      {tasks.map(({ task, rounds }) => (
        <div class="eval-block" key={task}>
          <h3>Aufgabe {task}</h3>
          {rounds.map((figures) => (
            <Dots
              key={figures.round}
              figures={figures}
              ticks={ticks}
              xOf={xOf}
              hasRounds={rounds.length > 1}
            />
          ))}
        </div>
      ))}
    </section>
  )
}

interface DotsProps {
  readonly figures: TaskFigures
  readonly ticks: readonly number[]
  readonly xOf: (minutes: number) => string
  readonly hasRounds: boolean
}

function Dots({ figures, ticks, xOf, hasRounds }: DotsProps) {
  const { minutes, median, round } = figures
  // People who took as long stand above each other.
  const stacked = minutes.map((value, index) => ({ value, level: index - minutes.indexOf(value) }))
  const levels = Math.max(1, ...stacked.map(({ level }) => level + 1))
  const base = 10 + levels * 15
  return (
    <div class="eval-row">
      {hasRounds && <p class="eval-row__name">{roundName(round)}</p>}
      <svg class="eval-plot" width="100%" height={base + 26} role="img" aria-label={timeSentence(figures)}>
        <line class="eval-axis" x1={xOf(0)} x2={xOf(ticks.at(-1) ?? 0)} y1={base} y2={base} />
        {ticks.map((tick) => (
          <g key={tick}>
            <line class="eval-axis" x1={xOf(tick)} x2={xOf(tick)} y1={base} y2={base + 5} />
            <text class="eval-tick" x={xOf(tick)} y={base + 20} text-anchor="middle">
              {tick}
            </text>
          </g>
        ))}
        {median !== undefined && (
          <line class="eval-median" x1={xOf(median)} x2={xOf(median)} y1={2} y2={base} />
        )}
        {stacked.map(({ value, level }, index) => (
          <circle key={index} class="eval-dot" cx={xOf(value)} cy={base - 9 - level * 15} r="6" />
        ))}
      </svg>
      <p class="eval-row__words">Minuten: {timeSentence(figures)}.</p>
    </div>
  )
}

/** So that there are at most six ticks, at round numbers. */
const tickStep = (most: number): number =>
  [1, 2, 5, 10, 20, 30, 60, 120].find((step) => most / step <= 5) ?? 200
