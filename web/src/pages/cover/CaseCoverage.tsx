import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { CaseFrame } from '../decide/CaseFrame.tsx'
import type { CaseView } from '../decide/caseTypes.ts'
import { tabAddress } from '../decide/stepPlaces.ts'
import { CoverageBody } from './CoverageBody.tsx'
import type { Coverage } from './coverage.ts'

/** Officers: what would this profile answer in other programmes? */
export function CaseCoverage() {
  return <CaseFrame tab="cruce">{(view) => <Found view={view} />}</CaseFrame>
}

function Found({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const { id, number } = view.case
  const found = useFetched<Coverage>('/api/v1/cases/{id}/coverage', { path: { id } })
  const { data } = found
  if (!data)
    return (
      <Row>
        <Fetched of={found} rows={12}>
          {() => null}
        </Fetched>
      </Row>
    )
  return (
    <>
      {data.answered === 0 ? (
        <Row>
          <Empty
            title={t('coverage.empty')}
            why={t('coverage.emptyOffice')}
            act={<Go to={tabAddress(number, 'perfil')}>{t('office.tab.perfil')}</Go>}
          />
        </Row>
      ) : null}
      <CoverageBody of={data} workbook={`/api/v1/cases/${id}/coverage.xlsx`} mayAnswer={false} />
    </>
  )
}
