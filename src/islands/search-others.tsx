import type { OtherEntry } from '../../widgets/search/read-index.ts'
import { pageKinds } from './page-kinds.ts'

/** Offices, topics and guides that the query names: above the services, because few and meant by name. */
export function SearchOthers({ others }: { readonly others: readonly OtherEntry[] }) {
  if (others.length === 0) return null
  return (
    <section class="result-others" aria-labelledby="direkt">
      <h2 class="visually-hidden" id="direkt">
        Direkt zu
      </h2>
      <ul role="list">
        {others.map(({ kind, path, title }) => (
          <li key={path}>
            <span class="kind">{pageKinds[kind]}</span> <a href={path}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
