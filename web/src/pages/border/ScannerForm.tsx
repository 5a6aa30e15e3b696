import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { Service } from './PostForm.tsx'
import { type BorderPost, idFrom, isId, numberIn, type Scanner, scannerDoor } from './posts.ts'

/** Adds a scanner to a post, or changes one over the version that was seen. */
export function ScannerForm(props: {
  readonly post: BorderPost
  readonly scanner: Scanner | undefined
  readonly onDone: () => void
  readonly onCancel: () => void
}) {
  const t = useWords()
  const { post, scanner } = props
  const [written, setWritten] = useState({
    name: scanner?.name ?? '',
    perHour: scanner ? String(scanner.perHour) : '',
    inServiceFrom: scanner?.inServiceFrom ?? new Date().toISOString().slice(0, 10),
    inServiceUntil: scanner?.inServiceUntil ?? '',
  })
  const change = (changed: Partial<typeof written>) => setWritten((now) => ({ ...now, ...changed }))
  const id = scanner?.id ?? idFrom(`${post.id} ${written.name}`)
  const { missing, refusal, busy, submit } = useSending<'name' | 'perHour' | 'inServiceFrom', unknown>({
    check: () => ({
      ...(written.name.trim() && isId(id) ? {} : { name: t('posts.nameMissing') }),
      ...(numberIn(written.perHour) > 0 && numberIn(written.perHour) <= 9_999
        ? {}
        : { perHour: t('posts.numberMissing', { most: 9_999 }) }),
      ...(written.inServiceFrom ? {} : { inServiceFrom: t('posts.dayMissing') }),
    }),
    send: () =>
      api.put(
        scannerDoor,
        {
          ...(scanner ? { version: scanner.version } : {}),
          ...{ postId: post.id, name: written.name, perHour: numberIn(written.perHour) },
          ...{ inServiceFrom: written.inServiceFrom, inServiceUntil: written.inServiceUntil || null },
        },
        { path: { id } },
      ),
    onDone: props.onDone,
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('posts.addScanner')}>
      <Heading>
        {scanner ? t('posts.change', { name: scanner.name }) : t('posts.addScannerAt', { name: post.name })}
      </Heading>
      <div className="beside">
        <TextField
          name="name"
          required
          longest={120}
          label={t('posts.scannerName')}
          value={written.name}
          error={missing.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          name="perHour"
          required
          mode="decimal"
          label={t('posts.perHour')}
          value={written.perHour}
          error={missing.perHour}
          onChange={(perHour) => change({ perHour })}
        />
      </div>
      <Service written={written} error={missing.inServiceFrom} change={change} />
      <RefusalNotice of={refusal} kept={t('reply.kept')} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t(scanner ? 'house.save' : 'posts.addScanner')}
        </Button>
        <TextButton onClick={props.onCancel}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
