import { useEffect, useRef, useState } from 'preact/hooks'
import type { Listed } from './facts.ts'
import { matching } from './matching.ts'
import { idOf } from './id-of.ts'

interface Props {
  readonly label: string
  readonly hint: string
  readonly entries: readonly Listed[]
  /** Slug of what is chosen; empty for nothing. */
  readonly chosen: string
  readonly onChoose: (slug: string) => void
}

/**
 * A field that narrows a list by typing. What is typed is no choice: leaving the field brings back what was chosen.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (editable, list autocomplete, manual selection)
 */
export function Combobox({ label, hint, entries, chosen, onChoose }: Props) {
  const id = idOf(label)
  const list = useRef<HTMLUListElement>(null)
  const [typed, setTyped] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const title = entries.find(({ slug }) => slug === chosen)?.title ?? ''
  const found = matching(entries, typed ?? '')

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const close = () => {
    setOpen(false)
    setActive(-1)
    setTyped(undefined)
  }
  const choose = ({ slug }: Listed) => {
    onChoose(slug)
    close()
  }
  const onKey = (event: KeyboardEvent) => {
    const entry = found[active]
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault()
        const step = event.key === 'ArrowDown' ? 1 : -1
        if (!isOpen) setOpen(true)
        // One place is the field itself: there one types on.
        setActive(((active + 1 + step + found.length + 1) % (found.length + 1)) - 1)
        return
      }
      case 'Enter': {
        event.preventDefault()
        const only = found.length === 1 && typed ? found[0] : undefined
        if (entry ?? only) choose((entry ?? only) as Listed)
        return
      }
      case 'Escape':
        if (!isOpen) return
        event.preventDefault()
        close()
        return
      default:
    }
  }

  return (
    <div class="combobox">
      <label for={id}>{label}</label>
      <p id={`${id}-hint`} class="muted">
        {hint}
      </p>
      <div class="combobox__field">
        <input
          id={id}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-expanded={isOpen}
          aria-describedby={`${id}-hint`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          value={typed ?? title}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setActive(-1)
            setOpen(true)
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => setOpen(true)}
          onKeyDown={onKey}
          onBlur={close}
        />
        <ul
          ref={list}
          id={`${id}-list`}
          // Closed it is no list to choose from, and the page as it was built has none.
          role={isOpen ? 'listbox' : undefined}
          aria-label={isOpen ? label : undefined}
          hidden={!isOpen || found.length === 0}
          // The field keeps the focus while an entry is clicked.
          onMouseDown={(event) => event.preventDefault()}
        >
          {isOpen &&
            found.map((entry, index) => (
              <li
                key={entry.slug}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                onClick={() => choose(entry)}
              >
                <span>{entry.title}</span> {entry.note && <small>{entry.note}</small>}
              </li>
            ))}
        </ul>
      </div>
      <p class="visually-hidden" role="status">
        {typed === undefined
          ? ''
          : found.length === 0
            ? 'Nichts gefunden. Probieren Sie ein anderes Wort.'
            : `${found.length} von ${entries.length}, mit den Pfeiltasten`}
      </p>
      {typed !== undefined && found.length === 0 && (
        <p class="combobox__none">Nichts gefunden. Probieren Sie ein anderes Wort.</p>
      )}
    </div>
  )
}
