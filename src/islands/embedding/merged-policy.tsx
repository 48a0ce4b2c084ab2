import { useState } from 'preact/hooks'
import { CodeBox } from './code-box.tsx'
import { CopyButton } from './copy-button.tsx'
import { mergePolicy } from './merge-policy.ts'
import type { PolicyLine } from './policy.ts'

interface Props {
  readonly needed: readonly PolicyLine[]
}

/** Takes the policy that a page has, and gives it back with what is needed in it. */
export function MergedPolicy({ needed }: Props) {
  const [current, setCurrent] = useState('')
  const isGiven = current.trim() !== ''
  const merged = mergePolicy(current, needed)
  const isChanged = merged !== current
  return (
    <div class="embed__policy">
      <label for="richtlinie">Ihre jetzige Richtlinie (wenn Sie sie kennen)</label>
      <p id="richtlinie-hint" class="embed__hint">
        Fügen Sie sie hier ein, dann bekommen Sie sie ergänzt zurück. Der Text bleibt in Ihrem Browser.
      </p>
      <textarea
        id="richtlinie"
        rows={4}
        spellcheck={false}
        autocomplete="off"
        aria-describedby="richtlinie-hint"
        value={current}
        onInput={(event) => setCurrent(event.currentTarget.value)}
      />
      <p role="status">{isGiven && said(current, isChanged)}</p>
      {isGiven && isChanged && (
        <>
          <CopyButton
            text={merged}
            label="Ergänzte Richtlinie kopieren"
            next="Jetzt statt Ihrer bisherigen Richtlinie einfügen."
          />
          <CodeBox label="Ihre ergänzte Richtlinie">{merged}</CodeBox>
        </>
      )}
    </div>
  )
}

function said(current: string, isChanged: boolean): string {
  if (/'strict-dynamic'/iu.test(current))
    return 'In Ihrer Richtlinie steht strict-dynamic. Dann zählen Adressen bei script-src nicht: Das <script> im Schnipsel braucht die Nonce Ihrer Seite. Fragen Sie Ihre IT.'
  if (isChanged) return 'Das ist Ihre Richtlinie mit den Adressen, die der Schnipsel braucht:'
  return /[a-z]-src\s/iu.test(current)
    ? 'Darin fehlt nichts, was der Schnipsel braucht.'
    : 'Darin steht weder default-src noch script-src oder eine ähnliche Zeile. Ist das die ganze Richtlinie, müssen Sie nichts ergänzen.'
}
