import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { DocumentFiles } from './DocumentFiles.tsx'
import {
  type DocumentSeen,
  documentKinds,
  evaluationsChanged,
  groups,
  type VisitRead,
  visitDoor,
} from './evaluations.ts'
import { useEvaluationWords } from './useEvaluationWords.ts'

/** What the team was given or shown: what it is, of which day, by whom, where it lies. */
export function DocumentsPart({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  const forms = useForms()
  const say = useEvaluationWords()
  const [adding, setAdding] = useState(false)
  const columns: readonly Column<DocumentSeen>[] = [
    {
      key: 'title',
      title: t('evaluation.form.title'),
      phone: 'title',
      sortBy: ({ title }) => title,
      cell: ({ title }) => title,
    },
    {
      key: 'kind',
      title: t('evaluation.form.kindOf'),
      sortBy: ({ kind }) => kind,
      cell: ({ kind }) => t(`evaluation.document.${kind}`),
    },
    {
      key: 'dated',
      title: t('evaluation.form.dated'),
      cell: ({ dated }) => (dated ? forms.day(dated) : '–'),
    },
    { key: 'by', title: t('evaluation.form.givenBy'), cell: ({ stakeholder }) => say.group(stakeholder) },
    {
      key: 'received',
      title: t('evaluation.form.received'),
      sortBy: ({ receivedOn }) => receivedOn,
      cell: ({ receivedOn }) => forms.day(receivedOn),
    },
    { key: 'at', title: t('evaluation.form.foundAt'), cell: ({ foundAt }) => foundAt || '–' },
    {
      key: 'files',
      title: t('evaluation.files'),
      cell: (document) => <DocumentFiles document={document} of={of} />,
    },
  ]
  return (
    <>
      <p className="sm soft">{t('evaluation.files.tells')}</p>
      <DataTable
        label={t('evaluation.part.documentos')}
        columns={columns}
        rows={of.documents}
        keyOf={({ id }) => id}
        findIn={({ title, foundAt }) => `${title} ${foundAt}`}
        empty={
          adding ? null : (
            <Empty title={t('evaluation.documents.none')} why={t('evaluation.documents.noneWhy')} />
          )
        }
      />
      {adding ? <DocumentForm of={of} onClose={() => setAdding(false)} /> : null}
      {of.mayWrite && !adding ? (
        <Acts>
          <Button look="line" icon="plus" onClick={() => setAdding(true)}>
            {t('evaluation.documents.add')}
          </Button>
        </Acts>
      ) : null}
    </>
  )
}

function DocumentForm(props: { readonly of: VisitRead; readonly onClose: () => void }) {
  const t = useWords()
  const say = useEvaluationWords()
  const { visit, today } = props.of
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState('law')
  const [foundAt, setFoundAt] = useState('')
  const [dated, setDated] = useState('')
  const [stakeholder, setStakeholder] = useState('aeoUnit')
  const [receivedOn, setReceivedOn] = useState(today)
  const { missing, refusal, busy, submit } = useSending<'title', unknown>({
    check: () => (title.trim() ? {} : { title: t('evaluation.form.wordsMissing') }),
    send: () =>
      api.post(
        `${visitDoor}/documents`,
        { title, kind, foundAt, dated: dated || null, stakeholder, receivedOn },
        { path: { id: visit.id } },
      ),
    onDone: async () => {
      props.onClose()
      await evaluationsChanged()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('evaluation.documents.add')}>
      <TextField
        name="title"
        label={t('evaluation.form.title')}
        value={title}
        onChange={setTitle}
        longest={300}
        error={missing.title}
      />
      <ShortSelect
        name="kind"
        label={t('evaluation.form.kindOf')}
        value={kind}
        onChange={setKind}
        options={documentKinds.map((value) => ({ value, label: t(`evaluation.document.${value}`) }))}
      />
      <DateField name="dated" label={t('evaluation.form.dated')} value={dated} onChange={setDated} />
      <ShortSelect
        name="stakeholder"
        label={t('evaluation.form.givenBy')}
        value={stakeholder}
        onChange={setStakeholder}
        options={groups.map((group) => ({ value: group, label: say.group(group) }))}
      />
      <DateField
        name="receivedOn"
        label={t('evaluation.form.received')}
        value={receivedOn}
        onChange={setReceivedOn}
      />
      <TextField
        name="foundAt"
        label={t('evaluation.form.foundAt')}
        hint={t('evaluation.form.foundAtHint')}
        value={foundAt}
        onChange={setFoundAt}
        longest={600}
      />
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" small busy={busy}>
          {t('evaluation.documents.add')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
