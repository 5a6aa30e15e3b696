import type { Actor } from '../../actor.ts'
import { doneOf } from '../../office/casesForTests.ts'
import type { World } from '../../world.ts'
import { answerLinkedInvitation } from './answerInvitation.ts'
import { type InvitationAsked, inviteCompany } from './inviteCompany.ts'
import { movePilotOn } from './movePilot.ts'
import { changePilotBounds, preparePilot } from './preparePilot.ts'

export const bounds = {
  flows: ['export'],
  sectors: [{ id: 'automotive', es: 'Automotriz', en: 'Automotive' }],
  aims: [{ id: 'targeting', es: 'Revisar donde hay riesgo.', en: 'Inspect where there is risk.' }],
  stages: [
    {
      ...{ id: 'first', es: 'Exportadores', en: 'Exporters', operatorTypes: ['exporter', 'importer'] },
      ...{ from: null, until: null },
    },
    {
      ...{ id: 'second', es: 'Transportistas', en: 'Carriers', operatorTypes: ['roadCarrier'] },
      ...{ from: null, until: null },
    },
  ],
  ...{ startsOn: null, endsOn: null },
}

export const anInvitation = (over: Partial<InvitationAsked> = {}): InvitationAsked => ({
  ...{ stageId: 'first', sectorId: 'automotive', name: 'Componentes Almenara', taxId: 'CAL010203AB1' },
  ...{ email: 'compras@almenara.test', language: 'es', letter: '', answerBy: '2026-03-31' },
  ...over,
})

/** A pilot of the programme of this house that invites. */
export const anInvitingPilot = async (world: World, manager: Actor): Promise<string> => {
  const { id } = doneOf(await preparePilot(world, manager, { programmeId: world.programme.id, reason: '' }))
  doneOf(await changePilotBounds(world, manager, id, bounds))
  doneOf(await movePilotOn(world, manager, id, { step: 'beginInviting', stageId: null, reason: '' }))
  return id
}

/** The link of the last letter to an address. */
export const linkIn = (body: string): string => /\/invitacion\/(\S+)/.exec(body)?.[1] ?? ''

export const nobody: Actor = {
  ...{ personId: null, name: '', side: 'public', roles: ['public'], operatorIds: [], officeIds: [] },
  ...{ language: 'es', requestId: 'test', steppedUp: false },
}

/** Invites and says yes at once. */
export const invitedAndIn = async (
  world: World,
  manager: Actor,
  pilotId: string,
  asked: InvitationAsked,
  mailTo: (address: string) => Promise<string>,
): Promise<string> => {
  const { id } = doneOf(await inviteCompany(world, manager, pilotId, asked))
  const link = linkIn(await mailTo(asked.email))
  doneOf(await answerLinkedInvitation(world, nobody, link, { answer: 'accept', reason: '' }))
  return id
}
