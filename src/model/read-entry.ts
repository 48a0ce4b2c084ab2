import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type * as v from 'valibot'
import { type Alias, type Document, LineCounter, parseDocument, visit } from 'yaml'
import { checkEntry } from './check-entry.ts'
import type { ContentProblem } from './content-problem.ts'
import { findMdxProblems, guideComponents } from './mdx-problems.ts'
import { findMissingFiles } from './shown-files.ts'

/** Where a reader notes what it found beside the value: mistakes, and the text below the front matter. */
export interface Notes {
  readonly problems: ContentProblem[]
  readonly bodies: Map<string, string>
}

/** A file of the content root, as its schema has it; `undefined` where that cannot be, with the mistakes noted. */
export async function readEntry<TSchema extends v.GenericSchema>(
  root: string,
  file: string,
  schema: TSchema,
  notes: Notes,
): Promise<v.InferOutput<TSchema> | undefined> {
  const data = await readData(root, file, notes)
  return data === undefined ? undefined : checkEntry(file, schema, data.value, notes.problems)
}

/** A file's YAML, unchecked. */
export async function readData(
  root: string,
  file: string,
  { problems, bodies }: Notes,
): Promise<{ readonly value: unknown } | undefined> {
  const text = await readFile(join(root, file), 'utf8').catch(() => undefined)
  if (text === undefined) {
    problems.push({ file, key: '(Datei)', reason: 'Die Datei fehlt oder lässt sich nicht lesen.' })
    return undefined
  }
  const { data, body, firstBodyLine } = file.endsWith('.mdx')
    ? splitFrontMatter(text)
    : { data: text, body: '', firstBodyLine: 1 }
  problems.push(...(await bodyProblems(root, file, body, firstBodyLine)))
  if (body !== '') bodies.set(file, '\n'.repeat(firstBodyLine - 1) + body)
  const lines = new LineCounter()
  const document = parseDocument(data, { lineCounter: lines, prettyErrors: false })
  const broken = document.errors[0] ?? nobodysAlias(document)
  if (broken) {
    const offset = file.endsWith('.mdx') ? 1 : 0
    problems.push({
      file,
      key: `Zeile ${lines.linePos(broken.pos[0]).line + offset}`,
      reason: `Das YAML ist fehlerhaft: ${broken.message}`,
    })
    return undefined
  }
  // Many aliases of aliases would fill the memory: text that nobody writes by mistake.
  return { value: document.toJS({ maxAliasCount: 100 }) }
}

/** A text that begins with a star, such as Markdown's `*so*`, stands for another one in YAML; mostly there is none. */
function nobodysAlias(
  document: Document,
): { readonly pos: readonly [number]; readonly message: string } | undefined {
  let found: Alias | undefined
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document)) return undefined
      found = alias
      return visit.BREAK
    },
  })
  if (!found) return undefined
  const message = `„*${found.source}“ verweist auf etwas, das es nicht gibt. Beginnt hier ein Text mit einem Stern? Dann gehört er in Anführungszeichen.`
  return { pos: [found.range?.[0] ?? 0], message }
}

/** The guide may show files that lie beside it; the other texts have nothing of that kind. */
const bodyProblems = async (root: string, file: string, body: string, firstLine: number) =>
  file.startsWith('guide/')
    ? [
        ...findMdxProblems(file, body, firstLine, guideComponents),
        ...(await findMissingFiles(root, file, body, firstLine)),
      ]
    : findMdxProblems(file, body, firstLine)

function splitFrontMatter(text: string): { data: string; body: string; firstBodyLine: number } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/u.exec(text)
  if (!match) return { data: '', body: text, firstBodyLine: 1 }
  return {
    data: match[1] ?? '',
    body: text.slice(match[0].length),
    firstBodyLine: match[0].split('\n').length,
  }
}
