import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

/** A screen that nobody looks at. */
export interface Display {
  /** For `DISPLAY`: ":99". */
  readonly name: string
  close(): Promise<void>
}

/** Opens one under a number that is free. @param xvfb Path of the X server that draws into memory. */
export async function openDisplay(xvfb: string): Promise<Display> {
  const child = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await Promise.race([
    once(child.stdio[3] as Readable, 'data').then(([data]) => String(data).trim()),
    once(child, 'exit').then(() => undefined),
  ])
  if (number === undefined) throw new Error(`${xvfb} has ended.`)
  return { name: `:${number}`, close: () => ended(child) }
}

/** Ends a process and waits until it has. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill()
  await gone
}
