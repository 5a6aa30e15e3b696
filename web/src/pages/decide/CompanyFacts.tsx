import { Facts, Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { CaseView } from './caseTypes.ts'
import { DeclarationSigned } from './DeclarationSigned.tsx'
import { KeyIn } from './KeyIn.tsx'

/** Who the company is, and where it works. */
export function CompanyFacts({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const forms = useForms()
  const { operator } = view.desk
  const { declaration } = view.case
  const facts: (readonly [string, string])[] = [
    [t('office.company.taxId'), operator.taxId],
    ...(operator.traderNumber ? [[t('office.company.traderNumber'), operator.traderNumber] as const] : []),
    [t('office.company.types'), operator.types.map((type) => view.words.types[type] ?? type).join(', ')],
    [t('office.company.city'), operator.city],
    [t('office.company.representative'), operator.legalRepresentative],
    ...(declaration
      ? [
          [
            t('office.company.signed'),
            `${declaration.name}, ${declaration.post}. ${forms.moment(declaration.at)}`,
          ] as const,
        ]
      : []),
    ...(view.case.paper ? [[t('office.company.paper'), t('office.company.paperYes')] as const] : []),
  ]
  return (
    <>
      <Heading>{t('office.company.title')}</Heading>
      <div style={{ marginTop: 12 }}>
        <Facts of={facts.filter(([, value]) => value !== '')} />
      </div>
      <DeclarationSigned view={view} />
      <div style={{ marginTop: 24 }}>
        <Heading aside={forms.number(view.sites.length)}>{t('office.company.sites')}</Heading>
        <ul className="rules">
          {view.sites.map((site) => (
            <li key={site.id} className="sm">
              <span className="b6">{site.name}</span>
              <br />
              <span className="soft">
                {[view.words.siteKinds[site.kind] ?? site.kind, site.city, site.state]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <KeyIn view={view} />
    </>
  )
}
