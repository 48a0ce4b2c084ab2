/** Part of a version that must go up, from the least. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const
export type Bump = (typeof bumps)[number]

/** Whether one bump is at least another. */
export const isAtLeast = (bump: Bump, least: Bump): boolean => bumps.indexOf(bump) >= bumps.indexOf(least)
