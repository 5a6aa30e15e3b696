import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Go, useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { ServingPaper } from './EvidencePage.tsx'
import { refreshPapers } from './uploads.ts'
import '../../look/apply.css'

/** What a paper is called, and since when until when it holds: apart from the day it was sent. */
export function PaperForm({ paper }: { readonly paper: ServingPaper }) {
  const t = useWords()
  const go = useGo()
  const [name, setName] = useState(paper.name)
  const [from, setFrom] = useState(paper.effectiveFrom ?? '')
  const [until, setUntil] = useState(paper.effectiveUntil ?? '')
  const { missing, refusal, busy, submit } = useSending<'name', unknown>({
    check: () => (name.trim() ? {} : { name: t('assess.paper.missingName') }),
    send: () =>
      api.put(
        '/api/v1/company/evidence/{id}',
        { name, effectiveFrom: from || null, effectiveUntil: until || null },
        { path: { id: paper.id } },
      ),
    onDone: async () => {
      await refreshPapers()
      await go('/evidencias')
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} style={{ padding: '16px 0 24px' }}>
      <TextField
        name="name"
        label={t('assess.paper.name')}
        value={name}
        error={missing.name}
        onChange={setName}
      />
      <div className="beside">
        <DateField
          label={t('assess.paper.from')}
          hint={t('assess.paper.fromHint')}
          value={from}
          onChange={setFrom}
        />
        <DateField
          label={t('assess.paper.until')}
          hint={t('assess.paper.untilHint')}
          value={until}
          onChange={setUntil}
        />
      </div>
      <RefusalNotice of={refusal} kept={t('apply.keptHere')} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('apply.save')}
        </Button>
        <Go to="/evidencias">{t('web.cancel')}</Go>
        <RemovePaper paper={paper} />
      </Acts>
    </form>
  )
}

function RemovePaper({ paper }: { readonly paper: ServingPaper }) {
  const t = useWords()
  const go = useGo()
  const [isOpen, setOpen] = useState(false)
  const { refusal, submit } = useSending<never, unknown>({
    send: () => api.delete('/api/v1/company/evidence/{id}', undefined, { path: { id: paper.id } }),
    onDone: async () => {
      setOpen(false)
      await refreshPapers()
      await go('/evidencias')
    },
  })
  const count = paper.serves.length
  return (
    <>
      <TextButton onClick={() => setOpen(true)}>{t('assess.paper.remove')}</TextButton>
      <Dialog
        open={isOpen}
        title={t('assess.paper.removeTitle', { name: paper.name })}
        onClose={() => setOpen(false)}
      >
        <p className="soft">
          {count > 0 ? t('assess.paper.removeServing', { count }) : t('assess.paper.removeWhy')}
        </p>
        <RefusalNotice of={refusal} />
        <Acts>
          <Button look="halt" icon="bin" onClick={() => void submit()}>
            {t('assess.paper.remove')}
          </Button>
          <TextButton onClick={() => setOpen(false)}>{t('web.cancel')}</TextButton>
        </Acts>
      </Dialog>
    </>
  )
}
