import { searchNameOf } from '../../domain/operators/searchName.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { type CaseRules, memberCase } from './memberCase.ts'
import type { BroughtCase } from './memberHistory.ts'
import type { MemberLine, MemberSite } from './memberLine.ts'
import type { Reason } from './reasons.ts'
import { type Refuse, type Said, saidOfCompany } from './saidOfCompany.ts'

/** A company of the list: everything its lines say together, and the reasons why some of them cannot stand. */
export interface MemberCompany {
  readonly lines: readonly MemberLine[]
  readonly taxId: string
  readonly name: string
  readonly traderNumber: string | null
  readonly types: readonly string[]
  readonly city: string
  readonly representative: string
  readonly office: string | null
  readonly published: boolean
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string } | null
  readonly certificate: string | null
  readonly caseNumber: string | null
  readonly brought: BroughtCase | null
  readonly sites: readonly MemberSite[]
  /** By line. */
  readonly reasons: ReadonlyMap<number, readonly Reason[]>
}

export const readCompany = (lines: readonly MemberLine[], rules: CaseRules): MemberCompany => {
  const said = saidOfCompany(lines)
  const textOr = (field: Parameters<Said['text']>[0]) => said.text(field) ?? ''
  checkCompany(said, rules.programme)
  return {
    lines,
    taxId: lines[0]?.taxId ?? '',
    name: textOr('name'),
    traderNumber: said.text('traderNumber')?.toUpperCase() ?? null,
    types: said.types,
    city: textOr('city'),
    representative: textOr('representative'),
    office: said.text('office') ?? null,
    published: isYes(said),
    contact: contactOf(said),
    certificate: said.text('certificate') ?? null,
    caseNumber: said.text('caseNumber') ?? null,
    brought: memberCase(said, rules),
    sites: sitesOf(lines, said.refuse),
    reasons: said.reasons,
  }
}

const checkCompany = ({ text, refuse }: Said, { traderNumberPattern }: Programme): void => {
  const name = text('name')
  if (!name) refuse('name', 'missing')
  else if (name.length > 300) refuse('name', 'tooLong', { value: `${name.slice(0, 40)}…` })
  if (!text('types')) refuse('types', 'missing')
  const trader = text('traderNumber')?.toUpperCase()
  if (trader && !new RegExp(traderNumberPattern, 'u').test(trader)) refuse('traderNumber', 'traderNumber')
  const email = text('contactEmail')
  if (email && !/^[^\s@]+@[^\s@]+$/u.test(email)) refuse('contactEmail', 'email')
}

const contactOf = ({ text }: Said): MemberCompany['contact'] => {
  const email = text('contactEmail')
  if (!email) return null
  return { name: text('contactName') ?? '', email: email.toLowerCase(), phone: text('contactPhone') ?? '' }
}

const yes = ['si', 'yes', 'true', '1', 'x', 'verdadero', 's', 'y']
const no = ['no', 'false', '0', 'falso', 'n', '']

/** Nobody is published without having agreed to it. */
const isYes = ({ text, refuse }: Said): boolean => {
  const plain = searchNameOf(text('published') ?? '')
  if (!yes.includes(plain) && !no.includes(plain)) refuse('published', 'yesOrNo')
  return yes.includes(plain)
}

const sitesOf = (lines: readonly MemberLine[], refuse: Refuse): readonly MemberSite[] => {
  const byName = new Map<string, MemberLine>()
  for (const line of lines.filter((one) => one.site)) {
    const name = searchNameOf(line.site?.name ?? '')
    const first = byName.get(name)
    if (first) refuse('site', 'siteTwice', { line: first.line }, line)
    else byName.set(name, line)
  }
  return [...byName.values()].flatMap(({ site }) => (site ? [site] : []))
}
