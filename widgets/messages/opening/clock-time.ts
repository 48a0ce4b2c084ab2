/** `08:00` as people say it: `8:00`. */
export const clockTime = (time: string): string => time.replace(/^0/u, '')
