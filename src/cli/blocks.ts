import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { stringify } from 'yaml'
import type { BlockHashes } from '../model/block.ts'
import { contentRoot } from '../model/content-root.ts'
import { hashOf } from '../model/hash-of.ts'
import { loadContent, versionList } from '../model/load-content.ts'
import { table } from './inbox/table.ts'
import { runCommand } from './run-command.ts'

const head = `# Jede Version jedes Bausteins und der Hash ihres Inhalts. Geschrieben von „npm run blocks -- --record“.
# Eine Zeile wird nie geändert: Wer den Baustein ändert, gibt ihm eine neue Version.
`

/** Lists building blocks and the forms that use them; with `--record` it notes the content of new versions. */
await runCommand(async () => {
  const root = contentRoot()
  const content = await loadContent(root)
  const { blocks, forms } = content.ok ? content.catalogue : content.readable
  const known = (content.ok ? content.catalogue : content.readable).blockHashes
  const users = (id: string): number =>
    [...forms.values()].filter(({ provenance }) => provenance.blocks?.some((block) => block.id === id)).length
  stdout.write(
    `${table([
      ['Baustein', 'Version', 'Formulare', 'Inhalt', 'Wofür'],
      ...[...blocks.values()].map((block) => [
        block.id,
        block.version,
        String(users(block.id)),
        hashOf(block).slice(0, 10),
        block.title,
      ]),
    ])}\n`,
  )
  if (!argv.includes('--record')) return 0
  const changed = [...blocks.values()].filter(
    (block) => (known[block.id]?.[block.version] ?? hashOf(block)) !== hashOf(block),
  )
  if (changed.length > 0) {
    const names = changed.map(({ id, version }) => `${id} ${version}`).join(', ')
    stdout.write(`✗ Geändert, ohne neue Version: ${names}. Geben Sie dem Baustein erst eine neue.\n`)
    return 1
  }
  const all: BlockHashes = [...blocks.values()].reduce<BlockHashes>(
    (hashes, block) => ({ ...hashes, [block.id]: { ...hashes[block.id], [block.version]: hashOf(block) } }),
    known,
  )
  await writeFile(join(root, versionList), head + stringify(all, { sortMapEntries: true }))
  stdout.write(`✓ Festgehalten in ${versionList}\n`)
  return 0
})
