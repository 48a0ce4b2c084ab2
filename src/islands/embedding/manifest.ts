import { isTag, type Tag } from './tags.ts'

/** A script as `/widgets/v1/manifest.json` names it. */
export interface ScriptFile {
  /** Below `/widgets/v1/`. */
  readonly file: string
  /** `sha384-…` */
  readonly integrity: string
}

/** The scripts of one element. */
export interface ElementScripts {
  readonly entry: ScriptFile
  readonly pinned: ScriptFile
}

export type ScriptName = Tag | 'amt-frame'

/** Every element that the county serves. */
export type ScriptManifest = ReadonlyMap<ScriptName, ElementScripts>

/** Reads the manifest. What is not as it should be is left out: then there is nothing to pin, and nothing to compare with. */
export function readManifest(json: unknown): ScriptManifest {
  const elements = Object.entries(fieldOf(json, 'elements') ?? {}).flatMap(([name, scripts]) => {
    const [entry, pinned] = [readFile(fieldOf(scripts, 'entry')), readFile(fieldOf(scripts, 'pinned'))]
    return isScriptName(name) && entry && pinned ? [[name, { entry, pinned }] as const] : []
  })
  return new Map(elements)
}

const isScriptName = (name: string): name is ScriptName => name === 'amt-frame' || isTag(name)

function readFile(json: unknown): ScriptFile | undefined {
  const [file, integrity] = [fieldOf(json, 'file'), fieldOf(json, 'integrity')]
  return typeof file === 'string' && typeof integrity === 'string' ? { file, integrity } : undefined
}

const fieldOf = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[name] : undefined

/** @throws {TypeError} where there is no network. */
export async function loadManifest(): Promise<ScriptManifest> {
  const answer = await fetch('/widgets/v1/manifest.json')
  return answer.ok ? readManifest(await answer.json()) : new Map()
}
