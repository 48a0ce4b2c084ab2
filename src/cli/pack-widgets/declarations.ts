import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type {
  ClassMember,
  ElementDeclaration,
  ElementEvent,
  Package,
} from '@custom-elements-manifest/analyzer'
import ts from 'typescript'

/** Files whose types the elements' properties have, and what they import. They hold no types of others. */
const contracts = ['answers', 'error-codes', 'parsed'] as const
/** Names that properties and methods use, and the file that has them. */
const named = { Answers: 'answers', AnswerIssue: 'parsed' } as const

/**
 * Declarations for TypeScript: what the manifest says of each element, which is what a page may use, and no more. Those that
 * the compiler would write hold everything, down to the types of libraries that the package does not bring.
 *
 * @returns Text by file name.
 */
export async function declarationsOf({ modules }: Package): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const all: string[] = []
  for (const { path, declarations = [], exports = [] } of modules) {
    const element = declarations[0] as ElementDeclaration | undefined
    const tag = exports.find(({ kind }) => kind === 'custom-element-definition')?.name
    if (!element || !tag) continue
    const file = basename(path, '.js')
    files.set(`${file}.d.ts`, moduleOf(element, tag))
    all.push(`export type { ${element.name} } from './${file}.js'`)
  }
  for (const [name, file] of Object.entries(named))
    all.push(`export type { ${name} } from './types/${file}.js'`)
  files.set('index.d.ts', `${all.join('\n')}\n`)
  for (const name of contracts) files.set(`types/${name}.d.ts`, await contract(name))
  return files
}

function moduleOf({ name, description, members = [], events = [] }: ElementDeclaration, tag: string): string {
  const body = members.map(member).join('\n')
  const imports = Object.entries(named)
    .filter(([type]) => new RegExp(`\\b${type}\\b`, 'u').test(body))
    .map(([type, file]) => `import type { ${type} } from './types/${file}.js'\n`)
  return `${imports.join('')}${eventMap(name, events)}
${comment(description, '')}export interface ${name} extends HTMLElement {
${body}
${events.length > 0 ? listening(name) : ''}}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name}
  }
}
`
}

const eventMap = (name: string, events: readonly ElementEvent[]): string =>
  events.length === 0
    ? ''
    : `
export interface ${name}EventMap extends HTMLElementEventMap {
${events.map((event) => `${comment(event.description)}  '${event.name}': ${event.type.text}`).join('\n')}
}
`

const listening = (name: string): string =>
  ['addEventListener', 'removeEventListener']
    .map(
      (method) => `  ${method}<K extends keyof ${name}EventMap>(
    type: K,
    listener: (this: ${name}, event: ${name}EventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void
  ${method}(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
`,
    )
    .join('')

function member(of: ClassMember): string {
  const { name, description } = of
  if (of.kind === 'method') {
    const given = (of.parameters ?? []).map(({ name, type }) => `${name}: ${type?.text ?? 'unknown'}`)
    return `${comment(description)}  ${name}(${given.join(', ')}): ${of.return?.type?.text ?? 'void'}`
  }
  return `${comment(description)}  ${'readonly' in of && of.readonly ? 'readonly ' : ''}${name}: ${of.type?.text ?? 'unknown'}`
}

const comment = (text: string | undefined, indent = '  '): string =>
  text ? `${indent}/** ${text.replaceAll(/\s*\n\s*/gu, ' ')} */\n` : ''

async function contract(name: string): Promise<string> {
  const file = join('widgets', 'contract', `${name}.ts`)
  const { outputText } = ts.transpileDeclaration(await readFile(file, 'utf8'), {
    fileName: file,
    compilerOptions: { isolatedDeclarations: true },
  })
  return outputText.replaceAll(/(from '\.\/[\w-]+)\.ts'/gu, "$1.js'")
}
