import type { OpenedPackage } from '../../../exchange/package/open-package.ts'
import type { ExchangeSource } from '../../../model/exchange-settings.ts'

/** A package as people read it at the terminal. */
export function packageText({ content, definition }: OpenedPackage, { id, url }: ExchangeSource): string {
  const { figures, maintainer, provenance, changelog, findings, blocks } = content
  const { contact } = maintainer
  return [
    `${definition.title.de} (${content.id}, Fassung ${content.version})`,
    definition.summary.de,
    '',
    `Quelle      ${id}: ${url}`,
    `Gepflegt    ${maintainer.authority}${contact ? `: ${[contact.name, contact.email, contact.phone, contact.url].filter((part) => part !== undefined).join(', ')}` : ''}`,
    `Herkunft    ${provenance.map(({ author, version }) => `${author} (${version})`).join(' → ')}`,
    `Lizenz      ${content.licence}`,
    `Umfang      ${figures.steps} Seiten, ${figures.questions} Fragen, ${figures.minutes} Minuten, Sprachen: ${figures.languages.join(' ')}, Lesbarkeit ${figures.flesch}`,
    `Bausteine   ${blocks.map(({ id: name, version }) => `${name} ${version}`).join(', ') || 'keine'}`,
    `Recht       ${definition.legalBasis.map(({ title }) => title).join('; ')}`,
    '',
    ...definition.steps.flatMap((step) => [
      step.title.de,
      ...step.fields.flatMap((field) => ('label' in field ? [`  – ${field.label.de}`] : [])),
    ]),
    ...(changelog.length > 0
      ? [
          '',
          'Änderungen',
          ...changelog
            .slice(0, 5)
            .flatMap(({ version, on, changes, note }) => [
              `  ${version} vom ${on}${note === undefined ? '' : `: ${note}`}`,
              ...changes.slice(0, 12).map((change) => `    – ${change}`),
              ...(changes.length > 12 ? [`    … und ${changes.length - 12} weitere`] : []),
            ]),
        ]
      : []),
    ...(findings.length > 0
      ? [
          '',
          'Der Leitfaden der Quelle sagt dazu',
          ...findings.map(({ key, reason }) => `  ${key}: ${reason}`),
        ]
      : []),
  ].join('\n')
}
