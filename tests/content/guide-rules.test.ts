import { readFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contentRoot } from '../../src/model/content-root.ts'
import { errorRules } from '../../src/rules/check-content.ts'
import { adviceRules } from '../../src/rules/content-advice.ts'

const chapter = await readFile(`${contentRoot()}/guide/regeln.mdx`, 'utf8')
const headings = [...chapter.matchAll(/^### (.+)$/gmu)].map(([, id]) => id)

describe('the guide', () => {
  test('explains every rule under its id, and no other', () => {
    const rules = [...Object.keys(errorRules), ...Object.keys(adviceRules), 'bestaetigung-ueberholt']
    expect(headings.toSorted()).toEqual(rules.toSorted())
  })

  test('shows only better texts that are really ours', async () => {
    const files = globSync('{services,forms,checks}/**/*.{mdx,yaml}', { cwd: contentRoot() })
    const texts = await Promise.all(files.map((file) => readFile(`${contentRoot()}/${file}`, 'utf8')))
    const ours = texts.join('\n').replaceAll(/\s+/gu, ' ')
    const better = [...chapter.matchAll(/sondern="([^"]+)"/gu)].map(([, text]) => text ?? '')
    expect(better.length).toBeGreaterThan(10)
    expect(better.filter((text) => !ours.includes(text))).toEqual([])
  })
})
