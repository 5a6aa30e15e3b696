import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../src/documents/specimens/pdfReader.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { signUp } from './applicant.ts'
import { type Desk, pictures, sitDown } from './browser.ts'
import { type Officer, officer, signWith, takeStep } from './officer.ts'
import { w } from './words.ts'

interface Sheet {
  readonly missing: readonly {
    readonly site?: { readonly id: string }
    readonly criterion?: { readonly id: string }
  }[]
}

describe('a company’s way to its certificate, in the browser', () => {
  let server: TestServer
  let url = ''
  let ines: Desk & { code: () => Promise<string> }
  let intake: Officer
  let account: Officer
  let validator: Officer
  let decider: Officer
  let number = ''
  let certificateAddress = ''

  beforeAll(async () => {
    server = await aServer({ pages: true })
    url = await server.listen()
  })
  afterAll(async () => {
    for (const desk of [ines, intake, account, validator, decider]) await desk?.close()
    await server.stop()
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail')
      await pictures([ines, intake, account, validator, decider], 'whole-path')
  })

  const asInes = () => ines.page

  it('signs up, confirms, signs in and sets up the second factor', async () => {
    const desk = await sitDown(url)
    const holds = await signUp(server, desk.page, { name: 'Inés Robledo', email: 'ines@almenara.test' })
    ines = { ...desk, code: holds.next }
    expect(new URL(desk.page.url()).pathname).toBe('/inicio')
  })

  it('is told whether it fits, and enters its company', async () => {
    const page = asInes()
    await page.goto('/solicitar')
    const [importer] = server.world.programme.operatorTypes
    await page.getByLabel(importer?.name.es ?? '', { exact: true }).check()
    await page.getByRole('button', { name: w('apply.start.next') }).click()
    await page.getByRole('button', { name: w('apply.eligibility.check') }).click()
    await page.getByRole('link', { name: w('apply.eligibility.goOn') }).click()
    await page.getByLabel(w('apply.company.name')).fill('Componentes Almenara')
    await page.getByLabel(w('apply.company.taxId')).fill('CAL010203AB1')
    await page.getByLabel(w('apply.company.city')).fill('Saltillo')
    await page.getByLabel(w('apply.company.legalRepresentative')).fill('Julián Ocampo')
    await page.getByRole('button', { name: w('apply.start.act') }).click()
    await page.waitForURL('**/inicio')
    number = '26-00001'.replace('26', new Date().toISOString().slice(2, 4))
    await page.getByText(number).first().waitFor()
  })

  it('adds two sites', async () => {
    const page = asInes()
    for (const [name, kind] of [
      ['Planta Saltillo', 'plant'],
      ['CEDIS Nuevo Laredo', 'distributionCentre'],
    ] as const) {
      await page.goto('/empresa?sitio=nuevo')
      await page.locator('input[name=name]').fill(name)
      await page.locator('select[name=kind]').selectOption(kind)
      await page.locator('input[name=city]').fill('Saltillo')
      await page.getByRole('button', { name: w('apply.site.add') }).click()
      await page.getByText(name).first().waitFor()
    }
  })

  it('answers, with each word saved by itself', async () => {
    const page = asInes()
    await page.goto('/perfil/planning')
    const criterion = page.locator('.criterion').first()
    await criterion.getByText(w('status.meets'), { exact: true }).click()
    await criterion.locator('textarea').fill('El procedimiento PS-01 se revisa cada enero.')
    await criterion.getByText('Guardado', { exact: false }).first().waitFor()
    await page.reload()
    await page.getByText('El procedimiento PS-01 se revisa cada enero.').first().waitFor()
    await answerTheRest(page)
  })

  /** The other four hundred answers go the way the page sends them, without drawing each. */
  const answerTheRest = async (page: Desk['page']) => {
    const { missing } = (await (await page.request.get('/api/v1/company/missing')).json()) as Sheet
    for (const { site, criterion } of missing) {
      const saved = await page.request.put('/api/v1/company/answers', {
        data: {
          siteId: site?.id,
          criterionId: criterion?.id,
          status: 'meets',
          text: 'Así lo hacemos.',
          reason: '',
          baseVersion: 0,
        },
      })
      expect(saved.ok(), await saved.text()).toBe(true)
    }
  }

  const submits = async () => {
    const page = asInes()
    await page.goto('/presentar')
    await page.locator('input[name=post]').fill('Representante legal')
    await page.locator('input[name=accepted]').check()
    await page.getByRole('main').locator('form button[type=submit]').first().click()
    await signWith(page, await ines.code())
    await page.waitForURL('**/presentar?acuse=*')
  }

  it('signs its declaration and has its receipt', async () => {
    await submits()
    await asInes().getByText(`${number}-01`).first().waitFor()
  })

  it('is returned as incomplete with a reason', async () => {
    intake = await officer(server, url, 'Teo Barragán', 'intakeOfficer')
    const { page } = intake
    await page.goto('/cola')
    await page.getByRole('link', { name: 'Componentes Almenara' }).click()
    await page.goto(`/casos/${number}/perfil`)
    await page
      .getByRole('button', { name: w('office.returned.mark') })
      .first()
      .click()
    await page.locator('textarea[name=reason]').fill('Falta la fecha de la última revisión.')
    await page.getByRole('button', { name: w('office.returned.save') }).click()
    await page.getByText(w('office.returned.title')).waitFor()
    await takeStep(intake, number, 'perfil', 'returnAsIncomplete')
  })

  it('corrects what was returned and submits again', async () => {
    const page = asInes()
    await page.goto('/inicio')
    await page.getByText('Falta la fecha de la última revisión.').first().waitFor()
    await page.goto('/perfil/planning')
    const criterion = page.locator('.criterion').first()
    await criterion.locator('textarea').fill('Revisado el 12 de enero de 2026, acta 3.')
    await criterion.getByText('Guardado', { exact: false }).first().waitFor()
    await submits()
  })

  it('is accepted and vetted', async () => {
    await takeStep(intake, number, 'perfil', 'accept')
    account = await officer(server, url, 'Lidia Paz', 'accountOfficer')
    await takeStep(account, number, 'verificacion', 'startVetting')
    const { page } = account
    await page.getByText(w('office.vetting.record')).waitFor()
    await page.locator('input[name=result]').first().check()
    await page.getByRole('button', { name: w('office.vetting.add') }).click()
    await page.getByRole('cell', { name: 'Lidia Paz' }).or(page.getByText('Lidia Paz')).first().waitFor()
  })

  it('has its visits planned, with the notice it is owed', async () => {
    validator = await officer(server, url, 'Mauro Quiroga', 'validator', 390)
    const { page } = account
    await page.goto(`/casos/${number}/visitas`)
    for (const site of ['Planta Saltillo', 'CEDIS Nuevo Laredo']) {
      const form = page.getByRole('form', { name: w('office.plan.form', { site }) })
      await form.getByRole('button', { name: w('office.plan.add') }).click()
      await form.waitFor({ state: 'detached' })
    }
    await takeStep(account, number, 'visitas', 'planValidation')
  })

  it('is visited with one major finding, part of it without signal', async () => {
    const { page, context } = validator
    const visits = await visitsOfCase(validator)
    await page.goto(`/visitas/${visits[0]}`)
    await page.getByText(w('visit.allSaved')).waitFor()
    await page.evaluate(
      'navigator.serviceWorker.ready.then(() => new Promise((done) => setTimeout(done, 1500)))',
    )
    await context.setOffline(true)
    await page.reload()
    await page.getByText(w('visit.ready')).waitFor()
    await page
      .getByRole('button', { name: w('visit.unfold') })
      .first()
      .click()
    const line = page.locator('.visit-line').first()
    await line.getByText(w('visit.verdict.notConfirmed'), { exact: true }).click()
    await line.getByLabel(w('visit.note')).fill('Sellos sueltos en el andén 2')
    await line.getByRole('button', { name: w('visit.raise') }).click()
    await line.getByText(w('status.major')).click()
    await line.getByLabel(w('visit.seen')).fill('Sellos sueltos, sin folio en bitácora')
    await line.getByRole('button', { name: w('visit.raiseIt') }).click()
    await page.getByText(w('visit.waiting', { count: 2 })).waitFor()
    await page.reload()
    await page.getByText(w('visit.waiting', { count: 2 })).waitFor()
    await context.setOffline(false)
    await page.getByText(w('visit.allSaved')).waitFor()
    for (const visit of visits) {
      await page.goto(`/visitas/${visit}`)
      await page.locator('textarea[name=summary]').fill('Visita completa.')
      await page.getByRole('button', { name: w('visit.finishIt') }).click()
      await page.getByText(w('visit.toCase')).waitFor()
    }
  })

  const visitsOfCase = async ({ page }: Officer): Promise<string[]> => {
    const view = (await (await page.request.get(`/api/v1/cases/by-number/${number}`)).json()) as {
      visits: { id: string }[]
    }
    return view.visits.map(({ id }) => id)
  }

  it('answers the finding, shows it mended, and is recommended', async () => {
    await takeStep(validator, number, 'visitas', 'finishValidation')
    await takeStep(validator, number, 'visitas', 'sendReport')
    const page = asInes()
    await page.goto('/respuestas')
    await page.locator('textarea[name=plan]').fill('Bitácora nueva de sellos, con folio por turno.')
    await page.locator('input[name=owner]').fill('Karla Ibáñez')
    await page.locator('textarea[name=doneNote]').fill('Hecho el 20 de noviembre; capacitado todo el turno.')
    await page.getByRole('button', { name: w('reply.save') }).click()
    await page.getByText(w('reply.state.evidenceGiven')).waitFor()
    await page.locator('textarea[name=reply]').fill('Aceptamos el hallazgo y ya está corregido.')
    await page.getByRole('button', { name: w('reply.send') }).click()
    await page.getByText(w('state.correctiveAction')).first().waitFor()
    await validator.page.goto(`/casos/${number}/hallazgos`)
    await validator.page.getByRole('button', { name: w('validation.step.close') }).click()
    await validator.page.getByText(w('validation.stepTaken.close'), { exact: false }).waitFor()
    await takeStep(validator, number, 'hallazgos', 'closeFindings')
    await declareNoInterest(account)
    await takeStep(account, number, 'decision', 'recommend', { words: 'Cumple los once estándares.' })
  })

  const declareNoInterest = async ({ page }: Officer) => {
    await page.goto(`/casos/${number}/decision`)
    await page.getByText(w('office.interest.no'), { exact: true }).click()
    await page.getByRole('button', { name: w('office.interest.declare') }).click()
    await page.getByText(w('office.interest.none')).waitFor()
  }

  it('is decided by a second person', async () => {
    decider = await officer(server, url, 'Sara Lozano', 'decisionMaker')
    await declareNoInterest(decider)
    await takeStep(decider, number, 'decision', 'certify', {
      words: 'Cumple; el hallazgo mayor quedó cerrado.',
      sign: true,
    })
    await decider.page.goto(`/casos/${number}`)
    await decider.page.getByText(w('state.certified')).first().waitFor()
  })

  it('has its certificate as a PDF that says so', async () => {
    const { page } = decider
    await page.goto(`/casos/${number}/cartas`)
    const view = (await (await page.request.get(`/api/v1/cases/by-number/${number}`)).json()) as {
      case: { id: string }
    }
    const answer = await page.request.get(`/api/v1/cases/${view.case.id}/certificate.pdf`)
    expect(answer.headers()['content-type']).toContain('application/pdf')
    const pdf = await readPdf(new Uint8Array(await answer.body()))
    expect(pdf.text).toContain('Componentes Almenara')
    expect(pdf.text).toContain('Planta Saltillo')
    certificateAddress = /\/verificar\/[\w-]+/.exec(pdf.links)?.[0] ?? ''
    expect(certificateAddress).not.toBe('')
  })

  it('is found in the public register by anybody', async () => {
    const anybody = await sitDown(url, { width: 390 })
    try {
      await anybody.page.goto('/registro?q=almenara')
      await anybody.page.getByText('Componentes Almenara').first().waitFor()
      await anybody.page.goto(certificateAddress)
      await anybody.page.getByText('Componentes Almenara').first().waitFor()
    } finally {
      await anybody.close()
    }
  })

  it('leaves register and status within a second of being suspended', async () => {
    const view = (await (await decider.page.request.get('/api/v1/register?q=almenara')).json()) as {
      items: { traderNumber: string }[]
    }
    const [{ traderNumber } = { traderNumber: '' }] = view.items
    const status = async () =>
      ((await (await fetch(`${url}/api/v1/status/${traderNumber}`)).json()) as { status: string }).status
    expect(await status()).toBe('certified')
    await takeStep(account, number, 'decision', 'suspend', { words: 'Incidente en la carga.', sign: true })
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(await status()).toBe('notCertified')
    expect(await (await fetch(`${url}/api/v1/register?q=almenara`)).json()).toMatchObject({ items: [] })
  })
})
