import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { CaseView, PossibleStep } from './caseTypes.ts'

type Follow = readonly [when: string, what: string]

/** What a signature sets going, and when. */
export function WhatFollows({
  view,
  offered,
}: {
  readonly view: CaseView
  readonly offered: readonly PossibleStep[]
}) {
  const t = useWords()
  const follows = useFollows(
    view,
    offered.map(({ step }) => step),
  )
  if (follows.length === 0) return null
  return (
    <>
      <Heading>{t('office.follows.title')}</Heading>
      <ol className="follows">
        {follows.map(([when, what]) => (
          <li key={`${when} ${what}`}>
            <span className="dim">{when}</span>
            <span>{what}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

const grants = ['certify', 'renew']
const takesAway = ['suspend', 'suspendBenefits', 'revoke']

const useFollows = (view: CaseView, steps: readonly string[]): readonly Follow[] => {
  const t = useWords()
  const forms = useForms()
  const once = t('office.follows.once')
  const any = (names: readonly string[]) => steps.some((step) => names.includes(step))
  const { validityMonths, appealDays, reviewDays } = view.words
  if (any(grants))
    return [
      [
        once,
        validityMonths === null
          ? t('office.follows.certificate')
          : t('office.follows.certificateFor', { count: validityMonths }),
      ],
      [once, t('office.follows.register')],
      [once, t('office.follows.letter')],
      ...(reviewDays
        ? [
            [
              t('office.follows.day', { number: forms.number(reviewDays.days) }),
              t('office.follows.review'),
            ] as const,
          ]
        : []),
      ...(appealDays
        ? [
            [
              t('office.follows.day', { number: forms.number(appealDays.days) }),
              t('office.follows.appealIfRefused'),
            ] as const,
          ]
        : []),
    ]
  if (any(takesAway))
    return [
      [once, t('office.follows.unlisted')],
      [once, t('office.follows.letter')],
      [t('office.follows.threeDays'), t('office.follows.confirm')],
      ...(appealDays
        ? [
            [
              t('office.follows.day', { number: forms.number(appealDays.days) }),
              t('office.follows.appeal'),
            ] as const,
          ]
        : []),
    ]
  return []
}
