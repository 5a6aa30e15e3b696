import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { ShortSelect, TextField, Tick } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type GroupRead, type Member, memberDoor, memberKinds, membersDoor } from './group.ts'
import { groupChanged } from './groupChanged.ts'

/** Somebody comes into the group, changes, or leaves it. */
export function MemberForm(props: {
  readonly of: Member | null
  readonly candidates: GroupRead['candidates']
  readonly today: string
  readonly onClose: () => void
}) {
  const t = useWords()
  const { of } = props
  const [draft, setDraft] = useState({
    ...{ kind: of?.kind ?? 'importers', organisation: of?.organisation ?? '', name: of?.name ?? '' },
    ...{ personId: of?.personId ?? '', chair: of?.chair ?? false },
    ...{ fromDay: of?.fromDay ?? props.today, untilDay: of?.untilDay ?? '' },
  })
  const change = (changed: Partial<typeof draft>) => setDraft({ ...draft, ...changed })
  const body = { ...draft, personId: draft.personId || null, untilDay: draft.untilDay || null }
  const { missing, refusal, busy, submit } = useSending<'organisation' | 'name', unknown>({
    check: () => ({
      ...(draft.organisation.trim() ? {} : { organisation: t('workingGroup.member.organisationMissing') }),
      ...(draft.name.trim() ? {} : { name: t('workingGroup.member.nameMissing') }),
    }),
    send: () =>
      of
        ? api.put(memberDoor, { ...body, version: of.version }, { path: { id: of.id } })
        : api.post(membersDoor, body),
    onDone: async () => {
      await groupChanged()
      props.onClose()
    },
  })
  const people = props.candidates.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))
  const own = of?.personId ? [{ value: of.personId, label: of.name }] : []
  return (
    <form className="fields noprint" noValidate onSubmit={submit} aria-label={t('workingGroup.memberForm')}>
      <ShortSelect
        name="kind"
        label={t('workingGroup.kind')}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={memberKinds.map((value) => ({ value, label: t(`workingGroup.kind.${value}`) }))}
      />
      <TextField
        name="organisation"
        label={t('workingGroup.organisation')}
        longest={200}
        value={draft.organisation}
        onChange={(organisation) => change({ organisation })}
        error={missing.organisation}
      />
      <TextField
        name="name"
        label={t('workingGroup.member.name')}
        longest={200}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={missing.name}
      />
      <ShortSelect
        name="personId"
        label={t('workingGroup.member.signsIn')}
        hint={t('workingGroup.member.signsInHint')}
        value={draft.personId}
        onChange={(personId) => {
          const person = props.candidates.find(({ id }) => id === personId)
          change({ personId, ...(person && draft.name === '' ? { name: person.name } : {}) })
        }}
        options={[{ value: '', label: t('workingGroup.member.noSignIn') }, ...own, ...people]}
      />
      <Tick name="chair" checked={draft.chair} onChange={(chair) => change({ chair })}>
        {t('workingGroup.member.isChair')}
      </Tick>
      <DateField
        name="fromDay"
        label={t('workingGroup.since')}
        value={draft.fromDay}
        onChange={(fromDay) => change({ fromDay })}
      />
      <DateField
        name="untilDay"
        label={t('workingGroup.member.until')}
        hint={t('workingGroup.member.untilHint')}
        value={draft.untilDay}
        onChange={(untilDay) => change({ untilDay })}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('workingGroup.save')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
