import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Type } from 'typebox'
import { Check } from 'typebox/value'
import type { Judged } from '../../domain/crosswalk/checkCrosswalk.ts'
import type { Reference } from '../../domain/crosswalk/library.ts'
import { shapeFaults } from '../programmes/shapeFaults.ts'
import { readYaml } from '../programmes/yamlFile.ts'
import { findCrosswalks } from './findCrosswalks.ts'

const closed = { additionalProperties: false }
const Line = Type.String({ minLength: 1, maxLength: 300 })
const Words = Type.Object({ es: Line, en: Line }, closed)

const ReferenceShape = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z]{2,3}-[a-z0-9]+(-[a-z0-9]+)*$' }),
    edition: Line,
    name: Words,
    provisions: Type.Array(
      Type.Object(
        {
          id: Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' }),
          number: Line,
          asks: Words,
          owedBy: Type.Enum(['operator', 'customs']),
          certainty: Type.Enum(['verified', 'secondary', 'assumed']),
          sources: Type.Array(Line),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
)

/** The texts under `crosswalks/references/`. One that is out of shape is a fault of ours: nobody writes them but us. */
export const readReferences = async (crosswalksDir: string): Promise<readonly Reference[]> =>
  Promise.all(
    (await findCrosswalks(join(crosswalksDir, 'references'))).map(async (path) => {
      const { value } = readYaml(await readFile(path, 'utf8'))
      if (!Check(ReferenceShape, value))
        throw new Error(
          `${path} is out of shape: ${JSON.stringify(shapeFaults(ReferenceShape, value, [])[0])}`,
        )
      return value
    }),
  )

export const judgedReference = ({ id, edition, provisions }: Reference): Judged => ({
  id,
  edition,
  criterionIds: provisions.map((one) => one.id),
  isReference: true,
})
