import type { Question } from '../../../src/domain/capacity/training/knowledgeTest.ts'

/** Workshops of the demonstration that anybody can register for. Invented; days from today. */
export interface OpenWorkshop {
  readonly link: string
  readonly title: string
  readonly track: 'staff' | 'frontline' | 'companies'
  readonly forSmallFirms: boolean
  readonly place: string
  readonly mode: 'inPerson' | 'hybrid' | 'remote'
  readonly inDays: number
  readonly lastsDays: number
  readonly provider: string
  readonly capacity: number
  readonly modules: readonly string[]
  readonly about: string
  readonly subjects: readonly (readonly [subject: string, module: string])[]
  readonly registered: number
  readonly waiting: number
  readonly kinds: readonly ('customs' | 'authority' | 'company' | 'association')[]
}

const institute = 'Instituto de Capacitación Aduanera'

export const openWorkshops: readonly OpenWorkshop[] = [
  {
    ...{ link: 'sellos-e-inspeccion', title: 'Sellos e inspección de unidades, con práctica en patio' },
    ...{ track: 'companies', forSmallFirms: false, place: 'Puerta Norte, patio 2', mode: 'inPerson' },
    ...{ inDays: 16, lastsDays: 2, provider: institute, capacity: 40, registered: 34, waiting: 0 },
    ...{ modules: ['seals-and-inspection', 'incidents'], kinds: ['company', 'company', 'association'] },
    about:
      'Se revisan una caja y un tractor reales, se coloca un sello y se escribe el acta de un sello roto.',
    subjects: [
      ['ISO 17712 y la revisión VVTT', 'seals-and-inspection'],
      ['Los puntos de la caja y del tractor', 'seals-and-inspection'],
      ['Práctica en patio', 'seals-and-inspection'],
      ['Qué se reporta y a quién', 'incidents'],
    ],
  },
  {
    ...{ link: 'pequena-empresa', title: 'La pequeña empresa ante el programa', track: 'companies' },
    ...{ forSmallFirms: true, place: '', mode: 'remote', inDays: 9, lastsDays: 1, provider: institute },
    ...{
      capacity: 25,
      registered: 25,
      waiting: 6,
      modules: ['small-companies', 'risk-analysis'],
      kinds: ['company'],
    },
    about: 'Para empresas de hasta treinta personas: qué basta, y cómo escribirlo sin contratar a nadie.',
    subjects: [
      ['El mismo criterio, con menos papel', 'small-companies'],
      ['Un análisis de riesgo de dos hojas', 'risk-analysis'],
    ],
  },
  {
    ...{
      link: 'metodo-de-validacion',
      title: 'Método de validación y redacción de hallazgos',
      track: 'staff',
    },
    ...{ forSmallFirms: false, place: 'Oficina central, sala 3', mode: 'hybrid', inDays: 30, lastsDays: 3 },
    ...{
      provider: institute,
      capacity: 30,
      registered: 19,
      waiting: 0,
      kinds: ['customs', 'customs', 'authority'],
    },
    modules: ['validation-method', 'physical-security', 'business-partners'],
    about: 'Planear, entrevistar, muestrear, y escribir un hallazgo que la empresa pueda corregir.',
    subjects: [
      ['Planear la visita', 'validation-method'],
      ['Entrevistar y muestrear', 'validation-method'],
      ['Seguridad física en sitio', 'physical-security'],
      ['Socios comerciales: qué papel basta', 'business-partners'],
      ['Redactar hallazgos', 'validation-method'],
    ],
  },
]

export const demoQuestions: readonly Question[] = [
  {
    id: 'norma',
    text: '¿Qué norma describe los sellos de alta seguridad?',
    choices: ['ISO 9001', 'ISO 17712', 'ISO 28000'],
    right: 1,
  },
  {
    id: 'cuando',
    text: '¿Cuándo se revisa una unidad vacía?',
    choices: ['Antes de cargarla', 'Al llegar al destino', 'Solo si la pide el cliente'],
    right: 0,
  },
  {
    id: 'roto',
    text: 'Un sello llega roto. ¿Qué es lo primero?',
    choices: ['Poner otro y seguir', 'Detener la unidad y avisar', 'Borrar el número del documento'],
    right: 1,
  },
]
