import { useMemo } from '../../own-hooks.ts'
import type { FormFiles } from '../files/form-files.ts'
import { SaveFiles } from '../files/save-files.tsx'
import type { ForgeLogin } from '../forge/use-forge-login.ts'
import { MergeRequest } from '../forge/merge-request.tsx'
import { useDesk } from '../desk-context.ts'
import { overlayOf } from '../overlay-of.ts'
import { readDefinition } from '../read-definition.ts'
import type { OpenDraft } from '../state/use-workshop.ts'
import { writeExamples } from '../test-kit/write-examples.ts'
import { textAt } from '../value-at.ts'
import { SaveOverlay } from './save-overlay.tsx'

interface Props {
  readonly draft: OpenDraft
  readonly files: FormFiles
  readonly login: ForgeLogin
}

/** Where the form goes: into files, or into the office's repository. And what is still to be done then. */
export function SharePanel({ draft, files, login }: Props) {
  const { basis, actions } = useDesk()
  const { adopted, reviewed, text, base } = draft
  const id = textAt(draft.data, ['id']) || 'formular'
  // Those of the form as it was a moment ago would be wrong in the file.
  const made =
    draft.hasCurrentExamples && draft.examples.length > 0
      ? writeExamples(draft.examples.map(({ example }) => example))
      : undefined
  const examples = draft.examplesText ?? made
  const areWrong = reviewed?.findings.some(({ rule }) => rule === 'beispiele') ?? false
  const errors = reviewed?.findings.filter(({ severity }) => severity === 'error').length ?? 0
  const overlay = useMemo(
    () => (adopted && reviewed ? overlayOf(adopted, reviewed.expanded) : undefined),
    [adopted, reviewed],
  )
  const before = useMemo(() => (base === '' ? undefined : readDefinition(base, basis)), [base, basis])
  const folder = `content/forms/${id}`
  const changed: Readonly<Record<string, string>> = {
    ...(overlay === undefined ? { [`${folder}/form.yaml`]: text } : { [`${folder}/overlay.yaml`]: overlay }),
    ...(examples !== undefined && { [`${folder}/examples.yaml`]: examples }),
  }
  return (
    <>
      {errors > 0 && (
        <p class="ws-note">
          Speichern können Sie jederzeit. Zum Veröffentlichen fehlt noch etwas: {errors}{' '}
          {errors === 1 ? 'Hinweis muss' : 'Hinweise müssen'} weg.
        </p>
      )}
      <section aria-labelledby="ws-save">
        <h2 id="ws-save">Als Datei speichern</h2>
        {overlay === undefined ? (
          <>
            <p>
              Beide Dateien gehören in den Ordner <code>{folder}</code>. Die Beispiele sind geprüfte
              Antworten: Damit wird das Formular nach jeder Änderung ausprobiert.
            </p>
            {examples === undefined && (
              <p class="ws-muted" role="status">
                {reviewed?.definition
                  ? 'Die Beispiele werden gemacht …'
                  : 'Beispiele gibt es, sobald dem Formular nichts mehr fehlt.'}
              </p>
            )}
            {draft.examplesText !== undefined && areWrong && made !== undefined && (
              <p class="ws-note">
                Ihre Beispiele passen nicht mehr zum Formular.{' '}
                <button type="button" class="ws-link" onClick={() => actions.setExamples(made)}>
                  Neue Beispiele verwenden
                </button>
              </p>
            )}
            <SaveFiles files={files} text={text} examples={examples} onSaved={actions.saved} />
          </>
        ) : (
          <>
            <p>
              Dieses Formular pflegt ein anderer Landkreis. Ihre Änderungen stehen in{' '}
              <code>{folder}/overlay.yaml</code>. So bleiben sie, wenn eine neue Fassung kommt.
            </p>
            <SaveOverlay text={overlay} onSaved={actions.saved} />
          </>
        )}
      </section>
      <section aria-labelledby="ws-merge">
        <h2 id="ws-merge">Als Änderungsantrag weitergeben</h2>
        <MergeRequest
          form={id}
          title={textAt(draft.data, ['title', 'de'])}
          before={before}
          after={reviewed?.definition}
          files={changed}
          login={login}
          onDone={actions.saved}
        />
      </section>
      <section aria-labelledby="ws-then">
        <h2 id="ws-then">Was dann noch fehlt</h2>
        <ol>
          <li>
            In <code>county.yaml</code> unter <code>forms</code>: welches Amt das Formular bekommt und auf
            welchem Weg.
            <pre
              class="ws-code"
              tabIndex={0}
              role="group"
              aria-label="Eintrag für county.yaml"
            >{`forms:\n  ${id}:\n    office: …\n    backend: intake\n    retention: 180`}</pre>
          </li>
          <li>
            Auf der Leistungsseite unter <code>online</code>: <code>kind: form</code> und{' '}
            <code>form: {id}</code>.
          </li>
          <li>
            <code>npm run check</code> prüft alles zusammen.
          </li>
          <li>
            Andere Landkreise bekommen das Formular mit <code>npm run forms -- publish {id}</code>.
          </li>
        </ol>
      </section>
    </>
  )
}
