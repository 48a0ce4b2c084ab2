import { expect, test } from 'vitest'
import type { Backend } from './backend.ts'
import { levelOf, receiverOf } from './level.ts'

const county = 'https://kreis.example/'
const handler = (url: string, name?: string): Backend => ({
  kind: 'multipart',
  url,
  mode: 'fetch',
  sealed: false,
  ...(name !== undefined && { name }),
})

test.for<[what: string, backend: Backend, receiver: string]>([
  ['our intake', { kind: 'intake', url: '/api/v1/' }, 'Landratsamt'],
  ['a handler on the county’s own site', handler('/formular.php'), 'Landratsamt'],
  ['one with a name', handler('https://stadt.example/formular.php', 'Stadt Nordheim'), 'Stadt Nordheim'],
  ['one elsewhere without a name', handler('https://stadt.example:8443/formular.php'), 'stadt.example:8443'],
])('who receives is named: %s', ([, backend, receiver]) => {
  expect(receiverOf(backend, 'Landratsamt', county)).toBe(receiver)
})

test('a file promises nothing', () => {
  expect(levelOf({ kind: 'file' })).toBeUndefined()
})
