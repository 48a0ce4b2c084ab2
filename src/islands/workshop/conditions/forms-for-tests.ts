import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { parse } from 'yaml'
import { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { Block, blocksByName } from '../../../model/block.ts'
import { contentRoot } from '../../../model/content-root.ts'
import { expandForm } from '../../../model/expand-form.ts'

/** Every form of the county with its blocks put in. */
export function formsForTests(): readonly FormDefinition[] {
  const root = `${contentRoot()}/forms`
  const blocks = readdirSync(`${root}/_blocks`)
    .filter((file) => !file.startsWith('_'))
    .map((file) => v.parse(Block, read(`${root}/_blocks/${file}`)))
  const byName = blocksByName(new Map(blocks.map((block) => [block.id, block])))
  return readdirSync(root)
    .filter((id) => !id.startsWith('_'))
    .map((id) => {
      const form = Object.entries(read(`${root}/${id}/form.yaml`) as object)
      const own = Object.fromEntries(form.filter(([key]) => key !== 'acknowledged'))
      return v.parse(FormDefinition, expandForm(own, byName).data)
    })
}

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'))
