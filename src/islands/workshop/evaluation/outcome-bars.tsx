import { type Outcome, outcomes, outcomeWords } from '../test-kit/sheet-columns.ts'
import type { Figures, TaskFigures } from './figures.ts'
import { roundName } from './round-name.ts'
import { changeSentence, outcomeSentence, rangeSentence } from './words.ts'

/** Bars of a kind that can be told apart without colours. */
const look: Readonly<Record<Outcome, { readonly class: string; readonly fill?: string }>> = {
  allein: { class: 'eval-bar eval-good' },
  hilfe: { class: 'eval-bar', fill: 'url(#eval-stripes)' },
  nicht: { class: 'eval-bar', fill: 'url(#eval-dots)' },
}

/** How many did each task alone, with help, not: a bar for each round. */
export function OutcomeBars({ tasks }: Pick<Figures, 'tasks'>) {
  return (
    <section aria-labelledby="eval-geschafft">
      <h2 id="eval-geschafft">Wer hat die Aufgaben geschafft?</h2>
      <ul class="eval-legend" aria-label="Was die Balken zeigen">
        {outcomes.map((outcome) => (
          <li key={outcome}>
            <svg width="22" height="14" aria-hidden="true" focusable="false">
              <rect {...look[outcome]} x="1" y="1" width="20" height="12" />
            </svg>{' '}
            {outcomeWords[outcome]}
          </li>
        ))}
      </ul>
      {tasks.map(({ task, rounds }) => (
        <div class="eval-block" key={task}>
          <h3>Aufgabe {task}</h3>
          {rounds.map((figures) => (
            <OutcomeBar key={figures.round} figures={figures} hasRounds={rounds.length > 1} />
          ))}
          {changeSentence(rounds) !== undefined && <p class="eval-change">{changeSentence(rounds)}</p>}
        </div>
      ))}
    </section>
  )
}

interface BarProps {
  readonly figures: TaskFigures
  readonly hasRounds: boolean
}

function OutcomeBar({ figures, hasRounds }: BarProps) {
  const { counts, people, round } = figures
  let at = 0
  const bars = outcomes.map((outcome) => {
    const width = people === 0 ? 0 : (counts[outcome] / people) * 100
    const bar = { outcome, x: at, width }
    at += width
    return bar
  })
  return (
    <div class="eval-row">
      {hasRounds && <p class="eval-row__name">{roundName(round)}</p>}
      <svg class="eval-plot" width="100%" height="30" role="img" aria-label={outcomeSentence(figures)}>
        {bars
          .filter(({ width }) => width > 0)
          .map(({ outcome, x, width }) => (
            <rect key={outcome} {...look[outcome]} x={`${x}%`} y="1" width={`${width}%`} height="28" />
          ))}
      </svg>
      <p class="eval-row__words">
        {outcomeSentence(figures)}. {rangeSentence(figures)}
      </p>
    </div>
  )
}
