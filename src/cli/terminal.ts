import { stdout } from 'node:process'
import { formatSeconds } from './format-seconds.ts'

/** A line for the person at the terminal. */
export const say = (line = ''): void => void stdout.write(`${line}\n`)

/**
 * Runs a stage of something long and shows it as one line with its duration.
 *
 * @param title What is being done: "Seiten bauen".
 */
export async function stage<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  stdout.write(`  ${title} … `)
  try {
    const result = await work()
    say(`fertig (${formatSeconds(performance.now() - start)})`)
    return result
  } catch (error) {
    say('fehlgeschlagen')
    throw error
  }
}
