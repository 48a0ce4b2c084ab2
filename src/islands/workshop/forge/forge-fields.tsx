import { useId } from '../../own-hooks.ts'
import type { ForgeKind } from './forge.ts'
import { TextEntry } from './text-entry.tsx'
import type { ForgeLogin } from './use-forge-login.ts'

const kinds: Readonly<Record<ForgeKind, string>> = {
  gitlab: 'GitLab (auch openCode)',
  github: 'GitHub',
  gitea: 'Gitea oder Forgejo (auch Codeberg)',
}

const scopes: Readonly<Record<ForgeKind, string>> = {
  gitlab: 'Recht „api“. In GitLab unter „Preferences“, „Access tokens“.',
  github:
    'Rechte „Contents“ und „Pull requests“, beide „Read and write“. In GitHub unter „Settings“, „Developer settings“.',
  gitea: 'Recht „repository: Lesen und Schreiben“. In Gitea unter „Einstellungen“, „Anwendungen“.',
}

/** Where the project lies, and the token that opens it. */
export function ForgeFields({ login }: { readonly login: ForgeLogin }) {
  const id = useId()
  const { kind, server, project, token, change, forget } = login
  return (
    <fieldset class="forge-fields">
      <legend>Wo liegen die Formulare?</legend>
      <div class="forge-entry">
        <label for={id}>Art des Servers</label>
        <select
          id={id}
          value={kind}
          onChange={(event) => change({ kind: event.currentTarget.value as ForgeKind })}
        >
          {Object.entries(kinds).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <TextEntry
        label="Adresse des Servers"
        type="url"
        value={server}
        onInput={(typed) => change({ server: typed })}
      />
      <TextEntry
        label="Projekt"
        hint="Zum Beispiel landkreis/formulare. Sie können auch die ganze Adresse aus dem Browser einfügen."
        value={project}
        onInput={(typed) => change({ project: typed })}
      />
      <TextEntry
        label="Zugangstoken"
        type="password"
        hint={`${scopes[kind]} Es wird nicht gespeichert und geht nur an diesen Server. Beim Schließen der Seite ist es vergessen.`}
        value={token}
        onInput={(typed) => change({ token: typed })}
      />
      {token !== '' && (
        <p>
          <button
            type="button"
            class="rule-small"
            onClick={(event) => {
              // The button goes away; the field that it emptied takes the focus.
              event.currentTarget.closest('fieldset')?.querySelector<HTMLElement>('[type=password]')?.focus()
              forget()
            }}
          >
            Token jetzt vergessen
          </button>
        </p>
      )}
    </fieldset>
  )
}
