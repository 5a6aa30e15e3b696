import { type TransportMode, transportModes } from '../../domain/border/goodsDeclaration.ts'
import { isDay } from '../../domain/kernel/day.ts'
import { done, type Outcome, type Refused, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { type WrittenRate, writtenRates } from '../../store/border/intake.ts'
import {
  allPosts,
  type BorderPost,
  hasOffice,
  hasPost,
  hasScanner,
  insertPost,
  insertScanner,
  type PostDetails,
  type ScannerDetails,
  updatePost,
  updateScanner,
  writeRate,
} from '../../store/border/posts.ts'
import type { Tx } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'
import { currencyOf } from './currencyOf.ts'

export interface BorderPosts {
  readonly posts: readonly BorderPost[]
  /** In which rates are told. */
  readonly currency: string
  readonly rates: readonly WrittenRate[]
}

export const readBorderPosts = (world: World, actor: Actor): Promise<Outcome<BorderPosts>> =>
  act(world, actor, 'readBorderPosts', async (tx) =>
    done({
      posts: await allPosts(tx),
      currency: currencyOf(world.programme),
      rates: await writtenRates(tx),
    }),
  )

/** With a version it is changed as it was seen; without one it is new. Nothing is taken away: it goes out of service on a day. */
export const saveBorderPost = (
  world: World,
  actor: Actor,
  asked: PostDetails,
  version?: number,
): Promise<Outcome<{ readonly id: string }>> =>
  act(world, actor, 'saveBorderPost', async (tx) => {
    const post = { ...asked, name: asked.name.trim() }
    const why = (await hasOffice(tx, post.officeId)) ? whyNotPost(post) : unknownOffice
    return why ?? save(tx, postKind, post, version)
  })

export const saveScanner = (
  world: World,
  actor: Actor,
  asked: ScannerDetails,
  version?: number,
): Promise<Outcome<{ readonly id: string }>> =>
  act(world, actor, 'saveScanner', async (tx) => {
    const scanner = { ...asked, name: asked.name.trim() }
    const unknown = (await hasPost(tx, scanner.postId)) ? undefined : unknownPost
    return unknown ?? whyNotDays(scanner) ?? save(tx, scannerKind, scanner, version)
  })

/** What is added or changed alike. */
interface Kind<T> {
  readonly subject: 'borderPost' | 'scanner'
  readonly insert: (tx: Tx, one: T) => Promise<boolean>
  readonly update: (tx: Tx, one: T, version: number) => Promise<boolean>
  readonly has: (tx: Tx, id: string) => Promise<boolean>
  readonly detail: (one: T) => Readonly<Record<string, unknown>>
}

const postKind: Kind<PostDetails> = {
  ...{ subject: 'borderPost', insert: insertPost, update: updatePost, has: hasPost },
  detail: ({ inServiceUntil: until, handPerHour }) => ({ until, handPerHour }),
}
const scannerKind: Kind<ScannerDetails> = {
  ...{ subject: 'scanner', insert: insertScanner, update: updateScanner, has: hasScanner },
  detail: ({ inServiceUntil: until, perHour }) => ({ until, perHour }),
}

const save = async <T extends { readonly id: string }>(
  tx: Tx,
  { subject, insert, update, has, detail }: Kind<T>,
  one: T,
  version: number | undefined,
): Promise<Outcome<{ readonly id: string }>> => {
  const isNew = version === undefined
  if (!(isNew ? await insert(tx, one) : await update(tx, one, version)))
    return notSaved(isNew, await has(tx, one.id))
  await recordAudit(tx, {
    ...{ action: `${subject}.${isNew ? 'add' : 'change'}`, subjectKind: subject, subjectId: one.id },
    ...{ after: one, detail: detail(one) },
  })
  return done({ id: one.id })
}

export const saveCurrencyRate = (
  world: World,
  actor: Actor,
  rate: WrittenRate,
): Promise<Outcome<{ readonly currency: string }>> =>
  act(world, actor, 'saveCurrencyRate', async (tx) => {
    if (rate.currency === currencyOf(world.programme))
      return refused('input', 'border.ownCurrency', { currency: rate.currency }, '/currency')
    if (!isDay(rate.from)) return notADay('/from')
    await writeRate(tx, rate, actor.personId, world.now())
    const { currency, from, worth, certainty } = rate
    await recordAudit(tx, {
      action: 'currencyRate.set',
      subjectKind: 'currency',
      subjectId: currency,
      detail: { from, worth, certainty },
    })
    return done({ currency })
  })

const unknownOffice = refused('input', 'border.noOffice', undefined, '/officeId')
const unknownPost = refused('input', 'border.noPost', undefined, '/postId')
const notADay = (path: string): Refused => refused('input', 'border.notADay', undefined, path)

const whyNotPost = (post: PostDetails): Refused | undefined => {
  if (post.name === '') return refused('input', 'border.noName', undefined, '/name')
  const isMode = (mode: string): mode is TransportMode => transportModes.some((one) => one === mode)
  if (post.modes.length === 0 || !post.modes.every(isMode))
    return refused('input', 'border.noModes', undefined, '/modes')
  return whyNotDays(post)
}

const whyNotDays = ({
  inServiceFrom: from,
  inServiceUntil: until,
}: Pick<PostDetails, 'inServiceFrom' | 'inServiceUntil'>): Refused | undefined => {
  if (!isDay(from)) return notADay('/inServiceFrom')
  if (until !== null && !isDay(until)) return notADay('/inServiceUntil')
  return until !== null && until < from
    ? refused('input', 'border.untilBeforeFrom', undefined, '/inServiceUntil')
    : undefined
}

/** Taken already; changed by somebody else meanwhile; or none of that id. */
const notSaved = (isNew: boolean, isThere: boolean): Refused => {
  if (isNew) return refused('conflict', 'border.taken', undefined, '/id')
  return isThere ? refused('conflict', 'border.changedMeanwhile') : refused('notFound', 'notFound')
}
