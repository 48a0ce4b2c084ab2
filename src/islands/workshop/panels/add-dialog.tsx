import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { FieldKind } from '../../../../widgets/contract/field.ts'
import { useDesk } from '../desk-context.ts'
import { kindGroups, kindNames } from '../kind-names.ts'

/** What was chosen to be added. */
export type Added =
  { readonly is: 'kind'; readonly kind: FieldKind } | { readonly is: 'block'; readonly use: string }

interface Props {
  readonly onAdd: (added: Added) => void
  readonly onClose: () => void
}

interface Offer {
  readonly group: string
  readonly name: string
  readonly about: string
  readonly added: Added
}

/** What kinds of questions and which building blocks there are. */
export function AddDialog({ onAdd, onClose }: Props) {
  const { basis } = useDesk()
  const dialog = useRef<HTMLDialogElement>(null)
  const [wanted, setWanted] = useState('')
  useLayoutEffect(() => dialog.current?.showModal(), [])

  const offers: readonly Offer[] = [
    ...basis.blocks
      .filter(({ fields }) => fields.length > 0)
      .map(({ id, version, title, about }) => ({
        group: 'Bausteine',
        name: title,
        about,
        added: { is: 'block' as const, use: `${id}@${version.split('.')[0] ?? ''}` },
      })),
    ...kindGroups.flatMap((group) =>
      (Object.keys(kindNames) as FieldKind[])
        .filter((kind) => kindNames[kind].group === group)
        .map((kind) => ({
          group,
          name: kindNames[kind].name,
          about: kindNames[kind].about,
          added: { is: 'kind' as const, kind },
        })),
    ),
  ]
  const words = wanted.trim().toLowerCase()
  const found = offers.filter((offer) => fit(offer, words) < noFit)
  const [best] = words === '' ? [] : found.toSorted((one, other) => fit(one, words) - fit(other, words))
  const groups = [...kindGroups, 'Bausteine'].filter((group) => found.some((offer) => offer.group === group))
  return (
    <dialog ref={dialog} class="ws-dialog" aria-labelledby="ws-add-title" onClose={onClose}>
      <div class="ws-dialog__head">
        <h2 id="ws-add-title">Was möchten Sie fragen?</h2>
        <button type="button" class="ws-link" onClick={() => dialog.current?.close()}>
          Abbrechen
        </button>
      </div>
      <div class="ws-control">
        <label class="ws-label" for="ws-add-search">
          Suchen
        </label>
        <input
          id="ws-add-search"
          class="ws-input"
          type="search"
          autocomplete="off"
          autofocus
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            if (best) onAdd(best.added)
          }}
        />
      </div>
      <p class="ws-hint" role="status">
        {best ? `${found.length} gefunden. Die Eingabetaste nimmt „${best.name}“.` : ''}
      </p>
      {groups.map((group) => (
        <section key={group} class="ws-offers" aria-labelledby={`ws-offers-${group.replaceAll(/\W/gu, '')}`}>
          <h3 id={`ws-offers-${group.replaceAll(/\W/gu, '')}`}>{group}</h3>
          <ul>
            {found
              .filter((offer) => offer.group === group)
              .map((offer) => (
                <li key={offer.name}>
                  <button type="button" onClick={() => onAdd(offer.added)}>
                    <strong>{offer.name}</strong>
                    <small>{offer.about}</small>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {found.length === 0 && <p>Dazu gibt es nichts. Probieren Sie ein anderes Wort.</p>}
    </dialog>
  )
}

const noFit = 4

/** How well an offer fits what was typed: by the beginning of its name best. */
function fit({ name, about, group }: Offer, words: string): number {
  const places = [name.toLowerCase(), about.toLowerCase(), group.toLowerCase()]
  if (places[0]?.startsWith(words)) return 0
  const found = places.findIndex((place) => place.includes(words))
  return found < 0 ? noFit : found + 1
}
