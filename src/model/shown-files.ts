import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentProblem } from './content-problem.ts'
import { contentRoot } from './content-root.ts'
import { type MdxNode, parseMdx } from './parse-mdx.ts'

/** A file in a folder of the guide: `betrieb/nginx.conf`. Nothing leads out of there. */
const fileName = /^[a-z0-9-]+\/[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*$/u

/**
 * Text of a file that a chapter shows: `<Datei name="betrieb/nginx.conf" />`. What is read and what is used are so one
 * and the same.
 *
 * @throws where there is no such file; `check` names it before.
 */
export async function readShownFile(name: string, root: string = contentRoot()): Promise<string> {
  if (!fileName.test(name)) throw new Error(`„${name}“ ist keine Datei des Leitfadens.`)
  return readFile(join(root, 'guide', name), 'utf8')
}

/**
 * Files that a chapter shows and that are not there.
 *
 * @param firstLine Line of the file at which the body begins.
 */
export async function findMissingFiles(
  root: string,
  file: string,
  body: string,
  firstLine: number,
): Promise<ContentProblem[]> {
  const problems: ContentProblem[] = []
  for (const { name, line } of shownFiles(body)) {
    const there = await readShownFile(name, root).catch(() => undefined)
    if (there !== undefined) continue
    problems.push({
      file,
      key: `Zeile ${line + firstLine - 1}`,
      reason: `Die Datei „guide/${name}“, die hier gezeigt werden soll, gibt es nicht. Erlaubt sind Dateien in einem Ordner unter guide/.`,
    })
  }
  return problems
}

function shownFiles(body: string): { name: string; line: number }[] {
  try {
    return visit(parseMdx(body))
  } catch {
    // Said by `findMdxProblems`.
    return []
  }
}

function visit(node: MdxNode): { name: string; line: number }[] {
  const name = node.attributes?.find((attribute) => attribute.name === 'name')?.value
  const line = node.position?.start.line ?? 1
  const below = (node.children ?? []).flatMap(visit)
  if (node.name !== 'Datei') return below
  return [{ name: typeof name === 'string' ? name : '', line }, ...below]
}
