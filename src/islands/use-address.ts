import { useEffect, useState } from 'preact/hooks'
import { emptyRequest, readRequest, requestAddress, type SearchRequest } from './search-address.ts'

/** The request in the address bar, and a way to change it that the back button undoes. Empty while prerendered. */
export function useAddress(): readonly [SearchRequest, (next: SearchRequest) => void] {
  const [request, setRequest] = useState(emptyRequest)

  useEffect(() => {
    const read = () => setRequest(readRequest(location.href))
    read()
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [])

  const goTo = (next: SearchRequest) => {
    const address = requestAddress(next)
    if (address !== location.pathname + location.search) history.pushState(null, '', address)
    setRequest(next)
  }
  return [request, goTo]
}
