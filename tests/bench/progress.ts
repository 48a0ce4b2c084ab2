import { stderr } from 'node:process'
import { formatSeconds } from '../../src/cli/format-seconds.ts'

/** A line for the person at the terminal. On stderr, because stdout is for JSON. */
export const tell = (line = ''): void => void stderr.write(`${line}\n`)

/**
 * Runs a part of a measurement and shows it as one line with its duration.
 *
 * @param title What is being done: "Amtswerk bauen".
 */
export async function part<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  stderr.write(`  ${title} … `)
  try {
    const result = await work()
    tell(`fertig (${formatSeconds(performance.now() - start)})`)
    return result
  } catch (error) {
    tell('fehlgeschlagen')
    throw error
  }
}
