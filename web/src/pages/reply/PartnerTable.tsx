import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { TextButton } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Go } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { inOrder, type Partner, type Partners, partnersAddress } from './partners.ts'

const standings = {
  registered: { tone: 'good', icon: 'solidTick' },
  notRegistered: { tone: 'heed', icon: 'cross' },
  declared: { tone: 'going', icon: 'tick' },
  declaredNot: { tone: 'idle', icon: 'minus' },
  notKnown: { tone: 'idle', icon: 'dashedRing' },
} as const

/** Every partner: certified or not, when it was last looked at, when next. */
export function PartnerTable({ data }: { readonly data: Partners }) {
  const t = useWords()
  const forms = useForms()
  const [refusal, setRefusal] = useState<Refusal>()
  const review = async (partner: Partner) => {
    const body = { version: partner.version }
    const answer = await api.post(`${partnersAddress}/{id}/review`, body, { path: { id: partner.id } })
    setRefusal(answer.ok ? undefined : answer.error)
    await queries.invalidateQueries({ queryKey: [partnersAddress] })
  }
  const columns: readonly Column<Partner>[] = [
    {
      key: 'name',
      title: t('partners.name'),
      phone: 'title',
      sortBy: ({ name }) => name,
      cell: (partner) => (
        <>
          <Go to={`/socios?socio=${partner.id}`} className="b6">
            {partner.name}
          </Go>
          {/* The others stand under their part. */}
          {partner.due === 'overdue' ? <p className="xs soft">{t(`partners.role.${partner.role}`)}</p> : null}
        </>
      ),
    },
    {
      key: 'standing',
      title: t('partners.certified'),
      cell: (partner) => <PartnerStanding partner={partner} />,
    },
    {
      key: 'reviewed',
      title: t('partners.reviewedOn'),
      sortBy: ({ reviewedOn }) => reviewedOn ?? '',
      cell: ({ reviewedOn }) => (
        <span className="num nb">{reviewedOn ? forms.day(reviewedOn) : t('partners.never')}</span>
      ),
    },
    {
      key: 'next',
      title: t('partners.nextReviewOn'),
      sortBy: ({ nextReviewOn }) => nextReviewOn ?? '',
      cell: (partner) => <Due partner={partner} />,
    },
    {
      key: 'act',
      title: t('partners.act'),
      phone: 'right',
      cell: (partner) => (
        <TextButton onClick={() => void review(partner)}>
          {t('partners.review')}
          <span className="sr">: {partner.name}</span>
        </TextButton>
      ),
    },
  ]
  return (
    <>
      <RefusalNotice of={refusal} />
      <DataTable
        label={t('partners.heading')}
        columns={columns}
        rows={inOrder(data.partners, data.roles)}
        keyOf={({ id }) => id}
        groupOf={({ due, role }) => (due === 'overdue' ? t('partners.overdue') : t(`partners.role.${role}`))}
        {...(data.partners.length > 8
          ? { findIn: (one: Partner) => `${one.name} ${one.traderNumber ?? ''}` }
          : {})}
        empty={null}
      />
    </>
  )
}

function PartnerStanding({ partner }: { readonly partner: Partner }) {
  const t = useWords()
  const forms = useForms()
  const { tone, icon } = standings[partner.standing]
  return (
    <>
      <Standing tone={tone} icon={icon}>
        {t(`partners.standing.${partner.standing}`)}
      </Standing>
      <span className="xs dim">
        {partner.traderNumber ? <> {partner.traderNumber}</> : null}
        {partner.since ? <> {t('partners.since', { day: forms.day(partner.since) })}</> : null}
      </span>
    </>
  )
}

function Due({ partner }: { readonly partner: Partner }) {
  const t = useWords()
  const forms = useForms()
  const day = partner.nextReviewOn ? forms.day(partner.nextReviewOn) : t('partners.noDay')
  if (partner.due === 'later') return <span className="num nb">{day}</span>
  return (
    <Standing
      tone={partner.due === 'overdue' ? 'halt' : 'heed'}
      icon={partner.due === 'overdue' ? 'warning' : 'clock'}
    >
      <span className="num">{day}</span>
    </Standing>
  )
}
