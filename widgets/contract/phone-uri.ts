/** `tel:` address of a phone number as people write it; national numbers get the German country code. */
export const phoneUri = (phone: string): string =>
  `tel:${phone.replaceAll(/[^\d+]/gu, '').replace(/^0/u, '+49')}`
