const format = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' })

/** Euro cents as German readers expect them: `25,30 €`, whole euros without decimals: `50 €`. */
export const euro = (cents: number): string => format.format(cents / 100).replace(',00', '')
