import { ButtonLink } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Go } from '../../parts/Go.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Company, ProgrammeChoices, Site } from './company.ts'
import { SiteForm } from './SiteForm.tsx'
import { useText } from './useText.ts'
import '../../look/apply.css'

/** The company's sites; the one that the address names is open for writing. */
export function Sites(props: {
  readonly company: Company
  readonly kinds: ProgrammeChoices['siteKinds']
  readonly open: string | undefined
}) {
  const t = useWords()
  const { sites, editable } = props.company
  const isNew = editable && props.open === 'nuevo'
  return (
    <>
      <Heading>{t('apply.sites.title')}</Heading>
      {sites.length === 0 && !isNew ? (
        <Empty title={t('apply.sites.none')} why={t('apply.sites.noneWhy')} />
      ) : null}
      <ul className="sites">
        {sites.map((site) => (
          <li key={site.id}>
            {editable && props.open === site.id ? (
              <SiteForm site={site} kinds={props.kinds} among={sites} />
            ) : (
              <SiteLine site={site} kinds={props.kinds} editable={editable} />
            )}
          </li>
        ))}
        {isNew ? (
          <li>
            <SiteForm site={undefined} kinds={props.kinds} among={sites} />
          </li>
        ) : null}
      </ul>
      {editable && !isNew ? (
        <div className="acts" style={{ marginTop: 16 }}>
          <ButtonLink look={sites.length === 0 ? 'fill' : 'line'} icon="plus" to="/empresa?sitio=nuevo">
            {t('apply.sites.add')}
          </ButtonLink>
        </div>
      ) : null}
    </>
  )
}

function SiteLine(props: {
  readonly site: Site
  readonly kinds: ProgrammeChoices['siteKinds']
  readonly editable: boolean
}) {
  const t = useWords()
  const forms = useForms()
  const say = useText()
  const { site } = props
  const kind = props.kinds.find((one) => one.id === site.kind)
  const facts = [
    kind ? say(kind.name) : site.kind,
    [site.address, site.city, site.state].filter(Boolean).join(', '),
    site.employees === null
      ? ''
      : t('apply.sites.employees', { count: site.employees, number: forms.number(site.employees) }),
    site.latitude === null || site.longitude === null
      ? ''
      : `${site.latitude.toFixed(5)}, ${site.longitude.toFixed(5)}`,
  ]
  return (
    <>
      <div>
        <h3 style={{ fontSize: 'var(--t-18)' }}>{site.name}</h3>
        <p className="sm soft">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {props.editable ? <Go to={`/empresa?sitio=${site.id}`}>{t('apply.sites.change')}</Go> : null}
    </>
  )
}
