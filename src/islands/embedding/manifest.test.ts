import { expect, test } from 'vitest'
import { readManifest } from './manifest.ts'

const [entry, pinned] = ['amt-form.js', 'pinned/amt-form-abc.js'].map((file) => ({
  file,
  integrity: 'sha384-x',
  bytes: 1,
}))

test('elements with both files are read, and nothing else', () => {
  const elements = { 'amt-form': { entry, pinned }, 'amt-office': { entry }, 'other-x': { entry, pinned } }
  const manifest = readManifest({ version: 'v1', elements })
  expect([...manifest.keys()]).toEqual(['amt-form'])
  expect(manifest.get('amt-form')?.pinned.file).toBe('pinned/amt-form-abc.js')
})

test.for([undefined, null, [], 'x', { elements: 1 }, { files: [] }])('%j is no manifest', (json) => {
  expect(readManifest(json).size).toBe(0)
})
