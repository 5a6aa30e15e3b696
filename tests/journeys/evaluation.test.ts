import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../fixtures/aCompany.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { pictures } from './browser.ts'
import { type Officer, officer } from './officer.ts'
import { w } from './words.ts'

const secret = 'Transportes Yvy espera desde marzo sin razones.'

describe('a country is evaluated', () => {
  let server: TestServer
  let url: string
  let ana: Officer
  let beto: Officer
  let carla: Officer
  let visit = ''

  const indicators = () => server.world.rubrics[0]?.indicators ?? []
  const part = (page: Page, name: string) => page.goto(`${visit}?parte=${name}`)
  const form = (page: Page, code: string) => page.getByRole('form', { name: w(code), exact: true })
  const pick = (page: Page, label: string, day: string) =>
    page.getByLabel(w(label), { exact: true }).fill(day)

  /** Gives one indicator a level by the page, as a person does. */
  const scoreOnPage = async ({ page }: Officer, name: string, level: string) => {
    await page
      .getByRole('button', { name: w('evaluation.scores.scoreOne', { indicator: name }), exact: true })
      .click()
    const one = page.getByRole('form', { name, exact: true })
    await one.locator(`input[type=radio][value="${level}"]`).check({ force: true })
    if (level !== 'none') await one.getByText(w('evaluation.class.document'), { exact: true }).click()
    await one.getByRole('button', { name: w('evaluation.save') }).click()
    await one.waitFor({ state: 'detached' })
  }
  /** The rest through the same door the page knocks at. */
  const scoreTheRest = ({ page }: Officer, from: number, levelOf: (place: number) => number) =>
    page.evaluate(
      async ({ id, ids, levels }) => {
        for (const [place, indicator] of ids.entries()) {
          const answer = await fetch(`/api/v1/evaluations/visits/${id}/scores`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({
              ...{
                indicator,
                level: levels[place],
                classes: ['document'],
                documents: [],
                meetings: [],
                because: '',
              },
            }),
          })
          if (!answer.ok) throw new Error(await answer.text())
        }
      },
      {
        id: visit.split('/').at(-1) ?? '',
        ids: indicators()
          .slice(from)
          .map(({ id }) => id),
        levels: indicators()
          .slice(from)
          .map((_, place) => levelOf(place + from)),
      },
    )
  const take = async ({ page }: Officer, step: string, words?: string) => {
    await page.getByRole('button', { name: w(`evaluation.visit.${step}`), exact: true }).click()
    const asked = form(page, `evaluation.visit.${step}`)
    if (words) await asked.locator('textarea[name=words]').fill(words)
    await asked.getByRole('button', { name: w(`evaluation.visit.${step}`), exact: true }).click()
    await asked.waitFor({ state: 'detached' })
  }
  const title = (page: Page, state: string, name = 'Visita 1') =>
    page
      .getByRole('heading', {
        level: 1,
        name: w(`evaluation.title.${state}`, { visit: name, country: 'Paraguay' }),
      })
      .waitFor()

  beforeAll(async () => {
    server = await aServer({ pages: true })
    url = await server.listen()
    ana = await officer(server, url, 'Ana Ruiz', 'regionalEvaluator')
    beto = await officer(server, url, 'Beto Sosa', 'regionalEvaluator')
    carla = await officer(server, url, 'Carla Lima', 'regionalEvaluator')
  })
  afterAll(async () => {
    await pictures([ana, beto, carla], 'evaluation')
    for (const one of [ana, beto, carla]) await one?.close()
    await server?.stop()
  })

  it('a visit is planned with the draft agenda and begun by two who score', async () => {
    const { page } = ana
    await page.goto('/paises')
    await page.getByRole('link', { name: 'Paraguay' }).click()
    await page.getByRole('button', { name: w('evaluation.plan') }).click()
    const asked = form(page, 'evaluation.plan')
    await asked.getByRole('button', { name: w('evaluation.plan') }).click()
    await asked.getByText(w('evaluation.form.dayMissing')).waitFor()
    await pick(page, 'evaluation.form.from', '7 sep 2026')
    await pick(page, 'evaluation.form.until', '10 sep 2026')
    await page.keyboard.press('Tab')
    await asked.getByRole('button', { name: w('evaluation.plan') }).click()
    await page.waitForURL(/\/paises\/PY\/visitas\/[0-9a-f-]{36}$/)
    visit = new URL(page.url()).pathname
    await page.getByText(w('evaluation.agenda.opening')).waitFor()
    await page.getByRole('button', { name: w('evaluation.team.add') }).click()
    const team = form(page, 'evaluation.team.add')
    await team.locator('select[name=personId]').selectOption({ label: 'Beto Sosa' })
    await team.getByRole('button', { name: w('evaluation.team.add') }).click()
    await page.getByText(/Beto Sosa, califica/).waitFor()
    await take(ana, 'begin')
    await title(page, 'underWay')
  })

  it('a confidential note of a closed meeting is read by the team and by no other evaluator', async () => {
    const { page } = ana
    await part(page, 'reuniones')
    await page.getByRole('button', { name: w('evaluation.meetings.add') }).click()
    const asked = form(page, 'evaluation.meetings.add')
    await asked.locator('select[name=stakeholder]').selectOption('refusedOrWaiting')
    await asked.getByRole('button', { name: w('evaluation.meetings.add') }).click()
    await asked.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: w('evaluation.note.add'), exact: true }).click()
    const note = form(page, 'evaluation.note.add')
    await note.locator('textarea[name=body]').fill(secret)
    await note.getByRole('button', { name: w('evaluation.note.add') }).click()
    await page.getByText(secret).waitFor()
    await part(beto.page, 'reuniones')
    await beto.page.getByText(secret).waitFor()
    await part(carla.page, 'reuniones')
    await carla.page.getByText(w('evaluation.meetings.others')).waitFor()
    expect(await carla.page.getByText(secret).count()).toBe(0)
  })

  it('two score apart: neither sees the other’s, then both hand in', async () => {
    const [first] = indicators()
    if (!first) throw new Error('the rubric is empty')
    await part(ana.page, 'calificaciones')
    await scoreOnPage(ana, first.name.es, '2')
    await scoreTheRest(ana, 1, (place) => place % 4)
    await ana.page.reload()
    await ana.page.getByRole('button', { name: w('evaluation.scores.handIn') }).click()
    await ana.page.getByText(w('evaluation.scores.youIn')).waitFor()
    await part(beto.page, 'niveles')
    await beto.page.getByText(w('evaluation.levels.none')).waitFor()
    await part(beto.page, 'calificaciones')
    await scoreOnPage(beto, first.name.es, '3')
    await scoreTheRest(beto, 1, (place) => place % 4)
    await beto.page.reload()
    await beto.page.getByRole('button', { name: w('evaluation.scores.handIn') }).click()
    await beto.page.getByText(w('evaluation.scores.allIn')).waitFor()
  })

  it('they agree: one proposes with a reason, the other confirms', async () => {
    await part(ana.page, 'niveles')
    await ana.page.getByText(/Igual nivel: 95 % \(21 de 22\)/).waitFor()
    await ana.page
      .getByRole('button', { name: w('evaluation.levels.propose') })
      .first()
      .click()
    const proposal = ana.page.getByRole('form', { name: /Proponer nivel/ })
    await proposal.locator('input[type=radio][value="2"]').check({ force: true })
    await proposal.locator('textarea[name=reason]').fill('Falta el recurso en el reglamento.')
    await proposal.getByRole('button', { name: w('evaluation.levels.propose') }).click()
    await ana.page.getByText(w('evaluation.levels.proposed')).waitFor()
    await part(beto.page, 'niveles')
    await beto.page.getByRole('button', { name: w('evaluation.levels.confirm', { count: 1 }) }).click()
    await beto.page.getByText(w('evaluation.levels.proposed')).waitFor({ state: 'detached' })
    await ana.page.reload()
    await take(ana, 'agree')
    await title(ana.page, 'agreed')
  })

  it('a recommendation is written, and the report opens as PDF in both languages', async () => {
    const { page } = ana
    await part(page, 'recomendaciones')
    await page.getByRole('button', { name: w('evaluation.recommend'), exact: true }).click()
    const asked = form(page, 'evaluation.recommend')
    await asked.locator('textarea[name=es]').fill('Escribir el recurso en el reglamento.')
    await asked.locator('textarea[name=doneWhen]').fill('El reglamento publicado lo contiene.')
    await pick(page, 'evaluation.form.due', '31 mar 2027')
    await page.keyboard.press('Tab')
    await asked.getByText(/^1 Base legal/).click()
    await asked.getByRole('button', { name: w('evaluation.save') }).click()
    await page.getByText('Escribir el recurso en el reglamento.').waitFor()
    await take(ana, 'sendDraft')
    await take(ana, 'comment', 'El país está de acuerdo.')
    await take(ana, 'finish')
    await title(page, 'final')
    for (const language of ['es', 'en']) {
      const id = visit.split('/').at(-1)
      const answer = await page.request.get(`/api/v1/evaluations/visits/${id}/report/${language}`)
      expect(answer.headers()['content-type']).toBe('application/pdf')
      expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  it('the country says it done, and another person confirms', async () => {
    await ana.page.goto('/paises/PY')
    await ana.page.getByRole('button', { name: w('evaluation.do.sayDone') }).click()
    const said = form(ana.page, 'evaluation.do.sayDone')
    await said.locator('input[name=evidence]').fill('Gaceta 14/2027')
    await said.getByRole('button', { name: w('evaluation.do.sayDone') }).click()
    await ana.page.getByText(w('evaluation.anotherConfirms')).waitFor()
    await beto.page.goto('/paises/PY')
    await beto.page.getByRole('button', { name: w('evaluation.do.confirm') }).click()
    await form(beto.page, 'evaluation.do.confirm')
      .getByRole('button', { name: w('evaluation.do.confirm') })
      .click()
    await beto.page.getByText(w('evaluation.step.confirm')).first().waitFor()
  })

  it('is followed up with the earlier levels in sight', async () => {
    const { page } = ana
    await page.goto('/paises/PY')
    await page.getByRole('button', { name: w('evaluation.plan') }).click()
    await pick(page, 'evaluation.form.from', '1 mar 2027')
    await pick(page, 'evaluation.form.until', '5 mar 2027')
    await page.keyboard.press('Tab')
    await form(page, 'evaluation.plan')
      .getByRole('button', { name: w('evaluation.plan') })
      .click()
    await page.waitForURL((where) => where.pathname !== visit && where.pathname.includes('/visitas/'))
    await page.getByRole('heading', { level: 1, name: /Seguimiento 1/ }).waitFor()
  })

  it('three countries that agreed stand side by side; a fourth that did not is not there', async () => {
    const id = visit.split('/').at(-1)
    await asSystem(server.world.db, async ({ client }) => {
      // The same agreed visit for three more, as if theirs had been made likewise.
      for (const country of ['PA', 'UY', 'PE']) {
        await client.query('insert into aval.country_project (country) values ($1) on conflict do nothing', [
          country,
        ])
        const { rows } = await client.query(
          `insert into aval.evaluation_visit (country, kind, number, state, rubric, rubric_version, from_day, until_day)
           select $1, kind, number, 'final', rubric, rubric_version, from_day, until_day from aval.evaluation_visit where id = $2 returning id`,
          [country, id],
        )
        const copy = rows[0].id
        await client.query(
          'insert into aval.evaluation_member (visit_id, person_id, scores) select $1, person_id, scores from aval.evaluation_member where visit_id = $2',
          [copy, id],
        )
        await client.query(
          `insert into aval.evaluation_score (visit_id, indicator, person_id, level, classes, at)
           select $1, indicator, person_id, level, classes, at from aval.evaluation_score where visit_id = $2`,
          [copy, id],
        )
        await client.query(
          'insert into aval.evaluation_hand_in select $1, person_id, at from aval.evaluation_hand_in where visit_id = $2',
          [copy, id],
        )
        await client.query(
          `insert into aval.evaluation_level (visit_id, indicator, level, basis, agreed, reason, proposed_by, confirmed_by)
          select $1, indicator, level, basis, agreed, reason, proposed_by, confirmed_by from aval.evaluation_level where visit_id = $2`,
          [copy, id],
        )
      }
    })
    const { page } = ana
    for (const country of ['PY', 'PA', 'UY']) {
      await page.goto(`/paises/${country}`)
      await page
        .getByRole('button', { name: w('evaluation.consent.give') })
        .first()
        .click()
      const consent = form(page, 'evaluation.consent.give')
      await consent.locator('input[name=document]').fill('Nota verbal 7/2027')
      await consent.getByRole('button', { name: w('evaluation.consent.give') }).click()
      await page.getByText(w('evaluation.consent.given'), { exact: true }).waitFor()
    }
    await page.goto('/paises/comparacion')
    await page.getByRole('heading', { level: 1, name: w('evaluation.compare.title', { count: 3 }) }).waitFor()
    const heads = await page.locator('.heat thead th').allTextContents()
    expect(heads.map((head) => head.trim())).toEqual(
      expect.arrayContaining(['Panamá', 'Paraguay', 'Uruguay']),
    )
    expect(heads.join()).not.toContain('Perú')
    await page.getByRole('img', { name: /Panamá, Paraguay, Uruguay/ }).waitFor()
    const loaded = page.waitForEvent('download')
    await page.getByText(w('evaluation.compare.csv')).click()
    expect((await loaded).suggestedFilename()).toBe('comparison.csv')
  })
})
