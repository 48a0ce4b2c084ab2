import type { BinKind } from '../model/refuse.ts'

/** What people call the bins. */
export const binNames: Readonly<Record<BinKind, string>> = {
  residual: 'Restmüll',
  organic: 'Biotonne',
  paper: 'Papiertonne',
  packaging: 'Gelber Sack',
}
