import { api } from '../../api/client.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button, ButtonLink } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, usePathWord } from '../../parts/Go.tsx'
import { Band, Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Facts, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { AnnouncementStanding } from './AnnouncementStanding.tsx'
import { type AnnouncementRead, announcementDoor, saidIn } from './announcements.ts'
import { announcementsChanged } from './announcementsChanged.ts'
import { Receipts } from './Receipts.tsx'
import '../../look/workingGroup.css'

/** What was announced, for whom and since when; whoever is signed in says that they read it. */
export function AnnouncementPage() {
  const t = useWords()
  const id = usePathWord('id')
  const found = useFetched<AnnouncementRead>(announcementDoor, { path: { id } })
  if (found.data) return <Whole of={found.data} />
  return (
    <Row first>
      <PageTitle>{t('announcement.page.one')}</PageTitle>
      <Fetched of={found} rows={6}>
        {() => null}
      </Fetched>
    </Row>
  )
}

function Whole({ of }: { readonly of: AnnouncementRead }) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  const reading = useLanguage()
  const said = saidIn(of.title, reading)
  return (
    <>
      {of.demonstration ? <Band tone="idle">{t('workingGroup.demonstration')}</Band> : null}
      <Row first margin={<strong>{forms.day(of.validFrom)}</strong>}>
        <PageTitle
          short={of.title[said]}
          over={
            of.number === null
              ? t('announcement.standing.draft')
              : t('announcement.numbered', { number: of.number })
          }
          status={<AnnouncementStanding of={of} />}
        >
          {of.title[said]}
        </PageTitle>
        <Corrections of={of} />
        {said === reading ? null : <p className="sm soft">{t('announcement.otherLanguage')}</p>}
        <p className="paragraphs" lang={said}>
          {of.body[said]}
        </p>
        <Facts
          of={[
            [t('announcement.for'), forms.list(of.audience.map((one) => t(`announcement.for.${one}`)))],
            [t('announcement.from'), forms.day(of.validFrom)],
            ...(of.validUntil ? [[t('announcement.until'), forms.day(of.validUntil)] as const] : []),
            ...(of.publishedAt
              ? [[t('announcement.publishedAt'), forms.shortMoment(of.publishedAt)] as const]
              : []),
          ]}
        />
        <Acknowledge of={of} />
        <Acts>
          <Go to="/comunicados">{t('announcement.toAll')}</Go>
          <Button small look="line" icon="print" onClick={() => print()}>
            {t('workingGroup.print')}
          </Button>
          {of.mayWrite && of.state === 'published' && !of.correctedBy ? (
            <ButtonLink small look="line" icon="turn" to={`/comunicados/escribir?corrige=${of.id}`}>
              {t('announcement.correct')}
            </ButtonLink>
          ) : null}
          {of.mayWrite && of.state === 'draft' ? (
            <ButtonLink small icon="pen" to={`/comunicados/escribir?borrador=${of.id}`}>
              {t('announcement.goOn')}
            </ButtonLink>
          ) : null}
        </Acts>
      </Row>
      {of.receipts ? (
        <Receipts of={of.receipts} timeZone={of.timeZone} remind={of.mayWrite ? of.id : null} />
      ) : null}
    </>
  )
}

function Corrections({ of }: { readonly of: AnnouncementRead }) {
  const t = useWords()
  return (
    <>
      {of.correctedBy ? (
        <Notice tone="heed" title={t('announcement.wasCorrected')}>
          <Go to={`/comunicados/${of.correctedBy}`}>{t('announcement.toCorrection')}</Go>
        </Notice>
      ) : null}
      {of.corrects && of.correctsNumber !== null ? (
        <p className="sm">
          <Go to={`/comunicados/${of.corrects}`}>
            {t('announcement.corrects', { number: of.correctsNumber })}
          </Go>
        </p>
      ) : null}
    </>
  )
}

function Acknowledge({ of }: { readonly of: AnnouncementRead }) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post(`${announcementDoor}/read`, undefined, { path: { id: of.id } }),
    onDone: announcementsChanged,
  })
  if (of.readAt)
    return <Notice tone="good" title={t('announcement.readAt', { moment: forms.shortMoment(of.readAt) })} />
  if (!of.mayAcknowledge) return null
  return (
    <>
      <RefusalNotice of={refusal} />
      <Acts>
        <Button icon="tick" busy={busy} onClick={() => void submit()}>
          {t('announcement.acknowledge')}
        </Button>
      </Acts>
    </>
  )
}
