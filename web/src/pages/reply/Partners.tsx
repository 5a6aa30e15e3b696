import { useFetched } from '../../api/useFetched.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords, type Words } from '../../words/useWords.ts'
import { WithCompany } from '../apply/WithCompany.tsx'
import { DeskTabs } from './DeskTabs.tsx'
import { PartnerForm } from './PartnerForm.tsx'
import { PartnerTable } from './PartnerTable.tsx'
import { type Partners as PartnersData, partnersAddress } from './partners.ts'

/** Who in my chain is certified, and whose review is due? */
export function Partners() {
  const t = useWords()
  const found = useFetched<PartnersData>(partnersAddress)
  return (
    <WithCompany>
      <Row first>
        <PageTitle short={t('desk.page.partners')} lead={t('partners.lead')}>
          {titleOf(t, found.data)}
        </PageTitle>
        <DeskTabs current="socios" />
      </Row>
      <Fetched of={found} rows={8}>
        {(data) => <Listed data={data} />}
      </Fetched>
    </WithCompany>
  )
}

const overdueIn = (data: PartnersData) => data.partners.filter(({ due }) => due === 'overdue').length

const titleOf = (t: Words, data: PartnersData | undefined) => {
  if (!data) return t('desk.page.partners')
  if (data.partners.length === 0) return t('partners.titleNone')
  const overdue = overdueIn(data)
  return overdue === 0 ? t('partners.titleFine') : t('partners.title', { count: overdue })
}

function Listed({ data }: { readonly data: PartnersData }) {
  const t = useWords()
  const forms = useForms()
  const [{ socio }] = useFilters()
  const open = data.partners.find(({ id }) => id === socio)
  const isWriting = open !== undefined || socio === 'nuevo'
  const count = data.partners.length
  return (
    <>
      {isWriting ? (
        <Row>
          <Heading>{open?.name ?? t('partners.add')}</Heading>
          <PartnerForm key={open?.id ?? 'new'} partner={open} data={data} />
        </Row>
      ) : null}
      <Row margin={<Big of={forms.number(count)}>{t('partners.word', { count })}</Big>}>
        <Heading>{t('partners.heading')}</Heading>
        {count === 0 ? (
          <Empty
            title={t('partners.none')}
            why={t('partners.noneWhy')}
            act={isWriting ? null : <AddPartner look="fill" />}
          />
        ) : (
          <FullList data={data} isWriting={isWriting} />
        )}
      </Row>
    </>
  )
}

function FullList({ data, isWriting }: { readonly data: PartnersData; readonly isWriting: boolean }) {
  return (
    <>
      <PartnerTable data={data} />
      {isWriting ? null : (
        <div className="acts" style={{ marginTop: 16 }}>
          <AddPartner look="fill" />
        </div>
      )}
    </>
  )
}

function AddPartner({ look }: { readonly look: 'fill' | 'line' }) {
  const t = useWords()
  return (
    <ButtonLink to="/socios?socio=nuevo" icon="plus" look={look}>
      {t('partners.add')}
    </ButtonLink>
  )
}
