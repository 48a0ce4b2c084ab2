import { afterEach, describe, expect, test } from 'vitest'
import type { ForgeAccess, ForgeKind } from './forge.ts'
import { openFromForge } from './open-from-forge.ts'
import { branchFor, propose, type Proposal } from './propose.ts'
import { fakeGitea } from './testing/fake-gitea.ts'
import { fakeGithub } from './testing/fake-github.ts'
import { fakeGitlab } from './testing/fake-gitlab.ts'
import { FakeRepository } from './testing/fake-repository.ts'
import { type FakeServer, startFake } from './testing/fake-server.ts'

// The three interfaces as their documentation has them, over real HTTP with the real fetch.

const token = 'geheim-1234567890'
const fakes = { gitlab: fakeGitlab, github: fakeGithub, gitea: fakeGitea } as const
const projects = {
  gitlab: 'landkreis/digital/formulare',
  github: 'landkreis/formulare',
  gitea: 'landkreis/formulare',
}
const form = 'content/forms/hund/form.yaml'
const examples = 'content/forms/hund/examples.yaml'
const text = 'id: hund\n# Straße, 😀\n'
const proposal: Proposal = {
  branch: branchFor('hund'),
  title: 'Formular: Hund anmelden',
  description: 'Von Version 1.0.0 zu 1.1.0.',
  files: { [form]: text, [examples]: '- name: vollständig\n' },
}

const refusedWith = (reason: RegExp) => ({ is: 'refused', reason: expect.stringMatching(reason) as string })

const open: FakeServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function forge(kind: ForgeKind) {
  const repository = new FakeRepository({ 'README.md': 'Formulare\n', [form]: 'id: hund\n' })
  const server = await startFake(fakes[kind](repository, projects[kind], token))
  open.push(server)
  const access: ForgeAccess = { kind, base: server.base, project: projects[kind], token }
  return { repository, server, access }
}

describe.for<ForgeKind>(['gitlab', 'github', 'gitea'])('%s', (kind) => {
  test('opens a merge request with all files in one commit, and leaves the rest alone', async () => {
    const { repository, access } = await forge(kind)
    const steps: string[] = []
    const done = await propose(access, proposal, { onProgress: (step) => steps.push(step) })
    expect(done).toEqual({
      is: 'opened',
      branch: 'werkstatt/hund',
      url: expect.stringMatching(/\/1$/u) as string,
    })
    expect(steps).toEqual(['project', 'files', 'commit', 'request'])
    const head = repository.headOf('werkstatt/hund')
    expect(Object.fromEntries(head.files)).toEqual({ 'README.md': 'Formulare\n', ...proposal.files })
    expect(head.parents).toEqual([repository.branches.get('main')])
    expect(head.message).toBe(proposal.title)
    expect(repository.fileAt('main', form)).toBe('id: hund\n')
    expect(repository.requests).toMatchObject([
      { head: 'werkstatt/hund', base: 'main', title: proposal.title, description: proposal.description },
    ])
  })

  test('brings the open one up to date instead of opening another', async () => {
    const { repository, access } = await forge(kind)
    await propose(access, proposal)
    const again = { ...proposal, title: 'Formular: zweite Fassung', files: { [form]: 'id: hund\nneu: ja\n' } }
    expect(await propose(access, again)).toMatchObject({ is: 'updated' })
    expect(repository.requests).toHaveLength(1)
    expect(repository.requests[0]?.title).toBe('Formular: zweite Fassung')
    expect(repository.fileAt('werkstatt/hund', form)).toBe('id: hund\nneu: ja\n')
    expect(repository.fileAt('werkstatt/hund', examples)).toBe('- name: vollständig\n')
    // The second builds on the first.
    expect(repository.ahead('werkstatt/hund', 'main')).toBe(2)
  })

  test('makes no commit for files that are there already, and opens what a broken attempt left open', async () => {
    const { repository, server, access } = await forge(kind)
    server.failNext(/^POST .*(?:pulls|merge_requests)$/u, { status: 500 })
    expect(await propose(access, proposal)).toEqual(refusedWith(/Störung/u))
    const head = repository.branches.get('werkstatt/hund')
    expect(head).toBeDefined()
    expect(await propose(access, proposal)).toMatchObject({ is: 'opened' })
    expect(repository.branches.get('werkstatt/hund')).toBe(head)
    expect(repository.requests).toHaveLength(1)
  })

  test('keeps what somebody else wrote into the branch', async () => {
    const { repository, access } = await forge(kind)
    await propose(access, proposal)
    repository.push('werkstatt/hund', { 'NOTIZ.md': 'von Frau Muster\n' })
    expect(await propose(access, { ...proposal, files: { [form]: 'id: hund\nv: 3\n' } })).toMatchObject({
      is: 'updated',
    })
    expect(repository.fileAt('werkstatt/hund', 'NOTIZ.md')).toBe('von Frau Muster\n')
  })

  test('begins the branch again after it was merged', async () => {
    const { repository, access } = await forge(kind)
    await propose(access, proposal)
    repository.merge('werkstatt/hund')
    repository.push('main', { 'README.md': 'weiter\n' })
    const next = { ...proposal, files: { [form]: 'id: hund\nv: 2\n' } }
    expect(await propose(access, next)).toMatchObject({
      is: 'opened',
      url: expect.stringMatching(/\/2$/u) as string,
    })
    expect(repository.headOf('werkstatt/hund').parents).toEqual([repository.branches.get('main')])
    expect(repository.fileAt('werkstatt/hund', 'README.md')).toBe('weiter\n')
  })

  test('says so where the project has exactly these files', async () => {
    const { repository, access } = await forge(kind)
    const done = await propose(access, { ...proposal, files: { [form]: 'id: hund\n' } })
    expect(done).toEqual({ is: 'unchanged' })
    expect([...repository.branches.keys()]).toEqual(['main'])
  })

  test('takes another target branch, and says where there is none', async () => {
    const { repository, access } = await forge(kind)
    repository.branches.set('entwurf/2027', repository.branches.get('main') ?? '')
    expect(await propose(access, { ...proposal, target: 'entwurf/2027' })).toMatchObject({ is: 'opened' })
    expect(repository.requests[0]?.base).toBe('entwurf/2027')
    expect(await propose(access, { ...proposal, target: 'weg' })).toEqual(refusedWith(/Zielzweig/u))
  })

  test.for<[what: string, question: RegExp, status: number, reason: RegExp]>([
    ['a token that is not known', /^GET /u, 401, /erkennt das Zugangstoken nicht an/u],
    [
      'a token without rights to write',
      /^POST .*(?:commits|trees|contents)$/u,
      403,
      /darf hier nichts ändern/u,
    ],
    ['a token without rights to read', /^GET /u, 403, /nicht lesen/u],
    ['too many questions', /^GET /u, 429, /warten/u],
    ['somebody who was quicker', /^POST .*(?:pulls|merge_requests)$/u, 409, /gleichzeitig/u],
    ['a request that is not taken', /^POST .*(?:pulls|merge_requests)$/u, 422, /liegen schon im Zweig/u],
    ['a fault of the server', /^GET /u, 503, /Störung/u],
    ['a page that is none of the interface', /^GET /u, 200, /antwortet etwas anderes/u],
    ['a project that has moved', /^GET /u, 301, /umgezogen/u],
  ])('says what to do about %s', async ([, question, status, reason]) => {
    const { server, access } = await forge(kind)
    server.failNext(question, {
      status,
      body: status === 200 ? '<!doctype html><title>Anmelden</title>' : { message: `no: ${token}` },
      headers: status === 301 ? { Location: 'https://anderswo.example.org/' } : {},
    })
    const done = await propose(access, proposal)
    expect(done).toEqual(refusedWith(reason))
    expect(JSON.stringify(done)).not.toContain(token)
  })

  test('says where there is no such project, and where nobody answers', async () => {
    const { server, access } = await forge(kind)
    const elsewhere = { ...access, project: 'anderes/projekt' }
    expect(await propose(elsewhere, proposal)).toEqual(refusedWith(/Projekt gibt es nicht/u))
    expect(await propose({ ...access, token: 'falsch' }, proposal)).toEqual(refusedWith(/Zugangstoken/u))
    server.failNext(/^GET /u, 'hang up')
    expect(await propose(access, proposal)).toEqual(refusedWith(/nicht zu erreichen/u))
  })

  test('never overwrites what somebody changes at the same moment', async () => {
    const { repository, server, access } = await forge(kind)
    await propose(access, proposal)
    server.failNext(/^(?:POST .*(?:repository\/commits|contents)|PATCH .*heads\/werkstatt\/hund)$/u, () =>
      repository.push('werkstatt/hund', { [form]: 'id: hund\nanders: ja\n' }),
    )
    const done = await propose(access, { ...proposal, files: { [form]: 'id: hund\nmeins: ja\n' } })
    expect(done).toEqual(refusedWith(/gleichzeitig/u))
    expect(repository.fileAt('werkstatt/hund', form)).toBe('id: hund\nanders: ja\n')
  })

  test('sends the token in its header only, and no cookies', async () => {
    const { server, access } = await forge(kind)
    await propose(access, proposal)
    for (const { path, query, body, headers } of server.asked) {
      expect(`${path}${query.toString()}${JSON.stringify(body ?? '')}`).not.toContain(token)
      expect(headers.cookie).toBeUndefined()
      expect(headers.referer).toBeUndefined()
    }
  })

  test('stops when told to', async () => {
    const { repository, access } = await forge(kind)
    const stop = new AbortController()
    const done = propose(access, proposal, {
      signal: stop.signal,
      onProgress: (step) => step === 'files' && stop.abort(),
    })
    expect(await done).toEqual({ is: 'cancelled' })
    expect([...repository.branches.keys()]).toEqual(['main'])
  })

  test('opens a form with the examples beside it, to the byte', async () => {
    const { repository, access } = await forge(kind)
    repository.push('main', { [form]: `\uFEFF${text}`, [examples]: '- name: a\r\n' })
    expect(await openFromForge(access, form)).toEqual({
      is: 'fetched',
      form: `\uFEFF${text}`,
      examples: '- name: a\r\n',
      branch: 'main',
    })
    expect(await openFromForge(access, 'content/forms/weg/form.yaml')).toEqual(refusedWith(/Datei/u))
    expect(await openFromForge(access, form, 'weg')).toEqual(refusedWith(/Zweig/u))
  })

  test('refuses a file that is too large', async () => {
    const { repository, access } = await forge(kind)
    repository.push('main', { [form]: 'x'.repeat(2_000_001) })
    expect(await openFromForge(access, form)).toEqual(refusedWith(/2 Megabyte/u))
  })
})

test('finds an open request of Gitea on a later page', async () => {
  const { repository, access } = await forge('gitea')
  for (let index = 0; index < 60; index += 1)
    repository.openRequest(`anderes-${index}`, 'main', 'anderes', '')
  await propose(access, proposal)
  expect(await propose(access, { ...proposal, files: { [form]: 'neu\n' } })).toMatchObject({ is: 'updated' })
  expect(repository.requests).toHaveLength(61)
})

test('tells a limit of GitHub from a missing right', async () => {
  const { server, access } = await forge('github')
  server.failNext(/^GET /u, { status: 403, headers: { 'X-RateLimit-Remaining': '0' } })
  expect(await propose(access, proposal)).toEqual(refusedWith(/warten/u))
})

test.for<[what: string, changed: Partial<Proposal>]>([
  ['a path out of the project', { files: { '../../etc/passwd': 'x' } }],
  ['a path into the repository itself', { files: { '.git/config': 'x' } }],
  ['an absolute path', { files: { '/form.yaml': 'x' } }],
  ['a branch that Git does not take', { branch: 'werk statt' }],
  ['a branch that goes into itself', { branch: 'main', target: 'main' }],
  ['a branch that is the project’s own', { branch: 'main' }],
])('refuses %s', async ([, changed]) => {
  const { repository, access } = await forge('gitlab')
  expect(await propose(access, { ...proposal, ...changed })).toMatchObject({ is: 'refused' })
  expect([...repository.branches.keys()]).toEqual(['main'])
})
