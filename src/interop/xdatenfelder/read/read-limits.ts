import type { XmlElement } from '../xml/xml-element.ts'

/** What `praezisierung` may say, in both versions. */
export const limitNames = ['minLength', 'maxLength', 'minValue', 'maxValue', 'pattern'] as const

/** Under this name stands what could not be read, word for word. */
export const unreadLimit = 'unread'

/** Limits of a field: attributes in 3.0, in 2.0 JSON as text, whose values are all strings. */
export function readLimits(element: XmlElement | undefined): ReadonlyMap<string, string> {
  const limits = new Map<string, string>()
  if (!element) return limits
  for (const name of limitNames) {
    const value = element.attributes.get(name)?.trim()
    if (value !== undefined && value !== '') limits.set(name, value)
  }
  const text = element.text.trim()
  if (text === '') return limits
  const given = objectIn(text)
  for (const [name, value] of Object.entries(given ?? { [unreadLimit]: text })) {
    const isKnown =
      (limitNames as readonly string[]).includes(name) && ['string', 'number'].includes(typeof value)
    const written = String(typeof value === 'object' ? JSON.stringify(value) : value).trim()
    if (isKnown && written !== '') limits.set(name, written)
    else if (!isKnown)
      limits.set(
        unreadLimit,
        [limits.get(unreadLimit), given ? `${name}: ${written}` : written].filter(Boolean).join('; '),
      )
  }
  return limits
}

/** Limits are a flat object: nothing deep is read. */
function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.length > 5000) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
