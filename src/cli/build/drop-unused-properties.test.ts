import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postcss from 'postcss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dropUnusedProperties } from './drop-unused-properties.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtswerk-css-'))
  await writeFile(join(folder, 'widget.ts'), 'css`color: var(--inherited)`')
})
afterAll(() => rm(folder, { recursive: true }))

const left = (css: string): string =>
  postcss([dropUnusedProperties([join(folder, '*.ts')])])
    .process(css, { from: undefined })
    .css.replaceAll(/\s+/gu, '')

test('what nobody reads is left out, and what only that reads goes with it', () => {
  expect(left(':root { --a: 1; --b: var(--a); --c: 2 } p { width: var(--c) }')).toBe(
    ':root{--c:2}p{width:var(--c)}',
  )
})

test('what a widget inherits stays', () => {
  expect(left(':root { --inherited: red }')).toBe(':root{--inherited:red}')
})

test('a rule that has become empty goes', () => {
  expect(left('@layer x { .a { --b: 1 } p { color: red } }')).toBe('@layerx{p{color:red}}')
})
