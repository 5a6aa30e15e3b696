import { openBorderDesk } from '../../src/actions/border/borderDesk.ts'
import { loadDeclarationFile } from '../../src/actions/border/files/loadFile.ts'
import type { OfficeRole } from '../../src/domain/people/roles.ts'
import { type ACase, aFullServer, type FullServer, signedInWhole } from '../fixtures/aFullServer.ts'
import { type Desk, type DeskOptions, sitDown } from './browser.ts'

const headings =
  'Pedimento,Tipo de operación,Fecha y hora,Aduana,Régimen,Medio de transporte,Placas,Contenedor,Candado,Fracción,País de origen,Valor en aduana,Moneda,Peso bruto,Contribuciones,RFC del importador'

export interface AtTheGate {
  readonly number: string
  readonly plate: string
  /** Ammunition (9306) is opened by law; medicines (3004) are asked for their permit. */
  readonly hs: string
  readonly trader?: string
  readonly seal?: string
}

/** A full server whose first certified company has shipments at the gate of its office, decided by the real tables. */
export const gateGround = async () => {
  const server = await aFullServer()
  const url = await server.listen()
  const kase = await server.caseIn('certified')
  const trader = await server.oneOf('select trader_number from aval.operator where id = $1', kase.operatorId)
  const office = await server.oneOf('select office_id from aval.operator where id = $1', kase.operatorId)
  return {
    ...{ server, url, kase, trader },
    lodge: (...units: readonly AtTheGate[]) => lodge(server, { office, trader }, units),
    sitDown: (name: string, role: OfficeRole, how: DeskOptions) =>
      signedInDesk(server, url, { name, role }, how),
  }
}
export type GateGround = Omit<Awaited<ReturnType<typeof gateGround>>, 'server' | 'kase'> & {
  readonly server: FullServer
  readonly kase: ACase
}

const lodge = async (
  server: FullServer,
  { office, trader }: { readonly office: string; readonly trader: string },
  units: readonly AtTheGate[],
): Promise<void> => {
  const rows = units.map(
    (one) =>
      `${one.number},Importación,${new Date().toISOString()},${office},A1,carretero,${one.plate},CAJA ${one.number},${one.seal ?? 'HS-204418'},${one.hs},US,48200,USD,9100,0,${one.trader ?? trader}`,
  )
  const { id } = await server.people.add({ name: 'Lidia Paz', roles: ['programmeManager'] })
  const manager = {
    ...{ personId: id, name: 'Lidia Paz', side: 'office' as const, roles: ['programmeManager' as const] },
    ...{
      operatorIds: [],
      officeIds: 'all' as const,
      language: 'es' as const,
      requestId: 'test',
      steppedUp: true,
    },
  }
  const lanes = openBorderDesk(server.world, { drawKey: 'test' })
  await lanes.start()
  const bytes = Buffer.from([headings, ...rows].join('\r\n'))
  const loaded = await loadDeclarationFile(server.world, manager, lanes.decide, { name: 'a.csv', bytes })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  for await (const told of loaded.value)
    if (told.faulty.length > 0) throw new Error(JSON.stringify(told.faulty))
  await lanes.stop()
}

const signedInDesk = async (
  server: FullServer,
  url: string,
  { name, role }: { readonly name: string; readonly role: OfficeRole },
  how: DeskOptions,
): Promise<Desk> => {
  const person = await signedInWhole(server, { name, roles: [role] })
  const desk = await sitDown(url, how)
  await desk.context.addCookies(
    person.cookie.split('; ').map((one) => {
      const [key = '', ...value] = one.split('=')
      return { name: key, value: value.join('='), url }
    }),
  )
  return desk
}
