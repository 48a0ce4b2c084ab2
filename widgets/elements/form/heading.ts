import type { TemplateResult } from 'lit'
import { html as staticHtml, literal } from 'lit/static-html.js'

const tags = [literal`h1`, literal`h2`, literal`h3`, literal`h4`, literal`h5`, literal`h6`]

/**
 * A heading of a level that the host page decides.
 *
 * @param level 1 to 6; deeper ones stay at 6.
 */
export const heading = (level: number, content: unknown): TemplateResult =>
  staticHtml`<${tags[Math.min(Math.max(level, 1), 6) - 1] ?? literal`h6`}>${content}</${tags[Math.min(Math.max(level, 1), 6) - 1] ?? literal`h6`}>`
