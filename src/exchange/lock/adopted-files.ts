import { stringify } from 'yaml'
import type { Block } from '../../model/block.ts'
import { adoptedBlocks, type LockedForm } from '../../model/form-lock.ts'
import { hashOf } from '../../model/hash-of.ts'
import { textHash } from '../../model/text-hash.ts'
import type { OpenedPackage } from '../package/open-package.ts'
import { withPlaces } from '../package/places-in-examples.ts'

/** Where a package came from. */
export interface CameFrom {
  readonly source: string
  readonly url: string
  readonly root: string
  /** SHA-256 of the signed package. */
  readonly sha256: string
}

/** What becomes of a package in a county's content. */
export interface AdoptedFiles {
  /** Text of each file below the content root. */
  readonly files: ReadonlyMap<string, string>
  readonly locked: LockedForm
}

/**
 * A package as files: the form's text to the byte, its examples with municipalities of this county, and those of its blocks
 * that the county does not have, each named by its content, so that forms share them.
 *
 * @param id What the form is called here.
 * @param own Hashes of the county's own blocks.
 * @param places Municipalities of this county.
 * @param today `YYYY-MM-DD`
 */
export function adoptedFiles(
  id: string,
  { content, definition, blocks }: OpenedPackage,
  from: CameFrom,
  own: ReadonlySet<string>,
  places: readonly string[],
  today: string,
): AdoptedFiles {
  const examples = stringify(withPlaces(content.examples, definition, places), {
    lineWidth: 0,
    singleQuote: true,
  })
  const files = new Map([
    [`forms/${id}/form.yaml`, content.source],
    [`forms/${id}/examples.yaml`, examples],
    ...blockFiles(blocks, own),
  ])
  const { source, url, root, sha256 } = from
  const chain = content.provenance.map((origin, index) =>
    index === content.provenance.length - 1 ? { ...origin, url } : origin,
  )
  return {
    files,
    locked: {
      source,
      url,
      root,
      id: content.id,
      version: content.version,
      package: sha256,
      content: content.content,
      form: textHash(content.source),
      examples: textHash(examples),
      blocks: Object.fromEntries([...blocks].map(([name, block]) => [name, hashOf(block)])),
      adoptedOn: today,
      amountsSince: today,
      provenance: chain,
    },
  }
}

/** Files of the blocks that the county does not have. @param own Hashes of those it has. */
export const blockFiles = (
  blocks: ReadonlyMap<string, Block>,
  own: ReadonlySet<string>,
): [file: string, text: string][] =>
  [...blocks.values()]
    .filter((block) => !own.has(hashOf(block)))
    .map((block) => [
      `${adoptedBlocks}/${hashOf(block)}.yaml`,
      stringify(block, { lineWidth: 0, singleQuote: true }),
    ])
