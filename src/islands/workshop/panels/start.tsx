import { useRef, useState } from 'preact/hooks'
import type { ImportNote } from '../../../interop/imported.ts'
import { importFile, importList } from '../import-foreign.ts'
import { newForm } from '../new-form.ts'
import type { FormFiles } from '../files/form-files.ts'
import type { ForgeLogin } from '../forge/use-forge-login.ts'
import { later } from '../later.tsx'
import { formOfCounty } from '../form-of-county.ts'
import type { WorkshopActions, WorkshopState } from '../state/use-workshop.ts'
import { DraftList } from './draft-list.tsx'

interface Props {
  readonly state: WorkshopState
  readonly actions: WorkshopActions
  /** What a foreign form had that ours cannot say. */
  readonly files: FormFiles
  readonly login: ForgeLogin
  readonly onNotes: (notes: readonly ImportNote[]) => void
}

const ways = [
  { value: 'blank', label: 'Leeres Formular', about: 'Sie beginnen mit der ersten Frage.' },
  { value: 'block', label: 'Mit einem Baustein', about: 'Zum Beispiel mit Person und Anschrift.' },
  { value: 'list', label: 'Aus einer Liste von Fragen', about: 'Aus Word, PDF oder Excel kopiert.' },
  {
    value: 'county',
    label: 'Aus einem vorhandenen Formular',
    about: 'Eigene und übernommene des Landkreises.',
  },
  {
    value: 'foreign',
    label: 'Aus einem anderen Produkt',
    about: 'XDatenfelder (FIM), JSON Schema, Form.io, SurveyJS.',
  },
  { value: 'forge', label: 'Aus dem Projekt Ihres Amts', about: 'Bei GitLab, GitHub oder Gitea.' },
  { value: 'file', label: 'Datei öffnen', about: 'Eine form.yaml, auch mit examples.yaml.' },
] as const
const OpenFromForge = later(
  async () => (await import('../forge/open-form-from-forge.tsx')).OpenFormFromForge,
  'Einen Moment …',
)
type Way = (typeof ways)[number]['value']

/** Where everything begins: a draft that is there, or a new form. */
export function Start({ state, actions, files, login, onNotes }: Props) {
  const { basis, drafts, keeps, refused } = state
  const [way, setWay] = useState<Way>('blank')
  const [title, setTitle] = useState('')
  const [block, setBlock] = useState('')
  const [form, setForm] = useState('')
  const [list, setList] = useState('')
  const [wrong, setWrong] = useState<readonly string[]>([])
  const file = useRef<HTMLInputElement>(null)
  if (!basis) return null

  const begin = async (): Promise<readonly string[]> => {
    switch (way) {
      case 'blank':
      case 'block': {
        if (title.trim() === '') return ['Bitte geben Sie dem Formular einen Titel.']
        if (way === 'block' && block === '') return ['Bitte wählen Sie einen Baustein.']
        const fields = way === 'block' ? [{ use: block }] : []
        actions.open({ text: newForm(title, basis.authority, fields), isSaved: false })
        return []
      }
      case 'list': {
        const imported = await importList(list, title, basis.authority)
        if (!imported.ok) return imported.reasons
        onNotes(imported.notes)
        actions.open({ text: imported.text, isSaved: false })
        return []
      }
      case 'county': {
        if (form === '') return ['Bitte wählen Sie ein Formular.']
        const found = await formOfCounty(form)
        if (!found.ok) return [found.reason]
        actions.open({ ...found.form, isSaved: true })
        return []
      }
      case 'foreign': {
        const chosen = file.current?.files?.[0]
        if (!chosen) return ['Bitte wählen Sie eine Datei.']
        const imported = await importFile(chosen)
        if (!imported.ok) return imported.reasons
        onNotes(imported.notes)
        actions.open({ text: imported.text, isSaved: false })
        return []
      }
      case 'forge':
        return []
      case 'file': {
        const opened = await files.open()
        if (opened.is === 'refused') return [opened.reason]
        if (opened.is === 'opened')
          actions.open({ text: opened.form, examples: opened.examples, isSaved: true })
        return []
      }
    }
  }
  const onSubmit = (event: Event) => {
    event.preventDefault()
    void begin().then(setWrong)
  }
  return (
    <div class="ws-start">
      <DraftList drafts={drafts} keeps={keeps} onResume={actions.resume} onForget={actions.forget} />
      <form class="ws-begin" onSubmit={onSubmit} novalidate>
        <h2>Neu beginnen</h2>
        <fieldset class="ws-choices">
          <legend>Womit fangen Sie an?</legend>
          {ways.map(({ value, label, about }) => (
            <label key={value}>
              <input
                type="radio"
                name="ws-way"
                checked={way === value}
                onChange={() => {
                  setWay(value)
                  setWrong([])
                }}
              />
              <span>
                <strong>{label}</strong>
                <small>{about}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {(way === 'blank' || way === 'block' || way === 'list') && (
          <div class="ws-control">
            <label class="ws-label" for="ws-title">
              Titel
            </label>
            <p class="ws-hint" id="ws-title-hint">
              Was man damit tut: „Hund anmelden“.
            </p>
            <input
              id="ws-title"
              class="ws-input"
              type="text"
              autocomplete="off"
              aria-describedby="ws-title-hint"
              value={title}
              onInput={(event) => setTitle(event.currentTarget.value)}
            />
          </div>
        )}
        {way === 'block' && (
          <div class="ws-control">
            <label class="ws-label" for="ws-block">
              Baustein
            </label>
            <select
              id="ws-block"
              class="ws-input"
              value={block}
              onChange={(event) => setBlock(event.currentTarget.value)}
            >
              <option value="">wählen …</option>
              {basis.blocks
                .filter(({ fields }) => fields.length > 0)
                .map((each) => (
                  <option key={each.id} value={`${each.id}@${each.version.split('.')[0] ?? ''}`}>
                    {each.title}
                  </option>
                ))}
            </select>
          </div>
        )}
        {way === 'list' && (
          <div class="ws-control">
            <label class="ws-label" for="ws-list">
              Liste
            </label>
            <p class="ws-hint" id="ws-list-hint">
              Eine Frage je Zeile. Eine Zeile mit Doppelpunkt am Ende wird ein Schritt. Antworten zur Wahl
              stehen darunter mit einem Strich oder hinter einem Doppelpunkt: „Familienstand: ledig,
              verheiratet“.
            </p>
            <textarea
              id="ws-list"
              class="ws-input"
              rows={10}
              aria-describedby="ws-list-hint"
              value={list}
              onInput={(event) => setList(event.currentTarget.value)}
            />
          </div>
        )}
        {way === 'county' && (
          <div class="ws-control">
            <label class="ws-label" for="ws-form">
              Formular
            </label>
            <select
              id="ws-form"
              class="ws-input"
              value={form}
              onChange={(event) => setForm(event.currentTarget.value)}
            >
              <option value="">wählen …</option>
              {basis.forms.map(({ id, title: name, isAdopted }) => (
                <option key={id} value={id}>
                  {name}
                  {isAdopted ? ' (übernommen)' : ''}
                </option>
              ))}
            </select>
          </div>
        )}
        {way === 'foreign' && (
          <div class="ws-control">
            <label class="ws-label" for="ws-file">
              Datei
            </label>
            <input id="ws-file" class="ws-input" type="file" ref={file} accept=".xml,.json" />
          </div>
        )}
        {(wrong.length > 0 || refused) && (
          <div class="ws-problem" role="alert">
            <p>Das ging nicht:</p>
            <ul>
              {[...wrong, ...(refused ? [refused] : [])].slice(0, 12).map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </div>
        )}
        {way !== 'forge' && (
          <button type="submit" class="kern-btn kern-btn--primary">
            <span class="kern-label">{way === 'file' || way === 'county' ? 'Öffnen' : 'Anfangen'}</span>
          </button>
        )}
      </form>
      {way === 'forge' && (
        <OpenFromForge
          login={login}
          onOpen={(text, examples) => actions.open({ text, examples, isSaved: true })}
        />
      )}
    </div>
  )
}
