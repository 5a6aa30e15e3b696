import { useState } from 'react'
import type { Answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { Go, useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { NumberCheck } from './NumberCheck.tsx'
import { type Partner, type Partners, partnersAddress } from './partners.ts'
import { RemovePartner } from './RemovePartner.tsx'
import { useKeptDraft } from './useKeptDraft.ts'
import '../../look/desk.css'

type Field = 'name' | 'role'
interface Written {
  readonly name: string
  readonly role: string
  readonly traderNumber: string
  readonly certified: 'yes' | 'no' | 'unknown'
  readonly reviewedOn: string
  readonly nextReviewOn: string
}

const writtenFrom = (partner: Partner | undefined): Written => ({
  name: partner?.name ?? '',
  role: partner?.role ?? '',
  traderNumber: partner?.traderNumber ?? '',
  certified: partner?.certified === true ? 'yes' : partner?.certified === false ? 'no' : 'unknown',
  reviewedOn: partner?.reviewedOn ?? '',
  nextReviewOn: partner?.nextReviewOn ?? '',
})

/** A partner: what part it plays, its number, and when it was and will be looked at. */
export function PartnerForm({
  partner,
  data,
}: {
  readonly partner: Partner | undefined
  readonly data: Partners
}) {
  const t = useWords()
  const [written, change, finish] = useKeptDraft(`partner.${partner?.id ?? 'new'}`, writtenFrom(partner))
  // Whether the number is this programme's: then its register answers, and nothing has to be declared.
  const [isOurs, setOurs] = useState(false)
  const { missing, refusal, busy, submit } = useSavingPartner(partner, written, finish)
  return (
    <form
      className="fields"
      noValidate
      onSubmit={submit}
      style={{ marginTop: 16 }}
      aria-label={partner?.name ?? t('partners.add')}
    >
      <div className="beside">
        <TextField
          name="name"
          required
          label={t('partners.name')}
          value={written.name}
          error={written.name ? undefined : missing.name}
          onChange={(name) => change({ name })}
        />
        <ShortSelect
          name="role"
          required
          label={t('partners.role')}
          value={written.role}
          error={written.role ? undefined : missing.role}
          options={[
            { value: '', label: t('partners.chooseRole') },
            ...data.roles.map((role) => ({ value: role, label: t(`partners.role.${role}`) })),
          ]}
          onChange={(role) => change({ role })}
        />
      </div>
      <TextField
        name="traderNumber"
        label={t('partners.number')}
        hint={t('partners.numberHint')}
        longest={60}
        value={written.traderNumber}
        onChange={(traderNumber) => change({ traderNumber })}
      />
      <NumberCheck number={written.traderNumber} onAnswer={setOurs} />
      {isOurs ? null : (
        <Choice
          legend={t('partners.certifiedAsk')}
          name="certified"
          value={written.certified}
          options={(['yes', 'no', 'unknown'] as const).map((value) => ({
            value,
            label: t(`partners.certified.${value}`),
          }))}
          onChange={(certified) => change({ certified: certified as Written['certified'] })}
        />
      )}
      <div className="beside">
        <DateField
          name="reviewedOn"
          label={t('partners.reviewedOn')}
          latest={data.today}
          value={written.reviewedOn}
          onChange={(reviewedOn) => change({ reviewedOn })}
        />
        <DateField
          name="nextReviewOn"
          label={t('partners.nextReviewOn')}
          value={written.nextReviewOn}
          onChange={(nextReviewOn) => change({ nextReviewOn })}
        />
      </div>
      <RefusalNotice of={refusal} kept={t('reply.kept')} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('partners.save')}
        </Button>
        <Go to="/socios">{t('web.cancel')}</Go>
        {partner ? <RemovePartner partner={partner} /> : null}
      </Acts>
    </form>
  )
}

const useSavingPartner = (partner: Partner | undefined, written: Written, finish: () => void) => {
  const t = useWords()
  const go = useGo()
  return useSending<Field, unknown>({
    check: () => ({
      ...(written.name.trim() ? {} : { name: t('partners.nameMissing') }),
      ...(written.role ? {} : { role: t('partners.roleMissing') }),
    }),
    send: (): Promise<Answer<unknown>> => {
      const body = {
        ...written,
        certified: written.certified === 'unknown' ? null : written.certified === 'yes',
        reviewedOn: written.reviewedOn || null,
        nextReviewOn: written.nextReviewOn || null,
      }
      return partner
        ? api.put(
            `${partnersAddress}/{id}`,
            { ...body, version: partner.version },
            { path: { id: partner.id } },
          )
        : api.post(partnersAddress, body)
    },
    onDone: async () => {
      finish()
      await queries.invalidateQueries({ queryKey: [partnersAddress] })
      await go('/socios')
    },
  })
}
