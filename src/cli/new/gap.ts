import { gapMark } from '../../rules/gaps.ts'

/** Text in single quotes for YAML, marked as a gap: what belongs there. */
export const gap = (what: string): string => `'${gapMark} ${what.replaceAll("'", "''")}'`
