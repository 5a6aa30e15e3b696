import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Crosswalk } from '../domain/crosswalk/crosswalk.ts'
import { asWritten } from '../domain/crosswalk/judgement.ts'
import { aval, avalStarted, type Started } from './avalForTests.ts'

// Each command is a process of its own; a busy machine takes seconds for one.
vi.setConfig({ testTimeout: 180_000 })

const folder = mkdtempSync(join(tmpdir(), 'aval-cli-'))
// As root, PostgreSQL runs as somebody else and would be kept outside a private folder.
chmodSync(folder, 0o755)
const env = { AVAL_DATA: join(folder, 'data'), PORT: '0' }
const our = (...args: string[]) => aval(args, env)
let server: Started | undefined

const postmaster = (data: string): number =>
  Number(readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])

beforeAll(async () => {
  server = await avalStarted(['--empty'], env)
}, 180_000)

afterAll(async () => {
  await server?.kill().catch(() => undefined)
  await our('audit', 'verify').catch(() => undefined)
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const running = (): Started => {
  if (!server) throw new Error('nothing was started')
  return server
}

const list = (...lines: string[]): string => {
  const file = join(folder, `list-${lines.length}-${lines.join('').length}.csv`)
  writeFileSync(file, `${lines.join('\r\n')}\r\n`)
  return file
}

const head =
  'Empresa;RFC;Número de operador;Tipos;Ciudad;Estatus;Desde;Hasta;No. de certificado;Instalación;Clase de instalación;Fecha del caso;Acepta publicación'
const members = [
  'Autopartes del Bajío;ABA950102AB1;MX100000000001;Importador, Exportador;León;Vigente;02/03/2018;01/03/2099;C-1;Planta León;plant;;sí',
  'Autopartes del Bajío;ABA950102AB1;;;;;;;;Almacén Silao;warehouse;;',
  'Transportes Ñandú;TNA960203CD2;MX100000000002;roadCarrier;Puebla;Suspendida;15-mar-2019;2099-03-14;C-2;Patio;yard;10/01/2026;no',
]

describe('aval start', () => {
  it('answers at the address it says, and nobody else can have the port', async () => {
    const { url } = running()
    const page = await fetch(url)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<div id="')
    const second = await aval(['start', '--empty', '--json'], { ...env, PORT: new URL(url).port })
    expect(second.exitCode).toBe(4)
    expect(second.document()).toMatchObject({ error: { code: 'port.busy', path: 'PORT' } })
  })

  it('gives way to any other program at its port too', async () => {
    const other = createServer().listen(0, 'localhost')
    await new Promise((resolve) => other.once('listening', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const second = await aval(['start', '--empty'], { AVAL_DATA: join(folder, 'other'), PORT: port })
    expect(second.exitCode).toBe(4)
    expect(second.said).toContain(`PORT=${Number(port) + 1}`)
    other.close()
  })

  it('has no demonstration where it was started empty', async () => {
    expect((await our('demo', 'accounts', '--json')).document()).toEqual([])
  })
})

describe('people and systems', () => {
  it('an office comes once', async () => {
    const add = ['office', 'add', 'mexico', '--name', 'Oficina central', '--city', 'México', '--json']
    expect((await our(...add)).document()).toEqual({
      id: 'mexico',
      name: 'Oficina central',
      city: 'México',
      jurisdiction: '',
    })
    const again = await our(...add)
    expect(again.exitCode).toBe(5)
    expect(again.document()).toMatchObject({ error: { code: 'offices.taken' } })
  })

  it('somebody new chooses a password by the link that is printed', async () => {
    const officer = [
      'user',
      'add',
      '--name',
      'Ana Ruiz',
      '--email',
      'ana@aduana.example',
      '--role',
      'intake-officer',
    ]
    expect((await our(...officer)).exitCode).toBe(2)
    expect((await our(...officer, '--office', 'nowhere')).exitCode).toBe(3)
    const { link } = (await our(...officer, '--office', 'mexico', '--json')).document() as { link: string }
    expect(link.startsWith(`${running().url}/recuperar?token=`)).toBe(true)
    const token = new URL(link).searchParams.get('token')
    const chosen = () =>
      fetch(`${running().url}/api/v1/accounts/password`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token, password: 'un caballo mira la lluvia' }),
      })
    expect((await chosen()).status).toBe(200)
    expect((await chosen()).status).toBe(400)
  })

  it('a border system sees with its token what the public does not, until it is revoked', async () => {
    const made = await our(
      'token',
      'add',
      '--role',
      'border-system',
      '--expires',
      '30',
      '--name',
      'garita',
      '--json',
    )
    const { id, token } = made.document() as { id: string; token: string }
    expect((await our('import', 'members', list(head, ...members))).exitCode).toBe(0)
    const status = async (headers: Record<string, string>) => {
      const answer = await fetch(`${running().url}/api/v1/status/MX100000000002`, { headers })
      return ((await answer.json()) as { status: string }).status
    }
    const machine = { authorization: `Bearer ${token}` }
    await expect.poll(() => status(machine), { timeout: 5_000 }).toBe('suspended')
    expect(await status({})).toBe('notCertified')
    expect((await our('token', 'revoke', id)).exitCode).toBe(0)
    expect(await status(machine)).toBe('notCertified')
  })
})

describe('members of the system before', () => {
  it('are there already the second time, and nothing is written twice', async () => {
    const again = await our('import', 'members', list(head, ...members), '--json')
    expect(again.exitCode).toBe(0)
    expect(again.document()).toMatchObject({
      written: true,
      outcomes: { imported: 0, alreadyThere: 3, refused: 0 },
    })
  })

  it('are not brought over at all where one line is refused, and the report says which and why', async () => {
    const bad = list(
      head,
      'Nueva y Buena;NBU950102AB1;MX100000000003;importer;León;vigente;2020-01-01;2099-01-01;C-3;Planta;plant;;',
      'Nueva y Mala;NMA950102AB1;MX100000000004;importer;León;vigente;31/02/2020;2099-01-01;C-4;Planta;castle;;',
    )
    const refused = await our('import', 'members', bad, '--json')
    expect(refused.exitCode).toBe(3)
    expect(refused.document()).toMatchObject({
      written: false,
      lines: 2,
      outcomes: { imported: 0, fits: 1, alreadyThere: 0, refused: 1 },
      reported: [
        { line: 2, outcome: 'fits', reasons: [] },
        {
          line: 3,
          outcome: 'refused',
          reasons: [{ column: 'since', code: 'notADay' }, { column: 'siteKind' }],
        },
      ],
    })
    expect((await our('register', 'export')).out).not.toContain('MX100000000003')
  })

  it('a list that is not there, or is no list, is refused', async () => {
    expect((await our('import', 'members', join(folder, 'none.csv'), '--json')).exitCode).toBe(3)
    const other = await our('import', 'members', list('a;b', '1;2'), '--json')
    expect(other.exitCode).toBe(3)
    expect(other.document()).toMatchObject({ error: { code: 'imports.columnMissing' } })
  })
})

describe('the records', () => {
  it('the public register holds who agreed to stand in it', async () => {
    const json = (await our('register', 'export', '--json')).document()
    expect(json).toEqual([
      expect.objectContaining({ traderNumber: 'MX100000000001', name: 'Autopartes del Bajío' }),
    ])
    const { out } = await our('register', 'export', '--csv')
    expect(out.split('\r\n')[1]).toContain('MX100000000001')
  })

  it('a case is shown as it stands and as it stood', async () => {
    const now = (await our('case', 'show', '19-00001', '--json')).document()
    expect(now).toMatchObject({
      company: 'Transportes Ñandú',
      state: 'suspended',
      steps: expect.arrayContaining([
        expect.objectContaining({ to: 'certified' }),
        expect.objectContaining({ to: 'suspended' }),
      ]),
    })
    const then = await our('case', 'show', '19-00001', '--on', '2020-05-05', '--json')
    expect(then.document()).toMatchObject({
      state: 'certified',
      asOf: '2020-05-05',
      steps: [{ to: 'certified' }],
    })
    expect((await our('case', 'show', '19-00001', '--on', '2001-01-01')).exitCode).toBe(3)
  })
})

const answerOf = (script: string, url: string): string =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import pg from 'pg'
    const client = new pg.Client({ connectionString: process.env.URL }); await client.connect()
    ${script}
    await client.end()`,
    ],
    { env: { ...process.env, URL: url }, encoding: 'utf8' },
  )

describe('crosswalks', () => {
  it('are told, and given back as files, with what was judged here', async () => {
    const told = () => our('crosswalk', 'mx-neec', 'us-ctpat', '--json')
    const before = (await told()).document() as Crosswalk & { judgements: string }
    const [first] = before.relations
    if (!first) throw new Error('nothing is related')
    expect(before.judgements).toBe('installation')
    expect(first.reviewed).toBeNull()
    const about = JSON.stringify(asWritten([before.from, before.to], first))
    const url = ((await our('db', 'url', '--as', 'owner', '--json')).document() as { url: string }).url
    answerOf(
      `await client.query(\`insert into aval.relation_judgement (from_programme, to_programme, from_criterion, to_criterion, about,
        kind, judged_by, judge_name, on_day, judged_at) select 'mx-neec', 'us-ctpat', $1, $2, $3, 'agree', id, 'Ana Ruiz', '2026-12-01', now()
        from aval.person limit 1\`, [${JSON.stringify(first.from)}, ${JSON.stringify(first.to)}, ${about}])`,
      url,
    )
    const reviewed = { by: 'Ana Ruiz', on: '2026-12-01' }
    expect((await told()).document()).toMatchObject({
      relations: [{ reviewed }, ...before.relations.slice(1)],
    })
    const file = (await our('crosswalk', 'export', 'mx-neec', 'us-ctpat')).out
    expect(file).toContain('reviewed: { by: "Ana Ruiz", on: 2026-12-01 }')
  })
})

describe('what is kept', () => {
  const backup = join(folder, 'backup')

  it('the audit log is whole, and a witness can hold its head', async () => {
    const verdict = (await our('audit', 'verify', '--json')).document() as { root: string; size: number }
    expect(verdict).toEqual({ ok: true, size: expect.any(Number), root: expect.any(String), faults: [] })
    const heads = await our('audit', 'heads')
    const head = JSON.parse(heads.out) as { size: number }
    expect(head.size).toBeGreaterThanOrEqual(verdict.size)
    writeFileSync(join(folder, 'heads.jsonl'), heads.out)
    const witnessed = await our('audit', 'verify', '--heads', join(folder, 'heads.jsonl'), '--json')
    expect(witnessed.document()).toMatchObject({ ok: true, beginnings: 1 })
    expect((await our('audit', 'verify', '--heads', join(folder, 'none.jsonl'))).exitCode).toBe(3)
  })

  it('an outsider checks what stands in it, and that nothing before was rewritten, with files alone', async () => {
    const kept = (name: string, text: string) => {
      const file = join(folder, name)
      writeFileSync(file, text)
      return file
    }
    const url = ((await our('db', 'url', '--as', 'owner', '--json')).document() as { url: string }).url
    const event = answerOf(
      `console.log((await client.query("select l.event_id from aval.audit_leaf l join aval.audit_event e on e.id = l.event_id where e.action = 'office.add' order by l.index limit 1")).rows[0].event_id)`,
      url,
    ).trim()
    const key = kept('key.pem', (await our('audit', 'key')).out)
    const { size } = JSON.parse(readFileSync(join(folder, 'heads.jsonl'), 'utf8')) as { size: number }
    const stands = (await our('audit', 'proof', '--event', event)).out
    const follows = (await our('audit', 'consistency', '1', String(size))).out
    const nothing = { AVAL_DATA: join(folder, 'nowhere') }
    const check = async (file: string, ...more: string[]) =>
      (await aval(['audit', 'check', file, ...more, '--json'], nothing)).document()
    expect(await check(kept('stands.json', stands), '--key', key)).toEqual({
      ok: true,
      kind: 'inclusion',
      faults: [],
    })
    const heads = ['--heads', join(folder, 'heads.jsonl')]
    expect(await check(kept('follows.json', follows), ...heads)).toMatchObject({ ok: true })
    const another = (await aval(['audit', 'key'], { AVAL_DATA: join(folder, 'another') })).out
    expect(await check(join(folder, 'stands.json'), '--key', kept('another.pem', another))).toMatchObject({
      faults: ['signature'],
    })
    const bad = kept('bad.json', stands.replace('office.add', 'office.end'))
    expect(await check(bad, '--key', key)).toMatchObject({ ok: false, faults: ['leaf'] })
    const turned = follows.replace(/"root":"(.)/, (_, first) => `"root":"${first === '0' ? '1' : '0'}`)
    expect(await check(kept('turned.json', turned), ...heads)).toMatchObject({ faults: ['path'] })
    expect((await our('audit', 'proof', '--event', randomUUID())).exitCode).toBe(3)
    expect((await our('audit', 'consistency', '5', '1')).exitCode).toBe(2)
  })

  it('a backup is taken while everybody works, into a new folder only', async () => {
    expect((await our('backup', backup, '--json')).document()).toMatchObject({ missing: [], damaged: [] })
    expect((await our('backup', backup)).exitCode).toBe(5)
    const busy = await our('restore', backup, '--force', '--json')
    expect(busy.exitCode).toBe(5)
    expect(busy.document()).toMatchObject({ error: { code: 'restore.inUse' } })
  })

  it('whoever rewrites the audit log as its owner is found out', async () => {
    const url = ((await our('db', 'url', '--as', 'owner', '--json')).document() as { url: string }).url
    answerOf(
      `await client.query("alter table aval.audit_event disable trigger all; update aval.audit_event set action = 'nothing.happened' where action = 'office.add'; alter table aval.audit_event enable trigger all")`,
      url,
    )
    const verdict = await our('audit', 'verify', '--json')
    expect(verdict.exitCode).toBe(1)
    expect(verdict.document()).toMatchObject({
      ok: false,
      faults: [{ kind: 'edited', index: expect.any(Number), eventId: expect.any(String) }],
    })
  })

  it('what was acknowledged is there after everything was killed', async () => {
    expect((await our('office', 'add', 'puebla', '--name', 'Puebla', '--city', 'Puebla')).exitCode).toBe(0)
    process.kill(postmaster(env.AVAL_DATA), 'SIGKILL')
    await running().kill()
    server = await avalStarted(['--empty'], env)
    expect((await fetch(server.url)).status).toBe(200)
    expect((await our('office', 'list', '--json')).document()).toHaveLength(2)
  })

  it('Ctrl-C stops the server and its database', async () => {
    const pid = postmaster(env.AVAL_DATA)
    expect(await running().stop()).toBe(0)
    server = undefined
    expect(() => process.kill(pid, 0)).toThrow()
  })

  it('a restore refuses to replace data unless it is told to', async () => {
    const refused = await our('restore', backup, '--json')
    expect(refused.exitCode).toBe(5)
    expect(refused.document()).toMatchObject({ error: { code: 'restore.notEmpty' } })
  })

  it('everything is back after a restore into nothing', async () => {
    rmSync(env.AVAL_DATA, { recursive: true })
    expect((await our('restore', join(folder, 'no-backup'))).exitCode).toBe(3)
    expect((await our('restore', backup)).exitCode).toBe(0)
    expect((await our('audit', 'verify', '--heads', join(folder, 'heads.jsonl'))).exitCode).toBe(0)
    expect((await our('case', 'show', '18-00001', '--json')).document()).toMatchObject({ state: 'certified' })
  })
})
