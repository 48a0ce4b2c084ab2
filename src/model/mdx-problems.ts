import type { ContentProblem } from './content-problem.ts'
import { type MdxNode, parseMdx } from './parse-mdx.ts'

/** Components an MDX body may use; the site hands them to it. */
export const mdxComponents = ['Hinweis', 'Frist'] as const

/** Those that a chapter of the guide may use: it also shows files that lie beside it, pairs of texts and the list of words. */
export const guideComponents = [...mdxComponents, 'Datei', 'Paar', 'Wortliste'] as const

/**
 * What an MDX body must not hold: code. Content is data, so an editor's file cannot import, export or compute.
 *
 * @param firstLine Line of the file at which the body begins.
 * @param components Those that it may use.
 */
export function findMdxProblems(
  file: string,
  body: string,
  firstLine: number,
  components: readonly string[] = mdxComponents,
): ContentProblem[] {
  try {
    return visit(parseMdx(body), components).map(({ line, reason }) => ({
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

function visit(node: MdxNode, components: readonly string[]): { line: number; reason: string }[] {
  const line = node.position?.start.line ?? 1
  const here = reasonAgainst(node, components)
  const below = (node.children ?? []).flatMap((child) => visit(child, components))
  return [...(here ? [{ line, reason: here }] : []), ...below]
}

function reasonAgainst(node: MdxNode, components: readonly string[]): string | undefined {
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
      if (!components.some((name) => name === node.name)) {
        return `Den Baustein <${node.name ?? ''}> gibt es nicht. Erlaubt sind: ${components.join(', ')}.`
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
