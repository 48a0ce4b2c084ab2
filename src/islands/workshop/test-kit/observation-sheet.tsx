import { outcomes, outcomeWords } from './sheet-columns.ts'

interface Props {
  readonly person: number
  readonly tasks: number
  readonly title: string
}

/** Where whoever watches writes down how it went, a block for each task. */
export function ObservationSheet({ person, tasks, title }: Props) {
  return (
    <section class="script-page">
      <p class="script-page__kind">Blatt zum Mitschreiben</p>
      <h3>Beobachtung: Person {person}</h3>
      <p>{title} · Runde ____</p>
      {Array.from({ length: tasks }, (_, index) => (
        <div class="script-task" key={index}>
          <h4>Aufgabe {index + 1}</h4>
          <ul class="script-ticks script-ticks--row">
            {outcomes.map((outcome) => (
              <li key={outcome}>{outcomeWords[outcome]}</li>
            ))}
          </ul>
          <p class="script-task__times">Beginn ____ : ____ Ende ____ : ____ Minuten ______</p>
          <p class="script-task__label">Wo blieb die Person hängen? Was hat sie gesagt?</p>
          <div class="script-lines" aria-hidden="true" />
        </div>
      ))}
    </section>
  )
}
