import * as indexedDbClasses from 'fake-indexeddb'
import { registerHooks } from 'node:module'
import type { Choices } from '../../property/generate/choices.ts'
import { seededUuid, simulatedSubtle } from './crypto.ts'
import { isSimulating, machine } from './machine.ts'
import { installStorage } from './storage.ts'
import { ownSurroundings } from './surroundings.ts'

/** Random numbers of the schedule that is running. */
let chance: Choices | undefined

export function drawFrom(choices: Choices): void {
  chance = choices
}

function drawn(): Choices {
  if (!chance) throw new Error('No schedule is running.')
  return chance
}

/** From 0 to below 1. */
const random = (): number => drawn().below(2 ** 30) / 2 ** 30

/**
 * Puts the simulated machine in place of the real one, once a process: time, tasks, chance, storage, locks and network of
 * whatever code runs in a schedule. Between schedules the real ones answer.
 */
export function installGlobals(): void {
  const real = { ...globals() }
  const replace = (name: string, descriptor: PropertyDescriptor): void => {
    Object.defineProperty(globalThis, name, { configurable: true, ...descriptor })
  }
  const value = (name: string, simulated: unknown): void => {
    replace(name, { value: simulated, writable: true })
  }

  value('Date', simulatedDate(real.Date))
  value('setImmediate', (task: () => void) =>
    isSimulating() ? machine().postOwn(task) : real.setImmediate(task),
  )
  value('setTimeout', (task: () => void, ms = 0) =>
    isSimulating() ? machine().after(machine().caller(), ms, task) : real.setTimeout(task, ms),
  )
  value('clearTimeout', (timer: unknown) => {
    if (typeof timer === 'function') timer()
    else real.clearTimeout(timer as NodeJS.Timeout)
  })
  value('crypto', simulatedCrypto(real.crypto))
  value('fetch', (...args: Parameters<typeof fetch>) => ownSurroundings().fetch(...args))
  value('BroadcastChannel', SilentChannel)
  replace('indexedDB', { get: () => (isSimulating() ? ownSurroundings().storage?.factory : undefined) })
  replace('navigator', { get: () => ({ locks: isSimulating() ? ownSurroundings().locks : undefined }) })
  replace('document', { get: () => (isSimulating() ? ownSurroundings().page : undefined) })
  value('addEventListener', (type: string, listener: () => void, options?: { signal?: AbortSignal }) => {
    ownSurroundings().page?.addEventListener(type, listener, options)
  })
  for (const [name, made] of Object.entries(indexedDbClasses)) if (name.startsWith('IDB')) value(name, made)
  const { random: realRandom } = Math
  Math.random = () => (isSimulating() ? random() : realRandom())
  const realNow = performance.now.bind(performance)
  performance.now = () => (isSimulating() ? machine().now : realNow())
  AbortSignal.timeout = signalAfter
  registerHooks({
    resolve: (name, context, next) =>
      name === 'node:timers/promises'
        ? { url: new URL('./timers.ts', import.meta.url).href, shortCircuit: true }
        : next(name, context),
  })
  installStorage(() => {
    const { storage } = ownSurroundings()
    if (!storage) throw new Error('Whoever asks has no storage.')
    return storage
  })
}

const globals = () => {
  const { Date, setImmediate, setTimeout, clearTimeout, crypto } = globalThis
  return { Date, setImmediate, setTimeout, clearTimeout, crypto }
}

const simulatedDate = (RealDate: DateConstructor) =>
  class extends RealDate {
    constructor(...args: [] | [number | string]) {
      super(...((args.length === 0 && isSimulating() ? [machine().ownTime()] : args) as [number]))
    }

    static override now(): number {
      return isSimulating() ? machine().ownTime() : RealDate.now()
    }
  }

function simulatedCrypto(real: Crypto): object {
  const subtle = simulatedSubtle(
    (compute) =>
      new Promise((resolve, reject) => {
        let done: () => void
        try {
          // At once, as WebCrypto copies what it is given at once; whoever asked hears of it later.
          const result = compute()
          done = () => {
            resolve(result)
          }
        } catch (error) {
          done = () => {
            reject(error as Error)
          }
        }
        if (isSimulating()) machine().postOwn(done)
        else done()
      }),
  )
  return {
    subtle,
    getRandomValues: real.getRandomValues.bind(real),
    randomUUID: () => (isSimulating() ? seededUuid(drawn()) : real.randomUUID()),
  }
}

function signalAfter(ms: number): AbortSignal {
  const controller = new AbortController()
  machine().after(machine().caller(), ms, () => {
    controller.abort(new DOMException('The request took too long.', 'TimeoutError'))
  })
  return controller.signal
}

/** Tabs are told of changes only to draw them anew: nothing rests on it. */
class SilentChannel extends EventTarget {
  postMessage(): void {
    // Nobody draws anything here.
  }
}
