import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { FileField } from '../../parts/FileField.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { type Text, useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { CaseView } from './caseTypes.ts'
import { evidenceAddress } from './evidenceAddress.ts'
import { caseChanged } from './useCase.ts'

/** Whether the reader keys this case in from paper now. */
export const useKeysIn = (view: CaseView): boolean => {
  const roles = useSession()?.roles ?? []
  const open = view.case.state === 'draft' || view.case.state === 'returned'
  return view.case.paper && open && !view.asOf && roles.includes('intakeOfficer')
}

/** The paper behind a case, and the sites it names. */
export function KeyIn({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const keysIn = useKeysIn(view)
  if (!view.case.paper) return null
  return (
    <section style={{ marginTop: 24 }}>
      <Heading>{t('office.paper.case')}</Heading>
      {view.case.paperScanId ? (
        <p className="sm" style={{ marginTop: 12 }}>
          <a href={evidenceAddress(view.case.paperScanId)} download>
            {t('office.paper.openScan')}
          </a>
        </p>
      ) : null}
      {keysIn ? (
        <>
          <p className="sm soft" style={{ marginTop: 8 }}>
            {t('office.paper.how')}
          </p>
          <AddSite view={view} />
          <AddScan view={view} />
        </>
      ) : null}
    </section>
  )
}

const noSite = { name: '', kind: '', address: '', city: '', state: '' }

function AddSite({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const text = useText()
  const [open, setOpen] = useState(false)
  const [site, setSite] = useState(noSite)
  const kinds =
    useFetched<{ siteKinds: readonly { id: string; name: Text }[] }>('/api/v1/programme').data?.siteKinds ??
    []
  const kind = site.kind || (kinds[0]?.id ?? '')
  const { refusal, busy, submit } = useSending({
    send: () => api.post('/api/v1/cases/{id}/paper/sites', { ...site, kind }, { path: { id: view.case.id } }),
    onDone: async () => {
      setSite(noSite)
      setOpen(false)
      await caseChanged()
    },
  })
  if (!open)
    return (
      <p className="sm" style={{ marginTop: 12 }}>
        <TextButton onClick={() => setOpen(true)}>{t('office.paper.addSite')}</TextButton>
      </p>
    )
  const line = (key: keyof typeof noSite) => ({
    label: t(`office.paper.site.${key}`),
    name: key,
    value: site[key],
    onChange: (value: string) => setSite({ ...site, [key]: value }),
  })
  return (
    <form className="fields" noValidate onSubmit={submit} style={{ marginTop: 12 }}>
      <TextField small {...line('name')} />
      <ShortSelect
        small
        {...line('kind')}
        value={kind}
        options={kinds.map(({ id, name }) => ({ value: id, label: text(name) }))}
      />
      <TextField small {...line('address')} />
      <TextField small {...line('city')} />
      <TextField small {...line('state')} />
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" small busy={busy}>
          {t('office.paper.addSite')}
        </Button>
        <TextButton onClick={() => setOpen(false)}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}

function AddScan({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const [scan, setScan] = useState<File>()
  const { refusal, busy, submit } = useSending({
    send: () => {
      const form = new FormData()
      if (scan) form.set('scan', scan)
      return api.post('/api/v1/cases/{id}/paper/scans', form, { path: { id: view.case.id } })
    },
    onDone: async () => {
      setScan(undefined)
      await caseChanged()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} style={{ marginTop: 16 }}>
      <FileField label={t('office.paper.anotherScan')} file={scan} onChange={setScan} />
      <RefusalNotice of={refusal} />
      {scan ? (
        <Acts inline>
          <Button type="submit" small look="line" busy={busy}>
            {t('office.paper.sendScan')}
          </Button>
        </Acts>
      ) : null}
    </form>
  )
}
