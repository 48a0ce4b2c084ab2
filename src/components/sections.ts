/** Parts of the site that the main navigation leads to. */
export const sections = {
  services: { title: 'Leistungen A–Z', href: '/leistungen/' },
  topics: { title: 'Lebenslagen', href: '/themen/' },
  business: { title: 'Unternehmen', href: '/unternehmen/' },
  offices: { title: 'Ämter', href: '/aemter/' },
} as const

export type Section = keyof typeof sections
