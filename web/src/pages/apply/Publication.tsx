import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Tick } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Company } from './company.ts'

/** Whether the public register names the company. It counts once there is a certificate, and can be changed any day. */
export function Publication({ company }: { readonly company: Company }) {
  const t = useWords()
  const [refusal, setRefusal] = useState<Refusal>()
  const choose = async (publishes: boolean) => {
    const answer = await api.put('/api/v1/company/publication', { publishes })
    setRefusal(answer.ok ? undefined : answer.error)
    await queries.invalidateQueries({ queryKey: ['/api/v1/company'] })
  }
  return (
    <>
      <Heading>{t('apply.publication.title')}</Heading>
      <div style={{ marginTop: 12, maxWidth: '44em' }}>
        {company.mayChoosePublication ? (
          <Tick name="publishes" checked={company.operator.publishes} onChange={choose}>
            {t('apply.publication.yes')}
          </Tick>
        ) : (
          <p>{t(company.operator.publishes ? 'apply.publication.isYes' : 'apply.publication.isNo')}</p>
        )}
        <p className="sm soft" style={{ marginTop: 4 }}>
          {t('apply.publication.why')}
        </p>
        <RefusalNotice of={refusal} />
      </div>
    </>
  )
}
