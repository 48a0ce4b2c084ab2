import { Check, Radios, Select } from './choice-controls.tsx'
import { type EmbedChoice, isFrame } from './choice.ts'
import { ChooseTheme } from './choose-theme.tsx'
import type { EmbedFacts } from './facts.ts'

interface Props {
  readonly choice: EmbedChoice
  readonly facts: EmbedFacts
  readonly onChange: (changed: Partial<EmbedChoice>) => void
}

const levels = [1, 2, 3, 4, 5, 6].map((level) => ({ slug: String(level), title: `Überschrift ${level}` }))

/** Everything that has a sensible default: nobody has to open it. */
export function ChooseOptions({ choice, facts, onChange }: Props) {
  const framed = isFrame(choice)
  return (
    <div class="embed__options">
      {!framed && <ChooseTheme theme={choice.theme} onChange={(theme) => onChange({ theme })} />}
      {!framed && (
        <Select
          label="Sprache"
          hint={languageHint(choice, facts)}
          value={choice.language}
          none="Wie die Seite, auf der er steht"
          entries={[
            { slug: 'de', title: 'Deutsch' },
            { slug: 'en', title: 'Englisch' },
          ]}
          onChange={(language) => onChange({ language: language as EmbedChoice['language'] })}
        />
      )}
      {!framed && (
        <Select
          label="Ebene der Überschrift"
          hint="Eine Stufe unter der Überschrift, die auf Ihrer Seite darüber steht."
          value={String(choice.level)}
          entries={levels}
          onChange={(level) => onChange({ level: Number(level) })}
        />
      )}
      <Radios
        legend="Neue Fassungen"
        name="fassung"
        value={choice.isPinned ? 'pinned' : 'self'}
        options={[
          {
            value: 'self',
            label: 'Immer die neueste',
            note: 'Wir verbessern, Sie müssen nichts tun. Für die meisten das Richtige.',
          },
          {
            value: 'pinned',
            label: 'Eine feste, geprüfte Fassung (SRI)',
            note: 'Der Browser lädt das Skript nur, wenn kein Zeichen geändert ist. Neue Fassungen holen Sie selbst.',
          },
        ]}
        onChange={(which) => onChange({ isPinned: which === 'pinned' })}
      />
      {choice.tag === 'amt-form' && (
        <>
          <Check
            label="In einem Rahmen zeigen (iframe)"
            hint="Der Rahmen trennt das Formular von den anderen Skripten Ihrer Seite: Keines davon kann mitlesen. Er hat unsere Farben, und was darin angefangen wurde, gibt es nur dort. Manche Browser speichern in Rahmen gar nichts; das Formular sagt es dann."
            isChecked={choice.isFramed}
            onToggle={(isFramed) => onChange({ isFramed })}
          />
          {!framed && (
            <Check
              label="Mit Zusatzdatei für ganz ohne Internet"
              hint="Nur, wenn Sie eine Datei auf Ihren Server legen können. Was sie bewirkt, steht unten bei „Was ohne Internet geht“."
              isChecked={choice.hasWorker}
              onToggle={(hasWorker) => onChange({ hasWorker })}
            />
          )}
        </>
      )}
    </div>
  )
}

/** Whether there is an English text at all. */
function languageHint({ tag, form, service }: EmbedChoice, facts: EmbedFacts): string {
  const [entries, slug] = tag === 'amt-form' ? [facts.forms, form] : [facts.services, service]
  const entry = entries.find((each) => each.slug === slug)
  const isKnown = (tag === 'amt-form' || tag === 'amt-service') && entry !== undefined
  if (!isKnown) return 'Ohne Angabe richtet sich der Baustein nach lang="…" Ihrer Seite.'
  return entry.english
    ? 'Das gibt es auch auf Englisch.'
    : 'Das gibt es nur auf Deutsch. Bedienelemente erscheinen auf Wunsch auf Englisch.'
}
