import { useDesk } from '../desk-context.ts'
import { put } from '../put.ts'
import { useEdits } from '../use-edit.ts'
import { textAt, valueAt } from '../value-at.ts'
import { ControlGroup, type ControlProps } from './control.tsx'
import { LocalInput } from './local-input.tsx'

const own = 'own'

/**
 * The privacy notice of Article 13 GDPR: what for, on which ground, how long. Ground and storage come from a building block,
 * unless the form says its own; what for is always the form's.
 */
export function PrivacyInput({ path, value, label }: ControlProps) {
  const { basis, data } = useDesk()
  const edits = useEdits()
  const used = textAt(value, ['use'])
  const grounds = basis.blocks.filter(({ privacy }) => privacy)
  const block = grounds.find((each) => nameOf(each) === used)
  const choose = (name: string) => {
    edits(
      name === own
        ? [
            ...put(data, [...path, 'use'], undefined),
            ...put(data, [...path, 'legalBasis'], block?.privacy?.legalBasis ?? { de: '' }),
            ...put(data, [...path, 'storage'], block?.privacy?.storage ?? { de: '' }),
          ]
        : [
            ...put(data, [...path, 'legalBasis'], undefined),
            ...put(data, [...path, 'storage'], undefined),
            ...put(data, [...path, 'use'], name),
          ],
      'Datenschutz geändert',
    )
  }
  return (
    <ControlGroup
      path={path}
      label={label}
      hint="Daraus entsteht der Datenschutzhinweis, den alle vor dem Absenden lesen können."
    >
      <LocalInput
        path={[...path, 'purpose']}
        value={valueAt(value, ['purpose'])}
        label="Wofür brauchen Sie die Angaben?"
        hint="Nennen Sie die Entscheidung, um die es geht, in einem Satz mit „Wir“."
      />
      <fieldset class="ws-choices">
        <legend>Was ist das für ein Verfahren?</legend>
        {grounds.map((each) => (
          <label key={each.id}>
            <input
              type="radio"
              name="ws-datenschutz"
              checked={used === nameOf(each)}
              onChange={() => choose(nameOf(each))}
            />
            <span>
              <strong>{each.title.replace(/^Datenschutz – /u, '')}</strong>
              <small>{each.about}</small>
            </span>
          </label>
        ))}
        <label>
          <input type="radio" name="ws-datenschutz" checked={used === ''} onChange={() => choose(own)} />
          <span>
            <strong>Etwas anderes</strong>
            <small>
              Rechtsgrund und Aufbewahrung schreiben Sie selbst. Fragen Sie Ihre Datenschutzbeauftragte.
            </small>
          </span>
        </label>
      </fieldset>
      {block?.privacy ? (
        <div class="ws-shown">
          <p>{block.privacy.legalBasis.de}</p>
          <p>{block.privacy.storage.de}</p>
        </div>
      ) : (
        <>
          <LocalInput
            path={[...path, 'legalBasis']}
            value={valueAt(value, ['legalBasis'])}
            label="Aus welchem Rechtsgrund?"
            hint="Der Artikel der DSGVO und das Gesetz, das die Angaben verlangt."
          />
          <LocalInput
            path={[...path, 'storage']}
            value={valueAt(value, ['storage'])}
            label="Wie lange bewahren Sie die Angaben auf?"
          />
        </>
      )}
    </ControlGroup>
  )
}

const nameOf = ({ id, version }: { readonly id: string; readonly version: string }): string =>
  `${id}@${version.split('.')[0] ?? ''}`
