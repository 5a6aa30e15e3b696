import { expect, it } from 'vitest'
import { faultsInModules } from '../../domain/capacity/training/module.ts'
import { findProgrammes } from '../programmes/findProgrammes.ts'
import { readProgramme } from '../programmes/readProgramme.ts'
import { readModules } from './readModules.ts'

it('every module of the house teaches criteria that are there', async () => {
  const criteriaOf: Record<string, Set<string>> = {}
  for (const { dir } of await findProgrammes('programmes')) {
    const read = await readProgramme(dir)
    if (!('programme' in read)) continue
    criteriaOf[read.programme.id] = new Set(
      read.programme.standards.flatMap(({ subStandards }) =>
        subStandards.flatMap(({ criteria }) => criteria.map(({ id }) => id)),
      ),
    )
  }
  const modules = readModules('training/modules.yaml')
  expect(modules.length).toBeGreaterThan(10)
  expect(faultsInModules(modules, criteriaOf)).toEqual([])
})
