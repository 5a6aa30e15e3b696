import { useFetched } from '../../api/useFetched.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters, usePathWord } from '../../parts/Go.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { answerAddress } from '../apply/company.ts'
import { useText } from '../apply/useText.ts'
import { WithCompany } from '../apply/WithCompany.tsx'
import { CriterionRow } from './CriterionRow.tsx'
import { isOpen, profileAddress, type Sheet } from './profile.ts'
import { useAddressed } from './useAddressed.ts'

/** One standard at one site: every criterion with its answer, its papers and what the office wrote. */
export function StandardPage() {
  return (
    <WithCompany>
      <FetchedStandard />
    </WithCompany>
  )
}

function FetchedStandard() {
  const t = useWords()
  const standard = usePathWord('standard')
  const [{ sitio }] = useFilters()
  const found = useFetched<Sheet>(profileAddress, { query: { standard, site: sitio } })
  const sheet = found.data
  if (sheet && isTheOneAskedFor(sheet, standard, sitio)) {
    return <Standard key={`${standard} ${sheet.site?.id}`} sheet={sheet} />
  }
  return (
    <Row first>
      <PageTitle>{t('assess.page.standard')}</PageTitle>
      <Fetched of={found} rows={8}>
        {() => null}
      </Fetched>
    </Row>
  )
}

/** While another page's answer is still shown in its place, nothing may be written into it. */
const isTheOneAskedFor = (sheet: Sheet, standard: string, site: string | undefined): boolean =>
  sheet.standard.id === standard && (site === undefined || sheet.site?.id === site)

function Standard({ sheet }: { readonly sheet: Sheet }) {
  const t = useWords()
  const say = useText()
  const { standard, site } = sheet
  const addressed = useAddressed()
  return (
    <>
      <Row first margin={<Big of={standard.number}>{t('assess.standard.word')}</Big>}>
        <PageTitle short={`${standard.number} ${say(standard.title)}`} lead={say(standard.describes)}>
          {useTitle(sheet)}
        </PageTitle>
        {sheet.case.editable ? null : (
          <div style={{ marginTop: 16 }}>
            <Notice tone="idle" title={t('assess.closed')} todo={t('assess.closedTodo')} />
          </div>
        )}
        <SiteTabs sheet={sheet} />
        <Contents sheet={sheet} />
      </Row>
      {site ? (
        sheet.subStandards.map((sub) => (
          <div key={sub.id}>
            <Row>
              <Heading id={sub.id}>
                {sub.number} {say(sub.title)}
              </Heading>
            </Row>
            {sub.criteria.map((criterion) => (
              <CriterionRow
                key={criterion.id}
                criterion={criterion}
                place={{ siteId: site.id, criterionId: criterion.id }}
                otherSites={sheet.sites.filter((one) => one.id !== site.id)}
                editable={sheet.case.editable}
                addressed={addressed === criterion.id}
              />
            ))}
          </div>
        ))
      ) : (
        <Row>
          <Empty
            title={t('apply.sites.none')}
            why={t('apply.sites.noneWhy')}
            act={<ButtonLink to="/empresa?sitio=nuevo">{t('apply.sites.add')}</ButtonLink>}
          />
        </Row>
      )}
      <Row>
        <Neighbours sheet={sheet} />
      </Row>
    </>
  )
}

const useTitle = ({ standard, site, sites }: Sheet): string => {
  const t = useWords()
  const forms = useForms()
  const say = useText()
  const title = say(standard.title)
  if (!site) return title
  const count = sites.find((one) => one.id === site.id)?.missing ?? 0
  const words = { standard: title, site: site.name, count, number: forms.number(count) }
  return t(count === 0 ? 'assess.standard.complete' : 'assess.standard.missing', words)
}

/** The standard's own contents: where something is open, its count. */
function Contents({ sheet }: { readonly sheet: Sheet }) {
  const t = useWords()
  const forms = useForms()
  const say = useText()
  if (sheet.subStandards.length < 2) return null
  return (
    <nav aria-label={t('assess.standard.contents')} className="filters hide-ph">
      {sheet.subStandards.map((sub) => {
        const open = sub.criteria.filter(isOpen).length
        return (
          <a key={sub.id} href={`#${sub.id}`}>
            {sub.number} {say(sub.title)}
            {open > 0 ? <b>{forms.number(open)}</b> : null}
          </a>
        )
      })}
    </nav>
  )
}

function SiteTabs({ sheet }: { readonly sheet: Sheet }) {
  const t = useWords()
  const forms = useForms()
  if (sheet.sites.length < 2) return null
  return (
    <div style={{ marginTop: 24 }}>
      <Tabs
        look="line"
        label={t('assess.standard.sites')}
        of={sheet.sites.map(({ id, name, missing }) => ({
          key: id,
          label: name,
          to: answerAddress(sheet.standard.id, id),
          current: id === sheet.site?.id,
          status:
            missing > 0 ? (
              <Standing tone="idle" icon="dashedRing">
                {t('apply.task.missing.left', { count: missing, number: forms.number(missing) })}
              </Standing>
            ) : (
              <Standing tone="good" icon="tick">
                {t('assess.standard.siteDone')}
              </Standing>
            ),
        }))}
      />
    </div>
  )
}

function Neighbours({ sheet }: { readonly sheet: Sheet }) {
  const t = useWords()
  return (
    <nav className="acts" aria-label={t('assess.standard.others')}>
      {sheet.after ? (
        <ButtonLink to={answerAddress(sheet.after, sheet.site?.id)}>{t('assess.standard.next')}</ButtonLink>
      ) : (
        <ButtonLink to="/presentar">{t('assess.standard.toSubmit')}</ButtonLink>
      )}
      {sheet.before ? (
        <Go to={answerAddress(sheet.before, sheet.site?.id)}>{t('assess.standard.before')}</Go>
      ) : null}
      <Go to="/perfil">{t('assess.standard.all')}</Go>
    </nav>
  )
}
