import { expect, test } from 'vitest'
import { goodService } from '../../tests/fixtures/service.ts'
import type { Catalogue } from './catalogue.ts'
import { countBy, onlineProcedures } from './online-procedures.ts'
import type { Service } from './service.ts'

const catalogue = (onlines: Readonly<Record<string, Service['online']>>) =>
  ({
    county: {
      site: 'https://www.landkreis.example',
      forms: {
        hund: { office: 'amt', backend: 'intake' },
        zu: { office: 'amt', backend: 'intake', closed: { for: 'now', message: { de: 'Zu.' } } },
      },
    },
    forms: new Map([
      ['hund', { title: { de: 'Hund' } }],
      ['zu', { title: { de: 'Zu' } }],
      ['ungebunden', { title: { de: 'Ungebunden' } }],
    ]),
    services: new Map(Object.entries(onlines).map(([slug, online]) => [slug, { ...goodService, online }])),
  }) as unknown as Catalogue

test('a procedure counts once, however many services it is for', () => {
  const { counted } = onlineProcedures(
    catalogue({
      eins: { kind: 'form', form: 'hund' },
      zwei: { kind: 'form', form: 'hund' },
      drei: { kind: 'external', portal: 'Portal', url: 'https://portal.example/' },
      vier: { kind: 'external', portal: 'Das Portal', url: 'https://portal.example/' },
    }),
  )
  expect(counted.map(({ url, kind, services }) => [url, kind, services.length])).toEqual([
    ['https://www.landkreis.example/formulare/hund/', 'form', 2],
    ['https://portal.example/', 'external', 2],
  ])
  expect(countBy(counted, ({ office }) => [office])).toEqual([
    { key: goodService.office, own: 1, external: 1 },
  ])
})

test('what cannot be called or sent does not count', () => {
  const { counted, withoutAddress } = onlineProcedures(
    catalogue({
      eins: { kind: 'none' },
      zwei: { kind: 'planned' },
      drei: { kind: 'form', form: 'zu' },
      vier: { kind: 'form', form: 'ungebunden' },
      fuenf: { kind: 'external', portal: 'Portal' },
    }),
  )
  expect(counted).toEqual([])
  expect(withoutAddress.map(([slug]) => slug)).toEqual(['fuenf'])
})
