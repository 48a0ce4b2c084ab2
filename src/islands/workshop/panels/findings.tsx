import type { Finding } from '../../../rules/forms/review-form.ts'
import { useDesk } from '../desk-context.ts'
import { nameAt, pathOf, type Place, placeOfKey } from '../place.ts'
import type { Path } from '../../../exchange/yaml/edit.ts'

interface Props {
  readonly findings: readonly Finding[] | undefined
  /** Goes to what a finding is about. */
  readonly onOpen: (place: Place, key: Path) => void
}

/** What the guide says of the form as it is now, each with the way to its place. */
export function Findings({ findings, onOpen }: Props) {
  const { data } = useDesk()
  if (!findings) return <p class="ws-muted">Das Formular wird geprüft …</p>
  const errors = findings.filter(({ severity }) => severity === 'error')
  const advice = findings.filter(({ severity }) => severity === 'advice')
  if (findings.length === 0)
    return (
      <p class="ws-good">Der Leitfaden hat nichts auszusetzen. So kann das Formular veröffentlicht werden.</p>
    )
  const list = (found: readonly Finding[]) => (
    <ul class="ws-findings">
      {found.map((finding, index) => {
        const { place, key } = placeOfKey(data, finding.key)
        const path = pathOf(place)
        const isExamples = finding.file.endsWith('examples.yaml')
        return (
          <li key={`${finding.key}-${index}`}>
            <p>
              {finding.reason}{' '}
              {finding.suggestion && <span class="ws-muted">Vorschlag: {finding.suggestion}</span>}
            </p>
            {isExamples ? (
              <p class="ws-muted">Beispiele entstehen unter „Testen“.</p>
            ) : (
              <button type="button" class="ws-link" onClick={() => onOpen(place, key)}>
                {path.length > 0
                  ? `Zu „${nameAt(data, path)}“`
                  : place.at === 'rules'
                    ? 'Zu den Bedingungen'
                    : 'Zu „Allgemeines“'}
              </button>
            )}
            {finding.rule && (
              <a class="ws-rule" href={`/leitfaden/regeln/#${finding.rule}`} target="_blank" rel="noopener">
                Warum? <span class="visually-hidden">Regel {finding.rule} im Leitfaden, neues Fenster</span>
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
  return (
    <>
      {errors.length > 0 && (
        <section aria-labelledby="ws-errors">
          <h3 id="ws-errors">Das muss vor dem Veröffentlichen weg ({errors.length})</h3>
          {list(errors)}
        </section>
      )}
      {advice.length > 0 && (
        <section aria-labelledby="ws-advice">
          <h3 id="ws-advice">Das wird dadurch besser ({advice.length})</h3>
          {list(advice)}
        </section>
      )}
    </>
  )
}
