import { describe, expect, test } from 'vitest'
import { everyKindRelease } from '../../tests/contract/plain-form-release.ts'
import type { Receipt } from '../../widgets/contract/receipt.ts'
import { receiptPage } from './receipt-page.ts'

const receipt: Receipt = {
  v: 1,
  id: '7d9c1f34-2f5b-4c8a-8d55-11a0c3e7b101',
  H: 'A'.repeat(43),
  form: 'muster-antrag',
  ver: '1.2.0',
  kid: 'A'.repeat(43),
  office: 'musteramt',
  receivedAt: '2026-11-22T23:30:00.000Z',
  seq: 1,
  code: 'K7QM-2F9X-41TB',
}
const answers = {
  name: '<i>Erika</i>',
  art: 'lang',
  familien: [{ familienname: 'Mustermann', hatKinder: false }],
}

const page = (changes: { leftOut?: string[]; isAgain?: boolean } = {}): string =>
  receiptPage(everyKindRelease(), { receipt, answers, leftOut: [], isAgain: false, ...changes })
    .toString()
    .replaceAll(/\s+/gu, ' ')
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/gu, '')

describe('the page of an application that has come in', () => {
  test('says so in the binding words, in the office’s time', () => {
    expect(textOf(page())).toContain('Eingegangen am 23.11.2026 um 00:30 Uhr – Eingangsnummer K7QM-2F9X-41TB')
  })

  test('shows the answers as they were sent, and makes no markup of them', () => {
    expect(page()).toContain('&lt;i&gt;Erika&lt;/i&gt;')
    expect(page()).toMatch(/<dt>Art des Antrags<\/dt> <dd>Lang<\/dd>/u)
    expect(textOf(page())).toContain('Familie 1')
  })

  test('says what happens next, whom to ask, and where the signed receipt is', () => {
    expect(page()).toContain('Das Musteramt prüft <em>alles</em>.')
    expect(textOf(page())).toContain('089 99998-510')
    expect(page()).toContain(`href="/api/v1/submissions/${receipt.id}/receipt?h=${receipt.H}"`)
  })

  test('says what was left out, where something was', () => {
    expect(textOf(page())).not.toContain('Nicht gesendet')
    expect(textOf(page({ leftOut: ['Kind 2: Klasse'] }))).toContain('Kind 2: Klasse')
  })

  test('says that it had come in before, where it had', () => {
    expect(textOf(page())).not.toContain('nur einmal vor')
    expect(textOf(page({ isAgain: true }))).toContain('nur einmal vor')
  })
})
