import type { ClockName } from '../../domain/casework/clocks.ts'
import { deadlineFor } from '../../domain/programmes/deadlineFor.ts'
import type { Language } from '../../domain/programmes/programme.ts'
import type { StepBench } from './stepBench.ts'

/** The clock whose term a letter tells. */
const termIn: Readonly<Record<string, ClockName>> = {
  returned: 'resubmission',
  requirement: 'companyReply',
  report: 'companyReply',
  refused: 'appealFiling',
  suspended: 'appealFiling',
  revoked: 'appealFiling',
}

/** Fills the programme's letter in both languages and lays it in the case; its PDF is made when somebody opens it. */
export const sendLetter = async (
  bench: StepBench,
  kind: string,
  stepId: string,
  reasons: string,
): Promise<void> => {
  const { tx, file, programme, now } = bench
  const letter = programme.letters.find((one) => one.id === kind)
  if (!letter) return
  const es = await valuesIn(bench, 'es', kind, reasons)
  const en = await valuesIn(bench, 'en', kind, reasons)
  await tx.kysely
    .insertInto('letter')
    .values({
      operatorId: file.operatorId,
      caseId: file.id,
      stepId,
      kind,
      titleEs: letter.title.es,
      titleEn: letter.title.en,
      bodyEs: fill(letter.body.es, es),
      bodyEn: fill(letter.body.en, en),
      reasons,
      sentAt: now.at,
    })
    .execute()
}

const fill = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

const valuesIn = async (bench: StepBench, language: Language, kind: string, reasons: string) => {
  const { tx, file, actor, now, world } = bench
  const operator = await tx.kysely
    .selectFrom('operator')
    .innerJoin('office', 'office.id', 'operator.officeId')
    .select(['operator.name', 'office.name as officeName'])
    .where('operator.id', '=', file.operatorId)
    .executeTakeFirstOrThrow()
  const sites = await tx.kysely
    .selectFrom('site')
    .select('name')
    .where('operatorId', '=', file.operatorId)
    .where('closedOn', 'is', null)
    .execute()
  return {
    company: operator.name,
    caseNumber: file.number,
    date: world.say(`month.${now.day.slice(5, 7)}`, language, {
      day: Number(now.day.slice(8)),
      year: now.day.slice(0, 4),
    }),
    reasons: reasons || world.say('letter.reasonsInCase', language),
    term: termOf(bench, language, kind),
    sites: sites.map((site) => site.name).join(', '),
    office: operator.officeName,
    signedBy: actor.name,
  }
}

const termOf = ({ programme, world }: StepBench, language: Language, kind: string): string => {
  const clock = termIn[kind]
  const deadline = clock ? deadlineFor(programme, clock) : undefined
  return deadline ? world.say(`letter.term.${deadline.count}`, language, { days: deadline.days }) : ''
}
