import * as v from 'valibot'
import { IsoDate, PlaceRef, Text } from './primitives.ts'

/** Bins, as they are collected. */
export const binKinds = ['residual', 'organic', 'paper', 'packaging'] as const
export type BinKind = (typeof binKinds)[number]

const Bin = v.pipe(
  v.strictObject({
    kind: v.picklist(binKinds),
    /** First collection; the others follow every so many weeks. */
    first: IsoDate,
    last: IsoDate,
    everyWeeks: v.picklist([1, 2, 3, 4]),
  }),
  v.check(({ first, last }) => first <= last, 'Die letzte Abfuhr liegt vor der ersten.'),
)

/** `content/refuse/<slug>.yaml`: a tour of the refuse lorry, with the places it serves. */
export const RefuseTour = v.strictObject({
  name: Text,
  places: v.pipe(v.array(PlaceRef), v.minLength(1)),
  bins: v.pipe(v.array(Bin), v.minLength(1)),
  /** Collections that move because of a holiday. */
  moved: v.optional(v.array(v.strictObject({ from: IsoDate, to: IsoDate })), []),
})
export type RefuseTour = v.InferOutput<typeof RefuseTour>
