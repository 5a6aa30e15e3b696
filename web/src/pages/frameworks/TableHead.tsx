import { type FormEvent, useState } from 'react'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'

export interface TableHeadWords {
  readonly name: string
  readonly urn: string
  readonly locale: string
  readonly version: string
}

const nameOf = (file: File) => file.name.replace(/\.[^.]+$/, '').replace(/[_-]+/g, ' ')
const urnOf = (name: string) => {
  const word = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `urn:aval:risk:library:${word || 'marco'}`
}

/** What a table cannot say of itself, with a proposal from the file's name. */
export function TableHead(props: {
  readonly file: File
  readonly onSend: (head: TableHeadWords) => void
  readonly onCancel: () => void
}) {
  const t = useWords()
  const language = useLanguage()
  const [head, setHead] = useState<TableHeadWords>({
    name: nameOf(props.file),
    urn: urnOf(nameOf(props.file)),
    locale: language,
    version: '1',
  })
  const set = (key: keyof TableHeadWords) => (value: string) => setHead({ ...head, [key]: value })
  const send = (event: FormEvent) => {
    event.preventDefault()
    props.onSend(head)
  }
  return (
    <form className="fields" onSubmit={send} style={{ marginTop: 20 }} aria-label={t('frameworks.table')}>
      <p className="sm soft">{t('frameworks.tableWhy', { file: props.file.name })}</p>
      <TextField
        name="name"
        label={t('frameworks.field.name')}
        value={head.name}
        onChange={set('name')}
        required
        longest={200}
      />
      <TextField
        name="urn"
        label={t('frameworks.field.urn')}
        hint={t('frameworks.field.urnHint')}
        value={head.urn}
        onChange={set('urn')}
        required
        longest={200}
      />
      <TextField
        name="locale"
        label={t('frameworks.field.locale')}
        hint={t('frameworks.field.localeHint')}
        value={head.locale}
        onChange={set('locale')}
        required
        longest={12}
      />
      <TextField
        name="version"
        label={t('frameworks.field.version')}
        value={head.version}
        onChange={set('version')}
        required
        longest={60}
      />
      <Acts>
        <Button type="submit" icon="lens">
          {t('frameworks.look')}
        </Button>
        <TextButton onClick={props.onCancel}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
