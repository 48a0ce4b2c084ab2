import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import type { KitCounty } from './kit-county.ts'
import { ObservationSheet } from './observation-sheet.tsx'
import { Questionnaire } from './questionnaire.tsx'
import { ScriptCover } from './script-cover.tsx'
import type { Task } from './tasks.ts'

interface Props {
  readonly definition: FormDefinition
  readonly tasks: readonly Task[]
  readonly people: number
  readonly county: KitCounty
}

/** The script of a test with people, as it is printed: cover, a page for each task, and for each person two sheets. */
export function TestScript({ definition, tasks, people, county }: Props) {
  const persons = Array.from({ length: people }, (_, index) => index + 1)
  return (
    <div class="test-script">
      <ScriptCover definition={definition} tasks={tasks.length} people={people} county={county} />
      {tasks.map((task, index) => (
        <TaskPage key={task.name} task={task} number={index + 1} />
      ))}
      {persons.map((person) => (
        <>
          <ObservationSheet
            key={`b${person}`}
            person={person}
            tasks={tasks.length}
            title={definition.title.de}
          />
          <Questionnaire key={`f${person}`} person={person} />
        </>
      ))}
    </div>
  )
}

/** What the person who tests gets into their hand. */
function TaskPage({ task: { story, facts }, number }: { readonly task: Task; readonly number: number }) {
  return (
    <section class="script-page">
      <p class="script-page__kind">Blatt für die Testperson</p>
      <h3>Aufgabe {number}</h3>
      <p class="script-page__story">{story}</p>
      <h4>Das wissen Sie</h4>
      <p>Alle Angaben sind erfunden. Brauchen Sie eine davon nicht, lassen Sie sie weg.</p>
      {facts.map(({ title, items }, index) => (
        <div class="script-facts" key={index}>
          <h5>{title}</h5>
          <dl>
            {items.map(({ label, value }, at) => (
              <div key={at}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  )
}
