import { addDays } from '../../src/domain/kernel/day.ts'
import { mandateMatters } from '../../src/domain/people/mandates.ts'
import type { Tx } from '../../src/store/database/scope.ts'
import type { Land } from '../cases/land.ts'
import type { Untold } from '../country/country.ts'
import type { Players } from '../country/signIns.ts'
import { insertRows } from './insertRows.ts'

/** What stands beside the cases: mandates of those who act for others, and an officer who is away. */
export const writeExtras = async (
  tx: Tx,
  untold: readonly Untold[],
  { people, officers }: Players,
  { days, officers: all }: Land,
): Promise<void> => {
  const [first] = untold.filter(({ company }) => company.cast?.played === 'byAll')
  const served = untold.filter(
    ({ company, tale }) => !company.cast && tale.beats.some(({ step }) => step === 'certify'),
  )
  await insertRows(
    tx,
    'membership',
    [first, served[0]].flatMap((one) =>
      one
        ? [
            {
              operatorId: one.company.id,
              personId: people.mandatedAgent.id,
              role: 'mandatedAgent',
              scope: Object.keys(mandateMatters),
              fromDay: addDays(days.today, -60),
              untilDay: addDays(days.today, 305),
              givenBy: one.company.administrator.id,
              createdAt: days.at(addDays(days.today, one === first ? -60 : -50), 11).at,
            },
          ]
        : [],
    ),
  )
  const away = all.find(({ roles, officeId }) => roles.includes('accountOfficer') && officeId !== null)
  const deputy = officers.find(({ roles }) => roles.includes('accountOfficer'))
  if (!away || !deputy) return
  await insertRows(tx, 'absence', [
    {
      personId: away.id,
      deputyId: deputy.id,
      fromDay: addDays(days.today, -3),
      untilDay: addDays(days.today, 9),
    },
  ])
}
