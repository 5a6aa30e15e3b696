import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../parts/Button.tsx'
import { FileField } from '../../parts/FileField.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Working } from '../../parts/Working.tsx'
import { useWords } from '../../words/useWords.ts'
import { LookedAt } from './LookedAt.tsx'
import { type OscalLooked, oscalDoor } from './oscal.ts'

/** The catalogue that a profile stands for, from the files that are given for what it imports. */
export function ResolveProfile(props: { readonly profile: File; readonly imports: readonly string[] }) {
  const t = useWords()
  const [given, setGiven] = useState<Readonly<Record<string, File | undefined>>>({})
  const [busy, setBusy] = useState(false)
  const [resolved, setResolved] = useState<OscalLooked>()
  const [refusal, setRefusal] = useState<Refusal>()
  const resolve = async () => {
    setBusy(true)
    setResolved(undefined)
    const others = Object.entries(given).flatMap(([href, file]) => (file ? [{ href, file }] : []))
    const files = [
      { name: props.profile.name, text: await props.profile.text() },
      ...(await Promise.all(
        others.map(async ({ href, file }) => ({ name: file.name, href, text: await file.text() })),
      )),
    ]
    const answer = await api.post<OscalLooked>(`${oscalDoor}/resolve`, { files })
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.error)
    if (answer.ok) setResolved(answer.data)
  }
  return (
    <section aria-label={t('oscalDesk.resolve')} style={{ marginTop: 24 }}>
      <h3 className="b6">{t('oscalDesk.resolve')}</h3>
      <p className="sm soft" style={{ marginBottom: 12 }}>
        {t('oscalDesk.resolveWhy')}
      </p>
      {[...new Set(props.imports)].map((href) => (
        <FileField
          key={href}
          label={href}
          accept=".json,.yaml,.yml"
          file={given[href]}
          onChange={(file) => setGiven((before) => ({ ...before, [href]: file }))}
        />
      ))}
      <div className="acts" style={{ marginTop: 16 }}>
        <Button icon="turn" busy={busy} onClick={() => void resolve()}>
          {t('oscalDesk.resolve')}
        </Button>
      </div>
      {busy ? <Working>{t('oscalDesk.resolving')}</Working> : null}
      <RefusalNotice of={refusal} />
      {resolved ? (
        <LookedAt name={t('oscalDesk.resolved')} of={resolved}>
          {resolved.catalog ? <TakeAway catalog={resolved.catalog} /> : null}
        </LookedAt>
      ) : null}
    </section>
  )
}

function TakeAway({ catalog }: { readonly catalog: object }) {
  const t = useWords()
  const take = () => {
    const address = URL.createObjectURL(
      new Blob([JSON.stringify(catalog, null, 2)], { type: 'application/json' }),
    )
    const link = document.createElement('a')
    link.href = address
    link.download = 'resolved-catalog.json'
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
  }
  return (
    <p style={{ marginTop: 16 }}>
      <button type="button" className="btn line sml" onClick={take}>
        <Icon name="download" /> {t('oscalDesk.take')}
      </button>
    </p>
  )
}
