import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { MaterialFile } from './MaterialFile.tsx'
import { MaterialForm } from './MaterialForm.tsx'
import { type Material, materialDoor, type WorkshopRead } from './workshops.ts'
import { workshopsChanged } from './workshopsChanged.ts'

/** What whoever is registered may download: laid and taken back by who teaches. */
export function MaterialsPart({ of }: { readonly of: WorkshopRead }) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  const [adding, setAdding] = useState(false)
  const may = of.acts.includes('lay')
  const add =
    may && !adding ? (
      <Button icon="plus" look={of.materials.length === 0 ? 'fill' : 'line'} onClick={() => setAdding(true)}>
        {t('material.add')}
      </Button>
    ) : null
  const laid = ({ uploadedByName, uploadedAt }: Material) =>
    t('material.laid', { name: uploadedByName ?? '–', moment: forms.shortMoment(uploadedAt) })
  return (
    <Row>
      <Heading>{t('workshop.view.materiales')}</Heading>
      {adding ? <MaterialForm workshop={of} onClose={() => setAdding(false)} /> : null}
      {of.materials.length === 0 && !adding ? (
        <Empty title={t('material.none')} why={t('material.noneWhy')} act={add} />
      ) : null}
      <ul className="materials">
        {of.materials.map((one) => (
          <MaterialFile
            key={one.id}
            of={one}
            href={`/api/v1/workshops/${of.id}/materials/${one.id}`}
            session={of.sessions.find(({ id }) => id === one.sessionId)?.subject}
            laid={laid(one)}
          >
            {may ? <TakeBack workshopId={of.id} of={one} /> : null}
          </MaterialFile>
        ))}
      </ul>
      {of.materials.length > 0 && add ? <Acts>{add}</Acts> : null}
    </Row>
  )
}

function TakeBack({ workshopId, of }: { readonly workshopId: string; readonly of: Material }) {
  const t = useWords()
  const [sure, setSure] = useState(false)
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.delete(materialDoor, undefined, { path: { id: workshopId, material: of.id } }),
    onDone: workshopsChanged,
  })
  const title = of.title || of.name
  if (!sure)
    return (
      <p className="sm noprint">
        <TextButton onClick={() => setSure(true)}>{t('material.takeBackOf', { title })}</TextButton>
      </p>
    )
  return (
    <div className="noprint">
      <p className="b6 sm">{t('material.takeBackSure', { title })}</p>
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button small look="halt" busy={busy} onClick={() => void submit()}>
          {t('material.takeBack')}
        </Button>
        <TextButton onClick={() => setSure(false)}>{t('web.cancel')}</TextButton>
      </Acts>
    </div>
  )
}
