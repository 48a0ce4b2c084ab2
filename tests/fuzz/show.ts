import { stderr } from 'node:process'
import type { Finding } from './findings.ts'

const begun = performance.now()
let last = begun
/** Milliseconds between two lines of progress, where they cannot be written over one another. */
const interval = 5000
/** Findings that are shown in full: the others are mostly the same. */
const most = 20

/** A line for the person at the terminal; stdout is for JSON. */
export const showText = (text: string): void => void stderr.write(`${text}\n`)

/** How far it is, once that is worth saying: after a second, and then now and then. */
export function showProgress(what: string, done: number, of: number): void {
  const now = performance.now()
  if (now - begun < 1000 || now - last < (stderr.isTTY ? 200 : interval)) return
  last = now
  const line = `${what}: ${done.toLocaleString('de-DE')} von ${of.toLocaleString('de-DE')}`
  stderr.write(stderr.isTTY ? `\r${line}   ` : `${line}\n`)
}

/** What was found, each with the command that tries it alone. */
export function showFindings(findings: readonly Finding[], seed: number): void {
  if (stderr.isTTY) stderr.write('\r')
  for (const { is, number, target, detail } of findings.slice(0, most)) {
    const [message, ...trace] = detail.split('\n')
    showText(`\n✗ ${names[is]}, ${target}: ${message}\n${trace.slice(0, 4).join('\n')}`)
    showText(`  Noch einmal: npm run fuzz -- --seed ${seed} --case ${number}`)
  }
  if (findings.length > most) showText(`\n… und ${findings.length - most} weitere.`)
}

const names = { crash: 'Absturz', hang: 'Hänger', pollution: 'Prototyp verändert' } as const
