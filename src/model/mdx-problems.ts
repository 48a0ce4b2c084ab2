import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { ContentProblem } from './content-problem.ts'

interface Node {
  readonly type: string
  readonly name?: string | null
  readonly attributes?: readonly { readonly type: string; readonly value?: unknown }[]
  readonly children?: readonly Node[]
  readonly position?: { readonly start: { readonly line: number } }
}

/** Components an MDX body may use; the site hands them to it. */
export const mdxComponents = ['Hinweis', 'Frist'] as const

const parser = unified().use(remarkParse).use(remarkMdx)

/**
 * What an MDX body must not hold: code. Content is data, so an editor's file cannot import, export or compute.
 *
 * @param firstLine Line of the file at which the body begins.
 */
export function findMdxProblems(file: string, body: string, firstLine: number): ContentProblem[] {
  try {
    return visit(parser.parse(body) as Node).map(({ line, reason }) => ({
      file,
      key: `Zeile ${line + firstLine - 1}`,
      reason,
    }))
  } catch (error) {
    const { line = 1, reason = 'Der Text ist kein gültiges MDX.' } = error as {
      line?: number
      reason?: string
    }
    return [
      { file, key: `Zeile ${line + firstLine - 1}`, reason: `Der Text lässt sich nicht lesen: ${reason}` },
    ]
  }
}

function visit(node: Node): { line: number; reason: string }[] {
  const line = node.position?.start.line ?? 1
  const here = reasonAgainst(node)
  return [...(here ? [{ line, reason: here }] : []), ...(node.children ?? []).flatMap(visit)]
}

function reasonAgainst(node: Node): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return '„import“ und „export“ sind in Inhalten nicht erlaubt.'
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return 'Ausdrücke in geschweiften Klammern sind in Inhalten nicht erlaubt. Eine Klammer im Text bitte als \\{ schreiben.'
    case 'html':
      return 'HTML ist in Inhalten nicht erlaubt.'
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      if (!mdxComponents.some((name) => name === node.name)) {
        return `Den Baustein <${node.name ?? ''}> gibt es nicht. Erlaubt sind: ${mdxComponents.join(', ')}.`
      }
      const computed = node.attributes?.some(
        ({ type, value }) => type !== 'mdxJsxAttribute' || typeof value === 'object',
      )
      return computed ? `<${node.name ?? ''}> darf nur Text als Angaben haben, keine Ausdrücke.` : undefined
    }
    default:
      return undefined
  }
}
