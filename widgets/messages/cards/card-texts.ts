/** Text around an office, and what all elements of the county's data have in common. The rest comes from the county. */
const de = {
  failed: 'Das lässt sich gerade nicht laden.',
  now: 'Jetzt',
  hours: 'Öffnungszeiten',
  closed: 'geschlossen',
  time: (from: string, to: string) => `${from} bis ${to} Uhr`,
  closures: 'Dann ist geschlossen',
  until: 'bis',
  days: (from: string, to: string) => (from === to ? `Am ${from}` : `Vom ${from} bis ${to}`),
  phone: 'Telefon',
  email: 'E-Mail',
  address: 'Adresse',
  access: 'Ohne Barrieren',
  directions: 'So kommen Sie hin',
  officePage: 'Mehr über dieses Amt',
}

export type CardTexts = typeof de

const en: CardTexts = {
  failed: 'This cannot be loaded at the moment.',
  now: 'Now',
  hours: 'Opening hours',
  closed: 'closed',
  time: (from, to) => `${from} to ${to}`,
  closures: 'Closed on',
  until: 'to',
  days: (from, to) => (from === to ? `On ${from}` : `From ${from} to ${to}`),
  phone: 'Phone',
  email: 'Email',
  address: 'Address',
  access: 'Step-free access',
  directions: 'How to get there',
  officePage: 'More about this office',
}

export const cardTexts = { de, en }
