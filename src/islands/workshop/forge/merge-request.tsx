import { useEffect, useRef, useState } from 'preact/hooks'
import { useId, useMemo } from '../../own-hooks.ts'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { describeRequest } from './describe-request.ts'
import { ForgeFields } from './forge-fields.tsx'
import { branchFor, type Progress, propose, type Proposed } from './propose.ts'
import { TextEntry } from './text-entry.tsx'
import { type ForgeLogin, useForgeLogin } from './use-forge-login.ts'

interface Props {
  /** Id of the form. */
  readonly form: string
  /** What the form is called. */
  readonly title: string
  /** The form as it was; `undefined` where it is new. */
  readonly before: FormDefinition | undefined
  /** The form as it is; `undefined` while something is missing in it. */
  readonly after: FormDefinition | undefined
  /** Content by path in the project: `content/forms/<id>/form.yaml`. */
  readonly files: Readonly<Record<string, string>>
  /** Where server and token are kept; here where left out, until this is closed. */
  readonly login?: ForgeLogin
  /** The merge request is there. @param url Its page. */
  readonly onDone: (url: string) => void
}

const progressWords: Readonly<Record<Progress, string>> = {
  project: 'Wir öffnen das Projekt …',
  files: 'Wir vergleichen die Dateien …',
  commit: 'Wir legen die Dateien in den Zweig …',
  request: 'Wir stellen den Änderungsvorschlag …',
}

/** Proposes a form to a project: branch, commit, merge request. What goes wrong changes nothing in the workshop. */
export function MergeRequest({ form, files, before, after, onDone, ...given }: Props) {
  const id = useId()
  const ownLogin = useForgeLogin()
  const login = given.login ?? ownLogin
  const texts = useMemo(
    () => (after ? describeRequest(before, after) : { title: `Formular: ${given.title}`, description: '' }),
    [before, after, given.title],
  )
  const [title, setTitle] = useState(texts.title)
  const [description, setDescription] = useState(texts.description)
  const [branch, setBranch] = useState(branchFor(form))
  const [target, setTarget] = useState('')
  const [progress, setProgress] = useState<Progress>()
  const [outcome, setOutcome] = useState<Proposed>()
  const running = useRef<AbortController>()

  // Words that nobody has touched follow the form.
  useEffect(() => setTitle(texts.title), [texts.title])
  useEffect(() => setDescription(texts.description), [texts.description])
  useEffect(() => () => running.current?.abort(), [])

  const send = async () => {
    const { access } = login
    const read = access()
    if (!read.ok) return setOutcome({ is: 'refused', reason: read.reason })
    if (title.trim() === '')
      return setOutcome({ is: 'refused', reason: 'Bitte geben Sie dem Vorschlag einen Titel.' })
    const controller = new AbortController()
    running.current = controller
    setOutcome(undefined)
    const done = await propose(
      read.access,
      {
        branch: branch.trim(),
        target: target.trim() === '' ? undefined : target.trim(),
        files,
        title: title.trim(),
        description,
      },
      { signal: controller.signal, onProgress: setProgress },
    )
    running.current = undefined
    setProgress(undefined)
    setOutcome(done)
    if (done.is === 'opened' || done.is === 'updated') onDone(done.url)
  }

  const isRunning = progress !== undefined
  return (
    <form
      class="forge"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isRunning) void send()
      }}
    >
      <ForgeFields login={login} />
      <fieldset class="forge-fields">
        <legend>Was wird vorgeschlagen?</legend>
        <TextEntry label="Titel" value={title} onInput={setTitle} />
        <div class="forge-entry">
          <label for={`${id}-description`}>Beschreibung</label>
          <textarea
            id={`${id}-description`}
            rows={8}
            value={description}
            onInput={(event) => setDescription(event.currentTarget.value)}
          />
        </div>
        <details>
          <summary>Zweige und Dateien</summary>
          <TextEntry
            label="Zweig"
            hint="Gibt es ihn schon, kommt die Änderung dazu."
            value={branch}
            onInput={setBranch}
          />
          <TextEntry
            label="Zielzweig (freiwillig)"
            hint="Ohne Angabe: der Hauptzweig des Projekts."
            value={target}
            onInput={setTarget}
          />
          <ul>
            {Object.keys(files).map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </details>
      </fieldset>
      <p class="rule-adding">
        {/* Not disabled while it runs: the focus would be lost. */}
        <button type="submit" class="kern-btn kern-btn--primary" aria-disabled={isRunning}>
          <span class="kern-label">Änderung vorschlagen</span>
        </button>
        {isRunning && (
          <button type="button" class="kern-btn kern-btn--secondary" onClick={() => running.current?.abort()}>
            <span class="kern-label">Abbrechen</span>
          </button>
        )}
      </p>
      <div role="status">
        {progress && <p>{progressWords[progress]}</p>}
        {outcome && outcome.is !== 'refused' && <Outcome outcome={outcome} />}
      </div>
      {outcome?.is === 'refused' && (
        <p role="alert" class="rule-wrong">
          {outcome.reason}
        </p>
      )}
    </form>
  )
}

function Outcome({ outcome }: { readonly outcome: Exclude<Proposed, { is: 'refused' }> }) {
  switch (outcome.is) {
    case 'cancelled':
      return <p>Abgebrochen. Ihr Formular ist hier unverändert.</p>
    case 'unchanged':
      return <p>Im Projekt steht schon genau dieses Formular. Es gibt nichts vorzuschlagen.</p>
    default:
      return (
        <p>
          {outcome.is === 'opened'
            ? 'Der Änderungsvorschlag ist gestellt: '
            : 'Ihr Änderungsvorschlag ist ergänzt: '}
          <SafeLink url={outcome.url} />
        </p>
      )
  }
}

/** The server says where it is; only an ordinary address becomes a link. */
const SafeLink = ({ url }: { readonly url: string }) =>
  /^https?:\/\//u.test(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {url} <span class="visually-hidden">(öffnet ein neues Fenster)</span>
    </a>
  ) : (
    <span>{url}</span>
  )
