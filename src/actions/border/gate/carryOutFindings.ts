import { findingKinds, tradersOf } from '../../../domain/border/findingKinds.ts'
import type { GoodsDeclaration } from '../../../domain/border/goodsDeclaration.ts'
import type { BorderFinding } from '../../../domain/border/inspection.ts'
import { isOpen } from '../../../domain/casework/derived.ts'
import type { CaseState } from '../../../domain/casework/states.ts'
import { criteriaAgainst } from '../../../domain/programmes/borderPart.ts'
import { findCriterion } from '../../../domain/programmes/placedCriteria.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { type FoundAt, insertBorderFindings } from '../../../store/border/inspections.ts'
import { type CaseFileRow, casesOf } from '../../../store/cases/caseFiles.ts'
import { sitesOf } from '../../../store/cases/profile.ts'
import { asTheHouse } from '../../../store/database/asTheHouse.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { findOperator } from '../../../store/profile/company.ts'
import { editionOf } from '../../cases/caseNow.ts'
import { peopleOf } from '../../cases/tellPeople.ts'
import { tell } from '../../notifications/tell.ts'
import type { World } from '../../world.ts'

export interface FoundAtTheBorder {
  readonly declaration: GoodsDeclaration
  readonly operatorIds: readonly string[]
  readonly found: readonly BorderFinding[]
  readonly where: FoundAt
}

/**
 * What follows from findings at the border, in the transaction that ends the inspection or the audit: each is kept against
 * the traders whose it is, where the score finds it; the criteria it contradicts are opened again in their companies' cases;
 * the officer of the case and the company are told. INVARIANT: a company is told what was found, never why it was looked at.
 */
export const carryOutFindings = async (tx: Tx, world: World, all: FoundAtTheBorder): Promise<void> => {
  const { declaration, found, where, operatorIds } = all
  const owned = found.map((one) => ({ ...one, traders: tradersOf(one.kind, declaration.parties) }))
  await insertBorderFindings(tx, where, owned)
  await asTheHouse(tx, async (house) => {
    for (const operatorId of operatorIds) {
      const trader = (await findOperator(house, operatorId))?.traderNumber
      const own = owned.filter(({ traders }) => trader && traders.includes(trader))
      const file = (await casesOf(house, operatorId)).find(({ state }) => isOpen(state as CaseState))
      if (own.length > 0 && file) await reopen(house, world, file, own, where)
    }
  })
}

const reopen = async (
  tx: Tx,
  world: World,
  file: CaseFileRow,
  own: readonly BorderFinding[],
  where: FoundAt,
): Promise<void> => {
  const programme = editionOf(world, file)
  const site = (await sitesOf(tx, file.operatorId))[0]
  const against = new Map<string, string[]>()
  for (const { kind } of own)
    for (const criterion of criteriaAgainst(programme.border, kind))
      if (findCriterion(programme, criterion))
        against.set(criterion, [...new Set([...(against.get(criterion) ?? []), kind])])
  if (site)
    for (const [criterionId, kinds] of against) {
      const { id } = await tx.kysely
        .insertInto('finding')
        .values({
          ...{ operatorId: file.operatorId, caseId: file.id, siteId: site.id, criterionId, grade: 'major' },
          ...{ seen: seenAs(world, kinds, where), asks: world.say('gate.finding.asks', 'es') },
          ...{ raisedBy: where.by, raisedAt: where.at },
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await recordAudit(tx, {
        ...{ action: 'finding.atTheBorder', subjectKind: 'finding', subjectId: id },
        ...{ operatorId: file.operatorId, caseId: file.id },
        detail: { criterion: criterionId, kinds, declaration: where.declarationId },
      })
    }
  const officers = await peopleOf(tx, file, 'accountOfficer')
  const company = await peopleOf(tx, file, 'company')
  await tell(tx, world, [...officers, ...company], {
    ...{ operatorId: file.operatorId, caseId: file.id, kind: 'border.finding', at: where.at },
    detail: { number: file.number, shipment: where.number, criteria: against.size },
  })
}

/** What the company reads: what was found and in which shipment. */
const seenAs = (world: World, kinds: readonly string[], { number, auditId }: FoundAt): string =>
  world.say(auditId ? 'gate.finding.seenAfter' : 'gate.finding.seen', 'es', {
    shipment: number,
    what: kinds
      .filter((kind) => kind in findingKinds)
      .map((kind) => world.say(`gate.kind.${kind}`, 'es'))
      .join('; '),
  })
