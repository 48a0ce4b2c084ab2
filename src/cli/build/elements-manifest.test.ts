import { glob, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementDeclaration } from '@custom-elements-manifest/analyzer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeElementsManifest } from './elements-manifest.ts'

const sources = 'widgets/elements/form'
let folder: string
let text: string
let element: ElementDeclaration

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtswerk-manifest-'))
  await writeElementsManifest(folder)
  text = await readFile(join(folder, 'custom-elements.json'), 'utf8')
  element = modulesIn(text).find(({ path }) => path === 'amt-form.js')?.declarations[0] as ElementDeclaration
})
afterAll(() => rm(folder, { recursive: true }))

const modulesIn = (json: string) =>
  (JSON.parse(json) as { modules: { path: string; declarations: ElementDeclaration[] }[] }).modules

describe('custom-elements.json', () => {
  test('names the tag, the file that registers it, and what the element is', () => {
    expect(modulesIn(text).map(({ path }) => path)).toEqual(
      ['feedback', 'form', 'office', 'outbox', 'search', 'service', 'services'].map(
        (name) => `amt-${name}.js`,
      ),
    )
    for (const { path, declarations } of modulesIn(text)) {
      const [{ summary, tagName }] = declarations as [ElementDeclaration & { tagName: string }]
      expect(`${tagName}.js`).toBe(path)
      expect(summary).toBeTruthy()
    }
    const [form] = (JSON.parse(text) as { modules: unknown[] }).modules.slice(1)
    expect(form).toMatchObject({
      exports: [
        { kind: 'custom-element-definition', name: 'amt-form', declaration: { module: 'amt-form.js' } },
      ],
    })
    expect(element).toMatchObject({ tagName: 'amt-form', customElement: true })
    expect(element.summary).toBeTruthy()
    expect(element.description).toBeTruthy()
  })

  test('describes every property that the source declares', async () => {
    const source = await readFile(join(sources, 'form-element.ts'), 'utf8')
    const [, declared = ''] =
      /static override readonly properties[^=]*= \{\n(.*?)\n {2}\}/su.exec(source) ?? []
    const names = [...declared.matchAll(/^ {4}(\w+):/gmu)].map(([, name]) => name)
    expect(names).toContain('form')
    for (const name of names) {
      const member = element.members?.find((candidate) => candidate.name === name)
      expect(member?.description, name).toBeTruthy()
    }
  })

  test('describes every attribute under the name that HTML has for it', () => {
    const attributes = element.attributes ?? []
    expect(attributes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['form', 'county', 'trust', 'heading-level', 'history']),
    )
    for (const { name, description } of attributes) expect(description, name).toBeTruthy()
    expect(attributes.find(({ name }) => name === 'history')?.type).toEqual({ text: 'string' })
  })

  test('describes every event that the source fires, and no other', async () => {
    const fired = new Set<string>()
    for await (const file of glob(`${sources}/**/*.ts`)) {
      const source = await readFile(file, 'utf8')
      // Parts of the element tell it what to fire.
      const names = source.matchAll(/(?:new CustomEvent(?:<[^>]*>)?|\btell)\(\s*'(amt-[\w-]+)'/gu)
      for (const [, name = ''] of names) fired.add(name)
    }
    expect(fired).toContain('amt-receipt')
    expect(element.events?.map(({ name }) => name).toSorted()).toEqual([...fired].toSorted())
    for (const { type, description } of element.events ?? []) {
      expect(description).toBeTruthy()
      expect(type.text).toMatch(/^CustomEvent/u)
    }
  })

  test('describes every method that a page can call', () => {
    const methods = element.members?.filter(({ kind }) => kind === 'method') ?? []
    for (const { name, description } of methods) expect(description, name).toBeTruthy()
  })

  test('describes slots, parts and custom properties', () => {
    const { slots = [], cssParts = [], cssProperties = [] } = element
    expect(slots.map(({ name }) => name)).toContain('')
    expect(cssParts.map(({ name }) => name)).toContain('form')
    expect(cssProperties.map(({ name }) => name)).toContain('--amt-color-action')
    for (const { name, description } of [...slots, ...cssParts, ...cssProperties]) {
      expect(description, name).toBeTruthy()
    }
  })

  test('keeps to itself what is not for pages', () => {
    const names = element.members?.map(({ name }) => name) ?? []
    expect(
      names.filter((name) =>
        /^#|Callback$|^(?:render|update|updated|willUpdate|styles|properties)$/u.test(name),
      ),
    ).toEqual([])
    expect(element.members?.filter(({ privacy }) => privacy !== undefined && privacy !== 'public')).toEqual(
      [],
    )
    expect(text).not.toContain('BaseElement')
    expect(text).not.toContain(process.cwd())
    expect(text).not.toMatch(/widgets\/|\.ts"/u)
  })
})
