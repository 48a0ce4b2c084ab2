import * as v from 'valibot'
import { parseDocument } from 'yaml'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { findDefinitionProblems } from '../../../widgets/engine/find-definition-problems.ts'
import { Block } from '../../model/block.ts'
import { canonical } from '../../model/canonical.ts'
import { expandForm } from '../../model/expand-form.ts'
import { explainIssue, issueKey } from '../../model/explain-issue.ts'
import { hashOf } from '../../model/hash-of.ts'
import type { ExchangePackage } from './exchange-package.ts'
import { isHarmless } from './read-json.ts'
import { refused, taken, type Taken } from './refusal.ts'

/** A package whose parts fit together. */
export interface OpenedPackage {
  readonly content: ExchangePackage
  /** As it is offered, without anything of the county that adopts it. */
  readonly data: unknown
  readonly definition: FormDefinition
  /** Blocks as the form names them. */
  readonly blocks: ReadonlyMap<string, Block>
}

/**
 * Opens a package that is signed: its blocks are what their hashes say, its text and its blocks make the very definition that
 * it names, and that definition can be filled in. Whoever signed it may still have made mistakes.
 */
export function openPackage(content: ExchangePackage): Taken<OpenedPackage> {
  const wrong = (why: string) =>
    refused('not-readable', `Das Paket „${content.id}“ ${content.version} ist in sich nicht stimmig: ${why}`)
  const blocks = new Map<string, Block>()
  for (const { name, sha256, data } of content.blocks) {
    const read = v.safeParse(Block, data)
    if (!read.success) return wrong(`Der Baustein „${name}“ hat nicht die verlangte Form.`)
    if (hashOf(read.output) !== sha256)
      return wrong(`Der Baustein „${name}“ hat einen anderen Inhalt als genannt.`)
    const { id, version } = read.output
    if (name !== `${id}@${version.split('.')[0] ?? ''}`) return wrong(`Der Baustein „${name}“ heißt anders.`)
    if (blocks.has(name)) return wrong(`Der Baustein „${name}“ steht zweimal darin.`)
    blocks.set(name, read.output)
  }
  const written = readYaml(content.source)
  if (!written) return wrong('Der Text des Formulars lässt sich nicht lesen.')
  const own = withoutAcknowledged(written)
  const { data, problems } = expandForm(own, blocks)
  const [problem] = problems
  if (problem) return wrong(`${problem.key}: ${problem.reason}`)
  if (canonical(data) !== canonical(content.definition) || hashOf(data) !== content.content)
    return wrong('Text und Definition sagen Verschiedenes.')
  const read = v.safeParse(FormDefinition, data)
  if (!read.success) return wrong(`${issueKey(read.issues[0])}: ${explainIssue(read.issues[0])}`)
  const definition = read.output
  if (definition.id !== content.id || definition.version !== content.version)
    return wrong('Kennung oder Fassung sind andere als im Formular.')
  if (definition.provenance.licence !== content.licence)
    return wrong('Die Lizenz ist eine andere als im Formular.')
  const [contradiction] = findDefinitionProblems(definition)
  if (contradiction) return wrong(`${contradiction.key}: ${contradiction.reason}`)
  return taken({ content, data, definition, blocks })
}

/** What an editor has acknowledged is about the text, and no part of the form. */
const withoutAcknowledged = (written: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(written).filter(([key]) => key !== 'acknowledged'))

/** YAML of strangers: a mapping with nothing in it that could hurt; undefined where it is none. */
export function readYaml(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const document = parseDocument(text, { prettyErrors: false })
    if (document.errors.length > 0) return undefined
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    return typeof value === 'object' && value !== null && !Array.isArray(value) && isHarmless(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined
  } catch {
    // Nested so deeply that the reader ran out of stack, or aliases that multiply.
    return undefined
  }
}
