/** "Runde 1"; a name of its own stays as it is. */
export const roundName = (round: string): string => (/^\d+$/u.test(round) ? `Runde ${round}` : round)
