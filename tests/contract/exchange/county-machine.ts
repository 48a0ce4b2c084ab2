import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { temporaryFolder } from '../temporary-folder.ts'

/** How a command ended. */
export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** A county with content, data and keys of its own. */
export class CountyMachine {
  readonly content: string
  readonly data: string
  /** Address of its site, once it is served. */
  url = ''
  #server: ChildProcess | undefined

  private constructor(content: string, data: string) {
    this.content = content
    this.data = data
  }

  static async of(content: string): Promise<CountyMachine> {
    return new CountyMachine(content, join(await temporaryFolder(), 'data'))
  }

  /** Runs a command of ours as a process of its own, with nobody at the terminal. */
  async run(file: string, ...args: string[]): Promise<Ended> {
    const running = promisify(execFile)(process.execPath, [`src/cli/${file}.ts`, ...args], {
      env: this.#env,
      maxBuffer: 50_000_000,
    })
    running.child.stdin?.end()
    return running.then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: Ended) => ({ code, stdout, stderr }),
    )
  }

  forms(...args: string[]): Promise<Ended> {
    return this.run('forms', ...args)
  }

  /** Serves what the county publishes, until it is stopped. */
  async serve(): Promise<void> {
    const server = spawn(process.execPath, ['tests/contract/exchange/county-process.ts'], {
      env: this.#env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#server = server
    this.url = await new Promise<string>((resolve, reject) => {
      let said = ''
      server.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const port = /^port (\d+)$/mu.exec(said)?.[1]
        if (port !== undefined) resolve(`http://127.0.0.1:${port}/`)
      })
      server.on('exit', (code) => {
        reject(new Error(`The county ended with ${code}.`))
      })
    })
  }

  stop(): void {
    this.#server?.kill('SIGKILL')
  }

  /** Text of a file of its content. */
  read(file: string): Promise<string> {
    return readFile(join(this.content, file), 'utf8')
  }

  get #env() {
    return { ...process.env, CONTENT: this.content, DATA_DIR: this.data }
  }
}

/** Text of every file below a folder, by path. */
export async function snapshot(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(files.toSorted().map(async (file) => [file, await readFile(file, 'utf8')] as const)),
  )
}
