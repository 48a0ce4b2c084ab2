import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { adoptedBlocks, type FormLock } from '../../../model/form-lock.ts'

/** Files of blocks that came with adopted forms and that none of them needs any more. */
export async function staleBlocks(root: string, { forms }: FormLock): Promise<string[]> {
  const needed = new Set(
    Object.values(forms).flatMap(({ blocks }) => Object.values(blocks).map((sha256) => `${sha256}.yaml`)),
  )
  const there = await readdir(join(root, adoptedBlocks)).catch((): string[] => [])
  return there
    .filter((name) => name.endsWith('.yaml') && !needed.has(name))
    .map((name) => `${adoptedBlocks}/${name}`)
}
