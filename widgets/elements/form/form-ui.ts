import { html, type TemplateResult } from 'lit/html.js'
import { textIn } from '../../contract/text-in.ts'
import type { Item } from '../../engine/walk.ts'
import { fill } from '../../messages/index.ts'
import type { FormFlow } from './form-flow.ts'
import type { Ui } from './ui.ts'

/** What templates need of the element around them. */
export interface AroundUi {
  /** Says something to people who do not see it. */
  readonly announce: (text: string) => void
  /** Focus belongs on the question. */
  readonly focus: (path: string) => void
}

/** The form as its templates see it at this moment. */
export function formUi(flow: FormFlow, level: number, { announce, focus }: AroundUi): Ui {
  const { session, messages, files, questions } = flow
  const language = session?.language ?? flow.language
  const say: Ui['say'] = (key, values = {}) => fill(messages.ui[key], values)
  const text: Ui['text'] = (local) => textIn(local, language)
  const ui: Ui = {
    language,
    messages,
    today: session?.context.today ?? '',
    places: session?.loaded.release.places ?? [],
    level,
    text,
    say,
    issueAt: (path) => session?.issues.find(({ field }) => field === path),
    explain: (issue) => (session && flow.mistakes?.explain(issue, session, ui)) ?? '',
    show: (item) => {
      const show = questions?.shows[item.field.kind] as ((item: Item, ui: Ui) => TemplateResult) | undefined
      return show?.(item, ui) ?? html``
    },
    enter: (path, entry) => {
      flow.enter(path, entry)
    },
    announce,
    rows: questions?.rows?.rowsUi(flow, announce),
    files:
      files &&
      questions?.rows?.filesUi(files, () => formUi(flow, level, { announce, focus }), {
        focus,
        save: () => {
          flow.save()
        },
      }),
  }
  return ui
}
