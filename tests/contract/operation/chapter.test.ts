import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createMetrics } from '../../../src/intake/metrics.ts'
import { guideFile, installed, projectFile } from './guide-file.ts'

const chapter = await projectFile('content/guide/betrieb.mdx')

/** Where the environment is read. */
const readers = ['src/cli/settings.ts', 'src/intake/forward/forward-settings.ts', 'src/model/content-root.ts']

describe('the chapter on operation', () => {
  test('names every setting, and none that is not', async () => {
    const code = (await Promise.all(readers.map(projectFile))).join('\n')
    const read = [...code.matchAll(/(?:env\.|['"])([A-Z][A-Z_]{3,})\b/gu)].map(([, name]) => name)
    const table = [...chapter.matchAll(/^\| `([A-Z_]+)` \|/gmu)].map(([, name]) => name)
    expect(table.length).toBeGreaterThan(12)
    expect(table.toSorted()).toEqual([...new Set(read)].toSorted())
    const written = [...(await guideFile('amtswerk.env')).matchAll(/^([A-Z_]+)=/gmu)].map(([, name]) => name)
    expect(written.filter((name) => !table.includes(name))).toEqual([])
  })

  test('names no command that is not', async () => {
    const { scripts } = JSON.parse(await projectFile('package.json')) as { scripts: Record<string, string> }
    const named = [...chapter.matchAll(/(?:npm run |(?<=[`\s])amtswerk )([a-z:]+)(?= --|[`\s])/gu)]
      .map(([, name]) => name ?? '')
      .filter((name) => name !== 'amtswerk')
    expect(new Set(named).size).toBeGreaterThan(4)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
    const subcommands = [...chapter.matchAll(/(keys|inbox|backup) -- ([a-z]+)/gu)]
    const usages = new Map(
      await Promise.all(
        ['keys', 'inbox', 'backup'].map(
          async (name) => [name, await projectFile(`src/cli/${name}.ts`)] as const,
        ),
      ),
    )
    expect(subcommands.length).toBeGreaterThan(8)
    for (const [, command = '', word = ''] of subcommands)
      expect(usages.get(command), `${command} ${word}`).toMatch(new RegExp(`\\b${word}\\b`, 'u'))
  })

  test('names everything that can be done with what came in', async () => {
    const usage = await projectFile('src/cli/inbox.ts')
    const subcommands = new Set([...usage.matchAll(/^ {2}([a-z]+)\b.* {3}/gmu)].map(([, word = '']) => word))
    expect([...subcommands]).toEqual(expect.arrayContaining(['list', 'open', 'import', 'errands', 'retry']))
    for (const word of subcommands) expect(chapter, word).toContain(`inbox -- ${word}`)
  })

  test('shows every file that lies beside it', async () => {
    const shown = [...chapter.matchAll(/<Datei name="([^"]+)" \/>/gu)].map(([, name]) => name ?? '')
    expect(shown.every((name) => existsSync(join(installed.here, 'content/guide', name)))).toBe(true)
    expect(shown).toHaveLength(8)
  })

  test('rouses people by figures that there are', async () => {
    const { groups } = parse(await guideFile('amtswerk-alarme.yml')) as {
      groups: readonly { rules: readonly { alert: string; expr: string }[] }[]
    }
    const rules = groups.flatMap((group) => group.rules)
    const text = await createMetrics({ errands: () => Promise.resolve([]) }).text()
    const known = [...text.matchAll(/^# TYPE (\S+)/gmu)].map(([, name]) => name)
    const used = rules.flatMap(({ expr }) =>
      [...expr.matchAll(/\b(?:amtswerk|nodejs)_\w+/gu)].map(([name]) => name),
    )
    expect(used.length).toBeGreaterThan(3)
    expect(used.filter((name) => !known.includes(name))).toEqual([])
    for (const { expr } of rules)
      for (const [, code = ''] of expr.matchAll(/code="([^"]+)"/gu))
        expect(await projectFile('widgets/contract/error-codes.ts')).toMatch(new RegExp(`\\b${code}\\b`, 'u'))
  })
})
