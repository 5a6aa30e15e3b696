import type { WordKey } from '../../words/useWords.ts'

/** GET /api/v1/border/posts */
export interface BorderPosts {
  readonly posts: readonly BorderPost[]
  readonly currency: string
  readonly rates: readonly CurrencyRate[]
}

export interface BorderPost {
  readonly id: string
  readonly officeId: string
  readonly name: string
  readonly country: string
  readonly preclearance: boolean
  readonly modes: readonly string[]
  readonly handPerHour: number
  readonly opensHours: number
  readonly inServiceFrom: string
  readonly inServiceUntil: string | null
  readonly version: number
  readonly demonstration: boolean
  readonly scanners: readonly Scanner[]
}

export interface Scanner {
  readonly id: string
  readonly postId: string
  readonly name: string
  readonly perHour: number
  readonly inServiceFrom: string
  readonly inServiceUntil: string | null
  readonly version: number
  readonly demonstration: boolean
}

export interface CurrencyRate {
  readonly currency: string
  readonly from: string
  readonly worth: number
  readonly source: string
  readonly certainty: 'verified' | 'secondary' | 'assumed'
}

export const postsDoor = '/api/v1/border/posts'
export const postDoor = '/api/v1/border/posts/{id}'
export const scannerDoor = '/api/v1/border/scanners/{id}'
export const rateDoor = '/api/v1/border/rates/{currency}'

export const modes = ['road', 'rail', 'sea', 'air', 'inlandWater', 'mail', 'multimodal', 'fixedInstallation']
export const modeWord = (mode: string): WordKey => `posts.mode.${mode}`

/** 'Puente Norte' → 'puente-norte'. */
export const idFrom = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)

export const isId = (id: string): boolean => /^[a-z0-9-]{2,40}$/.test(id)

/** '12,5' and '12.5'; not a number where it is none. */
export const numberIn = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'))
