import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Radios } from './choice-controls.tsx'
import { ChooseEntry } from './choose-entry.tsx'
import { ChooseOptions } from './choose-options.tsx'
import type { EmbedFacts } from './facts.ts'
import { loadManifest, type ScriptManifest } from './manifest.ts'
import { PolicySection } from './policy-section.tsx'
import { Preview } from './preview.tsx'
import { PrivacySection } from './privacy-section.tsx'
import { SnippetPanel } from './snippet-panel.tsx'
import { tagFacts, tags } from './tags.ts'
import { useChoice } from './use-choice.ts'

interface Props {
  readonly facts: EmbedFacts
  /** How to put the snippet into a page: stands between what is copied and what only some need. */
  readonly children?: ComponentChildren
}

/** Chooses an element and makes the snippet for it. The address holds the choice. */
export function EmbeddingBuilder({ facts, children }: Props) {
  const [choice, change] = useChoice()
  const [origin, setOrigin] = useState(facts.site)
  const [manifest, setManifest] = useState<ScriptManifest>(new Map())

  useEffect(() => {
    setOrigin(location.origin)
    // Without a network there is nothing to pin; the snippet says so.
    loadManifest().then(setManifest, () => undefined)
  }, [])

  return (
    <div class="embed">
      <div class="embed__desk needs-script">
        <div class="embed__choices">
          <Radios
            legend="Baustein"
            name="baustein"
            value={choice.tag}
            options={tags.map((tag) => ({ value: tag, label: tagFacts[tag].name, note: tagFacts[tag].does }))}
            onChange={(tag) => change({ tag })}
          >
            <h2>1. Was möchten Sie einbetten?</h2>
          </Radios>
          <section aria-labelledby="auswahl">
            <h2 id="auswahl">2. Auswählen und anpassen</h2>
            <ChooseEntry choice={choice} facts={facts} onChange={change} />
            <details class="embed__more">
              <summary>Aussehen und weitere Einstellungen</summary>
              <ChooseOptions choice={choice} facts={facts} onChange={change} />
            </details>
          </section>
        </div>
        <SnippetPanel {...{ choice, facts, origin, manifest }} />
      </div>
      <Preview choice={choice} facts={facts} />
      {children}
      <PolicySection
        choice={choice}
        origin={origin}
        onStylesheet={() => change({ theme: { ...choice.theme, place: 'stylesheet' } })}
      />
      <PrivacySection {...{ choice, facts, origin }} />
    </div>
  )
}
