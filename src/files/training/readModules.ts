import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { TrainingModule } from '../../domain/capacity/training/module.ts'
import { tracks } from '../../domain/capacity/training/workshop.ts'

const strict = { additionalProperties: false }
const Text = Type.Object({ es: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, strict)
const ModulesShape = Type.Object(
  {
    modules: Type.Array(
      Type.Object(
        {
          id: Type.String({ pattern: '^[a-z0-9-]{2,80}$' }),
          title: Text,
          about: Text,
          hours: Type.Number({ exclusiveMinimum: 0, maximum: 200 }),
          tracks: Type.Array(Type.Enum([...tracks]), { minItems: 1 }),
          teaches: Type.Record(Type.String(), Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })),
        },
        strict,
      ),
    ),
  },
  strict,
)

/** The modules in a file; a file that is none stops whoever reads it, with the place. */
export const readModules = (path: string): readonly TrainingModule[] => {
  const read: unknown = load(readFileSync(path, 'utf8'))
  if (!Value.Check(ModulesShape, read)) {
    const [error] = Value.Errors(ModulesShape, read)
    throw new Error(`${path}: ${error?.instancePath ?? ''} ${error?.message ?? ''}`)
  }
  return (read as { readonly modules: readonly TrainingModule[] }).modules
}
