import type { MemberKind } from '../../../src/domain/capacity/workingGroup/member.ts'
import { newId } from '../../newId.ts'

export interface GroupPerson {
  readonly id: string
  readonly personId: string | null
  readonly kind: MemberKind
  readonly organisation: string
  readonly name: string
  readonly email: string | null
  readonly chair: boolean
}

const person = (
  kind: MemberKind,
  organisation: string,
  name: string,
  { email = null, personId = null, chair = false }: Partial<GroupPerson> = {},
): GroupPerson => ({ ...{ id: newId(), kind, organisation, name, email, personId, chair } })

/** Eight members, all invented; two of them can be signed in as, and two have no account. */
export const inventMembers = (member: string | null, manager: string | null): readonly GroupPerson[] => [
  person('authorities', 'Dirección del programa', 'Nuria Cárdenas', { personId: manager, chair: true }),
  person('importers', 'Cámara de Importadores del Valle', 'Fermín Escandón', { personId: member }),
  person('importers', 'Cámara de Importadores del Valle', 'Josefa Nájera', {
    ...{ personId: newId(), email: 'josefa.najera@grupo.example' },
  }),
  person('exporters', 'Consejo Exportador Sierra Azul', 'Omar Rendón', {
    ...{ personId: newId(), email: 'omar.rendon@grupo.example' },
  }),
  person('brokers', 'Agentes Aduanales de la Frontera Alta', 'Paula Sáenz', {
    ...{ personId: newId(), email: 'paula.saenz@grupo.example' },
  }),
  person('carriers', 'Autotransportistas del Bajío Unidos', 'Raúl Tovar', {
    ...{ personId: newId(), email: 'raul.tovar@grupo.example' },
  }),
  person('carriers', 'Ferrocarriles de la Costa', 'Ofelia Duarte'),
  person('others', 'Universidad del Litoral', 'Tomás Alcocer'),
]
