import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Effect } from './benefits.ts'
import { Figure } from './Promises.tsx'

/** Expected against done, in a sentence, with who was left out. */
export function Compared({ of }: { readonly of: Effect }) {
  const t = useWords()
  const forms = useForms()
  return (
    <>
      <Heading>{t('benefits.expected.title')}</Heading>
      <p>
        {t('benefits.expected.sentence', {
          done: forms.number(of.done),
          compared: forms.number(of.compared),
          expected: forms.number(of.expected),
        })}{' '}
        <Figure of={of} />
      </p>
      {of.finding.wouldNeed === null ? null : (
        <p className="soft">
          {t('benefits.delivery.tooFew')}.{' '}
          {t('benefits.wouldNeed', { number: forms.number(of.finding.wouldNeed) })}
        </p>
      )}
      {of.incomparable > 0 ? (
        <p className="sm soft">{t('benefits.expected.apart', { number: forms.number(of.incomparable) })}</p>
      ) : null}
    </>
  )
}
