import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { AnswerIssue } from '../../contract/parsed.ts'
import type { LocalText } from '../../contract/text.ts'
import { rowTitle } from '../../engine/entries.ts'
import { fill } from '../../messages/index.ts'
import { heading } from '../heading.ts'
import type { FormSession } from './form-session.ts'
import { fresh } from './fresh.ts'
import { controlId, type Ui } from './ui.ts'

export { mistakesSheet } from '../../theme/mistakes-sheet.ts'

/** Everything to be put right, with links that lead there. */
export const errorSummary = (
  issues: readonly AnswerIssue[],
  show: (path: string) => void,
  session: FormSession,
  ui: Ui,
): TemplateResult | typeof nothing =>
  issues.length === 0
    ? nothing
    : html`<div
        class="summary"
        part="summary"
        id="errors"
        tabindex="-1"
        role="group"
        aria-labelledby="errors-title"
      >
        <div id="errors-title">
          ${heading(
            Math.max(ui.level, 2),
            fresh(
              issues.length === 1 ? ui.say('errorTitle') : ui.say('errorsTitle', { count: issues.length }),
            ),
          )}
        </div>
        <ul>
          ${issues.map(
            (issue) =>
              html`<li>
                <a
                  href="#${controlId(issue.field)}"
                  @click=${(event: Event) => {
                    event.preventDefault()
                    show(issue.field)
                  }}
                  >${fresh(whereIs(session, issue.field, ui.text) + ui.explain(issue))}</a
                >
              </li>`,
          )}
        </ul>
      </div>`

/** The sentence for an issue: the form's own, of a rule between answers or of a pattern, else ours. */
export function explain(
  issue: AnswerIssue,
  session: FormSession,
  { messages, text }: Pick<Ui, 'messages' | 'text'>,
): string {
  const { field, code, values = {} } = issue
  const item = session.itemAt(field)
  const own = ownMessage(issue, session)
  if (own) return text(own)
  return fill(messages.issue[code], { label: item ? text(item.field.label) : field, ...values })
}

function ownMessage({ code, values, field }: AnswerIssue, session: FormSession): LocalText | undefined {
  if (code === 'form-rule')
    return session.loaded.release.definition.rules.find(({ id }) => id === values?.rule)?.message
  const asked = code === 'wrong-pattern' ? session.itemAt(field)?.field : undefined
  return asked && 'pattern' in asked ? asked.pattern?.message : undefined
}

/** In which row or question of several parts something stands: "Kind 2: Anschrift: ". Empty where it stands by itself. */
function whereIs(session: FormSession, path: string, text: Ui['text']): string {
  const segments = path.split('.')
  return segments
    .flatMap((segment, index) => {
      const around = session.itemAt(segments.slice(0, index).join('.'))
      if (!around) return []
      const { field } = around
      return `${'item' in field ? rowTitle(text(field.item), Number(segment)) : text(field.label)}: `
    })
    .join('')
}
