import { steps } from '../test-kit/statements.ts'
import type { Figures } from './figures.ts'
import { roundName } from './round-name.ts'
import { decimal, percent } from './words.ts'

/** The same figures as in the pictures, as tables. */
export function FigureTables({ figures }: { readonly figures: Figures }) {
  return (
    <section aria-labelledby="eval-zahlen">
      <h2 id="eval-zahlen">Alle Zahlen</h2>
      <div class="eval-table" role="region" aria-label="Zahlen zu den Aufgaben" tabIndex={0}>
        <table>
          <caption>Aufgaben</caption>
          <thead>
            <tr>
              {[
                'Aufgabe',
                'Runde',
                'allein',
                'mit Hilfe',
                'nicht',
                'Anteil allein',
                'Minuten (Mitte)',
                'kürzeste',
                'längste',
              ].map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.tasks.flatMap(({ task, rounds }) =>
              rounds.map(({ round, counts, alone, minutes, median }) => (
                <tr key={`${task} ${round}`}>
                  <th scope="row">Aufgabe {task}</th>
                  <td>{roundName(round)}</td>
                  <td>{counts.allein}</td>
                  <td>{counts.hilfe}</td>
                  <td>{counts.nicht}</td>
                  <td>{alone ? percent(alone.value) : '–'}</td>
                  <td>{shown(median)}</td>
                  <td>{shown(minutes[0])}</td>
                  <td>{shown(minutes.at(-1))}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      <div class="eval-table" role="region" aria-label="Zahlen zu den Aussagen" tabIndex={0}>
        <table>
          <caption>Aussagen</caption>
          <thead>
            <tr>
              {['Aussage', 'Runde', ...steps, 'Mittel'].map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.statements.flatMap(({ statement: { id, text }, rounds }) =>
              rounds.map(({ round, counts, mean }) => (
                <tr key={`${id} ${round}`}>
                  <th scope="row">{text}</th>
                  <td>{roundName(round)}</td>
                  {counts.map((count, index) => (
                    <td key={index}>{count}</td>
                  ))}
                  <td>{shown(mean)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const shown = (value: number | undefined): string => (value === undefined ? '–' : decimal(value))
