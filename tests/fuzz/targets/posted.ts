import { checkForm } from '../../../src/plain-form/check-form.ts'
import type { Filled } from '../../../src/plain-form/filled.ts'
import { formPage } from '../../../src/plain-form/plain-form.ts'
import type { Posted } from '../../../src/plain-form/posted.ts'
import { readPosted } from '../../../src/plain-form/read-posted.ts'
import type { Answers } from '../../../widgets/contract/answers.ts'
import type { FormRelease } from '../../../widgets/contract/release.ts'
import { hostilePosted } from '../hostile/posted.ts'
import type { Target } from '../target.ts'

const today = '2026-11-22'

/** Forms posted without JavaScript: read, checked and shown again. */
export const posted: Target = {
  name: 'posted',
  share: 3,
  run: (choices, { release }) => {
    receive(release, hostilePosted(choices, release.definition))
  },
}

/** What becomes of a posted form: the answers, and the page that shows it again. */
export function receive(
  release: FormRelease,
  sent: Posted,
): { readonly answers: Answers; readonly again: string } {
  const received = readPosted(release.definition, sent, today)
  const { mistakes, computed, answers } = checkForm(release, received, today)
  const { entries, missing: files, rows, more } = received
  const filled: Filled = { entries, mistakes, files, rows, more, computed, today, notice: undefined }
  return { answers, again: formPage(release, 'wording', filled).toString() }
}
