import { maxDepth } from './limits.ts'

/** Names that lead from data into the language itself. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads JSON that strangers have written: nothing in it is nested so deeply that whoever walks it runs out of stack, and
 * nothing is called like a part of the language.
 *
 * @returns `undefined` where it is no such JSON.
 */
export function readStrangersJson(text: string): unknown {
  if (depthOf(text) > maxDepth) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isHarmless(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** True where no key anywhere is a name of the language. @param depth Levels that are still allowed. */
export function isHarmless(value: unknown, depth = maxDepth): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  return Array.isArray(value)
    ? value.every((inner) => isHarmless(inner, depth - 1))
    : Object.entries(value).every(([key, inner]) => !forbidden.has(key) && isHarmless(inner, depth - 1))
}

/** Brackets that are open at once, outside of texts. */
function depthOf(json: string): number {
  let deepest = 0
  let depth = 0
  let inText = false
  for (let at = 0; at < json.length; at += 1) {
    const letter = json.charAt(at)
    if (inText) {
      if (letter === '\\') at += 1
      else if (letter === '"') inText = false
    } else if (letter === '"') inText = true
    else if (letter === '{' || letter === '[') deepest = Math.max(deepest, (depth += 1))
    else if (letter === '}' || letter === ']') depth -= 1
  }
  return deepest
}
