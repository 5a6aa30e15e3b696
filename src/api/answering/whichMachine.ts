import type { FastifyInstance } from 'fastify'
import type { Actor } from '../../actions/actor.ts'
import type { AnsweringDesk } from '../../actions/border/answering/answeringDesk.ts'
import { answerWrongKey } from '../problem.ts'
import { answerRefusal } from '../refusals.ts'

const anybody: Actor = {
  ...{ personId: null, name: '', side: 'public', roles: [], operatorIds: [], officeIds: [] },
  ...{ language: 'es', requestId: '', steppedUp: false },
}

/** Here only border systems are known, by the token that the snapshot knows the hash of; everybody else is the public. */
export const askWhichMachine = (app: FastifyInstance, desk: AnsweringDesk): void => {
  app.addHook('onRequest', async (request, reply) => {
    const { headers, id } = request
    const language = String(headers['accept-language'] ?? 'es').startsWith('en') ? 'en' : 'es'
    request.actor = { ...anybody, language, requestId: id }
    const token = /^Bearer +(\S{1,200})$/i.exec(headers.authorization ?? '')?.[1]
    const name = token && desk.machineOf(token)
    if (name) request.actor = { ...request.actor, name, side: 'office', roles: ['borderSystem'] }
    else if (request.routeOptions.config?.knock === 'office')
      return headers.authorization === undefined
        ? answerRefusal(request, reply, { family: 'signIn', code: 'signIn.needed' })
        : answerWrongKey(request, reply)
  })
}
