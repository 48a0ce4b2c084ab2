import { useState } from 'preact/hooks'
import { useMemo } from '../../own-hooks.ts'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import type { FormExample, FormExamples } from '../../../model/form-examples.ts'
import type { GeneratedExample } from '../../../rules/forms/examples/collection.ts'
import { ExampleList, nameOf } from './example-list.tsx'
import type { KitCounty } from './kit-county.ts'
import { printScript } from './print-script.ts'
import { saveText } from './save-text.ts'
import { columnsFor, emptySheet, mostPeople, mostTasks } from './sheet-columns.ts'
import { chooseExamples, taskOf } from './tasks.ts'
import { TestScript } from './test-script.tsx'

interface Props {
  readonly definition: FormDefinition
  readonly examples: readonly GeneratedExample[]
  readonly county: KitCounty
  /** Puts an example into the preview. */
  readonly onUse: (example: FormExample) => void
  /** Saves the examples as `examples.yaml`; see `writeExamples`. */
  readonly onSave: (examples: FormExamples) => void
}

/** Everything to try a form with: examples, a script for tests with people, and the table for what came of them. */
export function TestKit({ definition, examples, county, onUse, onSave }: Props) {
  const [people, setPeople] = useState(5)
  const [chosen, choose] = useState<readonly string[]>()
  const [stories, setStories] = useState<Readonly<Record<string, string>>>({})
  const right = examples.filter(({ is }) => is !== 'wrong')
  const names = chosen ?? chooseExamples(examples, 3)
  const tasks = useMemo(
    () =>
      names
        .flatMap((name) => right.find(({ example }) => example.name === name) ?? [])
        .map((example) => taskOf(definition, example, county))
        .map((task) => ({ ...task, story: stories[task.name] ?? task.story })),
    [definition, examples, county, names.join(' '), stories],
  )
  const toggle = (name: string, isWanted: boolean) =>
    choose(isWanted ? [...names, name] : names.filter((other) => other !== name))

  return (
    <div class="test-kit">
      <section aria-labelledby="kit-beispiele">
        <h2 id="kit-beispiele">Beispielantworten</h2>
        {examples.length === 0 ? (
          <p>
            Zu diesem Formular gibt es noch keine Beispiele. Beheben Sie zuerst die Fehler, die die Prüfung
            zeigt.
          </p>
        ) : (
          <>
            <p>
              Alle Namen, Nummern und Adressen sind erfunden. Jedes Beispiel ist geprüft: richtige kommen
              durch, falsche scheitern genau an den genannten Stellen.
            </p>
            <ExampleList examples={examples} onUse={onUse} />
            <button
              class="kern-btn kern-btn--primary"
              type="button"
              onClick={() => onSave(examples.map(({ example }) => example))}
            >
              <span class="kern-label">Als examples.yaml speichern</span>
            </button>
          </>
        )}
      </section>

      <section aria-labelledby="kit-bogen">
        <h2 id="kit-bogen">Mit Menschen testen</h2>
        <p>
          Fünf Menschen, die das Formular nicht kennen, finden die meisten großen Hürden. Drucken Sie den
          Testbogen: eine Anleitung für Sie, Aufgaben für die Testpersonen, Bögen zum Mitschreiben und fünf
          kurze Fragen am Ende.
        </p>
        <div class="kit-people">
          <label for="kit-people">Wie viele Menschen machen mit?</label>
          <input
            id="kit-people"
            type="number"
            min={1}
            max={mostPeople}
            value={people}
            onInput={({ currentTarget: { value } }) =>
              setPeople(Math.min(mostPeople, Math.max(1, Math.round(Number(value)) || 1)))
            }
          />
        </div>
        <fieldset class="kit-tasks">
          <legend>Welche Beispiele werden Aufgaben? (höchstens {mostTasks})</legend>
          {right.map(({ example: { name } }) => {
            const isChosen = names.includes(name)
            return (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={!isChosen && names.length >= mostTasks}
                  onChange={({ currentTarget: { checked } }) => toggle(name, checked)}
                />{' '}
                {nameOf(name)}
              </label>
            )
          })}
        </fieldset>
        {tasks.map(({ name, story }, index) => (
          <div class="kit-story" key={name}>
            <label for={`kit-story-${index}`}>
              Aufgabe {index + 1}: Was sagen Sie der Testperson? ({nameOf(name)})
            </label>
            <textarea
              id={`kit-story-${index}`}
              rows={4}
              value={story}
              onInput={({ currentTarget: { value } }) => setStories({ ...stories, [name]: value })}
            />
          </div>
        ))}
        <p>
          <button
            class="kern-btn kern-btn--primary"
            type="button"
            disabled={tasks.length === 0}
            onClick={printScript}
          >
            <span class="kern-label">Testbogen drucken</span>
          </button>
        </p>
        <details class="kit-preview">
          <summary>Testbogen ansehen</summary>
          <TestScript definition={definition} tasks={tasks} people={people} county={county} />
        </details>
      </section>

      <section aria-labelledby="kit-tabelle">
        <h2 id="kit-tabelle">Bögen auswerten</h2>
        <p>
          Tragen Sie die Bögen in diese Tabelle ein, eine Zeile für jede Person. Sie öffnet sich in Excel und
          LibreOffice. Die <a href="/werkstatt/auswertung/">Auswertung</a> zeigt das Ergebnis als Bilder;
          nichts verlässt dabei Ihr Gerät.
        </p>
        <p>
          <button
            class="kern-btn kern-btn--secondary"
            type="button"
            onClick={() =>
              saveText(
                `testbogen-${definition.id}.csv`,
                emptySheet(Math.max(1, tasks.length), people),
                'text/csv;charset=utf-8',
              )
            }
          >
            <span class="kern-label">Leere Tabelle herunterladen (CSV)</span>
          </button>
        </p>
        <details>
          <summary>Was in welche Spalte gehört</summary>
          <dl class="kit-columns">
            {columnsFor(Math.max(1, tasks.length)).map(({ name, about }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{about}</dd>
              </div>
            ))}
          </dl>
        </details>
      </section>
    </div>
  )
}
