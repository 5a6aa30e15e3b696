import { useState } from 'react'
import { Empty } from '../../parts/Empty.tsx'
import { ShortSelect } from '../../parts/Field.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Reckoning } from './measures.ts'
import type { PilotRead } from './pilots.ts'
import { ReckonForm } from './ReckonForm.tsx'
import { ReckoningTold } from './ReckoningTold.tsx'

/** What the border's own declarations say of the pilot's companies and of companies like them, as of a day. */
export function Reckonings({
  of,
  reckonings,
}: {
  readonly of: PilotRead
  readonly reckonings: readonly Reckoning[]
}) {
  const t = useWords()
  const forms = useForms()
  const [chosen, setChosen] = useState('')
  const shown = reckonings.find(({ id }) => id === chosen) ?? reckonings[0]
  return (
    <Row>
      <Heading>{t('pilot.reckoning.title')}</Heading>
      <p className="soft">{t(of.historical ? 'pilot.reckoning.historical' : 'pilot.reckoning.what')}</p>
      {reckonings.length > 1 ? (
        <ShortSelect
          small
          name="reckoning"
          label={t('pilot.reckoning.which')}
          value={shown?.id ?? ''}
          onChange={setChosen}
          options={reckonings.map(({ id, asOf, at }) => ({
            value: id,
            label: t('pilot.reckoning.of', { day: forms.day(asOf), moment: forms.moment(at) }),
          }))}
        />
      ) : null}
      {shown ? <ReckoningTold of={shown} /> : null}
      {!shown && !of.historical ? (
        <Empty title={t('pilot.reckoning.none')} why={t('pilot.reckoning.noneWhy')} />
      ) : null}
      {of.may.manage && !of.historical ? <ReckonForm of={of} last={reckonings[0]} /> : null}
    </Row>
  )
}
