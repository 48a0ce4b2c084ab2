import type { Template } from './messages.ts'

/** Puts values into a template. Sizes come in bytes and are written in megabytes. */
export const fill = (template: Template, values: Readonly<Record<string, string | number>>): string =>
  template.replaceAll(/\{(\w+)\}/gu, (place, name: string) => {
    const value = values[name]
    if (value === undefined) return place
    return typeof value === 'number' && (name === 'maxBytes' || name === 'size')
      ? writeBytes(value)
      : String(value)
  })

/** "850 kB", "20 MB", "2,4 MB" */
export const writeBytes = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(Math.round(bytes / 100_000) / 10).toLocaleString('de-DE')} MB`
