import { useDesk } from '../desk-context.ts'
import type { OpenDraft } from '../state/use-workshop.ts'
import { TestKit } from '../test-kit/test-kit.tsx'
import { writeExamples } from '../test-kit/write-examples.ts'

interface Props {
  readonly draft: OpenDraft
  /** Puts an example into the preview, by its name. */
  readonly onUse: (name: string) => void
}

/** Everything to try the form with before citizens do. */
export function TestingPanel({ draft, onUse }: Props) {
  const { actions, basis } = useDesk()
  const definition = draft.reviewed?.definition
  if (!definition)
    return (
      <p class="ws-note">
        Testen lässt sich ein Formular, dem nichts mehr fehlt. Was fehlt, steht unter „Bauen“ bei den
        Hinweisen.
      </p>
    )
  return (
    <TestKit
      definition={definition}
      examples={draft.examples}
      county={basis}
      onUse={({ name }) => onUse(name)}
      onSave={(examples) => {
        actions.setExamples(writeExamples(examples))
        actions.say('Die Beispiele gehören jetzt zum Entwurf. Gespeichert werden sie mit dem Formular.')
      }}
    />
  )
}
