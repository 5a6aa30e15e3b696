import { type FindingKind, tradersOf } from '../../../domain/border/findingKinds.ts'
import type { GoodsDeclaration } from '../../../domain/border/goodsDeclaration.ts'
import type { BorderFinding } from '../../../domain/border/inspection.ts'
import { isOpen } from '../../../domain/casework/derived.ts'
import type { CaseState } from '../../../domain/casework/states.ts'
import { openedAgain } from '../../../domain/programmes/openedAgain.ts'
import type { Language } from '../../../domain/programmes/programme.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { type FoundAt, insertBorderFindings } from '../../../store/border/inspections.ts'
import { type CaseFileRow, casesOf } from '../../../store/cases/caseFiles.ts'
import { sitesOf } from '../../../store/cases/profile.ts'
import { asTheHouse } from '../../../store/database/asTheHouse.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { findOperator } from '../../../store/profile/company.ts'
import { editionOf } from '../../cases/caseNow.ts'
import { peopleOf } from '../../cases/tellPeople.ts'
import { moment } from '../../moment.ts'
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
      const operator = await findOperator(house, operatorId)
      const trader = operator?.traderNumber
      const own = owned.filter(({ traders }) => trader && traders.includes(trader))
      const file = (await casesOf(house, operatorId)).find(({ state }) => isOpen(state as CaseState))
      if (own.length > 0 && file && operator) await reopen(house, world, { file, operator, own, where })
    }
  })
}

interface Reopening {
  readonly file: CaseFileRow
  readonly operator: { readonly types: readonly string[] }
  readonly own: readonly BorderFinding[]
  readonly where: FoundAt
}

const reopen = async (tx: Tx, world: World, { file, operator, own, where }: Reopening): Promise<void> => {
  const opened = openedAgain(
    editionOf(world, file),
    own.map(({ kind }) => kind),
    { operatorTypes: operator.types, sites: await sitesOf(tx, file.operatorId), on: moment(world).day },
  )
  for (const { criterionId, siteId, kinds } of opened) {
    const { id } = await tx.kysely
      .insertInto('finding')
      .values({
        ...{ operatorId: file.operatorId, caseId: file.id, siteId, criterionId, grade: 'major' },
        seen: inEachLanguage(world, (language) => seenAs(world, language, kinds, where)),
        asks: inEachLanguage(world, (language) => world.say('gate.finding.asks', language)),
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
    detail: { number: file.number, shipment: where.number, criteria: opened.length },
  })
}

/** A finding is kept as it is read, in every language of the programme: nobody translates it later. */
const inEachLanguage = ({ programme }: World, say: (language: Language) => string): string =>
  programme.languages.map(say).join('\n')

/** What the company reads: what was found and in which shipment. */
const seenAs = (
  world: World,
  language: Language,
  kinds: readonly FindingKind[],
  { number, auditId }: FoundAt,
): string =>
  world.say(auditId ? 'gate.finding.seenAfter' : 'gate.finding.seen', language, {
    shipment: number,
    what: kinds.map((kind) => world.say(`gate.kind.${kind}`, language)).join('; '),
  })
