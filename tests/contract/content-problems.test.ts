import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentReport } from '../../src/cli/content-report.ts'
import { loadContent } from '../../src/model/load-content.ts'
import { musterlandRoot } from '../fixtures/musterland.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The problems of the whole county of the tests, with the files of `content-<mistake>` in place of its own. */
async function problemsOf(mistake: string) {
  const root = await temporaryFolder()
  await cp(musterlandRoot, root, { recursive: true })
  await cp(join(import.meta.dirname, `../fixtures/content-${mistake}`), root, { recursive: true })
  const content = await loadContent(root)
  return content.ok ? [] : content.problems
}

const service = 'services/muster-beantragen.mdx'

describe('a mistake in content is named with file, key and reason', () => {
  test.for<[mistake: string, file: string, key: string, reason: RegExp]>([
    ['misspelt-key', service, 'requirments', /„requirments“ gibt es hier nicht/u],
    ['misspelt-key', service, 'requirements', /„requirements“ fehlt/u],
    ['missing-reference', service, 'office', /offices\/ordnungsamt\.yaml fehlt/u],
    ['bad-date', service, 'nextReview', /2026-02-30.* ist kein Datum.*JJJJ-MM-TT/u],
    ['code', service, 'Zeile 28', /„import“ und „export“/u],
    ['code', service, 'Zeile 30', /geschweiften Klammern/u],
    ['code', service, 'Zeile 32', /<Unbekannt>/u],
    ['broken-yaml', 'offices/musteramt.yaml', 'Zeile 3', /YAML ist fehlerhaft/u],
    ['alias', 'offices/musteramt.yaml', 'Zeile 2', /„\*wichtig\*“ .* Anführungszeichen/u],
    ['unbound-form', service, 'online.form', /„muster-antrag“ ist in county\.yaml .* keinem Amt zugeordnet/u],
    ['missing-names', 'county.yaml', 'intake.forward.0', /Die Weiterleitung „poststelle“ .* „forwarding“/u],
    ['missing-names', 'county.yaml', 'forms.muster-antrag.backend', /Den Empfangsweg „fax“ .* „backends“/u],
    ['missing-names', 'county.yaml', 'forms.muster-antrag.otherBackends.1', /Den Empfangsweg „brief“/u],
    ['missing-names', 'county.yaml', 'forms.muster-antrag.forward.0', /Die Weiterleitung „niemand“/u],
    ['weak-keys', 'county.yaml', 'backends.kurz.key.jwk.n', /4095 Bit\. .* mindestens 4096/u],
    ['weak-keys', 'county.yaml', 'backends.gefuellt.key.jwk.n', /4090 Bit\./u],
    ['weak-keys', 'county.yaml', 'backends.fremd.key.jwk.n', /kein RSA-Schlüssel/u],
    ['weak-keys', 'county.yaml', 'backends.exponent.key.jwk.e', /AQAB sein und nicht „Aw“/u],
    ['wrong-fee', service, 'fees.0.cents', /mindestens 0/u],
  ])('%s: %s → %s', async ([mistake, file, key, reason]) => {
    expect(await problemsOf(mistake)).toContainEqual({ file, key, reason: expect.stringMatching(reason) })
  })

  test('and no mistake is named twice: what refers to a wrong file is right', async () => {
    expect((await problemsOf('misspelt-key')).map(({ key }) => key)).toEqual(['requirements', 'requirments'])
  })

  test('and a key that is long enough is none', async () => {
    const keys = (await problemsOf('weak-keys')).map(({ key }) => key)
    expect(keys.toSorted()).toEqual([
      'backends.exponent.key.jwk.e',
      'backends.fremd.key.jwk.n',
      'backends.gefuellt.key.jwk.n',
      'backends.kurz.key.jwk.n',
    ])
  })

  test('and content without a mistake has none', async () => {
    expect(await loadContent(musterlandRoot)).toMatchObject({ ok: true })
  })

  test('and editors read one line each, and a sum', async () => {
    const report = contentReport(await problemsOf('missing-reference'))
    expect(report).toMatch(/^✗ services\/muster-beantragen\.mdx → office: .*\n\n1 Fehler in den Inhalten$/u)
    expect(contentReport([])).toBe('✓ Inhalte ohne Fehler')
  })
})
