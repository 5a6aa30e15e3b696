import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { type Text, useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { TickList } from '../border/TickList.tsx'
import { CreditTable } from './CreditTable.tsx'
import type { CertificateTold } from './credit.ts'
import type { Plate } from './pilots.ts'

const ownCreditsDoor = '/api/v1/company/pilot-credits'

interface OwnCredits {
  readonly certificates: readonly CertificateTold[]
  readonly programmes: readonly (Plate & {
    readonly operatorTypes: readonly { readonly id: string; readonly name: Text }[]
  })[]
}

const asked = async () => {
  await queries.invalidateQueries({ queryKey: [ownCreditsDoor] })
}

/** Certificates of other programmes that the company shows, and what it is credited with. */
export function OwnCredit() {
  const t = useWords()
  const found = useFetched<OwnCredits>(ownCreditsDoor)
  return (
    <>
      <Row>
        <Heading>{t('pilot.own.credit')}</Heading>
        <p className="soft">{t('pilot.credit.ownWhat')}</p>
        <Fetched of={found} rows={3}>
          {({ programmes }) => (programmes.length > 0 ? <Show programmes={programmes} /> : null)}
        </Fetched>
      </Row>
      {(found.data?.certificates ?? []).map((one) => (
        <Shown key={one.id} of={one} />
      ))}
    </>
  )
}

function Shown({ of }: { readonly of: CertificateTold }) {
  const t = useWords()
  const forms = useForms()
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.delete('/api/v1/company/pilot-certificates/{id}', { path: { id: of.id } }),
    onDone: asked,
  })
  return (
    <Row margin={<strong>{of.programme.shortName}</strong>}>
      <p>
        {t('pilot.credit.certificate', {
          ...{ programme: of.programme.shortName, number: of.number },
          ...{ from: forms.day(of.validFrom), until: forms.day(of.validUntil) },
        })}
        {of.withdrawnAt ? `. ${t('pilot.credit.withdrawn')}` : ''}
      </p>
      <CreditTable of={of} />
      <RefusalNotice of={refusal} />
      {of.withdrawnAt ? null : (
        <Acts>
          <Button small look="halt" busy={busy} onClick={() => void submit()}>
            {t('pilot.credit.withdraw')}
          </Button>
        </Acts>
      )}
    </Row>
  )
}

type Wanted = 'programmeId' | 'number' | 'validFrom' | 'validUntil'
const wanted: readonly Wanted[] = ['programmeId', 'number', 'validFrom', 'validUntil']

function Show({ programmes }: { readonly programmes: OwnCredits['programmes'] }) {
  const t = useWords()
  const say = useText()
  const [draft, setDraft] = useState({ programmeId: '', number: '', validFrom: '', validUntil: '' })
  const [types, setTypes] = useState<readonly string[]>([])
  const change = (over: Partial<typeof draft>) => setDraft({ ...draft, ...over })
  const programme = programmes.find(({ id }) => id === draft.programmeId)
  const { missing, refusal, busy, submit } = useSending<Wanted, unknown>({
    check: () =>
      Object.fromEntries(
        wanted.filter((key) => !draft[key].trim()).map((key) => [key, t(`pilot.credit.missing.${key}`)]),
      ),
    send: () =>
      api.post('/api/v1/company/pilot-certificates', { ...draft, types, siteIds: [], evidenceId: null }),
    onDone: async () => {
      setDraft({ programmeId: '', number: '', validFrom: '', validUntil: '' })
      setTypes([])
      await asked()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('pilot.credit.show')}>
      <ShortSelect
        name="programmeId"
        label={t('pilot.credit.programme')}
        value={draft.programmeId}
        onChange={(programmeId) => change({ programmeId })}
        error={missing.programmeId}
        options={[
          { value: '', label: t('pilots.form.choose') },
          ...programmes.map((one) => ({ value: one.id, label: `${one.shortName}, ${say(one.name)}` })),
        ]}
      />
      {programme ? (
        <TickList
          name="types"
          legend={t('pilot.credit.types')}
          options={programme.operatorTypes.map(({ id, name }) => ({ value: id, label: say(name) }))}
          chosen={types}
          onChange={setTypes}
        />
      ) : null}
      <TextField
        name="number"
        label={t('pilot.credit.number')}
        longest={100}
        value={draft.number}
        onChange={(number) => change({ number })}
        error={missing.number}
      />
      <DateField
        name="validFrom"
        label={t('pilot.credit.validFrom')}
        value={draft.validFrom}
        onChange={(validFrom) => change({ validFrom })}
        error={missing.validFrom}
      />
      <DateField
        name="validUntil"
        label={t('pilot.credit.validUntil')}
        value={draft.validUntil}
        onChange={(validUntil) => change({ validUntil })}
        error={missing.validUntil}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('pilot.credit.show')}
        </Button>
      </Acts>
    </form>
  )
}
