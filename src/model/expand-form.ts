import * as v from 'valibot'
import { type Block, BlockUse } from './block.ts'
import { blockFields, renamed, type Renaming } from './block-fields.ts'
import { conditionsNamedIn } from './conditions-named-in.ts'
import type { ContentProblem } from './content-problem.ts'
import { explainIssue, issueKey } from './explain-issue.ts'
import { hashOf } from './hash-of.ts'

/** A block that went into a definition, named by its content. */
export interface UsedBlock {
  readonly id: string
  readonly version: string
  readonly sha256: string
}

/** A form with its blocks put in. */
export interface ExpandedForm {
  /** What `FormDefinition` checks next. */
  readonly data: unknown
  readonly problems: readonly Omit<ContentProblem, 'file'>[]
  /** A key of the expanded form as its author finds it: `steps.1.fields.2 (Baustein anschrift@1)`. */
  readonly keyOf: (key: string) => string
}

type Data = Readonly<Record<string, unknown>>

/**
 * Puts building blocks where a form names them.
 *
 * @param blocks By `<id>@<major>`.
 */
export function expandForm(form: unknown, blocks: ReadonlyMap<string, Block>): ExpandedForm {
  if (!isData(form)) return { data: form, problems: [], keyOf: (key) => key }
  const problems: Omit<ContentProblem, 'file'>[] = []
  const origins = new Map<string, string>()
  const used = new Map<string, UsedBlock>()
  const conditions: Record<string, unknown> = { ...(isData(form['conditions']) ? form['conditions'] : {}) }
  const rules: unknown[] = []

  const blockAt = (name: string, key: string): Block | undefined => {
    const block = blocks.get(name)
    if (block) {
      const { id, version } = block
      used.set(id, { id, version, sha256: hashOf(block) })
    } else {
      problems.push({
        key,
        reason: `Den Baustein „${name}“ gibt es nicht. Vorhanden: ${[...blocks.keys()].join(', ')}.`,
      })
    }
    return block
  }

  const fieldsOf = (fields: unknown, from: string, to: string): unknown => {
    if (!Array.isArray(fields)) return fields
    const out: unknown[] = []
    const put = (field: unknown, source: string): void => {
      origins.set(`${to}.${out.length}`, source)
      out.push(field)
    }
    fields.forEach((field: unknown, index) => {
      const source = `${from}.${index}`
      if (!isData(field)) put(field, source)
      else if ('use' in field) putBlock(field, source, put)
      else if (field['kind'] === 'group')
        put(
          { ...field, fields: fieldsOf(field['fields'], `${source}.fields`, `${to}.${out.length}.fields`) },
          source,
        )
      else put(field, source)
    })
    return out
  }

  const putBlock = (use: Data, source: string, put: (field: unknown, source: string) => void): void => {
    const read = v.safeParse(BlockUse, use)
    if (!read.success) {
      for (const issue of read.issues)
        problems.push({ key: `${source}.${issueKey(issue)}`, reason: explainIssue(issue) })
      return
    }
    const block = blockAt(read.output.use, `${source}.use`)
    if (!block) return
    const renaming: Renaming = { prefix: read.output.as, block }
    for (const name of [...read.output.omit, ...Object.keys(read.output.change)]) {
      if (block.fields.some(({ id }) => id === name)) continue
      problems.push({
        key: source,
        reason: `Der Baustein „${read.output.use}“ hat kein Feld „${name}“. Er hat: ${block.fields.map(({ id }) => id).join(', ')}.`,
      })
    }
    const known = { ...conditions }
    for (const [name, rule] of Object.entries(block.conditions))
      known[renamed(name, renaming)] = blockFields.rule(rule, renaming)
    const fields = blockFields.of(renaming, { ...read.output, conditions: known })
    const left = new Set(read.output.omit)
    const ofBlock = block.rules
      .filter((rule) => !rule.fields.some((id) => left.has(id)))
      .map((rule) => blockFields.formRule(rule, renaming))
    const asked = conditionsNamedIn([fields, ofBlock])
    for (const name of Object.keys(block.conditions).map((own) => renamed(own, renaming)))
      if (asked.has(name)) conditions[name] = known[name]
    for (const field of fields) put(field, `${source} (Baustein ${read.output.use})`)
    rules.push(...ofBlock)
  }

  const steps = Array.isArray(form['steps'])
    ? form['steps'].map((step: unknown, index) =>
        isData(step)
          ? { ...step, fields: fieldsOf(step['fields'], `steps.${index}.fields`, `steps.${index}.fields`) }
          : step,
      )
    : form['steps']
  const privacy = withGround(form['privacy'], blockAt, problems)
  const provenance = isData(form['provenance'])
    ? { ...form['provenance'], ...(used.size > 0 && { blocks: [...used.values()].toSorted(byId) }) }
    : form['provenance']
  const ownRules = Array.isArray(form['rules']) ? (form['rules'] as readonly unknown[]) : []
  const data = {
    ...form,
    ...('privacy' in form && { privacy }),
    ...('steps' in form && { steps }),
    ...('provenance' in form && { provenance }),
    ...(Object.keys(conditions).length > 0 && { conditions }),
    ...(ownRules.length + rules.length > 0 && { rules: [...ownRules, ...rules] }),
  }
  return { data, problems, keyOf: (key) => originOf(key, origins) }
}

const byId = (one: UsedBlock, other: UsedBlock): number => (one.id < other.id ? -1 : 1)

/** `privacy: {use: datenschutz-antrag@1, purpose: …}`: ground and storage of the block, unless the form says its own. */
function withGround(
  privacy: unknown,
  blockAt: (name: string, key: string) => Block | undefined,
  problems: Omit<ContentProblem, 'file'>[],
): unknown {
  if (!isData(privacy) || typeof privacy['use'] !== 'string') return privacy
  const { use, ...own } = privacy
  const ground = blockAt(use as string, 'privacy.use')
  if (ground && !ground.privacy)
    problems.push({
      key: 'privacy.use',
      reason: `Der Baustein „${String(use)}“ sagt nichts zum Datenschutz.`,
    })
  return { ...ground?.privacy, ...own }
}

function originOf(key: string, origins: ReadonlyMap<string, string>): string {
  for (let end = key.length; end > 0; end = key.lastIndexOf('.', end - 1)) {
    const origin = origins.get(key.slice(0, end))
    if (origin) return origin + key.slice(end)
  }
  return key
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
