import { Check, Radios, Select } from './choice-controls.tsx'
import type { EmbedChoice } from './choice.ts'
import { Combobox } from './combobox.tsx'
import type { EmbedFacts } from './facts.ts'

interface Props {
  readonly choice: EmbedChoice
  readonly facts: EmbedFacts
  readonly onChange: (changed: Partial<EmbedChoice>) => void
}

/** What the chosen element is to show: which form, which service, which part of the catalogue. */
export function ChooseEntry({ choice, facts, onChange }: Props) {
  const typing = 'Tippen Sie einen Teil des Namens, dann wählen Sie aus der Liste.'
  const service = (
    <Combobox
      key="service"
      label="Leistung"
      hint={typing}
      entries={facts.services}
      chosen={choice.service}
      onChoose={(chosen) => onChange({ service: chosen })}
    />
  )
  const office = (
    <Combobox
      key="office"
      label="Amt"
      hint={typing}
      entries={facts.offices}
      chosen={choice.office}
      onChoose={(chosen) => onChange({ office: chosen })}
    />
  )
  const place = (hint: string) => (
    <Select
      label="Gemeinde"
      hint={hint}
      value={choice.place}
      none="Ganzer Landkreis"
      entries={facts.places}
      onChange={(chosen) => onChange({ place: chosen })}
    />
  )
  switch (choice.tag) {
    case 'amt-form':
      return (
        <Combobox
          key="form"
          label="Formular"
          hint={typing}
          entries={facts.forms}
          chosen={choice.form}
          onChoose={(chosen) => onChange({ form: chosen })}
        />
      )
    case 'amt-service':
      return (
        <>
          {service}
          <Radios
            legend="Wie viel davon"
            name="ansicht"
            value={choice.isFull ? 'full' : 'card'}
            options={[
              { value: 'card', label: 'Karte', note: 'Das Wichtigste auf einen Blick, mit Link.' },
              { value: 'full', label: 'Voller Text', note: 'Alles, was auf unserer Seite steht.' },
            ]}
            onChange={(view) => onChange({ isFull: view === 'full' })}
          />
        </>
      )
    case 'amt-office':
      return office
    case 'amt-search':
      return (
        <>
          <Radios
            legend="Wohin ein Treffer führt"
            name="treffer"
            value={choice.opensHere ? 'here' : 'county'}
            options={[
              { value: 'county', label: `Zur Website des Landkreises` },
              { value: 'here', label: 'Bleibt auf Ihrer Seite', note: 'Die Leistung erscheint im Suchfeld.' },
            ]}
            onChange={(where) => onChange({ opensHere: where === 'here' })}
          />
          {place('Leistungen, die für Ihre Gemeinde gelten, kommen zuerst.')}
        </>
      )
    case 'amt-services':
      return (
        <>
          <p class="embed__hint">
            Wählen Sie eines oder mehrere davon. Ohne Auswahl erscheinen alle Leistungen.
          </p>
          <Select
            label="Thema"
            value={choice.topic}
            none="Alle Themen"
            entries={facts.topics}
            onChange={(topic) => onChange({ topic })}
          />
          <Select
            label="Amt"
            value={choice.office}
            none="Alle Ämter"
            entries={facts.offices}
            onChange={(chosen) => onChange({ office: chosen })}
          />
          <Select
            label="Für wen"
            value={choice.audience}
            none="Für alle"
            entries={[
              { slug: 'citizen', title: 'Bürgerinnen und Bürger' },
              { slug: 'business', title: 'Unternehmen' },
            ]}
            onChange={(audience) => onChange({ audience: audience as EmbedChoice['audience'] })}
          />
          {place('Leistungen für Ihre Gemeinde.')}
          <Check
            label="Nur Leistungen, die online gehen"
            isChecked={choice.onlineOnly}
            onToggle={(onlineOnly) => onChange({ onlineOnly })}
          />
        </>
      )
    case 'amt-feedback':
      return (
        <>
          <Radios
            legend="Worum es auf Ihrer Seite geht"
            name="rueckmeldung-zu"
            value={choice.office && !choice.service ? 'office' : 'service'}
            options={[
              { value: 'service', label: 'Eine Leistung' },
              { value: 'office', label: 'Ein Amt' },
            ]}
            onChange={(about) =>
              onChange(
                about === 'service'
                  ? { service: facts.services[0]?.slug ?? '', office: '' }
                  : { office: facts.offices[0]?.slug ?? '', service: '' },
              )
            }
          />
          {choice.office && !choice.service ? office : service}
        </>
      )
    case 'amt-outbox':
      return (
        <Check
          label="Nur zeigen, wenn etwas noch nicht angekommen ist"
          isChecked={choice.onlyWaiting}
          onToggle={(onlyWaiting) => onChange({ onlyWaiting })}
        />
      )
  }
}
