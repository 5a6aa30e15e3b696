import type { Pair } from '../../parts/FourEyes.tsx'
import { Status } from '../../parts/Status.tsx'
import type { Task } from '../../parts/TaskList.tsx'
import type { TimelineEvent } from '../../parts/Timeline.tsx'

/** Invented companies and days for the gallery. */
export const sampleCases = [
  {
    group: 'Vencidos',
    number: '26-00318',
    company: 'Fletes Cordillera Azul',
    state: 'submitted',
    mine: 'Revisar si está completa',
    sites: 1,
    clock: { left: -3, counted: 'working', share: 1, state: 'late' },
  },
  {
    group: 'Hoy',
    number: '26-00283',
    company: 'Molinos Santa Brisa',
    state: 'vetting',
    mine: 'Cerrar verificación fiscal',
    sites: 3,
    clock: { left: 0, counted: 'working', share: 0.97, state: 'running' },
  },
  {
    group: 'Esta semana',
    number: '26-00291',
    company: 'Autopartes Tres Encinos',
    state: 'correctiveAction',
    mine: 'Ver evidencia de 2.9.1',
    sites: 3,
    clock: { left: 4, counted: 'working', share: 0.79, state: 'running' },
  },
  {
    group: 'Después',
    number: '24-00791',
    company: 'Transportes Siete Vados',
    state: 'annualReviewDue',
    mine: 'Comparar revisión anual',
    sites: 3,
    clock: { left: 14, counted: 'calendar', share: 0.33, state: 'running' },
  },
  {
    group: 'En pausa: el plazo no corre',
    number: '26-00417',
    company: 'Componentes Almenara',
    state: 'returned',
    mine: 'Esperar a la empresa',
    sites: 2,
    clock: { left: 45, counted: 'working', share: 0.5, state: 'paused' },
  },
] as const

export const sampleTasks: readonly Task[] = [
  {
    key: '1',
    number: '7.1.2',
    title: 'Diga quién guarda los sellos y cómo se lleva el folio',
    to: '/muestras',
    why: 'Planta Saltillo. «Falta el registro de folios de julio a octubre.»',
    status: <Status of="answerReturned" />,
  },
  {
    key: '2',
    number: '10.1.3',
    title: 'Muestre las listas de asistencia de 2026',
    to: '/muestras',
    why: 'Ambos sitios. Las que recibimos son de 2024.',
    status: <Status of="answerReturned" />,
  },
  {
    key: '3',
    title: 'Firmar la declaración y presentar',
    why: 'La firma Julián Ocampo. Se abre cuando las respuestas estén listas.',
    status: <Status of="locked" />,
  },
]

export const sampleEvents: readonly TimelineEvent[] = [
  {
    key: '1',
    when: '10 feb',
    time: 'en 79 días',
    icon: 'clock',
    tone: 'idle',
    title: 'Vence el plazo para decidir',
    by: 'Aviso 15 días antes, el 26 de enero',
    future: true,
  },
  {
    key: '2',
    when: 'hoy',
    time: '09:40',
    icon: 'file',
    tone: 'going',
    title: 'Evidencia recibida: contrato de video, 30 días',
    by: 'Karla Ibáñez, por la empresa',
  },
  {
    key: '3',
    when: '19 nov',
    time: 'jue 11:30',
    icon: 'speech',
    tone: 'stamp',
    title: 'La empresa contestó el informe',
    by: 'Karla Ibáñez',
    voice: 'Aceptamos el hallazgo mayor. Desde hoy los sellos se cuentan al abrir y al cerrar turno.',
  },
  {
    key: '4',
    when: '12 oct',
    time: 'lun',
    icon: 'back',
    tone: 'heed',
    title: 'Devuelta como incompleta: 2 respuestas; el plazo se detiene',
    by: 'Teo Barragán',
  },
]

export const samplePairs: readonly Pair[] = [
  { key: 'v', does: 'Validó', who: 'Mauro Quiroga', when: 'Visita 18 nov, informe 19 nov', status: 'signed' },
  { key: 'r', does: 'Recomendó', who: 'Teo Barragán', when: '22 dic 2026, 15:10', status: 'signed' },
  {
    key: 'd',
    does: 'Decide',
    who: 'Amparo Lizárraga',
    when: 'Usted. No participó antes de hoy.',
    status: 'yourTurn',
    turn: true,
  },
  {
    key: 'b',
    does: 'Relee',
    who: 'Un tercer oficial',
    when: 'Solo si niega o se aparta de la recomendación',
    status: 'locked',
  },
]
