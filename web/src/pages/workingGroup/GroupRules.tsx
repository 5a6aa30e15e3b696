import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { TextArea, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type Group, groupDoor } from './group.ts'
import { groupChanged } from './groupChanged.ts'

/** Founds the group, or changes by which rules it votes and approves. */
export function GroupRules({ of, onClose }: { readonly of: Group | null; readonly onClose: () => void }) {
  const t = useWords()
  const [draft, setDraft] = useState({
    name: of?.name ?? { es: 'Grupo de trabajo', en: 'Working group' },
    tells: of?.tells ?? { es: '', en: '' },
    voteBy: of?.voteBy ?? 'organisation',
    quorum: String(of?.quorum ?? 50),
    majority: of?.majority ?? 'simple',
    minutesBy: of?.minutesBy ?? 'nextMeeting',
  })
  const change = (changed: Partial<typeof draft>) => setDraft({ ...draft, ...changed })
  const { missing, refusal, busy, submit } = useSending<'name' | 'quorum', unknown>({
    check: () => ({
      ...(draft.name.es.trim() && draft.name.en.trim() ? {} : { name: t('workingGroup.rules.nameMissing') }),
      ...(/^\d{1,3}$/.test(draft.quorum) && Number(draft.quorum) >= 1 && Number(draft.quorum) <= 100
        ? {}
        : { quorum: t('workingGroup.rules.quorumMissing') }),
    }),
    send: () =>
      api.put(groupDoor, { ...draft, quorum: Number(draft.quorum), foundedOn: of?.foundedOn ?? null }),
    onDone: async () => {
      await groupChanged()
      onClose()
    },
  })
  const options = (...names: readonly string[]) =>
    names.map((value) => ({ value, label: t(`workingGroup.rules.${value}.short`) }))
  return (
    <form className="fields noprint" noValidate onSubmit={submit} aria-label={t('workingGroup.rules')}>
      <TextField
        name="name"
        label={t('workingGroup.rules.nameEs')}
        longest={200}
        value={draft.name.es}
        onChange={(es) => change({ name: { ...draft.name, es } })}
        error={missing.name}
      />
      <TextField
        name="nameEn"
        label={t('workingGroup.rules.nameEn')}
        longest={200}
        value={draft.name.en}
        onChange={(en) => change({ name: { ...draft.name, en } })}
      />
      <TextArea
        name="tellsEs"
        label={t('workingGroup.rules.tellsEs')}
        rows={2}
        longest={5000}
        value={draft.tells.es}
        onChange={(es) => change({ tells: { ...draft.tells, es } })}
      />
      <TextArea
        name="tellsEn"
        label={t('workingGroup.rules.tellsEn')}
        rows={2}
        longest={5000}
        value={draft.tells.en}
        onChange={(en) => change({ tells: { ...draft.tells, en } })}
      />
      <Choice
        legend={t('workingGroup.rules.voteBy')}
        name="voteBy"
        value={draft.voteBy}
        onChange={(voteBy) => change({ voteBy: voteBy as Group['voteBy'] })}
        options={options('organisation', 'member')}
      />
      <TextField
        name="quorum"
        label={t('workingGroup.rules.quorumLabel')}
        mode="numeric"
        longest={3}
        value={draft.quorum}
        onChange={(quorum) => change({ quorum })}
        error={missing.quorum}
      />
      <Choice
        legend={t('workingGroup.rules.majority')}
        name="majority"
        value={draft.majority}
        onChange={(majority) => change({ majority: majority as Group['majority'] })}
        options={options('simple', 'twoThirds')}
      />
      <Choice
        legend={t('workingGroup.rules.minutesBy')}
        name="minutesBy"
        value={draft.minutesBy}
        onChange={(minutesBy) => change({ minutesBy: minutesBy as Group['minutesBy'] })}
        options={options('nextMeeting', 'members')}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t(of ? 'workingGroup.save' : 'workingGroup.found')}
        </Button>
        <TextButton onClick={onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
