import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

/** A server process that will be killed. */
export interface DoomedServer {
  /** It has loaded its modules. */
  readonly ready: Promise<unknown>
  /** Serves a place. @returns Its port; undefined where it was killed before it said so. */
  open(place: string): Promise<number | undefined>
  /** SIGKILL: nothing of it runs any more, not even to flush. */
  kill(): Promise<void>
}

/**
 * Starts the process and lets it load its modules while another one still serves: so killing goes quickly.
 *
 * @param cache Folder for compiled modules.
 */
export function startDoomedServer(script: string, cache: string): DoomedServer {
  const child = fork(script, { env: { ...process.env, NODE_COMPILE_CACHE: cache } })
  const exit = once(child, 'exit')
  const waiting = once(child, 'message')
  const ready = Promise.race([waiting, exit])
  return {
    ready,
    async open(place) {
      await ready
      // Killed meanwhile: then nobody hears it.
      child.send(place, () => undefined)
      return Promise.race([portOf(child), exit.then(() => undefined)])
    },
    async kill() {
      child.kill('SIGKILL')
      await exit
    },
  }
}

const portOf = async (child: ChildProcess): Promise<number> => ((await once(child, 'message')) as [number])[0]
