import { useFetched } from '../../api/useFetched.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { WithCompany } from '../apply/WithCompany.tsx'
import { CoverageBody } from './CoverageBody.tsx'
import type { Coverage } from './coverage.ts'

/** The company: what does one answer cover elsewhere? */
export function OwnCoverage() {
  return (
    <WithCompany>
      <Found />
    </WithCompany>
  )
}

function Found() {
  const t = useWords()
  const found = useFetched<Coverage>('/api/v1/company/coverage')
  const { data } = found
  const best = data?.programmes.toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0))[0]
  const title =
    data && data.answered > 0 && best
      ? t('coverage.title', { number: best.counts.meets, programme: best.to.name })
      : t('coverage.page')
  return (
    <>
      <Row first margin={data ? <strong>{data.case}</strong> : null}>
        <PageTitle short={t('coverage.page')} lead={t('coverage.lead')}>
          {title}
        </PageTitle>
      </Row>
      {data ? (
        <Body of={data} />
      ) : (
        <Row>
          <Fetched of={found} rows={12}>
            {() => null}
          </Fetched>
        </Row>
      )}
    </>
  )
}

function Body({ of }: { readonly of: Coverage }) {
  const t = useWords()
  return (
    <>
      {of.answered === 0 ? (
        <Row>
          <Empty
            title={t('coverage.empty')}
            why={t('coverage.emptyWhy')}
            act={<ButtonLink to="/perfil">{t('coverage.emptyAct')}</ButtonLink>}
          />
        </Row>
      ) : null}
      <CoverageBody of={of} workbook="/api/v1/company/coverage.xlsx" mayAnswer />
    </>
  )
}
