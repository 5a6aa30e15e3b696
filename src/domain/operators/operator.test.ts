import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../kernel/day.ts'
import { checkContact } from './contact.ts'
import { checkTaxId, checkTraderNumber } from './identifiers.ts'
import { checkMandate, type Mandate, mandateAllows, mandateScopes } from './mandate.ts'
import { addressesOf, type Operator } from './operator.ts'
import { type PartnerLink, partnersByRole, partnersDue, reviewedOn } from './partner.ts'
import { searchNameOf } from './searchName.ts'
import { checkSite, type SiteDraft } from './site.ts'

describe('a tax id', () => {
  const pattern = '^[A-ZÑ&]{3,4}\\d{6}[A-Z0-9]{3}$'

  test.each([
    ['ANU010203AB1', 'ANU010203AB1'],
    [' anu010203ab1 ', 'ANU010203AB1'],
    ['ANU-010203-AB1', 'ANU010203AB1'],
    ['ñu&010203ab1', 'ÑU&010203AB1'],
    ['n\u0303u&010203ab1', 'ÑU&010203AB1'],
  ])('%s is read as %s', (given, taxId) => {
    expect(checkTaxId(given, pattern)).toEqual({ ok: true, value: taxId })
  })

  test.each(['', 'ANU010203AB', 'ANU010203AB12', 'ANU010203AB1\nX', 'xANU010203AB1x'])(
    '%j is none',
    (given) => {
      expect(checkTaxId(given, pattern)).toMatchObject({
        refusal: { code: 'operators.taxId', path: '/taxId' },
      })
    },
  )

  test('fits as a whole even where the programme’s pattern forgets its ends', () => {
    expect(checkTaxId('12345678X', '\\d{8}').ok).toBe(false)
    expect(checkTaxId('9', '1|9')).toEqual({ ok: true, value: '9' })
    expect(checkTaxId('19', '1|9').ok).toBe(false)
  })
})

describe('a trader number', () => {
  test('keeps the dashes that are part of it, and loses those that are not', () => {
    expect(checkTraderNumber('xa-12-34', '^XA-\\d{2}-\\d{2}$')).toEqual({ ok: true, value: 'XA-12-34' })
    expect(checkTraderNumber('mx 0000 0000 0012', '^MX\\d{12}$')).toEqual({
      ok: true,
      value: 'MX000000000012',
    })
  })

  test('of another form is refused', () => {
    expect(checkTraderNumber('MX12', '^MX\\d{12}$')).toMatchObject({
      refusal: { code: 'operators.traderNumber' },
    })
  })
})

describe('a name is found', () => {
  test.each([
    ['Aceros Ñandú, S.A. de C.V.', 'aceros nandu sa de cv'],
    ['ACEROS  NANDU SA DE CV', 'aceros nandu sa de cv'],
    ['Grupo S.A.B. de C.V', 'grupo sab de cv'],
    ['Muebles “El Roble” S. de R.L.', 'muebles el roble s de rl'],
    ['A.Ruiz e Hijos', 'a ruiz e hijos'],
    ['Täst-Werke №5', 'tast werke no5'],
    ['  ', ''],
  ])('%s as %s', (name, found) => {
    expect(searchNameOf(name)).toBe(found)
  })

  test('whatever it is, made ready for search once it is ready', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const once = searchNameOf(name)
        expect(searchNameOf(once)).toBe(once)
        expect(once).toMatch(/^$|^[^\s]+( [^\s]+)*$/)
      }),
    )
  })

  test('the same with and without capitals', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-ZÁÉÍÓÚÑ .,]{0,30}$/u), (name) => {
        expect(searchNameOf(name.toLowerCase())).toBe(searchNameOf(name))
      }),
    )
  })
})

describe('a site', () => {
  const plant: SiteDraft = {
    name: ' Planta Norte ',
    kind: 'plant',
    address: 'Calle 1',
    city: 'Apodaca',
    state: 'Nuevo León',
    country: 'mx',
    latitude: 25.78,
    longitude: -100.18,
  }

  test('is recorded tidied', () => {
    expect(checkSite(plant, ['plant'])).toMatchObject({
      ok: true,
      value: { name: 'Planta Norte', country: 'MX' },
    })
    expect(checkSite({ ...plant, latitude: null, longitude: null }, ['plant']).ok).toBe(true)
  })

  test.each([
    [{ name: ' ' }, 'siteName'],
    [{ kind: 'castle' }, 'siteKind'],
    [{ country: 'Mexico' }, 'country'],
    [{ latitude: 90.1 }, 'coordinates'],
    [{ longitude: -181 }, 'coordinates'],
    [{ latitude: null }, 'coordinates'],
    [{ longitude: null }, 'coordinates'],
    [{ latitude: Number.NaN }, 'coordinates'],
  ])('with %o is refused', (but, code) => {
    expect(checkSite({ ...plant, ...but }, ['plant'])).toMatchObject({
      refusal: { code: `operators.${code}` },
    })
  })
})

describe('a contact', () => {
  const ana = { name: 'Ana Ruiz', email: ' ana@aceros.example ', phone: '', post: 'Comercio exterior' }

  test('has a name and an address that can be one', () => {
    expect(checkContact(ana)).toMatchObject({ ok: true, value: { email: 'ana@aceros.example' } })
    for (const email of ['', 'ana', 'ana@aceros', 'ana@aceros..mx', 'a b@c.mx', 'a@b@c.mx', 'ana@.mx']) {
      expect(checkContact({ ...ana, email })).toMatchObject({ refusal: { code: 'operators.email' } })
    }
    expect(checkContact({ ...ana, name: '' })).toMatchObject({ refusal: { code: 'operators.contactName' } })
  })
})

test('an operator is told at every contact’s address, once each', () => {
  const contact = (email: string) => ({ id: email, name: 'x', email, phone: '', post: '' })
  const aceros: Operator = {
    id: 'aceros',
    name: 'Aceros Ñandú',
    taxId: 'ANU010203AB1',
    traderNumber: null,
    types: ['importer'],
    sites: [],
    contacts: [contact('ana@aceros.example'), contact('luz@aceros.example'), contact('Luz@aceros.example')],
    partners: [],
  }
  expect(addressesOf(aceros)).toEqual(['ana@aceros.example', 'Luz@aceros.example'])
})

describe('partners', () => {
  const partner = (name: string, but: Partial<PartnerLink> = {}): PartnerLink => ({
    id: name,
    name,
    role: 'carrier',
    traderNumber: null,
    certified: null,
    reviewedOn: null,
    nextReviewOn: null,
    ...but,
  })

  test('are listed by role, and by name within it', () => {
    const partners = [partner('Zeta'), partner('Alfa'), partner('Norte', { role: 'supplier' })]
    expect(
      partnersByRole(partners).map(({ role, partners }) => [role, partners.map(({ name }) => name)]),
    ).toEqual([
      ['supplier', ['Norte']],
      ['carrier', ['Alfa', 'Zeta']],
    ])
  })

  test('are due when their day has come, the never reviewed first', () => {
    const partners = [
      partner('later', { nextReviewOn: day('2026-04-01') }),
      partner('today', { nextReviewOn: day('2026-03-02') }),
      partner('late', { nextReviewOn: day('2025-12-01') }),
      partner('never'),
    ]
    expect(partnersDue(partners, day('2026-03-02')).map(({ name }) => name)).toEqual([
      'never',
      'late',
      'today',
    ])
  })

  test('are due again so many months after a review', () => {
    expect(reviewedOn(partner('Alfa'), day('2026-08-31'), 6)).toMatchObject({
      reviewedOn: '2026-08-31',
      nextReviewOn: '2027-02-28',
    })
  })
})

describe('a mandate', () => {
  const mandate: Mandate = {
    from: day('2026-01-01'),
    until: day('2026-12-31'),
    scope: ['fill'],
    withdrawnOn: null,
  }

  test.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('holds from its first to its last day: %s %s', (on, allowed) => {
    expect(mandateAllows(mandate, 'fill', day(on))).toBe(allowed)
  })

  test('allows what it names, and reading what it is about, and nothing else', () => {
    const on = day('2026-06-01')
    expect(mandateScopes.filter((what) => mandateAllows(mandate, what, on))).toEqual(['read', 'fill'])
    expect(mandateAllows({ ...mandate, scope: [] }, 'read', on)).toBe(false)
  })

  test('ends on the very day it is withdrawn', () => {
    const withdrawn = { ...mandate, withdrawnOn: day('2026-06-01') }
    expect(mandateAllows(withdrawn, 'fill', day('2026-05-31'))).toBe(true)
    expect(mandateAllows(withdrawn, 'fill', day('2026-06-01'))).toBe(false)
  })

  test('withdrawn before it began, it never allows anything', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 800 }), fc.constantFrom(...mandateScopes), (days, what) => {
        const never = { ...mandate, until: null, scope: mandateScopes, withdrawnOn: mandate.from }
        expect(mandateAllows(never, what, addDays(mandate.from, days))).toBe(false)
      }),
    )
  })

  test('is given for something, and for days to come', () => {
    const today = day('2026-03-02')
    expect(checkMandate({ from: today, until: null, scope: ['submit', 'fill', 'fill'] }, today)).toEqual({
      ok: true,
      value: { from: today, until: null, scope: ['fill', 'submit'], withdrawnOn: null },
    })
    expect(checkMandate({ from: today, until: null, scope: [] }, today)).toMatchObject({
      refusal: { code: 'operators.mandateScope' },
    })
    for (const until of [day('2026-03-01'), day('2025-01-01')]) {
      expect(checkMandate({ from: day('2026-01-01'), until, scope: ['fill'] }, today)).toMatchObject({
        refusal: { code: 'operators.mandateUntil' },
      })
    }
  })
})
