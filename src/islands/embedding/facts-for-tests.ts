import type { EmbedFacts } from './facts.ts'

/** A county with one of everything. */
export const someFacts: EmbedFacts = {
  county: 'Landkreis Muster',
  authority: 'Landratsamt Muster',
  address: 'Weg 1, 12345 Ort',
  phone: '089 1',
  site: 'https://kreis.example',
  trust: 'haupt reserve',
  contactOffice: 'service',
  forms: [
    { slug: 'hund-anmelden', title: 'Hund anmelden', english: 'Register a dog' },
    { slug: 'hof', title: 'Hof „Adler“ & <Söhne>' },
  ],
  services: [{ slug: 'wohngeld', title: 'Wohngeld beantragen' }],
  offices: [{ slug: 'bauamt', title: 'Bauamt' }],
  topics: [{ slug: 'familie', title: 'Familie', note: 'Bürgerinnen und Bürger' }],
  places: [{ slug: 'musterstadt', title: 'Musterstadt', note: 'Stadt' }],
}
