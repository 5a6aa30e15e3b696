import type { Command } from 'commander'
import type { CaseView } from '../../actions/office/readCase.ts'
import { isDay } from '../../domain/kernel/day.ts'
import { addCommand, textOf } from '../command.ts'
import { misused, orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'

export const addCaseShow = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'show <number>',
    key: 'case.show',
    options: [{ flags: '--on <day>' }],
    run: async ({ voice: speaks, settings }, asked, [number = '']) => {
      const on = textOf(asked, 'on')
      if (on !== undefined && !isDay(on)) throw misused('day', speaks.words('cli.day', { day: on }))
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { commandLine } = await import('../../serve/people/commandLine.ts')
      const { readCase } = await import('../../actions/office/readCase.ts')
      const auditor = commandLine('case.show', { side: 'office', roles: ['auditor'] })
      const outcome = await withHouse(settings(), speaks, ({ world }) =>
        readCase(world, auditor, number.trim(), on),
      )
      const shown = documentOf(orEnd(speaks, outcome) as CaseView)
      speaks.answer(shown, linesOf(shown, speaks))
    },
  })

/** Where the case stands or stood, what runs, and what had happened. The profile is confidential and not shown. */
const documentOf = (view: CaseView) => ({
  number: view.case.number,
  company: view.desk.operator.name,
  traderNumber: view.desk.operator.traderNumber,
  office: view.desk.operator.officeName,
  programme: view.case.programmeId,
  state: view.case.state,
  asOf: view.asOf ?? view.today,
  openedAt: view.case.openedAt,
  certificate: view.certificate
    ? { number: view.certificate.number, since: view.certificate.since, until: view.certificate.until }
    : null,
  clocks: view.clocks.map(({ name, state, dueOn, left, counted }) => ({ name, state, dueOn, left, counted })),
  steps: view.steps.map(({ position, step, from, to, onDay, at, personName, reasons, receipt }) => ({
    position,
    step,
    from,
    to,
    onDay,
    at,
    by: personName,
    reasons,
    receipt,
  })),
})

const linesOf = (shown: ReturnType<typeof documentOf>, { words }: Voice): string[] => [
  `${shown.number}  ${shown.company}${shown.traderNumber ? `  ${shown.traderNumber}` : ''}`,
  words('cli.case.show.stands', { state: words(`state.${shown.state}`), day: shown.asOf }),
  ...shown.clocks
    .filter((clock) => clock.state !== 'done')
    .map(({ name, dueOn, left }) =>
      words('cli.case.show.clock', { clock: words(`clock.${name}`), due: dueOn ?? '—', left }),
    ),
  '',
  ...shown.steps.map(({ onDay, step, to, by }) => {
    const done = words(`stepTaken.${step}`)
    const told = done.startsWith('stepTaken.') ? step : done
    return `  ${onDay}  ${told} → ${words(`state.${to}`)}${by ? `  (${by})` : ''}`
  }),
]
