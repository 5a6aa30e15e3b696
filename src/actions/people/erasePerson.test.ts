import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { signingKeyOf } from '../../store/audit/signingKey.ts'
import { verifyAudit } from '../../store/audit/verify.ts'
import { withConnection } from '../../store/database/connection.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { sealAudit } from '../audit/sealAudit.ts'
import { exportCompany } from '../companyExport/exportCompany.ts'
import { sendMessage } from '../messages/sendMessage.ts'
import {
  type ACase,
  aSubmittedCase,
  doneOf,
  type Officers,
  officersOf,
  refusalOf,
} from '../office/casesForTests.ts'
import { erasePerson } from './erasePerson.ts'

const key = signingKeyOf(
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
)

describe('a person who is erased', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let officers: Officers
  let kase: ACase
  let root: Actor
  let email = ''
  let namesake: ACase
  const before = 'Zenobia O’Hara "la Güera"'
  const name = 'Zenobia Canario Ríos'

  const asSystem = <T>(work: (tx: Tx) => Promise<T>) => inScope(ground.world.db, scopeOf(ground.system), work)
  const sql = (text: string, ...values: readonly unknown[]) =>
    asSystem((tx) => tx.client.query(text, [...values]))

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    officers = await officersOf(ground)
    root = await ground.anOfficer('Rita Solís', 'systemAdministrator')
    kase = await aSubmittedCase(ground, 'Fundidora del Norte')
    namesake = await aSubmittedCase(ground, 'Tejidos del Sur')
    const me = kase.company.personId
    // Known by one name when some of it was written, by another when the rest was.
    await sql('update aval.person set name = $2 where id = $1', me, before)
    await sql(`update aval.answer set writer_name = $2 where written_by = $1`, me, before)
    await sql('update aval.person set name = $2 where id = $1', me, name)
    email = String((await sql('select email from aval.person where id = $1', me)).rows[0]?.email)
    const asNamed = { ...kase.company, name }
    const body = `Soy ${name}, escríbame a ${email.toUpperCase()}.`
    doneOf(await sendMessage(ground.world, asNamed, { body }))
    doneOf(
      await sendMessage(ground.world, officers.intake, { caseId: kase.caseId, body: `Gracias, ${name}.` }),
    )
    doneOf(await sendMessage(ground.world, namesake.company, { body: `Aquí trabaja otra ${name}.` }))
    await sql(`update aval.operator set legal_representative = $2 where id = $1`, kase.operatorId, name)
    await sql(
      `update aval.case_file set declaration = jsonb_build_object('name', $2::text, 'post', 'Gerente') where id = $1`,
      kase.caseId,
      name,
    )
    await sql(
      `insert into aval.declaration (operator_id, case_id, step_id, text, fingerprint, name, post, way, at, certificate, signature, tax_id, signed_as, checked)
       select operator_id, case_id, id, 'Yo, ' || $2 || ', declaro.', repeat('a', 64), $2, 'Gerente', 'certificate', at,
         convert_to('CN=' || $2, 'UTF8'), '\\x01', 'CARZ800101AB1', 'representative', $3::jsonb
       from aval.case_step where case_id = $1 and step = 'open'`,
      kase.caseId,
      name,
      JSON.stringify({
        ...{ algorithm: 'RSA-SHA256', holder: 'ZENOBIA CANARIO RIOS', serialNumber: '3030CAFE' },
        subject: { '2.5.4.3': ['ZENOBIA CANARIO RIOS'], '2.5.4.5': ['CARZ800101MDFNSN09'] },
      }),
    )
    // The company's own certificate names them behind its number, whoever pressed the button.
    await sql(
      `with added as (
         insert into aval.case_step (case_id, operator_id, position, step, to_state, person_name, side, at, on_day)
         select case_id, operator_id, 99, step, to_state, 'Otra Persona', side, at, on_day
         from aval.case_step where case_id = $1 limit 1 returning *)
       insert into aval.declaration (operator_id, case_id, step_id, text, fingerprint, name, post, way, at, certificate, signature, tax_id, signed_as, checked)
       select operator_id, case_id, id, 'Declaro.', repeat('b', 64), 'Otra Persona', 'Gerente', 'certificate', at,
         convert_to('UID=ATE / CARZ800101AB1', 'UTF8'), '\\x02', 'ATE010204AB1', 'company', $2::jsonb
       from added`,
      kase.caseId,
      JSON.stringify({
        ...{ algorithm: 'RSA-SHA256', holder: 'FUNDIDORA DEL NORTE', serialNumber: '3030BEEF' },
        subject: { '2.5.4.45': ['ATE010204AB1 / CARZ800101AB1'], '2.5.4.5': [' / CARZ800101MDFNSN09'] },
      }),
    )
    doneOf(
      await sendMessage(ground.world, namesake.company, { body: 'Firma carz800101ab1, no CARZ800101AB12.' }),
    )
    await sql(
      `insert into aval.notification (operator_id, case_id, person_id, kind, detail)
       values ($1, $2, $3, 'message.new', '{"tells": "CARZ800101MDFNSN09"}')`,
      ...[kase.operatorId, kase.caseId, officers.intake.personId],
    )
    await sql(
      `insert into aval.outgoing_mail (to_address, subject, body, language)
       values ('otra@ejemplo.mx', 'Firma de CARZ800101AB1', 'RFC carz800101ab1', 'es')`,
    )
    // Addresses of others that hold this one.
    await sql(
      `insert into aval.contact (operator_id, name, email) values ($1, 'Otra', 'su' || $2), ($1, 'Otra', $2 || '.mx')`,
      namesake.operatorId,
      email,
    )
    await sql(
      `update aval.case_file set declaration = declaration || jsonb_build_object('place', E'Escriba a:\n' || $2::text) where id = $1`,
      kase.caseId,
      email,
    )
    await sql(
      `insert into aval.contact (operator_id, name, email) values ($1, $2, $3)`,
      kase.operatorId,
      name,
      email,
    )
    await sql(
      `insert into aval.sign_in_account (person_id, account_id, provider_id, password) values ($1::uuid, $1::uuid::text, 'credential', 'x')`,
      me,
    )
    await sql(
      `insert into aval.sign_in_verification (identifier, value, expires_at) values ('confirm:x', $1 || ' y', now())`,
      me,
    )
  })
  afterAll(() => ground.drop())

  /** Every row of every table as text, as the owner sees it. */
  const everyRow = () =>
    withConnection(ground.ownerUrl, async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'aval'::regnamespace and relkind = 'r'`,
      )
      const found: string[] = []
      for (const table of tables) {
        const { rows } = await client.query<{ row: string }>(
          `select t::text as row from aval.${table.name} t`,
        )
        found.push(...rows.map(({ row }) => `${table.name} ${row}`))
      }
      return found
    })
  const verdict = async () => {
    await sealAudit(ground.world, key)
    return withConnection(ground.migratorUrl, (client) => verifyAudit(client, { publicKey: key.publicKey }))
  }

  const erase = (actor: Actor, personId = kase.company.personId ?? '') =>
    erasePerson(ground.world, actor, personId, 'asked')

  it('is erased by whoever administers the system alone, with a fresh second factor, and never by themselves', async () => {
    expect(refusalOf(await erase(officers.decider))).toBe('notAllowed')
    expect(refusalOf(await erase({ ...root, steppedUp: false }))).toBe('stepUp.needed')
    expect(refusalOf(await erase(root, root.personId ?? ''))).toBe('people.oneself')
    expect(refusalOf(await erase(root, crypto.randomUUID()))).toBe('notFound')
    expect(refusalOf(await erase(root, officers.decider.personId ?? ''))).toBe('erasure.inOffice')
  })

  it('is not while nobody else administers the company, nor while the law holds it', async () => {
    expect(refusalOf(await erase(root))).toBe('erasure.onlyAdministrator')
    const other = await ground.aPerson('Otra Persona')
    await sql(
      `insert into aval.membership (operator_id, person_id, role) values ($1, $2, 'companyAdministrator')`,
      kase.operatorId,
      other.personId,
    )
    const hold = (
      await sql(
        `insert into aval.legal_hold (operator_id, reason, placed_by, placed_at) values ($1, 'Juicio 12/2026', $2, now()) returning id`,
        kase.operatorId,
        officers.decider.personId,
      )
    ).rows[0]
    expect(refusalOf(await erase(root))).toBe('erasure.held')
    await sql(
      `update aval.legal_hold set lifted_by = $2, lifted_at = now(), lifted_because = 'Terminó' where id = $1`,
      hold?.id,
      officers.decider.personId,
    )
  })

  it('is not while the law holds a case that they only wrote about', async () => {
    const gone = await ground.anOfficer('Lidia Barrios', 'intakeOfficer')
    doneOf(await sendMessage(ground.world, gone, { caseId: namesake.caseId, body: 'Falta un papel.' }))
    await sql('update aval.officer_role set withdrawn_at = now() where person_id = $1', gone.personId)
    await sql(
      `insert into aval.legal_hold (operator_id, case_id, reason, placed_by, placed_at) values ($1, $2, 'Juicio', $3, now())`,
      namesake.operatorId,
      namesake.caseId,
      officers.decider.personId,
    )
    expect(refusalOf(await erase(root, gone.personId ?? ''))).toBe('erasure.held')
  })

  it('is found nowhere afterwards, and the audit log is whole', async () => {
    expect((await verdict()).ok).toBe(true)
    const salts = () =>
      sql('select count(*)::int as many from aval.audit_salt').then(({ rows }) => rows[0]?.many)
    const saltsBefore = await salts()
    expect(
      (await everyRow()).filter((row) => row.includes(name) || row.includes('la Güera')).length,
    ).toBeGreaterThan(200)
    const { pseudonym } = doneOf(await erase(root))
    const rows = await everyRow()
    const certificate = Buffer.from(`CN=${name}`).toString('hex')
    const number = Buffer.from('CARZ800101').toString('hex')
    const left = rows.filter(
      (row) =>
        row.includes(name) ||
        row.toLowerCase().replaceAll(`su${email}`, '').replaceAll(`${email}.mx`, '').includes(email) ||
        ['Güera', 'ZENOBIA', '3030CAFE', '3030BEEF', certificate, number].some((word) =>
          row.includes(word),
        ) ||
        row.toUpperCase().replaceAll('CARZ800101AB12', '').includes('CARZ800101'),
    )
    expect(rows.filter((row) => row.includes('CARZ800101AB12'))).toEqual([
      expect.stringContaining('message '),
    ])
    // The company's own numbers stay, and what its certificate signed can be checked by whoever has it.
    const [declared] = (
      await sql(
        `select tax_id, signature, checked, certificate = sha256(convert_to('UID=ATE / CARZ800101AB1', 'UTF8')) as same
         from aval.declaration where signed_as = 'company'`,
      )
    ).rows
    expect(declared).toMatchObject({
      tax_id: 'ATE010204AB1',
      signature: Buffer.from([2]),
      same: true,
      checked: { holder: 'FUNDIDORA DEL NORTE', serialNumber: pseudonym },
    })
    expect(declared?.checked.subject).toEqual({})
    // The other company's other Zenobia stays who she is.
    expect(left).toEqual([expect.stringContaining('Aquí trabaja otra')])
    const others = rows.filter((row) => row.includes(`su${email}`) || row.includes(`${email}.mx`))
    expect(others).toEqual([expect.stringContaining('contact '), expect.stringContaining('contact ')])
    expect(rows.some((row) => row.includes(`Soy ${pseudonym}, escríbame a ${pseudonym}.`))).toBe(true)
    expect(rows.filter((row) => row.startsWith('answer ') && row.includes(pseudonym)).length).toBeGreaterThan(
      100,
    )
    expect(await salts()).toBeLessThan(saltsBefore)
    expect(await verdict()).toMatchObject({ ok: true, faults: [] })
    expect(JSON.parse(readFileSync(ground.world.erasedList, 'utf8'))).toMatchObject({ pseudonym })
    expect(refusalOf(await erase(root))).toBe('notFound')
  })

  it('is not in what the company takes with it either', async () => {
    const taken = doneOf(await exportCompany(ground.world, { ...kase.company, name: 'x' }))
    expect(JSON.stringify(taken).includes(name)).toBe(false)
  })

  it('leaves a company the number that is also its owner’s', async () => {
    const own = await aSubmittedCase(ground, 'Rosa Ayala Prado')
    await sql('update aval.person set name = $2 where id = $1', own.company.personId, 'Rosa Ayala Prado')
    const [step] = (
      await sql(
        `select s.id, o.tax_id from aval.case_step s join aval.operator o on o.id = s.operator_id where case_id = $1 limit 1`,
        own.caseId,
      )
    ).rows
    await sql(
      `insert into aval.declaration (operator_id, case_id, step_id, text, fingerprint, name, post, way, at, certificate, signature, tax_id, signed_as, checked)
       select $1, $2, $3, 'Declaro.', repeat('c', 64), name, '', 'certificate', now(), '\\x03', '\\x03', $4, 'company', $5::jsonb
       from aval.person where id = $6`,
      ...[own.operatorId, own.caseId, step?.id, step?.tax_id],
      JSON.stringify({
        holder: 'ROSA AYALA PRADO',
        serialNumber: '3030F00D',
        subject: { '2.5.4.45': [`${step?.tax_id} / AAPR800101MDFNSN09`], '2.5.4.3': ['ROSA AYALA PRADO'] },
      }),
      own.company.personId,
    )
    await sql(`update aval.case_file set state = 'draft' where id = $1`, own.caseId)
    const { pseudonym } = doneOf(await erase(root, own.company.personId ?? ''))
    const rows = (await everyRow()).filter((row) => row.includes(String(step?.tax_id)))
    expect(rows.some((row) => row.startsWith('operator '))).toBe(true)
    const [declared] = (
      await sql(
        `select tax_id, checked from aval.declaration where operator_id = $1 and way = 'certificate'`,
        own.operatorId,
      )
    ).rows
    expect(declared).toMatchObject({
      tax_id: step?.tax_id,
      checked: { holder: pseudonym, serialNumber: pseudonym },
    })
    expect(declared?.checked.subject).toEqual({})
    expect((await everyRow()).filter((row) => row.includes('AAPR800101'))).toEqual([])
  })

  it('opens no other way to rewrite history', async () => {
    const rewrite = (set: string) =>
      sql(`update aval.case_step set ${set} where case_id = $1`, kase.caseId).then(
        () => 'rewritten',
        (error: { code: string }) => error.code,
      )
    expect(await rewrite(`person_name = 'Nadie'`)).toBe('AV009')
    const asIdentifier = asSystem(async ({ client }) => {
      await client.query(`select set_config('aval.identifiers', 'ATE010204AB1', true)`)
      await client.query(`update aval.declaration set text = replace(text, 'Declaro', 'Niego')`)
    }).then(
      () => 'rewritten',
      (error: { code: string }) => error.code,
    )
    expect(await asIdentifier).toBe('AV009')
    expect(await rewrite(`reasons = 'otra cosa'`)).toBe('AV009')
    expect(await rewrite(`to_state = 'certified'`)).toBe('AV009')
    expect(
      await sql(`update aval.erased_person set pseudonym = 'P-00000000'`).catch(
        ({ code }: { code: string }) => code,
      ),
    ).toBe('42501')
  })
})
