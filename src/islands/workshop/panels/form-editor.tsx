import type { Language } from '../../../../widgets/contract/text.ts'
import { languages as allLanguages } from '../../../../widgets/contract/limits.ts'
import { ControlGroup } from '../controls/control.tsx'
import { LegalBasesInput } from '../controls/legal-bases-input.tsx'
import { LineInput } from '../controls/line-input.tsx'
import { languageNames, LocalInput } from '../controls/local-input.tsx'
import { NameInput } from '../controls/name-input.tsx'
import { PrivacyInput } from '../controls/privacy-input.tsx'
import { wholeNumber, words } from '../controls/readings.ts'
import { TextListInput } from '../controls/text-list-input.tsx'
import { Tick } from '../controls/tick.tsx'
import { controlAt, useDesk } from '../desk-context.ts'
import { operations } from '../operations/index.ts'
import { put } from '../put.ts'
import { trustNames } from '../settings/choices.ts'
import { useEdits } from '../use-edit.ts'
import { listAt, valueAt } from '../value-at.ts'

/** What a form says of itself: title, law, privacy, documents, what happens next. */
export function FormEditor() {
  const { data, languages } = useDesk()
  const edits = useEdits()
  const audience = listAt(data, ['audience'])
  const setAudience = (one: string, isMeant: boolean) => {
    const wanted = ['citizen', 'business'].filter((each) =>
      each === one ? isMeant : audience.includes(each),
    )
    edits(put(data, ['audience'], wanted), 'Für wen geändert')
  }
  return (
    <div class="ws-editor">
      <header class="ws-head">
        <h2 id="ws-editor-title" tabIndex={-1}>
          Allgemeines
        </h2>
      </header>
      <section aria-labelledby="ws-part-what">
        <h3 id="ws-part-what">Worum es geht</h3>
        <LocalInput
          path={['title']}
          value={valueAt(data, ['title'])}
          label="Titel"
          hint="Was man damit tut: „Hund anmelden“."
        />
        <LocalInput
          path={['summary']}
          value={valueAt(data, ['summary'])}
          label="Kurz gesagt"
          hint="Ein oder zwei Sätze auf der Startseite des Formulars."
        />
        <ControlGroup path={['audience']} label="Für wen ist es?">
          <Tick
            id="w-audience-citizen"
            label="Bürgerinnen und Bürger"
            isTicked={audience.includes('citizen')}
            onTick={(ticked) => setAudience('citizen', ticked)}
          />
          <Tick
            id="w-audience-business"
            label="Unternehmen und Vereine"
            isTicked={audience.includes('business')}
            onTick={(ticked) => setAudience('business', ticked)}
          />
        </ControlGroup>
        <LocalInput
          path={['eligible']}
          value={valueAt(data, ['eligible'])}
          label="Wer kann das beantragen?"
        />
        <LocalInput
          path={['deadline']}
          value={valueAt(data, ['deadline'])}
          label="Bis wann?"
          hint="Nur, wenn es eine Frist gibt."
        />
        <LineInput
          path={['duration']}
          value={valueAt(data, ['duration'])}
          label="So lange dauert das Ausfüllen"
          hint="Bei den meisten Menschen, in Minuten."
          reading={{ ...wholeNumber, suffix: 'Minuten' }}
        />
        <ControlGroup
          path={['languages']}
          label="Sprachen"
          hint="Eine Sprache ist erst fertig, wenn jeder Text in ihr da ist."
        >
          {allLanguages.map((language) => (
            <Tick
              key={language}
              id={`w-languages-${language}`}
              label={languageNames[language]}
              isTicked={languages.includes(language)}
              onTick={(ticked) => {
                if (language === 'de') return
                const wanted = allLanguages.filter((each) =>
                  each === language ? ticked : languages.includes(each),
                )
                edits(operations.setLanguages(data, wanted as readonly Language[]), 'Sprachen geändert')
              }}
            />
          ))}
        </ControlGroup>
      </section>
      <section aria-labelledby="ws-part-law">
        <h3 id="ws-part-law">Recht und Datenschutz</h3>
        <LegalBasesInput
          path={['legalBasis']}
          value={valueAt(data, ['legalBasis'])}
          label="Rechtsgrundlagen"
          hint="Das Gesetz, das dieses Verfahren regelt."
        />
        <PrivacyInput path={['privacy']} value={valueAt(data, ['privacy'])} label="Datenschutz" />
        <TrustInput />
      </section>
      <section aria-labelledby="ws-part-papers">
        <h3 id="ws-part-papers">Davor und danach</h3>
        <TextListInput
          path={['needs']}
          value={valueAt(data, ['needs'])}
          label="Was man bereitlegt"
          hint="Unterlagen und Angaben, die man beim Ausfüllen braucht."
          item="Unterlage"
        />
        <TextListInput
          path={['next']}
          value={valueAt(data, ['next'])}
          label="Was danach geschieht"
          hint="In der Reihenfolge, in der es geschieht, mit der Dauer."
          item="Schritt danach"
        />
      </section>
      <section aria-labelledby="ws-part-origin">
        <h3 id="ws-part-origin">Herkunft</h3>
        <LineInput
          path={['provenance', 'author']}
          value={valueAt(data, ['provenance', 'author'])}
          label="Wer hat es geschrieben?"
          reading={words}
        />
        <LineInput
          path={['provenance', 'licence']}
          value={valueAt(data, ['provenance', 'licence'])}
          label="Lizenz"
          hint="Unter der andere Landkreise es übernehmen dürfen."
          reading={words}
        />
        <LineInput
          path={['version']}
          value={valueAt(data, ['version'])}
          label="Fassung"
          hint="Drei Zahlen. Unter „Vergleichen“ steht, welche nötig ist."
          reading={words}
        />
        <NameInput
          path={['id']}
          value={valueAt(data, ['id'])}
          label="Kurzname"
          hint="Name des Ordners und der Adresse. Kleine Buchstaben, Ziffern und Bindestriche."
          form={/^[a-z0-9]+(?:-[a-z0-9]+)*$/u}
          onRename={(id) => edits([{ kind: 'set', path: ['id'], value: id }], 'Kurzname geändert')}
        />
        <Tick
          id="w-plain"
          label="Auch ohne JavaScript ausfüllen"
          hint="Dann liest der Server die Angaben, bevor er sie verschließt. Bei sehr persönlichen Angaben nehmen Sie das Häkchen weg: Dann gibt es das Papierformular."
          isTicked={valueAt(data, ['plain']) !== false}
          onTick={(ticked) =>
            edits(put(data, ['plain'], ticked ? undefined : false), 'Ohne JavaScript geändert')
          }
        />
      </section>
    </div>
  )
}

/** How somebody proves who they are. */
function TrustInput() {
  const { data } = useDesk()
  const edits = useEdits()
  return (
    <ControlGroup path={['trustLevel']} label="Wie weist man sich aus?">
      <div class="ws-choices">
        {trustNames.map(({ value, label, about }) => (
          <label key={value}>
            <input
              type="radio"
              name={controlAt(['trustLevel'])}
              checked={valueAt(data, ['trustLevel']) === value}
              onChange={() => edits(put(data, ['trustLevel'], value), 'Ausweisen geändert')}
            />
            <span>
              <strong>{label}</strong>
              <small>{about}</small>
            </span>
          </label>
        ))}
      </div>
    </ControlGroup>
  )
}
