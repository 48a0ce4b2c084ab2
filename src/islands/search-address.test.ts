import { expect, test } from 'vitest'
import { emptyRequest, readRequest, requestAddress, type SearchRequest } from './search-address.ts'

test.for<[request: SearchRequest, address: string]>([
  [emptyRequest, '/suche/'],
  [{ ...emptyRequest, query: 'Auto anmelden' }, '/suche/?q=Auto+anmelden'],
  [
    { ...emptyRequest, query: 'Müll', audiences: ['citizen', 'business'], topic: 'abfall' },
    '/suche/?q=M%C3%BCll&zielgruppe=buerger&zielgruppe=unternehmen&thema=abfall',
  ],
  [
    {
      ...emptyRequest,
      query: 'Hund',
      online: 'no',
      office: 'veterinaeramt',
      place: 'sonnenau',
      reading: 'typed',
      onlineFirst: true,
      fullText: true,
    },
    '/suche/?q=Hund&online=nein&amt=veterinaeramt&ort=sonnenau&genau=ja&zuerst=online&text=ja',
  ],
])('%j is written and read back', ([request, address]) => {
  expect(requestAddress(request)).toBe(address)
  expect(readRequest(`https://amt.example${address}`)).toEqual(request)
})

test('what is not known is passed over', () => {
  expect(readRequest('https://amt.example/suche/?q=x&zielgruppe=alle&online=vielleicht&genau=1')).toEqual({
    ...emptyRequest,
    query: 'x',
  })
})
