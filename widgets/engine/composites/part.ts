import type { LocalText } from '../../contract/text.ts'

/** Whether a part is asked for at all, and must be answered. */
export type Extra = 'optional' | 'required' | undefined

/** A part, where it is asked for. */
export const ask = <F extends { readonly required: unknown }>(
  extra: Extra,
  part: Omit<F, 'required'>,
): F[] => (extra ? [{ ...part, required: extra === 'required' } as unknown as F] : [])

/** German and English. */
export const local = (de: string, en: string): LocalText => ({ de, en })
