import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { ProgrammeTold } from '../reading/ProgrammeTold.tsx'
import type { Programme } from './programme.ts'

/** The programme that this office runs. */
export function ProgrammePage() {
  const t = useWords()
  const fetched = useFetched<Programme>('/api/v1/programme')
  if (fetched.data) return <ProgrammeTold id={fetched.data.id} own />
  return (
    <Row first>
      <PageTitle>{t('web.page.programme')}</PageTitle>
      <Fetched of={fetched} rows={8}>
        {() => null}
      </Fetched>
    </Row>
  )
}
