import { useEffect, useRef, useState } from 'preact/hooks'
import { ForgeFields } from './forge-fields.tsx'
import { openFromForge } from './open-from-forge.ts'
import { TextEntry } from './text-entry.tsx'
import { type ForgeLogin, useForgeLogin } from './use-forge-login.ts'

interface Props {
  /** Where server and token are kept; here where left out, until this is closed. */
  readonly login?: ForgeLogin
  /** @param examples Text of `examples.yaml`, where there is one beside it. */
  readonly onOpen: (form: string, examples: string | undefined) => void
}

/** Opens a form from a project. */
export function OpenFormFromForge({ onOpen, ...given }: Props) {
  const ownLogin = useForgeLogin()
  const login = given.login ?? ownLogin
  const [path, setPath] = useState('content/forms/')
  const [branch, setBranch] = useState('')
  const [isRunning, setRunning] = useState(false)
  const [reason, setReason] = useState<string>()
  const running = useRef<AbortController>()
  useEffect(() => () => running.current?.abort(), [])

  const open = async () => {
    const read = login.access()
    if (!read.ok) return setReason(read.reason)
    const controller = new AbortController()
    running.current = controller
    setReason(undefined)
    setRunning(true)
    const wanted = branch.trim()
    const fetched = await openFromForge(
      read.access,
      wholePath(path),
      wanted === '' ? undefined : wanted,
      controller.signal,
    )
    if (controller.signal.aborted) return
    setRunning(false)
    if (fetched.is === 'fetched') onOpen(fetched.form, fetched.examples)
    else if (fetched.is === 'refused') setReason(fetched.reason)
  }
  return (
    <form
      class="forge"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isRunning) void open()
      }}
    >
      <ForgeFields login={login} />
      <fieldset class="forge-fields">
        <legend>Welches Formular?</legend>
        <TextEntry
          label="Pfad"
          hint="Zum Beispiel content/forms/hund-anmelden/form.yaml."
          value={path}
          onInput={setPath}
        />
        <TextEntry label="Zweig (freiwillig)" value={branch} onInput={setBranch} />
      </fieldset>
      <p>
        <button type="submit" class="kern-btn kern-btn--primary" aria-disabled={isRunning}>
          <span class="kern-label">Öffnen</span>
        </button>
      </p>
      <p role="status">{isRunning && 'Wir lesen das Formular …'}</p>
      {reason !== undefined && (
        <p role="alert" class="rule-wrong">
          {reason}
        </p>
      )}
    </form>
  )
}

/** The folder of a form is enough. */
const wholePath = (path: string): string => {
  const plain = path.trim().replace(/^\/+|\/+$/gu, '')
  return /\.ya?ml$/u.test(plain) ? plain : `${plain}/form.yaml`
}
