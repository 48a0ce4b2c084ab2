import { useState } from 'preact/hooks'
import { useMemo } from '../../own-hooks.ts'
import { figuresOf } from './figures.ts'
import { FigureTables } from './figure-tables.tsx'
import { FileDrop } from './file-drop.tsx'
import { OutcomeBars } from './outcome-bars.tsx'
import { Patterns } from './patterns.tsx'
import { readSheets, type ReadSheets } from './read-sheets.ts'
import { Remarks } from './remarks.tsx'
import { roundName } from './round-name.ts'
import { StatementBars } from './statement-bars.tsx'
import { TimePlot } from './time-plot.tsx'

/** A file that was read. */
interface OpenFile extends ReadSheets {
  readonly name: string
}

/** Reads the collected sheets of user tests on the device and shows what came of them. */
export function Evaluation() {
  const [files, setFiles] = useState<readonly OpenFile[]>([])
  const [said, say] = useState('')
  const sheets = useMemo(() => files.flatMap((file) => file.sheets), [files])
  const figures = useMemo(() => figuresOf(sheets), [sheets])
  const problems = files.flatMap((file) => file.problems)

  const open = async (chosen: readonly File[]) => {
    const read = await Promise.all(
      chosen.map(async (file): Promise<OpenFile> => ({
        name: file.name,
        ...(await file.arrayBuffer().then(
          (buffer) => readSheets(file.name, new Uint8Array(buffer)),
          () => unreadable(file.name),
        )),
      })),
    )
    // A corrected file takes the place of the one before.
    setFiles((before) => [...before.filter(({ name }) => !read.some((file) => file.name === name)), ...read])
    const people = read.reduce((sum, file) => sum + file.sheets.length, 0)
    const wrong = read.reduce((sum, file) => sum + file.problems.length, 0)
    say(
      `Gelesen: ${people} ${people === 1 ? 'Bogen' : 'Bögen'}. ${wrong === 0 ? 'Keine Fehler.' : `${wrong} ${wrong === 1 ? 'Hinweis' : 'Hinweise'}.`}`,
    )
  }

  return (
    <div class="eval needs-script">
      <Patterns />
      <div class="no-print">
        <FileDrop onFiles={(chosen) => void open(chosen)} />
        <p role="status" class="eval-said">
          {said}
        </p>
        {files.length > 0 && (
          <ul class="eval-files" aria-label="Geöffnete Dateien">
            {files.map(({ name, sheets: { length } }) => (
              <li key={name}>
                {name}: {length} {length === 1 ? 'Bogen' : 'Bögen'}{' '}
                <button
                  type="button"
                  class="eval-link"
                  onClick={() => {
                    setFiles(files.filter((file) => file.name !== name))
                    say(`${name} zählt nicht mehr mit.`)
                  }}
                >
                  {name} entfernen
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {problems.length > 0 && (
        <div class="note eval-problems">
          <p class="note__title">Das ließ sich nicht lesen</p>
          <ul>
            {problems.map(({ file, line, reason }, index) => (
              <li key={index}>
                <strong>
                  {file}
                  {line !== undefined && `, Zeile ${line}`}:
                </strong>{' '}
                {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      {sheets.length > 0 && (
        <>
          <Summary rounds={figures.rounds} />
          <p class="no-print">
            <button class="kern-btn kern-btn--secondary" type="button" onClick={() => window.print()}>
              <span class="kern-label">Auswertung drucken</span>
            </button>
          </p>
          <OutcomeBars tasks={figures.tasks} />
          <TimePlot tasks={figures.tasks} />
          <StatementBars statements={figures.statements} />
          <Remarks figures={figures} />
          <FigureTables figures={figures} />
        </>
      )}
    </div>
  )
}

const unreadable = (file: string): ReadSheets => ({
  sheets: [],
  problems: [
    {
      file,
      line: undefined,
      reason: 'Die Datei ließ sich nicht öffnen. Ist sie noch da, und ist sie eine Datei?',
    },
  ],
})

/** People that are enough to say a share with some certainty. */
const enough = 20

/** How many took part, and how much can be said of it. */
function Summary({ rounds }: Pick<ReturnType<typeof figuresOf>, 'rounds'>) {
  const people = rounds.map(({ people: count }) => count)
  return (
    <section aria-labelledby="eval-teilnahme">
      <h2 id="eval-teilnahme">Wer hat mitgemacht?</h2>
      <p>
        {rounds
          .map(
            ({ name, people: count }) =>
              `${rounds.length > 1 ? `${roundName(name)}: ` : ''}${count} ${count === 1 ? 'Person' : 'Personen'}`,
          )
          .join(', ')}
        .
      </p>
      {Math.min(...people) < enough && (
        <p>
          Das sind wenige. Sie zeigen gut, <em>wo</em> es hakt. Wie <em>viele</em> Menschen es später
          schaffen, zeigen sie nur ungefähr: Deshalb steht bei jeder Aufgabe, zwischen welchen Anteilen der
          wahre wahrscheinlich liegt (Bereich nach Wilson, 95 Prozent).
        </p>
      )}
    </section>
  )
}
