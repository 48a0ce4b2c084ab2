import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readKeyFile, unlock } from '../../src/cli/keys/key-file.ts'
import { musterlandRoot } from '../fixtures/musterland.ts'
import { temporaryFolder } from './temporary-folder.ts'

const phrases = {
  root: 'vier Wörter für den Tresor',
  office: 'vier Wörter für das Fachamt',
  server: 'vier Wörter für den Server',
}

/** A line that asks and waits. */
const question = /(?:Passphrase für|Neue Passphrase für|Noch einmal für) [^\n:]+: $/u

/**
 * Runs `npm run keys -- …` at a terminal of its own (`script` of util-linux) and types the answers, one a question.
 *
 * @returns What was asked, in order.
 */
async function atTerminal(dataDir: string, args: readonly string[], answers: readonly string[]) {
  const command = ['node', 'src/cli/keys.ts', ...args].map((part) => `'${part}'`).join(' ')
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    env: { ...process.env, DATA_DIR: dataDir, CONTENT: musterlandRoot, KEYS_PASSPHRASE_FILE: undefined },
  })
  // Answering somebody who has just gone fails: what came of it is in the exit code.
  child.stdin.on('error', () => undefined)
  const asked: string[] = []
  let text = ''
  let seen = 0
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    const [found] = question.exec(text.slice(seen)) ?? []
    if (found === undefined) return
    seen = text.length
    asked.push(found.replace(/: $/u, ''))
    const answer = answers[asked.length - 1]
    // Strg+C where nobody expected to be asked: the test fails instead of waiting.
    child.stdin.write(answer === undefined ? '\u0003' : `${answer}\r`)
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, asked, text }
}

test('existing passphrases are asked first and once, the root’s before all; new ones only where there are none', async () => {
  const folder = await temporaryFolder()
  const [dataDir, stick] = [join(folder, 'data'), join(folder, 'stick')]
  const { root, office, server } = phrases
  const init = await atTerminal(
    dataDir,
    ['init', '--root', stick],
    [root, root, office, office, server, server],
  )
  expect([init.code, init.asked.length]).toEqual([0, 6])
  expect(init.text).not.toContain('haben dieselbe Passphrase')

  const delegated = await atTerminal(dataDir, ['delegate', '--root', stick], [root, server])
  expect(delegated).toMatchObject({
    code: 0,
    asked: ['Passphrase für root.json', 'Passphrase für receipt.json'],
  })
  const delegate = await readKeyFile(join(dataDir, 'keys/delegate.json'))
  expect(delegate && (await unlock(delegate, server))).toBeDefined()

  const rotated = await atTerminal(dataDir, ['rotate', 'office', '--root', stick], [root, office])
  expect(rotated).toMatchObject({
    code: 0,
    asked: ['Passphrase für root.json', 'Passphrase für office.json'],
  })
  const kid = (await readKeyFile(join(dataDir, 'keys/receipt.json')))?.kid ?? ''
  const args = ['revoke', kid.startsWith('-') ? ` ${kid}` : kid, '--reason', 'Probe', '--root', stick]
  const before = await readFile(join(dataDir, 'keys/keyset.jws'), 'utf8')
  const wrong = await atTerminal(dataDir, args, [root, office, office, office])
  expect(wrong).toMatchObject({
    code: 1,
    text: expect.stringContaining('Keine der Eingaben öffnet') as string,
  })
  expect(await readFile(join(dataDir, 'keys/keyset.jws'), 'utf8')).toBe(before)
  const revoked = await atTerminal(dataDir, args, [root, server])
  expect(revoked).toMatchObject({
    code: 0,
    asked: ['Passphrase für root.json', 'Passphrase für receipt.json'],
  })
}, 120_000)

test('keys whose hands have none here yet get a new passphrase, asked twice and last', async () => {
  const folder = await temporaryFolder()
  const [dataDir, stick] = [join(folder, 'data'), join(folder, 'stick')]
  const { root, office, server } = phrases
  await atTerminal(dataDir, ['init', '--root', stick], [root, root, office, office, server, server])
  await rm(join(dataDir, 'keys/receipt.json'))
  const delegated = await atTerminal(dataDir, ['delegate', '--root', stick], [root, server, server])
  expect(delegated.code).toBe(0)
  expect(delegated.asked[0]).toBe('Passphrase für root.json')
  expect(delegated.asked.slice(1).map((line) => line.slice(0, 10))).toEqual(['Neue Passp', 'Noch einma'])
}, 120_000)
