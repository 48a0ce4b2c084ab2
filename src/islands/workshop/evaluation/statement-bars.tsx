import { steps } from '../test-kit/statements.ts'
import type { Figures, StatementFigures } from './figures.ts'
import { roundName } from './round-name.ts'
import { meanSentence } from './words.ts'

const looks = [
  { class: 'eval-bar eval-bad' },
  { class: 'eval-bar', fill: 'url(#eval-dots)' },
  { class: 'eval-bar eval-neutral' },
  { class: 'eval-bar', fill: 'url(#eval-stripes)' },
  { class: 'eval-bar eval-good' },
] as const

/** What people said to each statement: agreement to the right of the middle, disagreement to the left. */
export function StatementBars({ statements }: Pick<Figures, 'statements'>) {
  return (
    <section aria-labelledby="eval-aussagen">
      <h2 id="eval-aussagen">Was haben die Menschen gesagt?</h2>
      <p>Rechts der Mitte stehen Zustimmungen, links Ablehnungen. Je weiter rechts, desto besser.</p>
      <ul class="eval-legend" aria-label="Was die Balken zeigen">
        {steps.map((step, index) => (
          <li key={step}>
            <svg width="22" height="14" aria-hidden="true" focusable="false">
              <rect {...looks[index]} x="1" y="1" width="20" height="12" />
            </svg>{' '}
            {step}
          </li>
        ))}
      </ul>
      {statements.map(({ statement: { id, text }, rounds }) => (
        <div class="eval-block" key={id}>
          <h3>„{text}“</h3>
          {rounds.map((figures) => (
            <Diverging key={figures.round} figures={figures} hasRounds={rounds.length > 1} />
          ))}
        </div>
      ))}
    </section>
  )
}

interface BarProps {
  readonly figures: StatementFigures
  readonly hasRounds: boolean
}

function Diverging({ figures, hasRounds }: BarProps) {
  const { counts, people, round } = figures
  const width = (count: number): number => (people === 0 ? 0 : (count / people) * 50)
  // The middle of those who are undecided is the middle of the picture.
  let at = 50 - width(counts[0]) - width(counts[1]) - width(counts[2]) / 2
  const bars = counts.map((count, index) => {
    const bar = { index, x: at, width: width(count) }
    at += bar.width
    return bar
  })
  return (
    <div class="eval-row">
      {hasRounds && <p class="eval-row__name">{roundName(round)}</p>}
      <svg class="eval-plot" width="100%" height="34" role="img" aria-label={wordsOf(figures)}>
        {bars
          .filter((bar) => bar.width > 0)
          .map((bar) => (
            <rect
              key={bar.index}
              {...looks[bar.index]}
              x={`${bar.x}%`}
              y="5"
              width={`${bar.width}%`}
              height="24"
            />
          ))}
        <line class="eval-axis" x1="50%" x2="50%" y1="0" y2="34" />
      </svg>
      <p class="eval-row__words">{meanSentence(figures)}</p>
    </div>
  )
}

const wordsOf = (figures: StatementFigures): string =>
  `${steps.map((step, index) => `${step}: ${figures.counts[index] ?? 0}`).join(', ')}; ${meanSentence(figures)}`
