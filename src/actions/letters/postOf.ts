import { type StepRow, steps } from '../../domain/casework/steps.ts'
import type { Text } from '../../domain/standards/text.ts'
import type { World } from '../world.ts'

/** In which post somebody took a step: the first role that may. */
export const postOf = (world: World, step: string | null): Text => {
  const row: StepRow | undefined = step !== null && isStep(step) ? steps[step] : undefined
  const role = row?.by.find((one) => one !== 'clock') ?? 'accountOfficer'
  return { es: world.say(`role.${role}`, 'es'), en: world.say(`role.${role}`, 'en') }
}

const isStep = (name: string): name is keyof typeof steps => name in steps
