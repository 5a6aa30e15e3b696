import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Go } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { listAddress } from './useQueue.ts'

interface View {
  readonly id: string
  readonly name: string
  readonly filters: Readonly<Record<string, string>>
}

const address = '/api/v1/views'
const readAgain = () => queries.invalidateQueries({ queryKey: [address] })

/** The reader's own views of a list: filters under a name, and the way to keep the present ones. */
export function SavedViews(props: {
  readonly path: '/cola' | '/casos'
  readonly filters: Readonly<Record<string, string>>
}) {
  const t = useWords()
  const roles = useSession()?.roles ?? []
  const page = props.path.slice(1)
  const found = useFetched<{ items: readonly View[] }>(address, { query: { page } })
  const filters = Object.fromEntries(Object.entries(props.filters).filter(([key]) => key !== 'pagina'))
  const views = found.data?.items ?? []
  const known = views.find((view) => sameFilters(view.filters, filters))
  const keeps = Object.keys(filters).length > 0 && !roles.every((role) => role === 'auditor')
  return (
    <>
      {views.length > 0 ? <span className="dim">{t('office.views.own')}</span> : null}
      {views.map((view) => (
        <Go key={view.id} to={listAddress(props.path, view.filters, {})} current={view === known}>
          {view.name}
        </Go>
      ))}
      {known ? (
        <TextButton
          onClick={() =>
            void api.delete(`${address}/{id}`, undefined, { path: { id: known.id } }).then(readAgain)
          }
        >
          {t('office.views.remove', { name: known.name })}
        </TextButton>
      ) : keeps ? (
        <KeepView page={page} filters={filters} />
      ) : null}
    </>
  )
}

const sameFilters = (one: View['filters'], other: View['filters']) => {
  const text = (filters: View['filters']) => JSON.stringify(Object.entries(filters).toSorted())
  return text(one) === text(other)
}

function KeepView({ page, filters }: { readonly page: string; readonly filters: View['filters'] }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const { refusal, busy, submit } = useSending({
    send: () => api.post(address, { page, name, filters }),
    onDone: async () => {
      setOpen(false)
      setName('')
      await readAgain()
    },
  })
  return (
    <>
      <TextButton onClick={() => setOpen(true)}>{t('office.views.keep')}</TextButton>
      <Dialog open={open} title={t('office.views.keep')} onClose={() => setOpen(false)}>
        <form className="fields" noValidate onSubmit={submit}>
          <TextField label={t('office.views.name')} value={name} onChange={setName} longest={60} autoFocus />
          <RefusalNotice of={refusal} />
          <Acts>
            <Button type="submit" busy={busy}>
              {t('office.views.save')}
            </Button>
            <TextButton onClick={() => setOpen(false)}>{t('web.cancel')}</TextButton>
          </Acts>
        </form>
      </Dialog>
    </>
  )
}
