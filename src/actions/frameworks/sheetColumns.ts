import { folded } from '../../domain/frameworks/folded.ts'
import type { Cell } from '../imports/worksheet.ts'

/** What a column is called, in English and Spanish, folded and without signs. */
const columns = {
  ref_id: ['refid', 'ref', 'id', 'code', 'number', 'clave', 'codigo', 'numero', 'identificador'],
  urn: ['urn'],
  parent: ['parent', 'parenturn', 'parentref', 'parentrefid', 'superior', 'padre', 'pertenecea'],
  depth: ['depth', 'level', 'nivel', 'profundidad'],
  assessable: ['assessable', 'evaluable', 'seevalua'],
  name: ['name', 'title', 'nombre', 'titulo'],
  description: ['description', 'text', 'requirement', 'descripcion', 'texto', 'requisito'],
  implementation_groups: ['implementationgroups', 'groups', 'grupos', 'gruposdeimplementacion'],
  annotation: ['annotation', 'note', 'notes', 'nota', 'notas', 'anotacion'],
  typical_evidence: ['typicalevidence', 'evidence', 'evidencia', 'evidenciatipica'],
} as const

export type SheetColumn = keyof typeof columns

const names = Object.entries(columns) as readonly (readonly [SheetColumn, readonly string[]])[]

export const columnNamed = (heading: string): SheetColumn | undefined => {
  const bare = folded(heading).replace(/[^a-z0-9]/g, '')
  return names.find(([, called]) => called.includes(bare))?.[0]
}

export const cellWords = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  return (typeof cell === 'object' ? cell.day : String(cell)).trim()
}

/** 'x', 'yes', 'sí', true: what people write where something is so; nothing where it is neither. */
export const truthOf = (text: string): boolean | undefined => {
  const bare = folded(text)
  if (['', 'no', 'n', 'false', 'falso', '0'].includes(bare)) return false
  return ['x', 'yes', 'y', 'si', 's', 'true', 'verdadero', '1'].includes(bare) ? true : undefined
}
