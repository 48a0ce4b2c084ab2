import { useEffect, useState } from 'preact/hooks'
import type { FormRelease } from '../../../../widgets/contract/release.ts'
import paperSheet from '../../../styles/paper.scss?url'
import { useDesk } from '../desk-context.ts'

/** The form on paper, in a frame that runs no script. */
export function Paper({ release }: { readonly release: FormRelease }) {
  const { basis } = useDesk()
  const [page, setPage] = useState<string>()
  useEffect(() => {
    let isCurrent = true
    void import('../paper-page.ts').then(({ paperPage }) => {
      if (isCurrent) setPage(paperPage(release, basis, new URL(paperSheet, location.href).href))
    })
    return () => {
      isCurrent = false
    }
  }, [release, basis])
  return page === undefined ? (
    <p class="ws-muted">Das Papier wird gezeichnet …</p>
  ) : (
    <iframe class="ws-paper" title="Das Formular auf Papier" sandbox="" srcdoc={page} />
  )
}
