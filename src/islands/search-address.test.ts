import { expect, test } from 'vitest'
import { emptyRequest, readRequest, requestAddress, type SearchRequest } from './search-address.ts'

test.for<[request: SearchRequest, address: string]>([
  [emptyRequest, '/suche/'],
  [{ query: 'Auto anmelden', audiences: [], topic: '' }, '/suche/?q=Auto+anmelden'],
  [
    { query: 'Müll', audiences: ['citizen', 'business'], topic: 'abfall' },
    '/suche/?q=M%C3%BCll&zielgruppe=buerger&zielgruppe=unternehmen&thema=abfall',
  ],
])('%j is written and read back', ([request, address]) => {
  expect(requestAddress(request)).toBe(address)
  expect(readRequest(`https://amt.example${address}`)).toEqual(request)
})

test('an unknown audience is passed over', () => {
  expect(readRequest('https://amt.example/suche/?q=x&zielgruppe=alle')).toEqual({
    ...emptyRequest,
    query: 'x',
  })
})
