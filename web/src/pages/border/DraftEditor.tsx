import { useState } from 'react'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { ChangesShown } from './ChangesShown.tsx'
import { ProposeDraft } from './ProposeDraft.tsx'
import { RowForm } from './RowForm.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { TableRows } from './TableRows.tsx'
import { TableSettings } from './TableSettings.tsx'
import { TryDraft } from './TryDraft.tsx'
import type { ListName, TableRow, Targeting } from './targeting.ts'
import { useDraft } from './useDraft.ts'

const lists = ['law', 'rules', 'score'] as const
type Open = { readonly list: ListName; readonly row: TableRow | null } | 'settings' | 'throwAway' | null

/** The analyst's own draft: rows added, changed and taken out; tried; proposed. */
export function DraftEditor({ of }: { readonly of: Targeting }) {
  const t = useWords()
  const draft = useDraft(of)
  const [open, setOpen] = useState<Open>(null)
  const { tables } = draft
  const close = () => setOpen(null)
  const keep = async (list: ListName, row: TableRow) => {
    const at = tables[list].findIndex(({ id }) => id === row.id)
    const rows = at === -1 ? [...tables[list], row] : tables[list].with(at, row)
    if (await draft.change({ ...tables, [list]: rows })) close()
  }
  const remove = (list: ListName, { id }: TableRow) =>
    void draft.change({ ...tables, [list]: tables[list].filter((row) => row.id !== id) })
  return (
    <>
      <Row>
        <Heading aside={of.draft ? t('targeting.editing.of', { version: of.draft.basedOn ?? 1 }) : undefined}>
          {t('targeting.editing')}
        </Heading>
        <p className="soft">{t('targeting.editing.lead')}</p>
        {open === null ? <RefusalNotice of={draft.refusal} /> : null}
        <ChangesShown of={of.draft?.changes ?? null} tables={[tables, of.current.tables]} />
        <Acts>
          {draft.canUndo ? (
            <Button small look="line" busy={draft.busy} onClick={() => void draft.undo()}>
              {t('targeting.undo')}
            </Button>
          ) : null}
          <TextButton onClick={() => setOpen('throwAway')}>{t('targeting.throwAway')}</TextButton>
        </Acts>
      </Row>
      {lists.map((list) => (
        <Row key={list} wide>
          <Heading>{t(`targeting.${list}`)}</Heading>
          <TableRows
            list={list}
            rows={tables[list]}
            acts={{ onChange: (of_, row) => setOpen({ list: of_, row }), onRemove: remove }}
          />
          <Acts>
            <Button
              small
              look="line"
              label={`${t('targeting.addRow')}: ${t(`targeting.${list}`)}`}
              onClick={() => setOpen({ list, row: null })}
            >
              {t('targeting.addRow')}
            </Button>
          </Acts>
        </Row>
      ))}
      <Row>
        <Heading>{t('targeting.settings')}</Heading>
        <TableSettings of={tables} />
        <Acts>
          <Button small look="line" onClick={() => setOpen('settings')}>
            {t('targeting.settings.change')}
          </Button>
        </Acts>
      </Row>
      {of.draft ? <TryDraft of={of} /> : null}
      {of.draft ? <ProposeDraft isTried={of.draft.trial !== null} /> : null}
      <Dialog open={open !== null} title={titleOf(open, t)} onClose={close}>
        <RefusalNotice of={draft.refusal} />
        {open === 'settings' ? (
          <SettingsForm
            tables={tables}
            busy={draft.busy}
            onClose={close}
            onKeep={(next) => void draft.change(next).then((kept) => kept && close())}
          />
        ) : null}
        {open === 'throwAway' ? (
          <>
            <p className="soft">{t('targeting.throwAwayWhy')}</p>
            <Acts>
              <Button look="halt" onClick={() => void draft.throwAway().then(close)}>
                {t('targeting.throwAway')}
              </Button>
              <TextButton onClick={close}>{t('web.cancel')}</TextButton>
            </Acts>
          </>
        ) : null}
        {open !== null && typeof open === 'object' ? (
          <RowForm
            {...open}
            tables={tables}
            currency={of.currency}
            busy={draft.busy}
            onClose={close}
            onKeep={(row) => void keep(open.list, row)}
          />
        ) : null}
      </Dialog>
    </>
  )
}

const titleOf = (open: Open, t: ReturnType<typeof useWords>): string => {
  if (open === 'settings') return t('targeting.settings.change')
  if (open === 'throwAway') return t('targeting.throwAway')
  return open?.row ? t('targeting.changeRow') : t('targeting.addRow')
}
