import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'

/** What a site is built from: SHA-256 of every input by its name. */
export type Inputs = Readonly<Record<string, string>>

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/**
 * Every file that the built site depends on.
 *
 * @param content The content root.
 * @param extra Text that is no file of the sources, by name: what is published beside the pages.
 */
export async function readInputs(content: string, extra: Readonly<Record<string, string>>): Promise<Inputs> {
  const patterns = [
    `${relative('.', content) || '.'}/**/*`,
    '{src,widgets,public}/**/*',
    'astro.config.mjs',
    'package-lock.json',
    'tsconfig.json',
  ]
  const inputs: Record<string, string> = {}
  for await (const entry of glob(patterns, { withFileTypes: true })) {
    if (!entry.isFile() || entry.name.includes('.test.')) continue
    const path = resolve(entry.parentPath, entry.name)
    inputs[relative('.', path)] = sha256(await readFile(path))
  }
  for (const [name, text] of Object.entries(extra)) inputs[name] = sha256(text)
  return inputs
}
