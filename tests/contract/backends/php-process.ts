import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { ensurePhp } from '../../../src/cli/test/ensure-php.ts'
import { freePort } from '../../e2e/support/county-server.ts'

/** Scripts as webmasters write them. */
export const phpFolder = join(import.meta.dirname, 'php')

/** What PHP comes with lets no file of an application through; a webmaster who takes files raises it. */
const raisedLimits = [
  'upload_max_filesize=25M',
  'post_max_size=120M',
  'max_file_uploads=100',
  'html_errors=0',
]

/** A message as a handler has put it down. */
export interface Received {
  readonly fields: Readonly<Record<string, unknown>>
  /** Bytes by file name. */
  readonly files: ReadonlyMap<string, Buffer>
}

/** PHP's own web server with scripts of a webmaster. */
export interface PhpServer {
  /** Ends with a slash. */
  readonly url: string
  /** Requests answered so far: `POST /kontakt.php`. */
  requests(): readonly string[]
  /** What has come in, of one application or of all: once each, if all is well. */
  received(submissionId?: string): Promise<readonly Received[]>
  stop(): Promise<void>
}

export interface PhpOptions {
  /** Origin of the page that the scripts for others let read. */
  readonly page?: string
  /** Folder of the scripts. */
  readonly folder?: string
  /** Settings; none for those that PHP comes with. */
  readonly limits?: readonly string[]
}

export async function runPhp({
  page = '',
  folder = phpFolder,
  limits = raisedLimits,
}: PhpOptions = {}): Promise<PhpServer> {
  await ensurePhp()
  const inbox = await mkdtemp(join(tmpdir(), 'amtswerk-php-'))
  const address = `127.0.0.1:${await freePort()}`
  const options = limits.flatMap((setting) => ['-d', setting])
  const child = spawn('php', [...options, '-S', address, '-t', folder], {
    // Several at once, as behind a real web server.
    env: { ...env, EINGANG: inbox, SEITE: page, PHP_CLI_SERVER_WORKERS: '4' },
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of their own, so that no worker is left over.
    detached: true,
  })
  let log = ''
  child.stderr.on('data', (text: Buffer) => (log += text.toString()))
  while (!log.includes('started')) {
    await Promise.race([once(child.stderr, 'data'), once(child, 'exit')])
    if (child.exitCode !== null) throw new Error(`PHP has ended: ${log}`)
  }
  return {
    url: `http://${address}/`,
    requests: () => [...log.matchAll(/\[\d{3}\]: (\w+ \S+)/gu)].map(([, request]) => String(request)),
    async received(submissionId) {
      const all = await Promise.all((await readdir(inbox)).map((name) => receivedIn(join(inbox, name))))
      return all.filter(({ fields }) => submissionId === undefined || fields.submissionId === submissionId)
    },
    async stop() {
      if (child.pid !== undefined) process.kill(-child.pid)
      await rm(inbox, { recursive: true, force: true })
    },
  }
}

async function receivedIn(folder: string): Promise<Received> {
  const names = (await readdir(folder)).filter((name) => !['felder.json', 'nachricht.txt'].includes(name))
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name))] as const),
  )
  const fields = JSON.parse(await readFile(join(folder, 'felder.json'), 'utf8')) as Received['fields']
  return { fields, files: new Map(files) }
}
