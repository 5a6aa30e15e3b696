import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What the rules of WCAG find on the page in sight; nothing where all is well. */
export const violationsOn = async (page: Page): Promise<readonly string[]> => {
  const known = await page.evaluate(`typeof axe === 'object'`)
  if (!known) await page.evaluate(axe)
  const options = {
    runOnly: { type: 'tag', values: standards },
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
    preload: false,
  }
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResults
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(
        (node) =>
          `${id} at ${node.target.join(' ')}: ${node.html.slice(0, 140)} ${node.any[0]?.message ?? ''}`,
      ),
  )
}
