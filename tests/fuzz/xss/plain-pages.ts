import { documentOf } from '../../../src/plain-form/document.ts'
import type { Html } from '../../../src/plain-form/html.ts'
import { paperForm } from '../../../src/plain-form/paper/paper-form.ts'
import { formPage } from '../../../src/plain-form/plain-form.ts'
import { receiptPage } from '../../../src/plain-form/receipt-page.ts'
import { hostilePosted } from '../hostile/posted.ts'
import { hostileText } from '../hostile/text.ts'
import { receive } from '../targets/posted.ts'
import type { HostileForm } from './hostile-form.ts'

/** Every page of a form that needs no script: empty, filled in with hostile answers, on paper, and after sending. */
export function plainPages({ release, choices }: HostileForm): (readonly [name: string, html: string])[] {
  const title = hostileText(choices)
  const page = (content: Html): string => documentOf(undefined, title, content)
  const { answers, again } = receive(release, hostilePosted(choices, release.definition))
  const receipt = {
    v: 1,
    id: '00000000-0000-4000-8000-000000000000',
    H: 'A'.repeat(43),
    form: release.definition.id,
    ver: release.definition.version,
    kid: 'A'.repeat(43),
    office: 'amt',
    receivedAt: '2026-11-22T12:00:00.000Z',
    seq: 1,
    code: 'K7QM-2F9X-41TB',
  } as const
  return [
    ['einfach', page(formPage(release, 'wording'))],
    // The intake puts this between the marks of the page that the site's build made.
    [
      'nochmal',
      page(formPage(release, 'wording')).replace(/<main>.*<\/main>/su, () => `<main>${again}</main>`),
    ],
    [
      'papier',
      page(paperForm(release, { date: '22.11.2026', site: 'https://amt.example/', sampleNotice: title })),
    ],
    ['quittung', page(receiptPage(release, { receipt, answers, leftOut: [title], isAgain: true }))],
  ]
}

/** Paths of these pages, before the id of the form. */
export const plainPageNames = ['einfach', 'nochmal', 'papier', 'quittung'] as const
