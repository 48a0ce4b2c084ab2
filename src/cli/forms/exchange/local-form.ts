import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { parseDocument } from 'yaml'
import { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import type { Overlay } from '../../../exchange/overlay/overlay.ts'
import { ContentError } from '../../../model/content-problem.ts'
import { adopting } from '../../../model/adopted-form.ts'
import { formFrom } from '../../../model/form-from.ts'
import type { LockedForm } from '../../../model/form-lock.ts'
import { textHash } from '../../../model/text-hash.ts'
import { CommandError } from '../../command-error.ts'
import type { Exchange } from './open-exchange.ts'

/** An adopted form as it lies in the content. */
export interface LocalForm {
  readonly id: string
  readonly locked: LockedForm
  /** `form.yaml`. */
  readonly text: string
  /** Somebody has edited `form.yaml`. */
  readonly isEdited: boolean
  readonly overlay: Overlay | undefined
  /** Somebody has edited `examples.yaml`. */
  readonly hasOwnExamples: boolean
  /** With blocks put in and without the county's changes. */
  readonly upstream: unknown
  /** With the county's changes. */
  readonly data: unknown
}

/**
 * Reads an adopted form.
 *
 * @throws {CommandError} where it is none.
 * @throws {ContentError} where its files cannot be read.
 */
export async function readLocalForm({ root, lock, adoptions }: Exchange, id: string): Promise<LocalForm> {
  const locked = Object.hasOwn(lock.forms, id) ? lock.forms[id] : undefined
  if (!locked)
    throw new CommandError(
      `„${id}“ ist kein übernommenes Formular. Übernommen sind: ${Object.keys(lock.forms).join(', ') || 'keine'}.`,
    )
  const text = await readFile(join(root, `forms/${id}/form.yaml`), 'utf8').catch(() => undefined)
  if (text === undefined)
    throw new CommandError(
      `forms/${id}/form.yaml fehlt. Bitte aus der Versionsverwaltung zurückholen, oder den Eintrag in forms/_lock.yaml löschen und neu übernehmen.`,
    )
  const examples = await readFile(join(root, `forms/${id}/examples.yaml`), 'utf8').catch(() => undefined)
  const adoption = await adoptions.adoptionOf(id)
  if (!adoption) throw new Error(`The lock names ${id} and does not.`)
  const { upstream, source } = formFrom(id, valueOf(id, text), adoptions.blocksOf(id), adopting(id, adoption))
  return {
    id,
    locked,
    text,
    isEdited: textHash(text) !== locked.form,
    overlay: adoption.overlay,
    hasOwnExamples: examples !== undefined && textHash(examples) !== locked.examples,
    upstream,
    data: source.data,
  }
}

/** Names of blocks that an adopted form needs and that are not here any more. */
export const missingBlocks = ({ adoptions }: Exchange, { id, locked }: LocalForm): string[] => {
  const here = adoptions.blocksOf(id)
  return Object.keys(locked.blocks).filter((name) => !here.has(name))
}

/** A form's data as a definition; undefined where it is none. */
export function definitionOf(data: unknown): FormDefinition | undefined {
  const read = v.safeParse(FormDefinition, data)
  return read.success ? read.output : undefined
}

/** What stands in a `form.yaml`. @throws {ContentError} where it is no YAML. */
export function valueOf(id: string, text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false })
  const [broken] = document.errors
  if (broken)
    throw new ContentError([
      { file: `forms/${id}/form.yaml`, key: '(Datei)', reason: `Das YAML ist fehlerhaft: ${broken.message}` },
    ])
  return document.toJS({ maxAliasCount: 100 })
}
