import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Go } from '../../parts/Go.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { QrCode } from '../../parts/QrCode.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type LinkWorkshop, linkChanged, linkDoor, type OwnPlaceRead } from './byLink.ts'
import { EraseOwn } from './EraseOwn.tsx'
import { EvaluationForm } from './EvaluationForm.tsx'
import { MaterialFile } from './MaterialFile.tsx'
import { asSent, type PersonDraft, PersonFields } from './PersonFields.tsx'
import { TakeTest } from './TakeTest.tsx'

interface Props {
  readonly of: OwnPlaceRead
  readonly workshop: LinkWorkshop
  readonly link: string
  readonly onErased: () => void
}

/** Somebody's own place: the code for the door, tests, the certificate; to change or give back. */
export function OwnPlace({ of, workshop, link, onErased }: Props) {
  const t = useWords()
  const registers = workshop.state === 'open' || workshop.state === 'underWay'
  return (
    <>
      {of.certificate ? <Certificate of={of.certificate} link={link} /> : null}
      {of.state === 'registered' && registers ? (
        <Row>
          <Heading>{t('taller.code')}</Heading>
          <div className="own-code">
            <QrCode of={of.code} label={t('taller.codeQr', { code: of.code })} size={200} />
            <b className="num">{of.code}</b>
          </div>
        </Row>
      ) : null}
      <Materials of={of} workshop={workshop} link={link} />
      {of.state === 'waiting' ? (
        <Row>
          <Notice tone="heed" title={t('taller.waitWhy')} />
        </Row>
      ) : null}
      {of.test ? <TakeTest key={of.test.phase} of={of.test} link={link} /> : null}
      {of.taken.length > 0 ? (
        <Row>
          <Heading>{t('taller.test.scores')}</Heading>
          {of.taken.map(({ phase, score, outOf }) => (
            <p key={phase}>{t(`taller.test.score.${phase}`, { score, outOf })}</p>
          ))}
        </Row>
      ) : null}
      {of.evaluation ? <EvaluationForm questions={of.evaluation} link={link} /> : null}
      {of.evaluated ? (
        <Row>
          <p className="soft">{t('taller.evaluated')}</p>
        </Row>
      ) : null}
      <Row>
        <ChangeOwn of={of} link={link} />
        {of.attended.length === 0 && registers && of.state !== 'withdrawn' ? <GiveBack link={link} /> : null}
        <EraseOwn link={link} onErased={onErased} />
      </Row>
    </>
  )
}

/** What the trainers laid, to download. */
function Materials({ of, workshop, link }: Omit<Props, 'onErased'>) {
  const t = useWords()
  if (of.materials.length === 0) return null
  return (
    <Row>
      <Heading>{t('material.own')}</Heading>
      <ul className="materials">
        {of.materials.map((one) => (
          <MaterialFile
            key={one.id}
            of={one}
            href={`/api/v1/workshop-links/${link}/materials/${one.id}`}
            session={workshop.sessions.find(({ id }) => id === one.sessionId)?.subject}
          />
        ))}
      </ul>
    </Row>
  )
}

function Certificate(props: {
  readonly of: NonNullable<OwnPlaceRead['certificate']>
  readonly link: string
}) {
  const t = useWords()
  const { number, publicId, state } = props.of
  return (
    <Row margin={<span className="num">{number}</span>}>
      <Heading>{t('taller.certificate')}</Heading>
      {state === 'valid' ? (
        <Acts inline>
          <a className="btn" href={`/api/v1/workshop-links/${props.link}/certificate`}>
            {t('taller.certificate.open')}
          </a>
          <Go to={`/verificar/${publicId}`}>{t('taller.certificate.check')}</Go>
        </Acts>
      ) : (
        <Notice tone="halt" title={t('taller.certificate.withdrawn', { number })} />
      )}
    </Row>
  )
}

function ChangeOwn({ of, link }: { readonly of: OwnPlaceRead; readonly link: string }) {
  const t = useWords()
  const [changing, setChanging] = useState(false)
  const [saved, setSaved] = useState(false)
  const [draft, setDraft] = useState<PersonDraft>({
    ...{ name: of.name, email: of.email ?? '', organisation: of.organisation },
    ...{ organisationKind: of.organisationKind, country: of.country ?? '', gender: of.gender ?? '' },
  })
  const { missing, refusal, busy, submit } = useSending<'name', unknown>({
    check: () => (draft.name.trim() ? {} : { name: t('taller.form.nameMissing') }),
    send: () => api.put(linkDoor, asSent(draft), { path: { link } }),
    onDone: async () => {
      await linkChanged()
      setChanging(false)
      setSaved(true)
    },
  })
  if (!changing)
    return (
      <p>
        <TextButton onClick={() => setChanging(true)}>{t('taller.change')}</TextButton>
        {saved ? <span role="status"> {t('taller.changed')}</span> : null}
      </p>
    )
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('taller.change')}>
      <PersonFields draft={draft} onChange={setDraft} missing={missing} />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('taller.save')}
        </Button>
        <TextButton onClick={() => setChanging(false)}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}

function GiveBack({ link }: { readonly link: string }) {
  const t = useWords()
  const [sure, setSure] = useState(false)
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post(`${linkDoor}/withdraw`, undefined, { path: { link } }),
    onDone: linkChanged,
  })
  if (!sure)
    return (
      <p>
        <TextButton onClick={() => setSure(true)}>{t('taller.withdraw')}</TextButton>
      </p>
    )
  return (
    <>
      <p className="b6">{t('taller.withdrawSure')}</p>
      <RefusalNotice of={refusal} />
      <Acts>
        <Button look="halt" busy={busy} onClick={() => void submit()}>
          {t('taller.withdrawYes')}
        </Button>
        <TextButton onClick={() => setSure(false)}>{t('web.cancel')}</TextButton>
      </Acts>
    </>
  )
}
