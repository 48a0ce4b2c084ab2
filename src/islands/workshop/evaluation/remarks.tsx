import type { Figures, Remark } from './figures.ts'
import { roundName } from './round-name.ts'

/** What people said and where they got stuck, in their own words. */
export function Remarks({ figures: { tasks, hardest, rounds } }: { readonly figures: Figures }) {
  const hasRounds = rounds.length > 1
  const lists = [
    { title: 'Was am schwersten war', remarks: hardest },
    ...tasks.map(({ task, remarks }) => ({ title: `Wo es bei Aufgabe ${task} hakte`, remarks })),
  ].filter(({ remarks }) => remarks.length > 0)
  if (lists.length === 0) return null
  return (
    <section aria-labelledby="eval-bemerkungen">
      <h2 id="eval-bemerkungen">Bemerkungen</h2>
      {lists.map(({ title, remarks }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul class="eval-remarks">
            {remarks.map((remark, index) => (
              <li key={index}>
                {remark.text} <span class="muted">({whoSaid(remark, hasRounds)})</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

const whoSaid = ({ person, round }: Remark, hasRounds: boolean): string =>
  [person === '' ? 'ohne Nummer' : `Person ${person}`, ...(hasRounds ? [roundName(round)] : [])].join(', ')
