import { expect, test } from 'vitest'
import { readAddress, takeApart } from './address.ts'

test.for<[pasted: string, server: string, project: string, kind: string | undefined]>([
  [
    'https://gitlab.com/landkreis/digital/formulare',
    'https://gitlab.com',
    'landkreis/digital/formulare',
    'gitlab',
  ],
  ['https://gitlab.example.org/a/b/-/tree/main', 'https://gitlab.example.org', 'a/b', 'gitlab'],
  [
    'https://github.com/landkreis/formulare/tree/main/content',
    'https://github.com',
    'landkreis/formulare',
    'github',
  ],
  ['https://codeberg.org/landkreis/formulare.git', 'https://codeberg.org', 'landkreis/formulare', 'gitea'],
  [
    'https://git.example.org/landkreis/formulare',
    'https://git.example.org',
    'landkreis/formulare',
    undefined,
  ],
])('takes %s apart', ([pasted, server, project, kind]) => {
  expect(takeApart(pasted)).toEqual({ server, project, kind })
})

test.for(['landkreis/formulare', 'https://github.com/landkreis', 'javascript:alert(1)', ''])(
  '%s is no whole address of a project',
  (pasted) => {
    expect(takeApart(pasted)).toBeUndefined()
  },
)

test('keeps a folder in which the server lies', () => {
  expect(readAddress('gitlab', 'https://example.org/gitlab/', '/a/b/')).toEqual({
    ok: true,
    address: { kind: 'gitlab', base: 'https://example.org/gitlab', project: 'a/b' },
  })
})

test.for<[why: string, kind: 'gitlab' | 'github', server: string, project: string, reason: RegExp]>([
  ['no address', 'gitlab', 'gitlab', 'a/b', /Adresse des Servers/u],
  ['an address that anybody can listen to', 'gitlab', 'http://gitlab.example.org', 'a/b', /https/u],
  ['an address with a password', 'gitlab', 'https://a:b@gitlab.example.org', 'a/b', /Zugangsdaten/u],
  ['another scheme', 'gitlab', 'file:///etc', 'a/b', /https/u],
  ['no project', 'gitlab', 'https://gitlab.example.org', '', /Projekt/u],
  ['a project that leads elsewhere', 'gitlab', 'https://gitlab.example.org', 'a/../b', /Projekt/u],
  ['groups in groups with GitHub', 'github', 'https://github.com', 'a/b/c', /Projekt/u],
])('refuses %s', ([, kind, server, project, reason]) => {
  expect(readAddress(kind, server, project)).toEqual({
    ok: false,
    reason: expect.stringMatching(reason) as string,
  })
})
