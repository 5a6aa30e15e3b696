import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { TextArea, TextField } from '../../parts/Field.tsx'
import { Go, useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type Office, officesDoor } from './house.ts'

type Field = 'id' | 'name'

/** 'Aduana de Nuevo Laredo' → 'aduana-de-nuevo-laredo': what the office could be called in addresses. */
const idFrom = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)

/** Adds an office, or changes what is said of one. Its id is for ever. */
export function OfficeForm({ office }: { readonly office: Office | undefined }) {
  const t = useWords()
  const go = useGo()
  const [written, setWritten] = useState<Office>(office ?? { id: '', name: '', city: '', jurisdiction: '' })
  const change = (changed: Partial<Office>) => setWritten((now) => ({ ...now, ...changed }))
  const id = office?.id ?? (written.id || idFrom(written.name))
  const { missing, refusal, busy, submit } = useSending<Field, unknown>({
    check: () => ({
      ...(written.name.trim() ? {} : { name: t('house.offices.nameMissing') }),
      ...(/^[a-z0-9-]{2,40}$/.test(id) || !written.name.trim() ? {} : { id: t('house.offices.idMissing') }),
    }),
    send: () => {
      const { name, city, jurisdiction } = written
      return office
        ? api.put(`${officesDoor}/{id}`, { name, city, jurisdiction }, { path: { id: office.id } })
        : api.post(officesDoor, { id, name, city, jurisdiction })
    },
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: [officesDoor] })
      await queries.invalidateQueries({ queryKey: ['/api/v1/offices'] })
      await go('/oficinas')
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('house.offices.add')}>
      <Heading>{office ? t('house.offices.change', { name: office.name }) : t('house.offices.add')}</Heading>
      <div className="beside">
        <TextField
          name="name"
          required
          longest={120}
          label={t('house.offices.name')}
          value={written.name}
          error={missing.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          name="city"
          longest={120}
          label={t('house.offices.city')}
          value={written.city}
          onChange={(city) => change({ city })}
        />
      </div>
      {office ? null : (
        <TextField
          name="id"
          longest={40}
          label={t('house.offices.id')}
          hint={t('house.offices.idHint')}
          value={id}
          error={missing.id}
          onChange={(typed) => change({ id: typed })}
        />
      )}
      <TextArea
        name="jurisdiction"
        rows={2}
        longest={500}
        label={t('house.offices.serves')}
        hint={t('house.offices.servesHint')}
        value={written.jurisdiction}
        onChange={(jurisdiction) => change({ jurisdiction })}
      />
      <RefusalNotice of={refusal} kept={t('reply.kept')} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t(office ? 'house.save' : 'house.offices.add')}
        </Button>
        <Go to="/oficinas">{t('web.cancel')}</Go>
      </Acts>
    </form>
  )
}
