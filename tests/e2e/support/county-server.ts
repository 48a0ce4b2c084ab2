import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { env } from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import type { Manifest } from '../../../widgets/contract/envelope.ts'
import type { Receipt } from '../../../widgets/contract/receipt.ts'

const run = promisify(execFile)

/** A built site and the data folder with its keys. */
export interface BuiltCounty {
  readonly dist: string
  readonly data: string
  /** Content root that it was built from, where that is another one. */
  readonly content?: string
}

/** Where `npm test` has built the site and made its keys. */
const built: BuiltCounty = {
  dist: resolve(env.OUT_DIR ?? '.cache/test/dist'),
  data: resolve(env.DATA_DIR ?? '.cache/test/data'),
}

/** What the office sees of one application. */
export interface Opened {
  readonly manifest: Manifest
  readonly receipt: Receipt
}

/**
 * A county's site and intake as its own process with its own data: started, killed and started again as a test needs.
 */
export class CountyServer {
  readonly port: number
  readonly data: string
  /** Everything it has printed. */
  log = ''
  readonly #dist: string
  readonly #content: string | undefined
  #process: ChildProcess | undefined

  private constructor(port: number, { dist, data, content }: BuiltCounty) {
    this.port = port
    this.data = data
    this.#dist = dist
    this.#content = content
  }

  /** Starts a server with the keys of the built site and nothing received. */
  static async start(county = built): Promise<CountyServer> {
    const data = await mkdtemp(join(tmpdir(), 'amtswerk-'))
    // Nor the packages of earlier builds: only a build reads them, and their examples are published.
    const left = /intake\.|^exchange/u
    await cp(county.data, data, {
      recursive: true,
      filter: (path) => !left.test(relative(county.data, path)),
    })
    const server = new CountyServer(await freePort(), { ...county, data })
    await server.run()
    return server
  }

  get url(): string {
    return `http://localhost:${this.port}/`
  }

  /** Starts the process and waits until it answers. */
  async run(): Promise<void> {
    const child = spawn(process.execPath, ['src/cli/start.ts'], {
      env: { ...env, ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.on('data', (text: Buffer) => (this.log += text.toString()))
    child.stderr.on('data', (text: Buffer) => (this.log += text.toString()))
    this.#process = child
    for (let attempt = 0; attempt < 600; attempt += 1) {
      if (child.exitCode !== null) throw new Error(`The server has ended:\n${this.log}`)
      const answer = await fetch(`${this.url}api/v1/health`).catch(() => undefined)
      if (answer?.ok) return
      await new Promise((done) => setTimeout(done, 100))
    }
    throw new Error(`The server does not answer:\n${this.log}`)
  }

  /** Ends the process as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    await ended
  }

  async stop(): Promise<void> {
    await this.kill()
    await rm(this.data, { recursive: true, force: true })
  }

  /** Rows the intake holds. */
  rows(): number {
    const db = new DatabaseSync(join(this.data, 'intake.sqlite'), { readOnly: true })
    try {
      return Number(db.prepare('SELECT count(*) AS n FROM submissions').get()?.n)
    } finally {
      db.close()
    }
  }

  /** Opens an application at the office, as programs do: `npm run inbox -- open CODE --json`. */
  async open(code: string, filesInto?: string): Promise<Opened> {
    const files = filesInto ? ['--files', filesInto] : []
    const json = await this.inbox(['open', code, '--json', ...files])
    const { manifest, receipt } = JSON.parse(json) as { manifest: Manifest; receipt: string }
    const payload = Buffer.from(receipt.split('.')[1] ?? '', 'base64url').toString()
    return { manifest, receipt: JSON.parse(payload) as Receipt }
  }

  /** What a case worker reads of an application: `npm run inbox -- open CODE`. */
  read(code: string): Promise<string> {
    return this.inbox(['open', code])
  }

  /**
   * Forgets everything that has come in while it runs: quicker than another start, which reads the whole content. What it
   * keeps in memory, such as rates, stays.
   */
  forget(): void {
    const db = new DatabaseSync(join(this.data, 'intake.sqlite'), { timeout: 10_000 })
    try {
      for (const table of ['submissions', 'blobs', 'errands', 'feedback']) db.exec(`DELETE FROM ${table}`)
    } finally {
      db.close()
    }
  }

  /** Bytes of everything the intake has written: database, write-ahead log, blobs, request log, and what it has printed. */
  async everythingStored(): Promise<Buffer> {
    const entries = await readdir(this.data, { withFileTypes: true, recursive: true })
    const files = entries.filter((entry) => entry.isFile())
    const names = files.map(({ parentPath, name }) => relative(this.data, join(parentPath, name)))
    if (!names.includes('intake.sqlite') || !names.includes('intake.log')) {
      throw new Error(`Database or log are missing among ${names.join(', ')}.`)
    }
    const bytes = await Promise.all(names.map((name) => readFile(join(this.data, name))))
    return Buffer.concat([...bytes, Buffer.from(this.log)])
  }

  get #env(): Record<string, string> {
    return {
      PORT: String(this.port),
      DATA_DIR: this.data,
      OUT_DIR: this.#dist,
      SKIP_BUILD: '1',
      ...(this.#content !== undefined && { CONTENT: this.#content }),
    }
  }

  /** `npm run inbox -- …`. @returns What it prints. */
  inbox(args: readonly string[]): Promise<string> {
    return this.command('inbox', args)
  }

  /** One of the county's commands on its data. @returns What it prints. */
  async command(name: string, args: readonly string[]): Promise<string> {
    const { stdout, stderr } = await run(process.execPath, [`src/cli/${name}.ts`, ...args], {
      env: { ...env, ...this.#env },
    })
    return stdout + stderr
  }
}

/** A port nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail).listen(0, () => {
      const address = probe.address()
      probe.close(() => {
        if (address && typeof address === 'object') done(address.port)
        else fail(new Error('no port'))
      })
    })
  })
