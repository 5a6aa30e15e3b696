import { type ReactNode, useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { Go, useGo } from '../../parts/Go.tsx'
import { PositionField } from '../../parts/map/PositionField.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { CloseSite } from './CloseSite.tsx'
import type { ProgrammeChoices, Site } from './company.ts'
import { bodyOf, faultsIn, type SiteWritten, writtenFrom } from './siteWritten.ts'
import { useText } from './useText.ts'

type Name = keyof SiteWritten

/** A site: what it is, where it is; its place on the map is optional. */
export function SiteForm(props: {
  readonly site: Site | undefined
  readonly kinds: ProgrammeChoices['siteKinds']
  /** The company's sites, to find one's way on the map. */
  readonly among: readonly Site[]
}) {
  const t = useWords()
  const say = useText()
  const { site } = props
  const [written, setWritten] = useState(() => writtenFrom(site))
  const { missing, refusal, busy, submit } = useSavingSite(site, written)
  const line = (
    name: Exclude<Name, 'position'>,
    more: { readonly hint?: string; readonly mode?: 'decimal' | 'numeric' } = {},
  ): ReactNode => (
    <TextField
      name={name}
      label={t(`apply.site.${name}`)}
      {...more}
      value={written[name]}
      error={missing[name]}
      onChange={(value) => setWritten({ ...written, [name]: value })}
    />
  )
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={site?.name ?? t('apply.sites.add')}>
      <div className="beside">
        {line('name', { hint: t('apply.site.nameHint') })}
        <ShortSelect
          name="kind"
          label={t('apply.site.kind')}
          hint={t('apply.site.kindHint')}
          value={written.kind}
          error={missing.kind}
          options={[
            { value: '', label: t('apply.site.chooseKind') },
            ...props.kinds.map(({ id, name }) => ({ value: id, label: say(name) })),
          ]}
          onChange={(kind) => setWritten({ ...written, kind })}
        />
      </div>
      {line('address')}
      <div className="beside">
        {line('city')}
        {line('state')}
      </div>
      <div className="beside">{line('employees', { mode: 'numeric' })}</div>
      <PositionField
        value={written.position}
        error={missing.position}
        site={written.name.trim()}
        city={written.city.trim()}
        others={placed(props.among.filter(({ id }) => id !== site?.id))}
        onChange={(position) => setWritten((before) => ({ ...before, position }))}
      />
      <RefusalNotice of={refusal} kept={t('apply.keptHere')} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t(site ? 'apply.save' : 'apply.site.add')}
        </Button>
        <Go to="/empresa">{t('web.cancel')}</Go>
        {site ? <CloseSite site={site} /> : null}
      </Acts>
    </form>
  )
}

const placed = (sites: readonly Site[]) =>
  sites.flatMap(({ id, name, city, latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ id, name, city, latitude, longitude }],
  )

const useSavingSite = (site: Site | undefined, written: SiteWritten) => {
  const t = useWords()
  const go = useGo()
  return useSending<Name, unknown>({
    check: () =>
      Object.fromEntries(Object.entries(faultsIn(written)).map(([name, fault]) => [name, t(fault)])),
    send: () => {
      const body = bodyOf(written)
      return site
        ? api.put('/api/v1/company/sites/{id}', { ...body, version: site.version }, { path: { id: site.id } })
        : api.post('/api/v1/company/sites', body)
    },
    onDone: async () => {
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/v1/company'),
      })
      await go('/empresa')
    },
  })
}
